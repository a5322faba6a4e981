import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freshFolder } from './cli/console.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const PATIENCE = 30_000;

/** Starts Duban as its own process. */
function duban(words: readonly string[], stdin: 'ignore' | 'pipe' = 'ignore', env: Record<string, string> = {}) {
  const { DATABASE_URL: _database, ...own } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', main, ...words], {
    stdio: [stdin, 'pipe', 'pipe'],
    env: { ...own, ...env },
  });
}

/** What a process said until its end. */
async function ended(child: ChildProcess, typed?: string) {
  if (typed !== undefined) child.stdin?.end(typed);
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  return { out, err, code };
}

const now = ['--now', '2021-10-28T08:50'];

test(
  'a piped session asks, is reminded when the clock is moved, reports, and the report stands after a restart',
  async () => {
    const data = ['--data', freshFolder()];
    const lines = ['/in 区住建局', '大气25谁牵头？', '/now 2021-10-29T09:10', '/re 1 完成90%', ''];
    const { out, code } = await ended(duban(['start', ...data, ...now], 'pipe'), lines.join('\n'));
    expect(code).toBe(0);
    expect(out).toContain('区环境卫生服务中心');
    expect(out).toContain('督办 → 区住建局\n  【督办提醒】区住建局 · 10月29日（周五）· 2件\n  1. 水附表3-1');
    expect(out).toContain('已记：水附表3-1 · 区住建局 · 90%');
    const status = await ended(duban(['status', '--task', '水附表3-1', '--json', ...data, ...now]));
    expect(JSON.parse(status.out)).toMatchObject([{ unit: '区住建局', percent: 90, status: 'in_progress' }]);
  },
  PATIENCE,
);

test.each(['ignore', 'pipe'] as const)(
  'with nothing to read (%s) it gives the tour, keeps nothing of it and ends',
  async (stdin) => {
    const data = ['--data', freshFolder()];
    const { out, code } = await ended(duban(['start', ...data, ...now], stdin), '');
    expect(code).toBe(0);
    expect(out).toContain('【督办提醒】');
    expect(out).toContain('已记：');
    expect(JSON.parse((await ended(duban(['audit', '--json', ...data]))).out)).toEqual([]);
  },
  PATIENCE,
);

test.each(['SIGTERM', 'SIGINT'] as const)(
  'it says when it is ready, and on %s finishes and exits 0',
  async (signal) => {
    const child = duban(['start', '--data', freshFolder()], 'pipe', { DUBAN_NOW: '2021-10-28T08:50' });
    const [line] = await once(child.stderr!, 'data');
    expect(JSON.parse(String(line))).toMatchObject({ event: 'ready', platforms: ['local'] });
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  },
  PATIENCE,
);

const folder = freshFolder();
writeFileSync(join(folder, 'file'), 'not a folder');
mkdirSync(join(folder, 'broken'));
writeFileSync(join(folder, 'broken', 'duban.db'), 'no database at all, but a text that is long enough to be read');

test.each([
  [['nonsense'], {}, 2],
  [['status', '--foo'], {}, 2],
  [['reminders', '--from', '2021-10-01'], {}, 2],
  [['start', '--speed', 'fast'], {}, 2],
  [['chats', '--now', 'soon', '--data', freshFolder()], {}, 2],
  [['chats', '--data', join(folder, 'file')], {}, 1],
  [['chats', '--data', join(folder, 'broken')], {}, 1],
  [['start', '--data', freshFolder()], { TELEGRAM_BOT_TOKEN: 'secret-and-wrong' }, 2],
] as const)(
  '%j with %j ends with one line on standard error and exit code %i',
  async (words, env, expected) => {
    const { out, err, code } = await ended(duban(words, 'ignore', env));
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/^\s+at |secret-and-wrong/m);
    expect([out, code]).toEqual(['', expected]);
  },
  PATIENCE,
);
