import { expect, test } from 'vitest';
import { openApi } from '../../../bots/slack/api.ts';
import { openFiles } from '../../../bots/slack/files.ts';
import { type FileWorld, filesContract } from '../../contracts/files.ts';
import { type SlackServer, slackServer } from '../../fakes/slack-server.ts';

const MS = 300;

async function slackFiles(): Promise<FileWorld & { readonly server: SlackServer }> {
  const server = await slackServer();
  const { botToken: token, root, files, close } = server;
  const fetchFile = openFiles({ api: openApi(token, root, MS), root, token, ms: MS });
  return { server, shelf: files, fetchFile, token, close };
}

filesContract('Slack', slackFiles);

const file = { kind: 'document', id: 'F1', name: '验收单.pdf', size: null } as const;
const never = new AbortController().signal;

async function withFile(what: (world: Awaited<ReturnType<typeof slackFiles>>) => Promise<void>): Promise<void> {
  const world = await slackFiles();
  world.shelf.put('F1', Buffer.from('%PDF-1.7'), { type: 'application/pdf' });
  await what(world);
  await world.close();
}

test('the bearer token opens the file', () =>
  withFile(async ({ fetchFile, shelf, token }) => {
    expect(await fetchFile(file, never)).toMatchObject({ kind: 'bytes' });
    expect(shelf.asked).toEqual([{ id: 'F1', authorization: `Bearer ${token}` }]);
  }));

test('the page for logging in, in place of the file, is the missing scope, and says how to mend it', () =>
  withFile(async ({ fetchFile, shelf }) => {
    for (const fault of [
      { kind: 'login' },
      { kind: 'redirect', to: 'https://district.slack.com/?redir=%2Ffiles' },
      { kind: 'status', code: 403 },
    ] as const) {
      shelf.fault = () => fault;
      expect(await fetchFile(file, never)).toMatchObject({
        kind: 'refused',
        why: 'forbidden',
        told: expect.stringContaining('files:read'),
      });
    }
  }));

test('Slack says itself that the scope is missing, or that the file is gone', () =>
  withFile(async ({ fetchFile, server }) => {
    server.fault = () => ({ kind: 'refused', error: 'missing_scope', needed: 'files:read' });
    expect(await fetchFile(file, never)).toMatchObject({
      why: 'forbidden',
      told: expect.stringContaining('files:read'),
    });
    server.fault = () => ({ kind: 'refused', error: 'file_deleted' });
    expect(await fetchFile(file, never)).toMatchObject({ kind: 'refused', why: 'gone' });
    server.fault = () => ({ kind: 'status', code: 429, retryAfter: 3 });
    expect(await fetchFile(file, never)).toMatchObject({ kind: 'later', retryAfterMs: 3000 });
  }));

test('a redirection on the same host is followed, but not in a circle', () =>
  withFile(async ({ fetchFile, shelf }) => {
    let left = 2;
    shelf.fault = () => (left-- > 0 ? { kind: 'redirect', to: '/files-pri/F1' } : null);
    expect(await fetchFile(file, never)).toMatchObject({ kind: 'bytes' });
    shelf.fault = () => ({ kind: 'redirect', to: '/files-pri/F1' });
    expect(await fetchFile(file, never)).toMatchObject({ kind: 'refused' });
  }));

test.each([
  'https://evil.example/files-pri/F1',
  'https://files.slack.com.evil.example/F1',
  'http://files.slack.com/F1',
  'https://evilslack.com/F1',
  'file:///etc/passwd',
  'no url',
])('the token never goes to %s', (url) =>
  withFile(async ({ fetchFile, shelf }) => {
    shelf.put('F1', Buffer.from('x'), { url });
    expect(await fetchFile(file, never)).toMatchObject({ kind: 'refused', why: 'unfetchable' });
  }),
);
