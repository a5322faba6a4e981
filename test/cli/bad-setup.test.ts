import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Watch } from '../../src/cli/command.ts';
import { platformsOf } from '../../src/cli/platforms.ts';
import { readConfig } from '../../src/config.ts';
import { at } from '../fakes/records.ts';
import { type SlackServer, slackServer } from '../fakes/slack-server.ts';
import { type TelegramServer, telegramServer } from '../fakes/telegram-server.ts';
import { freshFolder } from './console.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const PATIENCE = 60_000;
const patient = { timeout: 30_000, interval: 50 };

let telegram: TelegramServer;
let slack: SlackServer;
let running: ChildProcess[];

beforeEach(async () => {
  [telegram, slack] = await Promise.all([telegramServer(), slackServer()]);
  running = [];
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([telegram.close(), slack.close()]);
});

type Env = Readonly<Record<string, string>>;

const onTelegram = (): Env => ({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root });
const onSlack = (): Env => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.root,
});

/** Starts a desk as its own process. */
function start(env: Env): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', main, 'start', '--data', freshFolder()], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...env },
  });
  running.push(child);
  return child;
}

/** Starts a desk whose log can be read as it goes. */
function logging(env: Env) {
  const child = start(env);
  let log = '';
  child.stderr!.on('data', (piece: Buffer) => {
    log += piece;
  });
  const lines = () =>
    log
      .trim()
      .split('\n')
      .map((line): { event?: string; msg?: string } => JSON.parse(line));
  return { child, lines, log: () => log };
}

async function ended(env: Env) {
  const child = start(env);
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  return { out, err, code };
}

const secrets = /AAtest|AArevoked|xox[bp]-\w|xapp-\w|8f742231/;

test.each<[string, () => Env, number, RegExp]>([
  [
    'a Telegram token that was revoked',
    () => ({ ...onTelegram(), TELEGRAM_BOT_TOKEN: '7001:AArevoked' }),
    1,
    /^TELEGRAM_BOT_TOKEN is refused \(401\): .*@BotFather/,
  ],
  [
    'a Slack token that was revoked, beside a good one of Telegram',
    () => ({ ...onTelegram(), ...onSlack(), SLACK_BOT_TOKEN: 'xoxb-AArevoked' }),
    1,
    /SLACK_BOT_TOKEN is refused \(invalid_auth\): .*OAuth & Permissions/,
  ],
  [
    'an app token that was revoked',
    () => ({ ...onSlack(), SLACK_APP_TOKEN: 'xapp-AArevoked' }),
    1,
    /^SLACK_APP_TOKEN is refused \(invalid_auth\): .*connections:write/,
  ],
  [
    'a way to hear Slack without its bot token',
    () => ({ SLACK_SIGNING_SECRET: slack.signingSecret }),
    2,
    /^SLACK_SIGNING_SECRET is set without SLACK_BOT_TOKEN: /,
  ],
  [
    'a host that is another machine’s',
    () => ({ ...onTelegram(), PORT: '0', HOST: '192.0.2.1' }),
    1,
    /^192\.0\.2\.1:0 is no address of this machine: set HOST to one$/,
  ],
])(
  '%s ends the start with one line and its exit code',
  async (_, env, expected, told) => {
    const { out, err, code } = await ended(env());
    const lines = err
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{'));
    expect(lines).toEqual([expect.stringMatching(told)]);
    expect(err + out).not.toMatch(secrets);
    expect([out, code]).toEqual(['', expected]);
  },
  PATIENCE,
);

test.each<[string, Env, RegExp]>([
  ['the app token in place of the bot’s', { SLACK_BOT_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN is no bot token: .*xoxb-$/],
  [
    'an app token without the bot’s',
    { SLACK_APP_TOKEN: 'xapp-1' },
    /^SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN: /,
  ],
  [
    'a Slack bot that cannot hear',
    { SLACK_BOT_TOKEN: 'xoxb-1' },
    /^SLACK_BOT_TOKEN is set without a way to hear Slack: /,
  ],
  [
    'a webhook without a token',
    { TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/telegram' },
    /^TELEGRAM_WEBHOOK_URL is set without TELEGRAM_BOT_TOKEN: /,
  ],
  [
    'a webhook secret that Telegram would not take',
    { TELEGRAM_WEBHOOK_SECRET: 'xapp-1!' },
    /^TELEGRAM_WEBHOOK_SECRET holds what Telegram does not take/,
  ],
  ['an address that is none', { TELEGRAM_API_ROOT: 'telegram' }, /^TELEGRAM_API_ROOT is no URL/],
])('%s is a wrong use that is told in one line', async (_, env, told) => {
  // Nothing is shown: the settings are refused before.
  const screens = {} as Watch['screens'];
  const read = async () => platformsOf(readConfig(env), { clock: () => at(0), alarm: () => {}, screens });
  const error = await read().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'usage', message: expect.stringMatching(told) });
  expect(String(error)).not.toMatch(/xapp-1|\n/);
});

test(
  'a scope that is missing ends the start with the way to have it',
  async () => {
    slack.scopes = slack.scopes.replace('chat:write,', '');
    const { err, code } = await ended(onSlack());
    expect([err.trim().split('\n').length, code]).toEqual([1, 1]);
    expect(err).toMatch(/^the Slack app lacks the scope chat:write: .*manifest\.yaml/);
  },
  PATIENCE,
);

test(
  'a webhook that Telegram does not take ends the start with what it must be',
  async () => {
    const description = 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook';
    telegram.fault = (method) => (method === 'setWebhook' ? { kind: 'error', code: 400, description } : null);
    const { err, code } = await ended({ ...onTelegram(), TELEGRAM_WEBHOOK_URL: 'http://bot.example.org/t', PORT: '0' });
    expect(code).toBe(1);
    expect(err.trim().split('\n').at(-1)).toMatch(
      /^TELEGRAM_WEBHOOK_URL is refused \(.*HTTPS.*\): give an https address/,
    );
  },
  PATIENCE,
);

test(
  'a port that is taken ends the start before any vendor is asked',
  async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    // A server that listens on a port has an address with one.
    const { port } = other.address() as AddressInfo;
    const { err, code } = await ended({ ...onTelegram(), PORT: String(port) });
    other.close();
    expect({ err, code }).toEqual({ err: `127.0.0.1:${port} is taken: set PORT to another\n`, code: 1 });
    expect(telegram.requests).toEqual([]);
  },
  PATIENCE,
);

test(
  'while Telegram is away at the start it is told once, Slack is ready, and Telegram follows',
  async () => {
    let away = true;
    telegram.fault = () => (away ? { kind: 'error', code: 502, description: 'Bad Gateway' } : null);
    const { log, lines } = logging({ ...onTelegram(), ...onSlack() });
    await expect.poll(log, patient).toContain('"event":"ready"');
    expect(lines().find(({ event }) => event === 'ready')).toMatchObject({ platforms: ['slack'] });
    away = false;
    await expect.poll(log, patient).toContain('"event":"started","platform":"telegram"');
    expect(lines().filter(({ msg }) => msg?.includes('Telegram cannot be reached (502'))).toHaveLength(1);
    expect(log()).not.toMatch(secrets);
  },
  PATIENCE,
);

test(
  'while Slack cannot be reached at the start Telegram is ready, and whoever ends the desk is not kept waiting',
  async () => {
    const { child, log, lines } = logging({ ...onTelegram(), ...onSlack(), SLACK_API_URL: 'http://127.0.0.1:2/api/' });
    await expect.poll(log, patient).toContain('"event":"ready"');
    expect(lines().find(({ event }) => event === 'ready')).toMatchObject({ platforms: ['telegram'] });
    expect(lines().filter(({ msg }) => msg?.includes('Slack cannot be reached (ECONNREFUSED)'))).toHaveLength(1);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
  PATIENCE,
);

test(
  'what comes to a door without the secret is told once, and that it is not Telegram or Slack',
  async () => {
    const env = { TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/telegram', SLACK_APP_TOKEN: '', PORT: '0' };
    const { log } = logging({ ...onTelegram(), ...onSlack(), ...env, SLACK_SIGNING_SECRET: slack.signingSecret });
    await expect.poll(log, patient).toContain('"event":"ready"');
    const port = /"event":"listening","port":(\d+)/.exec(log())?.[1];
    for (const path of ['telegram', 'telegram', 'slack/events', 'slack/events'])
      await fetch(`http://127.0.0.1:${port}/${path}`, { method: 'POST', body: '{}' });
    await expect.poll(log, patient).toMatch(/SLACK_SIGNING_SECRET/);
    expect(log().match(/does not carry TELEGRAM_WEBHOOK_SECRET \(403\)/g)).toHaveLength(1);
    expect(log().match(/is not signed with SLACK_SIGNING_SECRET \(401\)/g)).toHaveLength(1);
    expect(log()).not.toMatch(secrets);
  },
  PATIENCE,
);
