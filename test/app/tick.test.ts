import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ticking, tick } from '../../src/app/tick.ts';
import type { RoundAhead, RoundDecision } from '../../src/dialogue/rounds/round.ts';
import type { Round } from '../../src/dialogue/situation.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';
import { book } from '../fakes/book.ts';
import { address, assignment, at, code, opened, outgoing } from '../fakes/records.ts';

let store: Store;
let alarms: string[];
let woken: string[];

beforeEach(async () => {
  store = await openStore(':memory:');
  alarms = [];
  woken = [];
  for (const office of ['east', 'west']) {
    await store.commit(office, [opened(office), { kind: 'ticked', at: at(0), nextDue: null }]);
  }
});

afterEach(() => store.close());

const due = (office: string, name: string, nextDue: number) =>
  store.commit(office, [
    { kind: 'assignment-opened', assignment: assignment({ office, code: code(name), nextDue: at(nextDue) }) },
  ]);

const slotOf = (name: string, moment: Instant | null) => `${name}|${moment}`;
const slotsDue = (round: RoundAhead) => round.due.map(({ code, nextDue }) => slotOf(code, nextDue));

/** One message a task, and nothing of it is due again. */
function decideRound({ due, claimed, now }: Round): RoundDecision {
  const left = due.filter(({ code, nextDue }) => !claimed.has(slotOf(code, nextDue)));
  return {
    decisions: left.map((standing) => ({
      changes: [{ kind: 'reminder-claimed', slot: slotOf(standing.code, standing.nextDue), at: now }],
      messages: [outgoing('甲群', `提醒${standing.code}`)],
    })),
    rest: [
      ...due.map((standing) => ({ kind: 'assignment-moved' as const, assignment: { ...standing, nextDue: null } })),
      { kind: 'ticked', at: now, nextDue: null },
    ],
    restsUntil: null,
    dropped: 0,
  };
}

const ticking = (over: Partial<Ticking> = {}): Ticking => ({
  store,
  books: async (office) => book(office),
  slotsDue,
  looksAtAll: () => false,
  decideRound,
  resting: new Map(),
  wake: (chats) => woken.push(...chats.map(({ chat }) => chat)),
  alarm: (what) => alarms.push(what),
  ...over,
});

/** The texts that wait in the chat, in order. */
async function waiting(): Promise<string[]> {
  const texts: string[] = [];
  for (;;) {
    const next = await store.nextWaiting(address('甲群'), at(1e15));
    if (next === null) return texts;
    texts.push(next.message.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join());
    await store.commit(next.office, [
      { kind: 'message-sending', id: next.id, attempts: 1, at: at(1e14), until: at(1e15) },
      { kind: 'message-sent', id: next.id, receipt: next.id, at: at(1e14) },
    ]);
  }
}

test('what falls due is queued once, and the office is done until the next moment', async () => {
  await due('east', '气1', 50);
  await tick(ticking(), at(49));
  expect(await store.lastTick('east')).toBe(0);
  await tick(ticking(), at(50));
  await tick(ticking(), at(51));
  expect(woken).toEqual(['甲群']);
  expect(await store.lastTick('east')).toBe(50);
  expect(await waiting()).toEqual(['提醒气1']);
});

test('a tick after a standstill says everything that fell due meanwhile, in one go', async () => {
  await due('east', '气1', 50);
  await due('east', '气2', 60);
  await due('west', '水1', 70);
  await tick(ticking(), at(1e9));
  expect(await waiting()).toEqual(['提醒气1', '提醒气2', '提醒水1']);
});

test('ten ticks at once, as of many machines, say everything once', async () => {
  await due('east', '气1', 50);
  await due('east', '气2', 50);
  await Promise.all(Array.from({ length: 10 }, () => tick(ticking(), at(60))));
  expect(await waiting()).toEqual(['提醒气1', '提醒气2']);
  expect(alarms).toEqual([]);
});

test('a report that comes in between is not overwritten and keeps no reminder back', async () => {
  await due('east', '气1', 50);
  await due('east', '气2', 50);
  const racing: Store = {
    ...store,
    async claimed(office, slots) {
      // The tick has read what is due, and has not committed yet.
      const [standing] = await store.assignments('east', { codes: [code('气1')] });
      if (standing?.percent === null) {
        await store.commit('east', [{ kind: 'assignment-moved', assignment: { ...standing, percent: 80 } }]);
      }
      return store.claimed(office, slots);
    },
  };
  await tick(ticking({ store: racing }), at(60));
  expect(await store.assignments('east', { codes: [code('气1')] })).toMatchObject([{ percent: 80, nextDue: null }]);
  expect(await waiting()).toEqual(['提醒气1', '提醒气2']);
});

test('an office that fails is told and stops no other; the next tick tries it again', async () => {
  await due('east', '气1', 50);
  await due('west', '水1', 50);
  const broken = ticking({
    books: async (office) => {
      if (office === 'east') throw new Error('its plan cannot be read');
      return book(office);
    },
  });
  await tick(broken, at(60));
  expect(alarms).toEqual(['the tick of east failed and is tried again']);
  expect(await waiting()).toEqual(['提醒水1']);
  await tick(ticking(), at(61));
  expect(await waiting()).toEqual(['提醒气1']);
});

test('an office nothing is due in is not even loaded', async () => {
  await due('east', '气1', 50);
  const loaded: string[] = [];
  await tick(
    ticking({
      books: async (office) => {
        loaded.push(office);
        return book(office);
      },
    }),
    at(60),
  );
  expect(loaded).toEqual(['east']);
});

test('everything that stands is looked up only where the week is compiled', async () => {
  const seen: number[] = [];
  const look = (round: Round) => {
    seen.push(round.standings.length);
    return decideRound(round);
  };
  await due('east', '气1', 50);
  await due('east', '气2', 60);
  await tick(ticking({ decideRound: look }), at(50));
  await tick(ticking({ decideRound: look, looksAtAll: () => true }), at(60));
  expect(seen).toEqual([0, 2]);
});

test('what was too old to be said is told to whoever runs the desk, in one line; where nothing is to be written nothing is', async () => {
  await due('east', '气1', 50);
  const commits: string[] = [];
  const watched: Store = { ...store, commit: async (office) => void commits.push(office) };
  const nothing = { decisions: [], rest: [], restsUntil: null, dropped: 3 };
  await tick(ticking({ store: watched, decideRound: () => nothing }), at(60));
  expect(alarms).toEqual(['3 reminders of east were too old to be sent and are dropped']);
  expect(commits).toEqual([]);
});

test('an office that waits for the morning is not looked at before; set back, the clock knows of no such morning', async () => {
  await due('east', '气1', 50);
  const looks: number[] = [];
  const waiting = ticking({
    decideRound: ({ now }) => {
      looks.push(now);
      return { decisions: [], rest: [], restsUntil: at(80), dropped: 0 };
    },
  });
  for (const now of [60, 61, 79, 80, 55]) await tick(waiting, at(now));
  expect(looks).toEqual([60, 80, 55]);
});
