import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/cli/doctor/finding.ts';
import { knownMigrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { at, queued } from '../fakes/records.ts';
import { type SlackServer, slackServer } from '../fakes/slack-server.ts';
import { type TelegramServer, telegramServer } from '../fakes/telegram-server.ts';
import { freshFolder, run } from './console.ts';

const now = ['--now', '2021-10-28T08:50'];

/** What the doctor found, by check, and what it said at last where something failed. */
async function examined(env: Record<string, string> = {}, data = freshFolder(), more: readonly string[] = now) {
  const lines: string[] = [];
  const where = data === '' ? [] : ['--data', data];
  const ran = run(['doctor', '--json', ...where, ...more], { env, lines });
  const failed = await ran.catch((error: Error) => error.message);
  const findings: Finding[] = JSON.parse(lines[0] ?? '[]');
  const by = new Map(findings.map(({ check, level, text }) => [check, `${level} ${text}`]));
  return { by: (check: string) => by.get(check), findings, failed: typeof failed === 'string' ? failed : null };
}

describe('a set-up without tokens', () => {
  test('is in order on a fresh machine, and nothing is made by looking', async () => {
    const data = join(freshFolder(), 'new');
    const { findings, failed, by } = await examined({}, data);
    expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(failed).toBeNull();
    expect(by('database')).toContain('第一次启动时建立');
    expect(by('book')).toMatch(/读出121项任务/);
    expect(by('today')).toBe('ok 今天10月28日是工作日');
    expect(readdirSync(join(data, '..'))).toEqual([]);
  });

  test('is looked at as it stands: its database, its chats, what waits', async () => {
    const data = freshFolder();
    await run(['chats', '--data', data, ...now]);
    const { by, failed } = await examined({}, data);
    expect(failed).toBeNull();
    expect(by('database')).toMatch(/^ok .*最新结构/);
    expect(by('units')).toBe('ok 各单位都绑定了群');
    expect(by('outbox')).toBe('ok 没有积压的消息');
    expect(by('deliveries')).toMatch(/^ok/);
  });

  test('says where holidays are not known, and on a day off when the next working day is', async () => {
    const { by } = await examined({}, freshFolder(), ['--now', '2031-01-01T10:00']);
    expect(by('calendar')).toMatch(/^warn .*2031.*calendar\.yaml/);
    expect((await examined({}, freshFolder(), ['--now', '2021-10-02T10:00'])).by('today')).toContain(
      '下一个工作日是10月8日',
    );
  });

  test('says of which office it speaks where there are several', async () => {
    const data = freshFolder();
    await run(['chats', '--data', data, ...now]);
    await run(['chats', '--data', data, '--seed', english(), ...now]);
    const { findings } = await examined({}, data);
    const books = findings.filter(({ check }) => check === 'book').map(({ text }) => text);
    expect(books).toEqual([expect.stringMatching(/^weidong-2021: .*121/), expect.stringMatching(/^english: .*2/)]);
    const alone = await examined({}, data, [...now, '--office', 'english']);
    expect(alone.by('book')).toMatch(/^ok 区办: 2 tasks were read/);
  });

  test('speaks English where the office does', async () => {
    const { lines } = await run(['doctor', '--data', freshFolder(), '--seed', english()]);
    expect(lines.join('\n')).toMatch(/^ok {4}book: .*tasks were read/m);
  });
});

function english(): string {
  const folder = join(freshFolder(), 'english');
  mkdirSync(folder);
  const plan = [
    '关于印发方案的通知',
    '一、重点任务',
    '1.修桥。2031年6月底前完成。',
    '牵头单位：区交通局',
    '2.铺路。',
    '牵头单位：区交通局',
  ];
  writeFileSync(join(folder, 'plan.txt'), plan.join('\n'));
  writeFileSync(
    join(folder, 'office.yaml'),
    'key: english\nname: 区办\nshort: 区办\nnameEn: Office\ndistrict: 某区\ntimezone: Asia/Shanghai\nlanguage: en\nplans: [{ match: 方案, name: 桥 }]\n',
  );
  writeFileSync(join(folder, 'units.yaml'), '- { name: 区交通局, kind: department, nameEn: Transport Bureau }\n');
  return folder;
}

describe('the data', () => {
  test.each([
    [
      'a file that is no database',
      'not a database at all, but long enough to be read as one',
      'database',
      /^fail .*打不开/,
    ],
    ['no folder', null, 'folder', /^fail .*写不进/],
  ])('%s is told', async (_, content, check, told) => {
    const folder = freshFolder();
    if (content !== null) writeFileSync(join(folder, 'duban.db'), content);
    const { by, failed } = await examined({}, content === null ? '/proc/duban' : folder);
    expect(by(check)).toMatch(told);
    expect(failed).toMatch(/项不行/);
  });

  test('of an older or a newer version is told, and left as it is', async () => {
    const [oldest, ...later] = knownMigrations('sqlite');
    const versions = [[oldest!], [oldest!, ...later, { tag: '9999_later', statements: [] }]];
    const [older, newer] = versions.map((known) => {
      const folder = freshFolder();
      openSqlite(join(folder, 'duban.db'), known).close();
      return folder;
    });
    expect((await examined({}, older)).by('database')).toMatch(/^warn .*下次启动自动升级/);
    expect((await examined({}, older)).by('database')).toMatch(/^warn/);
    expect((await examined({}, newer)).by('database')).toMatch(/^fail .*9999_later/);
  });

  test('a chat that was lost, what was given up and what waits too long are told', async () => {
    const data = freshFolder();
    await run(['bind', 'telegram:-1001', '--unit', '城管', '--data', data, ...now]);
    const store = await openStore(data);
    const [office = ''] = await store.offices();
    const moment = (minutes: number) => at(Date.parse('2021-10-28T08:50+08:00') - minutes * 60_000);
    const to = { platform: 'telegram', chat: '-1001', thread: null };
    await store.commit(office, [
      queued({ id: 'd1', office, to, notBefore: moment(120) }),
      { kind: 'message-sending', id: 'd1', attempts: 1, at: moment(120), until: moment(119) },
      { kind: 'message-failed', id: 'd1', why: 'bot was kicked', at: moment(119) },
      queued({ id: 'd2', office, to, notBefore: moment(60) }),
      { kind: 'chat-lost', address: to, why: 'bot was kicked', at: moment(119) },
    ]);
    await store.close();
    const { by, failed } = await examined({ TELEGRAM_BOT_TOKEN: '1:x', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }, data);
    expect(by('chats')).toMatch(/^warn 联系不上的群：区城市管理局（telegram:-1001）/);
    expect(by('deliveries')).toMatch(/^warn 7天内有1条.*bot was kicked/);
    expect(by('outbox')).toMatch(/^warn 1条消息没发出，最早的等了60分钟/);
    expect(failed).not.toBeNull();
  });

  const server = process.env.TEST_DATABASE_URL ?? '';
  test.runIf(server !== '')(
    'on a server: nothing yet, up to date, read-only',
    async () => {
      const admin = postgres(server, { onnotice: () => {} });
      const name = `duban_doctor_${process.pid}`;
      await admin.unsafe(`CREATE DATABASE ${name}`);
      const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
      const told = async (address = url) => (await examined({ DATABASE_URL: address }, '')).by('database');
      try {
        expect(await told()).toMatch(/^ok .*第一次启动时建立/);
        await run(['chats', ...now], { env: { DATABASE_URL: url } });
        expect(await told()).toMatch(/^ok .*最新结构/);
        expect(await told(`${url}?options=-c%20default_transaction_read_only=on`)).toMatch(/^fail .*read-only/);
      } finally {
        await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
        await admin.end();
      }
    },
    30_000,
  );

  test('a server that cannot be reached is told without its password', async () => {
    const { by, findings } = await examined({ DATABASE_URL: 'postgres://u:verysecret@127.0.0.1:1/duban' }, '');
    expect(by('database')).toMatch(/^fail postgres:\/\/127\.0\.0\.1:1\/duban 打不开/);
    expect(JSON.stringify(findings)).not.toContain('verysecret');
  });
});

describe('Telegram', () => {
  let server: TelegramServer;
  beforeEach(async () => {
    server = await telegramServer();
  });
  afterEach(() => server.close());
  const env = (more: Record<string, string> = {}) => ({
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.root,
    ...more,
  });

  test('a bot in order: its token, what it hears, how it fetches, its clock; units without a chat', async () => {
    const { by, failed } = await examined(env());
    expect(failed).toBeNull();
    expect(by('telegram.token')).toBe('ok 令牌有效，机器人是 @duban_bot');
    expect(by('telegram.privacy')).toMatch(/^ok/);
    expect(by('telegram.webhook')).toMatch(/^ok 用长轮询接收/);
    expect(by('telegram.clock')).toMatch(/^ok/);
    expect(by('office-chat')).toMatch(/^warn .*duban bind office/);
    expect(by('units')).toMatch(/^warn 34个单位没有群（.*等）/);
    expect(server.requests.map(({ method }) => method)).not.toContain('getUpdates');
  });

  test('a refused token is told with the remedy, and never shown', async () => {
    const { by, failed, findings } = await examined(env({ TELEGRAM_BOT_TOKEN: '7001:AArevoked' }));
    expect(by('telegram.token')).toMatch(/^fail TELEGRAM_BOT_TOKEN 无效（401）：.*@BotFather/);
    expect(failed).toBe('1项不行，请按上面的办法处理');
    expect(JSON.stringify(findings)).not.toContain('AArevoked');
  });

  test('privacy mode, a bot that may not join groups, a webhook nobody set here, and a clock that is behind', async () => {
    server.me = { ...server.me, can_read_all_group_messages: false, can_join_groups: false };
    server.webhookInfo = { url: 'https://elsewhere.example/secret-path' };
    server.clockAhead = 120_000;
    const { by, failed } = await examined(env());
    expect(failed).toBeNull();
    expect(by('telegram.privacy')).toMatch(/^warn .*\/setprivacy/);
    expect(by('telegram.groups')).toMatch(/^warn .*\/setjoingroups/);
    expect(by('telegram.webhook')).toMatch(/^warn .*（elsewhere\.example）/);
    expect(by('telegram.clock')).toMatch(/^warn 本机时钟比 telegram 慢1(?:19|20|21)秒/);
  });

  test.each([
    [{ url: '' }, /^warn .*启动时登记/],
    [{ url: 'https://bot.example.org/telegram', pending_update_count: 3 }, /^ok webhook 已登记，有3条待送/],
    [{ url: 'https://other.example.org/x' }, /^warn .*other\.example\.org/],
    [{ url: 'https://bot.example.org/telegram', pending_update_count: 500 }, /^warn 有500条/],
    [
      {
        url: 'https://bot.example.org/telegram',
        last_error_date: Math.floor(Date.now() / 1000) - 60,
        last_error_message: 'Wrong response from the webhook: 502 Bad Gateway',
      },
      /^warn .*502 Bad Gateway/,
    ],
  ])('of a webhook told as %j', async (info, told) => {
    server.webhookInfo = info;
    const { by } = await examined(env({ TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/telegram' }));
    expect(by('telegram.webhook')).toMatch(told);
  });

  test('one that cannot be reached, and one that never answers, are told in time', async () => {
    const away = await examined(env({ TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }));
    expect(away.by('telegram.token')).toMatch(/^fail 连不上 Telegram（ECONNREFUSED）/);
    server.fault = () => ({ kind: 'hang' });
    const started = performance.now();
    const hung = await examined(env());
    expect(hung.by('telegram.token')).toMatch(/^fail 连不上 Telegram（no answer in time）/);
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);

  test('an address without a token', async () => {
    const { by } = await examined({ TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/telegram' });
    expect(by('telegram.token')).toMatch(/^fail .*没有 TELEGRAM_BOT_TOKEN/);
  });
});

describe('Slack', () => {
  let server: SlackServer;
  beforeEach(async () => {
    server = await slackServer();
  });
  afterEach(() => server.close());
  const env = (more: Record<string, string> = {}) => ({
    SLACK_BOT_TOKEN: server.botToken,
    SLACK_APP_TOKEN: server.appToken,
    SLACK_API_URL: server.root,
    ...more,
  });

  test('an app in order: its tokens, its scopes, its socket, its clock; nothing is opened', async () => {
    const { by, failed } = await examined(env());
    expect(failed).toBeNull();
    expect(by('slack.token')).toMatch(/^ok 令牌有效/);
    expect(by('slack.scopes')).toBe('ok 权限齐全');
    expect(by('slack.hearing')).toBe('ok Socket Mode 可用');
    expect(by('slack.clock')).toMatch(/^ok/);
    expect(server.sockets()).toBe(0);
  });

  test.each([
    ['SLACK_BOT_TOKEN', 'xoxb-revoked', 'slack.token', /^fail SLACK_BOT_TOKEN 无效（invalid_auth）/],
    [
      'SLACK_APP_TOKEN',
      'xapp-revoked',
      'slack.hearing',
      /^fail SLACK_APP_TOKEN 无效（invalid_auth）.*connections:write/,
    ],
    ['SLACK_APP_TOKEN', '', 'slack.hearing', /^fail 收不到消息/],
    ['SLACK_BOT_TOKEN', '', 'slack.token', /^fail .*没有 SLACK_BOT_TOKEN/],
  ])('%s as %j', async (name, value, check, told) => {
    const { by, failed, findings } = await examined(env({ [name]: value }));
    expect(by(check)).toMatch(told);
    expect(failed).not.toBeNull();
    expect(JSON.stringify(findings)).not.toMatch(/revoked/);
  });

  test('a scope the desk cannot do without fails, one it would like to have is a warning', async () => {
    server.scopes = server.scopes.replace('chat:write,', '');
    expect((await examined(env())).by('slack.scopes')).toMatch(/^fail 应用缺权限 chat:write：.*manifest\.yaml/);
    server.scopes = `chat:write,${server.scopes.replace('files:read,', '')}`;
    expect((await examined(env())).by('slack.scopes')).toMatch(/^warn 应用缺权限 files:read/);
  });

  test('over HTTP it is told where events arrive; a clock far off fails, for every signature would be old', async () => {
    server.clockAhead = -400_000;
    const { by } = await examined(env({ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: server.signingSecret }));
    expect(by('slack.hearing')).toMatch(/^ok .*\/slack\/events/);
    expect(by('slack.clock')).toMatch(/^fail 本机时钟比 slack 快(?:399|400|401)秒/);
  });

  test('one that cannot be reached, and one that is overburdened', async () => {
    expect((await examined(env({ SLACK_API_URL: 'http://127.0.0.1:2/api/' }))).by('slack.token')).toMatch(
      /^fail 连不上 Slack（ECONNREFUSED）/,
    );
    server.fault = () => ({ kind: 'status', code: 503 });
    expect((await examined(env())).by('slack.token')).toMatch(/^fail 连不上 Slack（503）/);
  });
});

describe('the port', () => {
  const listening = async (answer: string) => {
    const server = createServer((_, response) => response.end(answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address with one.
    const { port } = server.address() as AddressInfo;
    return { port, close: () => server.close() };
  };

  test.each([
    ['another program', 'hello', /^fail .*被别的程序占用：用 PORT/],
    ['a desk', JSON.stringify({ store: 'ok', platforms: ['telegram'] }), /^ok .*督办正在运行/],
  ])('with %s on it', async (_, answer, told) => {
    const server = await listening(answer);
    const { by } = await examined({ PORT: String(server.port) });
    server.close();
    expect(by('port')).toMatch(told);
    expect((await examined({ PORT: String(server.port) })).by('port')).toMatch(/^ok .*空着/);
  });
});
