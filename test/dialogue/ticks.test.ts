import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/dialogue/change.ts';
import { decideRound, slotsDue } from '../../src/dialogue/rounds/round.ts';
import type { Assignment } from '../../src/plan/assignment.ts';
import type { Book } from '../../src/plan/model.ts';
import { nextDue } from '../../src/remind/next.ts';
import { schedule } from '../../src/remind/schedule.ts';
import type { Instant } from '../../src/time/day.ts';
import { chinese, isWorkday } from '../../src/time/workdays.ts';
import { wallClock } from '../../src/time/zone.ts';
import { bookWith, clauseWith, dueOn, standingOf, weekly } from '../remind/book.ts';

const MINUTE = 60_000;
const units = ['区住建局', '区水利局', '区司法局'];
const tasks = [
  clauseWith('甲1', [units[0]!], [units[1]!], [dueOn('2021-09-30')]),
  clauseWith('甲2', [units[0]!], [], [dueOn('2021-10-31')]),
  clauseWith('甲3', [units[1]!, units[2]!], [units[0]!], [dueOn('2021-10-15'), dueOn('2021-11-12')]),
  clauseWith('甲4', [units[2]!], [units[1]!], [dueOn('2021-11-05')]),
];
const week = clauseWith('甲/保障措施（三）', [], [], [weekly], 'safeguard');
const only = { 'reminders.yaml': 'month: { workday: 0 }\nquarter: { workday: 0 }\nperWeek: 2' };
const chats = units.map((unit) => ({
  office: 'a',
  address: { platform: 'local', chat: unit, thread: null },
  unit,
  officeChat: false,
  state: 'active' as const,
  title: unit,
}));

/** An office that keeps what a store would: what is due when, what was claimed, how far it has ticked. */
function openOffice(book: Book, start: Instant) {
  const parts = book.plans[0]!.clauses.flatMap(({ code, leads, supports }) => [
    ...leads.map((unit) => standingOf(code, unit)),
    ...supports.map((unit) => standingOf(code, unit, { role: 'support' })),
  ]);
  const rows = new Map<string, Assignment>();
  const put = (row: Assignment) => rows.set(`${row.code}|${row.unit}`, row);
  for (const part of parts) put({ ...part, nextDue: nextDue(book, part, start) });
  const claimed = new Map<string, Instant>();
  const said: { readonly at: Instant; readonly unit: string; readonly slots: number }[] = [];
  let lastTick = start;
  let dropped = 0;

  function apply(change: Change, now: Instant): void {
    if (change.kind === 'assignment-moved') put(change.assignment);
    if (change.kind === 'ticked') lastTick = change.at;
    if (change.kind !== 'reminder-claimed') return;
    if (claimed.has(change.slot)) throw new Error(`${change.slot} is claimed twice`);
    claimed.set(change.slot, now);
  }

  function tick(now: Instant): void {
    const due = [...rows.values()].filter((row) => row.nextDue !== null && row.nextDue <= now);
    const ahead = { book, now, lastTick, due, chats };
    const taken = new Set(slotsDue(ahead).filter((key) => claimed.has(key)));
    const decided = decideRound({ ...ahead, standings: [...rows.values()], claimed: taken });
    for (const { changes, messages } of decided.decisions) {
      for (const change of changes) apply(change, now);
      for (const { to } of messages) said.push({ at: now, unit: to.chat, slots: changes.length });
    }
    for (const change of decided.rest) apply(change, now);
    dropped += decided.dropped;
  }

  return { tick, parts, claimed, said, droppedSoFar: () => dropped };
}

/** How long the desk sleeps between two looks at the clock: as a rule a minute, now and then hours or days. */
const pauses = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 3, arbitrary: fc.integer({ min: 30, max: 16 * 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 24 * 60, max: 8 * 24 * 60 }) },
  ),
  { minLength: 30, maxLength: 120 },
);
const start = Date.parse('2021-09-22T12:00+08:00') as Instant;
/** A Tuesday noon by which everything that waited has been said. */
const settled = Date.parse('2021-12-07T12:00+08:00') as Instant;

function live(book: Book, gaps: readonly number[]) {
  const office = openOffice(book, start);
  let now: Instant = start;
  for (const gap of gaps) {
    now = (now + gap * MINUTE) as Instant;
    if (now < settled) office.tick(now);
  }
  office.tick(settled);
  return office;
}

const clockAt = (at: Instant) => wallClock(at, 'Asia/Shanghai');

test('however long the desk sleeps, every slot is said once or told to be dropped, and none is lost', () => {
  const book = { ...bookWith(tasks), sources: only };
  fc.assert(
    fc.property(pauses, (gaps) => {
      const office = live(book, gaps);
      const slots = schedule(book, office.parts, { from: start, to: settled }).flatMap((reminder) => reminder.slots);
      expect(office.claimed.size + office.droppedSoFar()).toBe(slots.length);
      const known = new Set(slots.map(({ key }) => key));
      expect([...office.claimed.keys()].filter((key) => !known.has(key))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('nothing is said at night or on a day off, and a unit hears of its tasks once a day', () => {
  const book = { ...bookWith(tasks), sources: only };
  fc.assert(
    fc.property(pauses, (gaps) => {
      const { said } = live(book, gaps);
      for (const { at } of said) {
        const { day, hour } = clockAt(at);
        expect([isWorkday(day, chinese), hour >= 8 && hour < 20]).toEqual([true, true]);
      }
      const mornings = said.map(({ at, unit }) => `${clockAt(at).day} ${unit}`);
      expect(new Set(mornings).size).toBe(mornings.length);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('with the weekly report, the month and the quarter no slot is claimed twice, and the nights are quiet', () => {
  const book = bookWith([...tasks, week]);
  fc.assert(
    fc.property(pauses, (gaps) => {
      const { said } = live(book, gaps);
      for (const { at } of said) {
        const { day, hour } = clockAt(at);
        expect([isWorkday(day, chinese), hour >= 8 && hour < 20]).toEqual([true, true]);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a desk that looks every minute says everything at its moment and drops nothing', () => {
  const book = { ...bookWith(tasks), sources: only };
  const office = openOffice(book, start);
  for (let now = start; now <= settled; now = (now + 7 * MINUTE) as Instant) office.tick(now);
  const slots = schedule(book, office.parts, { from: start, to: settled }).flatMap((reminder) =>
    reminder.slots.map(({ key }) => ({ key, at: reminder.at })),
  );
  expect(office.droppedSoFar()).toBe(0);
  expect(slots.filter(({ key, at }) => (office.claimed.get(key) ?? 0) - at > 7 * MINUTE)).toEqual([]);
  expect(office.claimed.size).toBe(slots.length);
});
