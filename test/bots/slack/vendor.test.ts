import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Setup, slackBot } from '../../../bots/slack/bot.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Message } from '../../../src/chat/message.ts';
import { Fault as Refusal } from '../../../src/errors.ts';
import type { Inbox, Platform } from '../../../src/ports.ts';
import type { Instant } from '../../../src/time/day.ts';
import { freshFolder } from '../../cli/console.ts';
import { type SlackServer, slackServer } from '../../fakes/slack-server.ts';
import type { Fault } from '../../fakes/slack-wire.ts';
import { channel, command, event, handed, said, typed } from './events.ts';

const patient = { timeout: 4000, interval: 5 };
const to = (chat: string, thread: string | null = null) => ({ platform: 'slack', chat, thread });
const text = (value: string): Message => ({ blocks: [{ kind: 'text', text: value }] });
const unlimited = { count: 1_000_000, ms: 1 };

let server: SlackServer;
let platform: Platform;
let taken: Incoming[];
let alarms: string[];

beforeEach(async () => {
  server = await slackServer();
  taken = [];
  alarms = [];
});

afterEach(async () => {
  await platform.stop();
  await server.close();
});

async function start(over: Partial<Setup> = {}, inbox: Inbox = async (incoming) => void taken.push(incoming)) {
  platform = slackBot({
    token: server.botToken,
    root: server.root,
    receiving: { kind: 'socket', appToken: server.appToken },
    clock: () => Date.now() as Instant,
    alarm: (what) => alarms.push(what),
    deadlines: { request: 300, file: 300, name: 100 },
    limit: unlimited,
    ...over,
  });
  await platform.start(inbox);
}

/** Fails the next requests of a method, so many of them. */
function failing(method: string, fault: Fault, times = 1): void {
  let left = times;
  server.fault = (called) => (called === method && left-- > 0 ? fault : null);
}

const requests = (method: string) =>
  server.requests.filter((one) => one.method === method).map(({ payload }) => payload);
const refusal = (send: Promise<unknown>) => send.catch((error: unknown) => error);

test('a message is sent with what tells it from all others, as nothing but text', async () => {
  await start();
  await platform.send(to(channel, '1635380000.000900'), text('在'), { key: 'm1', again: false });
  expect(requests('chat.postMessage')).toMatchObject([
    {
      channel,
      thread_ts: '1635380000.000900',
      text: '在',
      unfurl_links: false,
      parse: 'none',
      metadata: { event_type: 'duban_message', event_payload: { key: 'm1/0' } },
    },
  ]);
});

test.each<[string, Fault, number]>([
  ['was cut off after it was shown', { kind: 'reset', when: 'after' }, 1],
  ['was shown and never answered', { kind: 'silence' }, 1],
  ['was cut off before', { kind: 'reset', when: 'before' }, 1],
  ['met an error of which Slack knows nothing', { kind: 'refused', error: 'fatal_error' }, 1],
])('a message that %s stands there once when it is sent again', async (_, fault, times) => {
  await start();
  for (const thread of [null, '1635380000.000900']) {
    failing('chat.postMessage', fault);
    const key = `m ${thread}`;
    expect(await refusal(platform.send(to(channel, thread), text('在'), { key, again: false }))).toMatchObject({
      kind: 'unknown',
    });
    const { message } = await platform.send(to(channel, thread), text('在'), { key, again: true });
    const shown = server.shown.filter((one) => one.thread === thread);
    expect(shown.map(({ ts }) => ts)).toEqual([message]);
    expect(shown).toHaveLength(times);
  }
});

test('a long message that was cut short goes on where it stopped', async () => {
  await start();
  const long = '一二三四'.repeat(2000);
  let posts = 0;
  server.fault = (method) =>
    method === 'chat.postMessage' && ++posts === 2 ? { kind: 'status', code: 429, retryAfter: 2 } : null;
  const failure = await refusal(platform.send(to(channel), text(long), { key: 'long', again: false }));
  expect(failure).toMatchObject({ kind: 'unknown', retryAfterMs: 2000 });
  await platform.send(to(channel), text(long), { key: 'long', again: true });
  expect(server.shown.map((one) => one.text).join('')).toBe(long);
});

test('while it cannot be looked up whether a message was sent, that stays unknown', async () => {
  await start();
  await platform.send(to(channel), text('在'), { key: 'm', again: false });
  failing('conversations.history', { kind: 'status', code: 429, retryAfter: 3 });
  const again = () => platform.send(to(channel), text('在'), { key: 'm', again: true });
  expect(await refusal(again())).toMatchObject({ kind: 'unknown', retryAfterMs: 3000 });
  await again();
  expect(server.shown).toHaveLength(1);
});

test('where the app may not look up what it sent, it sends again', async () => {
  await start();
  failing('conversations.history', { kind: 'refused', error: 'missing_scope', needed: 'channels:history' });
  await platform.send(to(channel), text('在'), { key: 'm', again: true });
  expect(server.shown).toHaveLength(1);
});

test.each<[string, Fault, object]>([
  ['an archived channel', { kind: 'refused', error: 'is_archived' }, { kind: 'lost' }],
  ['a channel nobody knows', { kind: 'refused', error: 'channel_not_found' }, { kind: 'lost' }],
  [
    'a lack of rights',
    { kind: 'refused', error: 'missing_scope', needed: 'chat:write' },
    { kind: 'unsent', retryAfterMs: 60_000, message: expect.stringMatching(/lacks the scope chat:write.*manifest/) },
  ],
  [
    'a revoked token',
    { kind: 'refused', error: 'token_revoked' },
    {
      kind: 'unsent',
      retryAfterMs: 60_000,
      message: expect.stringMatching(/^SLACK_BOT_TOKEN is refused \(token_revoked\): .*xoxb-/),
    },
  ],
  ['an overburdened Slack', { kind: 'refused', error: 'service_unavailable' }, { kind: 'unsent' }],
  ['a gateway that waited in vain', { kind: 'status', code: 504 }, { kind: 'unknown' }],
])('what meets %s fails for that reason', async (_, fault, expected) => {
  await start();
  failing('chat.postMessage', fault);
  const failure = await refusal(platform.send(to(channel), text('在')));
  expect(failure).toMatchObject({ name: 'SendError', ...expected });
  expect(String(failure)).not.toContain(server.botToken);
});

test('what goes to a thread that is closed goes to the channel', async () => {
  await start();
  failing('chat.postMessage', { kind: 'refused', error: 'thread_not_found' });
  await platform.send(to(channel, '1.1'), text('在'));
  expect(server.shown).toMatchObject([{ thread: null }]);
});

test('what is sent to a channel is paced: it says when to come back, and another channel need not wait', async () => {
  await start({ limit: { count: 1, ms: 1000 } });
  await platform.send(to(channel), text('一'));
  expect(platform.rest?.(to(channel))).toBeGreaterThan(500);
  expect(await refusal(platform.send(to(channel), text('二')))).toMatchObject({ kind: 'unsent' });
  await platform.send(to('C0OTHER'), text('三'));
  expect(server.shown).toHaveLength(2);
});

test('a file is sent under its name; one that is not there is refused', async () => {
  await start();
  const path = `${freshFolder()}/x`;
  await writeFile(path, '台账');
  const file = (where: string): Message => ({ blocks: [{ kind: 'file', name: 'ledger.xlsx', path: where }] });
  await platform.send(to(channel), file(path));
  expect(server.shown).toMatchObject([{ channel, text: 'ledger.xlsx' }]);
  await expect(platform.send(to(channel), file(`${path}-gone`))).rejects.toMatchObject({ kind: 'refused' });
});

test('a message that is told as a mention, as a message and once more has one key, and each is acknowledged', async () => {
  await start();
  const named = said('在吗', { text: '<@U0BOT> 在吗', blocks: typed('在吗', true) });
  server.happen(event(named, 'Ev1'));
  server.happen(event({ ...named, type: 'app_mention', channel_type: undefined }, 'Ev2'));
  server.happen(event({ ...named, subtype: 'thread_broadcast' }, 'Ev3'));
  server.repeat();
  await expect.poll(() => server.unacknowledged(), patient).toEqual([]);
  expect(new Set(taken.map(({ key }) => key))).toEqual(new Set([`${channel}:1635382200.000100`]));
});

test('nothing is acknowledged before it is stored', async () => {
  let release = () => {};
  const stored = new Promise<void>((resolve) => {
    release = resolve;
  });
  await start({}, async (incoming) => {
    taken.push(incoming);
    await stored;
  });
  server.happen(event(said('大气3 完成70%')));
  await expect.poll(() => taken.length, patient).toBe(1);
  server.retry();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.unacknowledged()).toHaveLength(1);
  release();
  await expect.poll(() => server.unacknowledged(), patient).toEqual([]);
  expect(taken).toHaveLength(1);
});

test('an event that is refused again and again is set aside and told, and what follows in its channel is taken', async () => {
  await start({}, async (incoming) => {
    if (incoming.body.kind === 'text' && incoming.body.text === '毒') throw new Refusal('conflict', 'never');
    taken.push(incoming);
  });
  server.happen(event(said('毒')));
  server.happen(event(said('好', { ts: '1635382201.000100' })));
  await expect.poll(() => taken.length, { ...patient, timeout: 8000 }).toBe(1);
  expect(alarms).toEqual([expect.stringContaining('was set aside')]);
  await expect.poll(() => server.unacknowledged(), patient).toEqual([]);
}, 10_000);

test('people are called by their names, asked for once; while Slack does not tell, by their ids', async () => {
  await start();
  failing('users.info', { kind: 'hang' });
  const say = (second: number) => server.happen(event(said('好', { ts: `163538220${second}.000100` })));
  const names = () => taken.map(({ sender }) => sender.name);
  say(1);
  await expect.poll(names, patient).toEqual(['U0WANG']);
  // The request that hangs is given up.
  await new Promise((resolve) => setTimeout(resolve, 350));
  for (const second of [2, 3]) say(second);
  await expect.poll(names, patient).toEqual(['U0WANG', '小王', '小王']);
  expect(requests('users.info')).toHaveLength(2);
});

test('who wrote a message that another hands to the desk is called by name', async () => {
  await start();
  server.happen(handed({ user: 'U0LI', ts: '1635382200.000100', text: '大气3 完成70%' }));
  await expect.poll(() => taken, patient).toMatchObject([{ sender: { id: 'U0WANG' }, forwardFrom: '小王' }]);
});

test('being let into a channel tells its name', async () => {
  await start();
  server.happen(event({ type: 'member_joined_channel', user: 'U0BOT', channel, channel_type: 'C' }));
  await expect.poll(() => taken.map(({ body }) => body), patient).toMatchObject([{ kind: 'joined', title: 'da-qi' }]);
});

test.each<[string, () => void]>([
  ['is dropped', () => server.dropSockets()],
  ['is refreshed', () => server.refreshSockets()],
])('when its socket %s it opens the next at once, and what came meanwhile is not lost', async (_, end) => {
  await start();
  for (let round = 0; round < 3; round += 1) {
    end();
    server.happen(event(said(`${round}`, { ts: `163538220${round}.000100` })));
    await expect.poll(() => taken.length, patient).toBeGreaterThan(round);
  }
  await expect.poll(() => server.unacknowledged(), patient).toEqual([]);
  expect(new Set(taken.map(({ key }) => key)).size).toBe(3);
  expect(alarms).toEqual([]);
});

test('a token that is revoked while the desk runs is told once, and what is to be sent waits', async () => {
  await start();
  server.fault = (method) => (method === 'chat.postMessage' ? { kind: 'refused', error: 'token_revoked' } : null);
  const send = () => refusal(platform.send(to(channel), text('在'), { key: 'm', again: false }));
  for (const failure of [await send(), await send()]) expect(failure).toMatchObject({ kind: 'unsent' });
  expect(alarms).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN is refused \(token_revoked\).*waits$/)]);
  server.fault = () => null;
  await platform.send(to(channel), text('在'), { key: 'm', again: false });
  expect(server.shown).toHaveLength(1);
});

test('while Slack is away a socket is tried for, told once, until it stands', async () => {
  await start();
  failing('apps.connections.open', { kind: 'status', code: 503 }, 2);
  server.dropSockets();
  await expect
    .poll(() => alarms, patient)
    .toEqual([expect.stringMatching(/Slack cannot be reached \(503\).*tried again/)]);
  await expect.poll(() => server.sockets(), { ...patient, timeout: 8000 }).toBe(1);
  expect(alarms).toHaveLength(1);
}, 10_000);

test('while Slack cannot be reached at the start it is waited for, and whoever ends the desk is not kept waiting', async () => {
  const begun = start({ root: 'http://127.0.0.1:1024/api/' });
  await expect.poll(() => alarms, patient).toEqual([expect.stringMatching(/Slack cannot be reached \(ECONNREFUSED\)/)]);
  await platform.stop();
  await expect(begun).rejects.toMatchObject({ code: 'unavailable' });
});

test.each<[string, () => Partial<Setup>, RegExp]>([
  [
    'bot token',
    () => ({ token: 'xoxb-revoked' }),
    /^SLACK_BOT_TOKEN is refused \(invalid_auth\): .*OAuth & Permissions/,
  ],
  [
    'app token',
    () => ({ receiving: { kind: 'socket', appToken: 'xapp-revoked' } }),
    /^SLACK_APP_TOKEN is refused \(invalid_auth\): .*connections:write/,
  ],
])('a refused %s ends the start with the remedy, and is not shown', async (_, over, told) => {
  const failure: unknown = await refusal(start(over()));
  expect(failure).toMatchObject({ name: 'Fault', message: expect.stringMatching(told) });
  expect(String(failure)).not.toMatch(/revoked|\n/);
});

test('a scope that is missing is named at the start', async () => {
  server.scopes = 'chat:write,channels:history,im:history';
  expect(await refusal(start())).toMatchObject({
    message: expect.stringMatching(/lacks the scope groups:history, users:read: paste bots\/slack\/manifest.yaml/),
  });
});

test('it is called by its id', async () => {
  await start();
  expect(platform.me()).toEqual(['<@U0BOT>']);
});

const bring = (body: string, headers: Record<string, string>) =>
  platform.hook!.handle(new Request('http://127.0.0.1/slack/events', { method: 'POST', body, headers }));
const now = () => Math.floor(Date.now() / 1000);
const http = () => start({ receiving: { kind: 'http', signingSecret: server.signingSecret } });

test('at its door it takes what Slack signed just now, and nothing else', async () => {
  await http();
  const fresh = server.signed(event(said('在吗')), now());
  expect((await bring(`${fresh.body} `, fresh.headers)).status).toBe(401);
  expect((await bring(fresh.body, { ...fresh.headers, 'x-slack-signature': 'v0=x' })).status).toBe(401);
  expect((await bring(fresh.body, {})).status).toBe(401);
  const old = server.signed(event(said('在吗')), now() - 400);
  expect((await bring(old.body, old.headers)).status).toBe(401);
  expect(taken).toEqual([]);
  expect((await bring(fresh.body, fresh.headers)).status).toBe(200);
  expect((await bring(fresh.body, { ...fresh.headers, 'x-slack-retry-num': '1' })).status).toBe(200);
  expect(new Set(taken.map(({ key }) => key)).size).toBe(1);
});

test('at its door it answers the question by which Slack makes sure of it, and takes commands', async () => {
  await http();
  const { body, headers } = server.signed(
    { type: 'events_api', body: { type: 'url_verification', challenge: '3eZb' } },
    now(),
  );
  expect(await (await bring(body, headers)).json()).toEqual({ challenge: '3eZb' });
  const typedCommand = server.signed(command('大气25谁牵头'), now());
  expect((await bring(typedCommand.body, typedCommand.headers)).status).toBe(200);
  expect(taken).toMatchObject([{ body: { text: '大气25谁牵头' } }]);
});

test('at its door it answers within three seconds that something is not stored yet', async () => {
  let stored = () => {};
  const first = new Promise<void>((resolve) => {
    stored = resolve;
  });
  await start({ receiving: { kind: 'http', signingSecret: server.signingSecret } }, () => first);
  const { body, headers } = server.signed(event(said('在吗')), now());
  const begun = performance.now();
  expect((await bring(body, headers)).status).toBe(503);
  expect(performance.now() - begun).toBeLessThan(3000);
  stored();
  expect((await bring(body, headers)).status).toBe(200);
});
