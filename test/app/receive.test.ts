import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawCode } from '../../src/app/codes.ts';
import { openInbox, type Reception } from '../../src/app/receive.ts';
import { noWitness } from '../../src/app/witness.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Decision } from '../../src/dialogue/change.ts';
import type { Situation } from '../../src/dialogue/situation.ts';
import { Fault } from '../../src/errors.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { book } from '../fakes/book.ts';
import { act, address, assignment, at, event, opened, outgoing, report } from '../fakes/records.ts';

let store: Store;
let alarms: string[];
let woken: string[];
let offered: string[];

beforeEach(async () => {
  store = await openStore(':memory:');
  await store.commit('east', [
    opened('east'),
    { kind: 'assignment-opened', assignment: assignment() },
    { kind: 'chat-bound', address: address('甲群'), unit: '区甲局', officeChat: false, title: '甲' },
  ]);
  alarms = [];
  woken = [];
  offered = [];
});

afterEach(() => store.close());

type Decide = (incoming: Incoming, situation: Situation) => Decision;

const inbox = (decide: Decide, over: Partial<Reception> = {}) =>
  openInbox({
    store,
    clock: () => at(5_000),
    books: async (office) => book(office),
    decide,
    home: null,
    serves: () => true,
    me: () => ['@duban'],
    lost: ({ unit }, why) => ({ blocks: [{ kind: 'text', text: `${unit}: ${why}` }] }),
    offer: ({ chat }, whose) => offered.push(`${chat} ${whose}`),
    wake: (chats) => woken.push(...chats.map(({ chat }) => chat)),
    witness: noWitness,
    alarm: (what) => alarms.push(what),
    ...over,
  });

const silence: Decision = { changes: [], messages: [] };
const textOf = ({ body }: Incoming) => (body.kind === 'text' ? body.text : '');
const answer = (incoming: Incoming): Decision => ({
  changes: [],
  messages: [outgoing(incoming.address.chat, `答${textOf(incoming)}`)],
});

/** Books the event's text as a percentage, on what stands. */
const book80: Decide = (incoming, { standings: [standing] }) => ({
  changes: [
    { kind: 'report-added', report: report({ id: incoming.key, percent: Number(textOf(incoming)) }) },
    { kind: 'assignment-moved', assignment: { ...standing!, percent: Number(textOf(incoming)) } },
  ],
  messages: [],
});

test('an event is decided on once, and what it changes and says is stored together', async () => {
  let asked = 0;
  const receive = inbox((incoming) => {
    asked += 1;
    return answer(incoming);
  });
  await receive(event({ key: '1', text: '一' }));
  await receive(event({ key: '1', text: '一' }));
  expect(asked).toBe(1);
  expect(woken).toEqual(['甲群']);
  expect(await store.taken('east', 'memory:1')).toBe(true);
  expect(await store.nextWaiting(address('甲群'), at(5_000))).toMatchObject({
    id: 'memory:1#0',
    office: 'east',
    state: 'queued',
    message: { blocks: [{ text: '答一' }] },
  });
});

test('in a group an answer hangs below what it answers', async () => {
  await inbox(answer)(event({ key: '1' }));
  await inbox(answer)({ ...event({ key: '2' }), addressed: 'direct' });
  const first = await store.nextWaiting(address('甲群'), at(5_000));
  expect(first?.message.answers).toBe('m1');
  await store.commit('east', [{ kind: 'message-sending', id: 'memory:1#0', attempts: 1, at: at(1), until: at(1) }]);
  await store.commit('east', [{ kind: 'message-sent', id: 'memory:1#0', receipt: 'r', at: at(1) }]);
  expect((await store.nextWaiting(address('甲群'), at(5_000)))?.message.answers).toBeUndefined();
});

test('deciding sees the chat, what stands, and what is on record', async () => {
  let seen: Situation | null = null;
  const elsewhere = act({ id: 'a2', unit: '区乙局' });
  await store.commit('east', [
    { kind: 'report-added', report: report() },
    { kind: 'act-added', act: act() },
    { kind: 'act-added', act: elsewhere },
    { kind: 'chat-bound', address: address('督办群'), unit: null, officeChat: true, title: '督办群' },
  ]);
  const look: Decide = (_, situation) => {
    seen = situation;
    return silence;
  };
  await inbox(look)({ ...event({ key: '1' }), body: { kind: 'edited', message: 'm1', text: '' } });
  expect(seen).toMatchObject({
    now: 5_000,
    me: ['@duban'],
    chat: { unit: '区甲局' },
    standings: [assignment()],
    reports: [report()],
    acts: [act()],
    caused: [report()],
    question: null,
    answered: null,
    reminded: null,
  });
  await inbox(look)(event({ key: '2', chat: '督办群' }));
  expect(seen).toMatchObject({ acts: [], reports: [] });
  await inbox(look)(event({ key: '3', chat: '督办群', text: '待销号' }));
  expect(seen).toMatchObject({ acts: [act(), elsewhere], reports: [] });
});

test('events of one chat are taken in order, chats go side by side', async () => {
  const order: string[] = [];
  const receive = inbox(
    (incoming) => {
      order.push(textOf(incoming));
      return silence;
    },
    // The first event of 甲群 waits for its book.
    {
      home: 'east',
      books: (office) => new Promise((done) => setTimeout(() => done(book(office)), order.length ? 0 : 20)),
    },
  );
  await Promise.all([
    receive(event({ key: '1', text: '甲一' })),
    receive(event({ key: '2', text: '甲二' })),
    receive(event({ key: '3', text: '甲三' })),
    receive(event({ key: '4', text: '乙一', chat: '乙群' })),
  ]);
  expect(order.filter((text) => text.startsWith('甲'))).toEqual(['甲一', '甲二', '甲三']);
  expect(order.indexOf('乙一')).toBeLessThan(2);
});

test('where what a decision rests on changed, it is decided again on what stands now', async () => {
  let tries = 0;
  const receive = inbox((incoming, situation) => {
    tries += 1;
    const stale = situation.standings.map((standing) => ({ ...standing, version: tries === 1 ? 7 : standing.version }));
    return book80(incoming, { ...situation, standings: stale });
  });
  await receive(event({ key: '1', text: '80' }));
  expect(tries).toBe(2);
  expect(await store.assignments('east', {})).toMatchObject([{ percent: 80, version: 1 }]);
});

test('twenty replies at once from many chats are all booked, each on what the one before left', async () => {
  const receive = inbox(book80, { home: 'east' });
  const said = Array.from({ length: 20 }, (_, n) => event({ key: `${n}`, text: `${n}`, chat: `群${n}` }));
  await Promise.all(said.map(receive));
  expect(await store.reports('east', {})).toHaveLength(20);
  expect((await store.assignments('east', {}))[0]?.version).toBe(20);
});

test('an event that can never be stored for conflicts is refused, so that the platform brings it again', async () => {
  const stale: Decide = (incoming, { standings, ...rest }) =>
    book80(incoming, { ...rest, standings: [{ ...standings[0]!, version: 9 }] });
  await expect(inbox(stale)(event({ key: '1', text: '80' }))).rejects.toMatchObject({ code: 'conflict' });
  expect(await store.taken('east', 'memory:1')).toBe(false);
});

test.each([
  [
    'deciding throws',
    () => {
      throw new Error('poison');
    },
  ],
  [
    'what it decides cannot be stored',
    (): Decision => ({
      // A value no column takes: what a fault in deciding could hand over.
      changes: [{ kind: 'report-added', report: report({ text: { no: 'text' } as unknown as string }) }],
      messages: [],
    }),
  ],
])('a poison event is set aside when %s, told, and never blocks what follows', async (_, poison) => {
  const receive = inbox((incoming) => (textOf(incoming) === '毒' ? poison() : answer(incoming)));
  await Promise.all([receive(event({ key: '1', text: '毒' })), receive(event({ key: '2', text: '好' }))]);
  await receive(event({ key: '1', text: '毒' }));
  expect(alarms).toEqual(['memory:1 was set aside']);
  expect(await store.taken('east', 'memory:1')).toBe(true);
  expect(await store.nextWaiting(address('甲群'), at(5_000))).toMatchObject({ id: 'memory:2#0' });
});

test('while the store is away nothing is taken: the inbox rejects', async () => {
  const away: Store = { ...store, commit: () => Promise.reject(new Fault('unavailable', 'disk full')) };
  await expect(inbox(answer, { store: away })(event({ key: '1' }))).rejects.toMatchObject({ code: 'unavailable' });
  expect(await store.taken('east', 'memory:1')).toBe(false);
  expect(woken).toEqual([]);
});

test('a chat bound to no office is served by the home office, or by none', async () => {
  await inbox(answer)(event({ key: '1', chat: '路人' }));
  expect(await store.taken('east', 'memory:1')).toBe(false);
  await inbox(answer, { home: 'east' })(event({ key: '1', chat: '路人' }));
  expect(await store.taken('east', 'memory:1')).toBe(true);
});

test('it is told whose chat it is with each event in it, and when that changes', async () => {
  const bind = (unit: string | null): Decision => ({
    changes: [{ kind: 'chat-bound', address: address('乙群'), unit, officeChat: unit === null, title: '乙' }],
    messages: [],
  });
  const receive = inbox((incoming) => (textOf(incoming) === '绑定' ? bind('区乙局') : silence), { home: 'east' });
  for (const [key, text] of ['在吗', '绑定', '在吗'].entries())
    await receive(event({ key: `${key}`, text, chat: '乙群' }));
  await inbox(() => bind(null))(event({ key: '9' }));
  expect(offered).toEqual(['乙群 nobody', '乙群 nobody', '乙群 unit', '乙群 unit', '甲群 unit', '乙群 office']);
});

test('in a chat that is nobody’s, the office that made a code decides on it; elsewhere the chat’s own does', async () => {
  const fresh = drawCode();
  const invitation = { hash: fresh.hash, unit: '区丙局', madeAt: at(1), madeBy: '王', expiresAt: at(9_000) };
  await store.commit('west', [opened('west'), { kind: 'invitation-made', invitation }]);
  const seen: string[] = [];
  const take = inbox(
    (_, { book: { office }, invitation: named }) => {
      seen.push(`${office.key} ${named?.unit ?? '-'}`);
      return silence;
    },
    { home: 'east' },
  );
  await take(event({ key: '1', text: fresh.code, chat: '新群' }));
  await take(event({ key: '2', text: `/bind ${fresh.code.toLowerCase()}`, chat: '新群' }));
  await take(event({ key: '3', text: fresh.code, chat: '甲群' }));
  await take(event({ key: '4', text: 'CCCC3333', chat: '新群' }));
  expect(seen).toEqual(['west 区丙局', 'west 区丙局', 'east 区丙局', 'east -']);
});
