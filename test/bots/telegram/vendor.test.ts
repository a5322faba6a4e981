import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Setup, telegramBot } from '../../../bots/telegram/bot.ts';
import type { Offered } from '../../../bots/telegram/menus.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Message } from '../../../src/chat/message.ts';
import { Fault as Refusal } from '../../../src/errors.ts';
import type { Inbox, Platform } from '../../../src/ports.ts';
import type { Instant } from '../../../src/time/day.ts';
import { freshFolder } from '../../cli/console.ts';
import { type Fault, type TelegramServer, telegramServer } from '../../fakes/telegram-server.ts';
import { bot, group, payloads, said, wang } from './updates.ts';

// A machine that is busy takes its time.
vi.setConfig({ testTimeout: 20_000 });
const patient = { timeout: 10_000, interval: 5 };
const to = (chat: number, thread: string | null = null) => ({ platform: 'telegram', chat: String(chat), thread });
const text = (value: string): Message => ({ blocks: [{ kind: 'text', text: value }] });
const error = (code: number, description: string): Fault => ({ kind: 'error', code, description });

let server: TelegramServer;
let platform: Platform;
let taken: Incoming[];
let alarms: string[];

beforeEach(async () => {
  server = await telegramServer();
  taken = [];
  alarms = [];
});

afterEach(async () => {
  await platform.stop();
  await server.close();
});

async function start(over: Partial<Setup> = {}, inbox: Inbox = async (incoming) => void taken.push(incoming)) {
  platform = telegramBot({
    token: server.token,
    root: server.root,
    webhook: null,
    menus: [],
    clock: () => Date.now() as Instant,
    alarm: (what) => alarms.push(what),
    deadlines: { request: 300, poll: 2000 },
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

test('an answer hangs below its question, in its topic, and shows no preview of links', async () => {
  await start();
  await platform.send(to(group.id, '5'), { ...text('在'), answers: '77' });
  expect(requests('sendMessage')).toMatchObject([
    {
      chat_id: group.id,
      message_thread_id: 5,
      reply_parameters: { message_id: 77, allow_sending_without_reply: true },
      link_preview_options: { is_disabled: true },
    },
  ]);
});

test('a group that became a supergroup is followed at once, and told as an event once it is found out', async () => {
  await start();
  server.migrate(-500, -1001);
  await platform.send(to(-500), text('一'));
  await expect
    .poll(() => taken, patient)
    .toMatchObject([{ key: 'moved:-500:-1001', address: { chat: '-500' }, body: { kind: 'moved', to: '-1001' } }]);
  const before = requests('sendMessage').length;
  await platform.send(to(-500), text('二')).catch((refused) => expect(refused.retryAfterMs).toBeGreaterThan(0));
  expect(server.shown.map(({ chat }) => chat)).toContain('-1001');
  expect(requests('sendMessage').length - before).toBeLessThanOrEqual(1);
});

test('what goes to a topic that is closed goes to the group', async () => {
  await start();
  failing('sendMessage', error(400, 'Bad Request: message thread not found'));
  await platform.send(to(group.id, '5'), text('在'));
  expect(server.shown[0]?.payload.message_thread_id).toBeUndefined();
});

test('a pressed button stops turning once it is taken', async () => {
  await start();
  server.happen(payloads.button);
  await expect.poll(() => requests('answerCallbackQuery'), patient).toEqual([{ callback_query_id: '4382' }]);
  expect(taken).toHaveLength(1);
});

const commandsOf = (command: string) => [{ command, description: '…' }];
const menuTo = (to: Offered, language: string | null = null) => ({ to, language, commands: commandsOf(to) });

test('the commands are offered in each language, in private and in groups', async () => {
  await start({ menus: [menuTo('private'), menuTo('private', 'en'), menuTo('group'), menuTo('unit')] });
  await expect
    .poll(() => requests('setMyCommands'), patient)
    .toEqual([
      { commands: commandsOf('private'), scope: { type: 'all_private_chats' } },
      { commands: commandsOf('private'), scope: { type: 'all_private_chats' }, language_code: 'en' },
      { commands: commandsOf('group'), scope: { type: 'all_group_chats' } },
    ]);
});

test('a chat is offered the commands of whose it is, once, and those of all groups when it is nobody’s again', async () => {
  await start({ menus: [menuTo('group'), menuTo('unit'), menuTo('office')] });
  const scope = { type: 'chat', chat_id: group.id };
  for (const whose of ['unit', 'unit', 'office', 'nobody', 'nobody'] as const) platform.offer?.(to(group.id), whose);
  await expect.poll(() => requests('deleteMyCommands'), patient).toEqual([{ scope }]);
  expect(requests('setMyCommands').slice(1)).toEqual([
    { commands: commandsOf('unit'), scope },
    { commands: commandsOf('office'), scope },
  ]);
});

test('a chat of which the commands cannot be set is told to the alarm and serves on', async () => {
  await start({ menus: [menuTo('unit')] });
  failing('setMyCommands', error(400, 'Bad Request: chat not found'));
  platform.offer?.(to(group.id), 'unit');
  await expect.poll(() => alarms, patient).toEqual(['an errand at Telegram failed']);
  await platform.send(to(group.id), text('在'));
});

test('a bot in privacy mode says at its start what it cannot hear and how to mend it', async () => {
  server.me = { ...server.me, can_read_all_group_messages: false };
  await start();
  expect(alarms).toEqual([expect.stringMatching(/@duban_bot is in privacy mode.*\/setprivacy/)]);
});

test('a webhook that was set before is taken away, or nothing could be fetched', async () => {
  await start({ webhook: { url: 'https://bot.example.org/t', secret: null } });
  await platform.stop();
  await start();
  server.happen({ message: said('在吗') });
  await expect.poll(() => taken.length, patient).toBe(1);
});

test.each<[string, Fault, RegExp]>([
  ['another process receives', error(409, 'Conflict: terminated by other getUpdates request'), /409.*stop it/],
  ['Telegram is away', error(502, 'Bad Gateway'), /502: Bad Gateway.*tried again/],
  ['the connection breaks', { kind: 'reset', when: 'before' }, /ECONNRESET.*tried again/],
])(
  'while %s it is tried again, told once, and nothing is lost',
  async (_, fault, told) => {
    await start();
    failing('getUpdates', fault, 2);
    server.happen({ message: said('一') });
    server.happen({ message: said('二', { message_id: 78 }) });
    await expect.poll(() => taken.length, patient).toBeGreaterThanOrEqual(2);
    expect(new Set(taken.map(({ key }) => key)).size).toBe(2);
    expect(alarms).toEqual([expect.stringMatching(told)]);
  },
  10_000,
);

test('a token that is revoked while it runs is told with the remedy, and nothing is given up', async () => {
  await start();
  server.fault = () => error(401, 'Unauthorized');
  server.happen({ message: said('一') });
  const refused: unknown = await platform.send(to(group.id), text('在')).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({
    kind: 'unsent',
    retryAfterMs: 60_000,
    message: expect.stringContaining('@BotFather'),
  });
  await expect.poll(() => alarms, patient).toEqual([expect.stringContaining('TELEGRAM_BOT_TOKEN is refused (401)')]);
});

test('an update that is refused again and again is set aside and told, and what follows in its chat is taken', async () => {
  await start({}, async (incoming) => {
    if (incoming.message === '77') throw new Refusal('conflict', 'it can never be stored');
    taken.push(incoming);
  });
  server.happen({ message: said('毒') });
  server.happen({ message: said('好', { message_id: 78 }) });
  await expect.poll(() => taken.map(({ message }) => message), patient).toEqual(['78']);
  expect(alarms).toEqual([expect.stringContaining('was set aside')]);
});

test('an update that comes out of order in a batch is taken in its place', async () => {
  await start();
  await platform.stop();
  for (const id of [90_012, 90_011]) server.happen({ message: said(String(id), { message_id: id }) }, id);
  server.happen({ message: said('90010', { message_id: 90_010, from: wang }) }, 90_010);
  await start();
  await expect.poll(() => taken.length, patient).toBe(3);
  expect(taken.map(({ message }) => message)).toEqual(['90010', '90011', '90012']);
});

test('a file is sent under its name; one that is not there is refused', async () => {
  await start();
  const path = `${freshFolder()}/x`;
  await writeFile(path, '台账');
  const file = (where: string): Message => ({ blocks: [{ kind: 'file', name: 'ledger.xlsx', path: where }] });
  await platform.send(to(group.id), file(path));
  expect(requests('sendDocument')).toMatchObject([{ chat_id: String(group.id), document: 'ledger.xlsx' }]);
  await expect(platform.send(to(-1), file(`${path}-gone`))).rejects.toMatchObject({ kind: 'refused' });
});

test('what is sent within a chat is paced: it says when to come back', async () => {
  await start();
  await platform.send(to(group.id), text('一'));
  await expect(platform.send(to(group.id), text('二'))).rejects.toMatchObject({
    kind: 'unsent',
    message: expect.any(String),
  });
  expect(server.shown).toHaveLength(1);
});

test('it is called by its name', async () => {
  await start();
  expect(platform.me()).toEqual([`@${bot.username}`]);
});
