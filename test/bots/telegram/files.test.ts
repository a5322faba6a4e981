import { expect, test } from 'vitest';
import { openApi } from '../../../bots/telegram/api.ts';
import { openFiles } from '../../../bots/telegram/files.ts';
import { type FileWorld, filesContract } from '../../contracts/files.ts';
import { telegramServer } from '../../fakes/telegram-server.ts';

const MS = 300;

async function telegramFiles(root?: string): Promise<FileWorld & { readonly methods: () => readonly string[] }> {
  const server = await telegramServer();
  const { token, files, close } = server;
  const fetchFile = openFiles({ api: openApi(token, server.root), root: root ?? server.root, token, ms: MS });
  return { shelf: files, fetchFile, token, close, methods: () => server.requests.map(({ method }) => method) };
}

filesContract('Telegram', telegramFiles);

const file = (id: string) => ({ kind: 'photo', id, name: null, size: null }) as const;
const never = new AbortController().signal;

test('what Telegram hands to no bot is refused as too large', async () => {
  const world = await telegramFiles();
  world.shelf.put('big', Buffer.from('x'), { size: 21 * 1024 * 1024 });
  expect(await world.fetchFile(file('big'), never)).toMatchObject({ kind: 'refused', why: 'too_large' });
  expect(world.shelf.asked).toEqual([]);
  await world.close();
});

test('a place that is good no more is asked for anew', async () => {
  const world = await telegramFiles();
  world.shelf.put('f', Buffer.from('x'));
  world.shelf.fault = () => ({ kind: 'status', code: 404 });
  expect(await world.fetchFile(file('f'), never)).toMatchObject({ kind: 'later' });
  world.shelf.fault = () => null;
  expect(await world.fetchFile(file('f'), never)).toMatchObject({ kind: 'bytes' });
  expect(world.methods()).toEqual(['getFile', 'getFile']);
  await world.close();
});

test('where nobody can be reached, it is told without the token', async () => {
  const gone = await telegramServer();
  await gone.close();
  const world = await telegramFiles(gone.root);
  world.shelf.put('f', Buffer.from('x'));
  const fetched = await world.fetchFile(file('f'), never);
  expect(fetched).toMatchObject({ kind: 'later', told: expect.stringContaining('ECONNREFUSED') });
  expect(JSON.stringify(fetched)).not.toContain(world.token);
  await world.close();
});
