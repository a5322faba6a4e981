import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshFolder } from '../../cli/console.ts';
import { type TelegramServer, telegramServer } from '../../fakes/telegram-server.ts';
import { atDeskIn, bound } from '../kills.ts';
import { telegramChat } from './processes.ts';
import { group, said } from './updates.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const PATIENCE = 60_000;
const patient = { timeout: 20_000, interval: 20 };

let server: TelegramServer;
let data: string;
let running: ChildProcess[];

beforeEach(async () => {
  server = await telegramServer();
  data = freshFolder();
  running = [];
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await server.close();
});

/** Starts Duban as its own process, with the token of the bot. */
function duban(words: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...words, '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      TELEGRAM_BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.root,
      DUBAN_NOW: '2021-10-28T08:50',
      ...env,
    },
  });
  running.push(child);
  return child;
}

/** Resolves with the log line of an event. */
async function logged(child: ChildProcess, event: string): Promise<Record<string, unknown>> {
  for await (const line of createInterface({ input: child.stderr! })) {
    const read = JSON.parse(line);
    if (read.event === event) return read;
  }
  throw new Error(`it ended before "${event}"`);
}

const bind = () =>
  atDeskIn(data, ({ store, office }) => store.commit(office, [bound(telegramChat(group.id), '区住建局')]));
const shown = () => server.shown.map(({ text: line }) => line).join('\n');

test(
  'a question is answered and a report recorded in a group, and what was said while it was away is heard',
  async () => {
    await bind();
    const first = duban(['start']);
    await logged(first, 'ready');
    server.happen({ message: said('@duban_bot 大气25谁牵头？', { message_id: 1 }) });
    await expect.poll(shown, patient).toContain('区环境卫生服务中心');
    first.kill('SIGTERM');
    await once(first, 'exit');
    server.happen({ message: said('大气25完成80%', { message_id: 2 }) });
    const second = duban(['start']);
    await expect.poll(shown, patient).toContain('已记');
    expect(server.unconfirmed()).toEqual([]);
    second.kill('SIGTERM');
    expect(await once(second, 'exit')).toEqual([0, null]);
    const reports = await atDeskIn(data, ({ store, office }) => store.reports(office, {}));
    expect(reports).toMatchObject([{ code: '大气25', percent: 80, message: '2' }]);
  },
  PATIENCE,
);

test(
  'while Telegram cannot be reached it is waited for, and whoever ends the desk is not kept waiting',
  async () => {
    const child = duban(['start'], { TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
    const [line] = await once(child.stderr!, 'data');
    expect(String(line)).toContain('Telegram cannot be reached (ECONNREFUSED)');
    expect(String(line)).not.toContain(server.token);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
  PATIENCE,
);

test(
  'with a webhook it is brought what is said, by whoever knows the secret, and tells how it is',
  async () => {
    await bind();
    const child = duban(['start'], { TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/telegram', PORT: '0' });
    const { port } = await logged(child, 'listening');
    await expect.poll(() => server.webhook(), patient).not.toBeNull();
    const { secret_token: secret, url } = server.webhook()!;
    expect(url).toBe('https://bot.example.org/telegram');
    const update = { update_id: 5, message: said('@duban_bot 大气25谁牵头？') };
    const bring = (known: string, body = JSON.stringify(update)) =>
      fetch(`http://127.0.0.1:${port}/telegram`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': known },
      });
    expect((await bring('guessed')).status).toBe(403);
    expect((await bring(String(secret), 'no json')).status).toBe(400);
    expect((await bring(String(secret))).status).toBe(200);
    expect((await bring(String(secret))).status).toBe(200);
    await expect.poll(shown, patient).toContain('区环境卫生服务中心');
    const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
    // Shown, but perhaps not yet noted as sent.
    await expect.poll(health, patient).toMatchObject({ store: 'ok', platforms: ['telegram'], outbox: { waiting: 0 } });
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('duban_events_total{platform="telegram",kind="text",outcome="taken"} 2');
    expect(metrics).toContain('duban_sends_total{platform="telegram",outcome="sent"} 1');
    expect(server.shown).toHaveLength(1);
    expect((await bring(String(secret), 'x'.repeat(2_000_000))).status).toBe(413);
  },
  PATIENCE,
);
