import { expect, test } from 'vitest';
import type { Assignment } from '../../src/plan/assignment.ts';
import { schedule } from '../../src/remind/schedule.ts';
import { amendedUntil, weekUpTo } from '../../src/remind/week.ts';
import type { Day, Instant } from '../../src/time/day.ts';
import { isoInZone } from '../../src/time/zone.ts';
import { bookWith, clauseWith, standingOf, weekly } from './book.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const still = 'jitter: 0\nmonth: { workday: 0 }\nquarter: { workday: 0 }\n';
const report = (rule: string) => clauseWith('甲/保障措施（三）', [], [], [{ ...weekly, rule }], 'safeguard');
const friday = 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0';
const officeOf = (rule = friday, policy = '') =>
  bookWith([clauseWith('甲1', ['区住建局'], [], []), report(rule)], `${still}${policy}`);

/** When the unit is asked for its report between two days, and by which step. */
function asked(book: ReturnType<typeof officeOf>, from: string, to: string, parts = [standingOf('甲1', '区住建局')]) {
  return schedule(book, parts, { from: at(`${from}T00:00`), to: at(`${to}T23:59`) })
    .filter(({ unit }) => unit === '区住建局')
    .map(({ at, kind }) => `${isoInZone(at, 'Asia/Shanghai').slice(5, 16)} ${kind}`);
}

test('a weekly report opens the day before, is asked for in the morning of its day and an hour before it is due', () => {
  expect(asked(officeOf(), '2021-10-25', '2021-10-31')).toEqual([
    '10-28T09:07 weekly_open',
    '10-29T09:07 weekly_report',
    '10-29T15:00 weekly_last',
  ]);
});

test('before a holiday it moves to the last working day; in a week with one working day left it does not open', () => {
  expect(asked(officeOf(), '2021-09-27', '2021-10-08')).toEqual([
    '09-29T09:07 weekly_open',
    '09-30T09:07 weekly_report',
    '09-30T15:00 weekly_last',
    '10-08T09:07 weekly_report',
    '10-08T15:00 weekly_last',
  ]);
});

test.each([
  ['FREQ=WEEKLY;BYDAY=WE;BYHOUR=10;BYMINUTE=0', ['10-26T09:07 weekly_open', '10-27T09:07 weekly_report']],
  ['FREQ=WEEKLY;BYDAY=WE;BYHOUR=9;BYMINUTE=0', ['10-26T09:07 weekly_open']],
  ['FREQ=WEEKLY;BYDAY=TH', ['10-27T09:07 weekly_open', '10-28T09:07 weekly_report', '10-28T16:00 weekly_last']],
])('where the plan says another day or hour, everything shifts: %s', (rule, steps) => {
  expect(asked(officeOf(rule), '2021-10-26', '2021-10-31')).toEqual(steps);
});

test('a report due on Monday opens on Friday, and is about the week before', () => {
  const monday = officeOf('FREQ=WEEKLY;BYDAY=MO;BYHOUR=16;BYMINUTE=0');
  expect(asked(monday, '2021-10-22', '2021-10-25')[0]).toBe('10-22T09:07 weekly_open');
  expect(weekUpTo('2021-10-25' as Day)).toEqual({ from: '2021-10-18', to: '2021-10-25' });
  expect(amendedUntil('2021-10-25' as Day)).toBe('2021-10-25');
  expect(amendedUntil('2021-10-29' as Day)).toBe('2021-10-31');
});

const reported = (moment: string) => standingOf('甲1', '区住建局', { status: 'in_progress', reportedAt: at(moment) });
const done = (stage: Assignment['stage']) => standingOf('甲1', '区住建局', { status: 'done', stage });

test.each([
  ['has reported on Monday', [reported('2021-10-25T10:00')]],
  ['has reported on one of two tasks', [standingOf('甲2', '区住建局'), reported('2021-10-27T10:00')]],
  ['has nothing open', [done('claimed'), { ...done('closed'), code: '甲2' as Assignment['code'] }]],
])('a unit is asked for nothing more that %s', (_, parts) => {
  expect(asked(officeOf(), '2021-10-25', '2021-10-31', parts)).toEqual([]);
});

test('a unit that reported last week is asked again, and one that the plan names without a task of its own', () => {
  expect(asked(officeOf(), '2021-10-25', '2021-10-31', [reported('2021-10-22T17:00')])).toHaveLength(3);
  expect(asked(officeOf(), '2021-10-25', '2021-10-31', [])).toHaveLength(3);
});

test.each([
  ['weekly: { open: 0, last: 0 }', ['10-29T09:07 weekly_report']],
  ['weekly: { open: 2, morning: false, last: 30 }', ['10-27T09:07 weekly_open', '10-29T15:30 weekly_last']],
  ['weekly: { open: 0, morning: false, last: 0 }', []],
])('an office may do otherwise: %s', (policy, steps) => {
  expect(asked(officeOf(friday, policy), '2021-10-25', '2021-10-31')).toEqual(steps);
});

test('what the office does every week for itself is asked of nobody', () => {
  const meeting = { ...weekly, quote: '实行周调度、旬通报', rule: 'FREQ=WEEKLY' };
  const book = bookWith([clauseWith('甲/保障措施（三）', [], [], [meeting], 'safeguard')], still);
  expect(schedule(book, [], { from: at('2021-10-25T00:00'), to: at('2021-10-31T00:00') })).toEqual([]);
});
