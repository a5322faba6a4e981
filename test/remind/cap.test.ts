import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDue } from '../../src/remind/next.ts';
import { schedule } from '../../src/remind/schedule.ts';
import { addDays, type Day, type Instant, weekday } from '../../src/time/day.ts';
import { bookWith, clauseWith, dueOn, ladderAlone, standingOf } from './book.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const unit = '区住建局';
const year = { from: at('2021-06-16T00:00'), to: at('2022-06-30T00:00') };

/** An office of one task a day, all led by one unit, and how it wants to be reminded. */
function officeOf(dates: readonly string[], policy: string) {
  const clauses = dates.map((date, place) => clauseWith(`甲${place + 1}`, [unit], [], [dueOn(date)]));
  return bookWith(clauses, `${ladderAlone}${policy}`);
}
const standings = (dates: readonly string[]) => dates.map((_, place) => standingOf(`甲${place + 1}`, unit));
const soon = (dates: readonly string[], policy: string) =>
  schedule(officeOf(dates, policy), standings(dates), year).flatMap(({ slots }) =>
    slots.filter(({ kind }) => kind === 'due_soon').map(({ code, day }) => `${code} ${day}`),
  );

// The steps a week before Monday 8 to Friday 12 November fall on Monday 1 to Friday 5.
const busy = ['2021-11-08', '2021-11-09', '2021-11-10', '2021-11-11', '2021-11-12'];
const weekBefore = 'ladder: { leads: [7, 0] }\nperWeek: ';

test('what exceeds the days of a week comes on the first working day of the next, in one message', () => {
  const days = ['甲1 2021-11-01', '甲2 2021-11-02', '甲3 2021-11-03', '甲4 2021-11-04', '甲5 2021-11-05'];
  expect(soon(busy, `${weekBefore}5`)).toEqual(days);
  expect(soon(busy, `${weekBefore}3`)).toEqual([...days.slice(0, 3), '甲4 2021-11-08', '甲5 2021-11-08']);
});

test('what waits comes along where the unit is told of a due day anyway', () => {
  const dates = [...busy, '2021-11-04'];
  expect(soon(dates, `${weekBefore}2`)).toEqual([
    '甲6 2021-10-28',
    '甲1 2021-11-01',
    '甲2 2021-11-02',
    '甲3 2021-11-04',
    '甲4 2021-11-04',
    '甲5 2021-11-08',
  ]);
});

test('nothing waits past its due day, and what is due today always goes', () => {
  const policy = 'ladder: { leads: [2, 0] }\nperWeek: 1';
  const dates = ['2021-11-03', '2021-11-04', '2021-11-05', '2021-11-08'];
  const told = schedule(officeOf(dates, policy), standings(dates), year).flatMap(({ slots }) => slots);
  expect(told.filter(({ kind }) => kind !== 'overdue').map(({ code, kind, day }) => `${code} ${kind} ${day}`)).toEqual([
    '甲1 due_soon 2021-11-01',
    '甲1 due_today 2021-11-03',
    '甲2 due_soon 2021-11-03',
    '甲3 due_soon 2021-11-03',
    '甲2 due_today 2021-11-04',
    '甲3 due_today 2021-11-05',
    '甲4 due_soon 2021-11-05',
    '甲4 due_today 2021-11-08',
  ]);
});

test('what waits from one full week fills the next, and so on', () => {
  const dates = [...busy, '2021-11-16', '2021-11-17'];
  expect(soon(dates, `${weekBefore}1`)).toEqual([
    '甲1 2021-11-01',
    '甲2 2021-11-08',
    '甲3 2021-11-08',
    '甲4 2021-11-08',
    '甲5 2021-11-08',
    '甲6 2021-11-09',
    '甲7 2021-11-10',
  ]);
});

const dates = fc.array(
  fc.integer({ min: 0, max: 200 }).map((days) => addDays('2021-07-01' as Day, days)),
  { minLength: 1, maxLength: 12 },
);
const perWeek = fc.integer({ min: 1, max: 4 });
const monday = (day: Day) => addDays(day, 1 - weekday(day));

test('no week has more days with steps than the office allows, but those on which something is due', () => {
  fc.assert(
    fc.property(dates, perWeek, (list, most) => {
      const told = schedule(officeOf(list, `perWeek: ${most}`), standings(list), year);
      const weeks = new Map<Day, Set<Day>>();
      for (const { kind, slots } of told) {
        const day = slots[0]!.day;
        if (kind === 'due_soon') weeks.set(monday(day), new Set([...(weeks.get(monday(day)) ?? []), day]));
      }
      for (const [week, days] of weeks) expect(days.size, week).toBeLessThanOrEqual(most);
    }),
    { numRuns: 60 },
  );
});

test('every step is said on its day or later, however full the weeks are, and the next due moment is that of the schedule', () => {
  fc.assert(
    fc.property(dates, perWeek, fc.integer({ min: year.from, max: at('2022-01-31T00:00') }), (list, most, moment) => {
      const book = officeOf(list, `perWeek: ${most}\njitter: 0`);
      for (const standing of standings(list)) {
        const [first] = schedule(book, [standing], { from: moment as Instant, to: at('2023-01-01T00:00') });
        expect(nextDue(book, standing, moment as Instant)).toBe(first?.at ?? null);
      }
    }),
    { numRuns: 40 },
  );
});

test('the days of a week are the same whatever is done', () => {
  const book = officeOf(busy, `${weekBefore}3`);
  const whole = schedule(book, standings(busy), year);
  const rest = standings(busy).map((one, place) => (place < 3 ? { ...one, status: 'done' as const } : one));
  const later = whole.flatMap(({ slots }) => slots.map(({ key }) => key)).filter((key) => /^甲[45]/.test(key));
  expect(schedule(book, rest, year).flatMap(({ slots }) => slots.map(({ key }) => key))).toEqual(later);
});
