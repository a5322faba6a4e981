import { expect, test } from 'vitest';
import { policyOf } from '../../src/remind/policy.ts';
import { schedule } from '../../src/remind/schedule.ts';
import { snoozedTo } from '../../src/remind/snooze.ts';
import type { Day, Instant } from '../../src/time/day.ts';
import { bookWith, clauseWith, dueOn, standingOf } from './book.ts';

const unit = '区住建局';
const day = (text: string) => text as Day;
const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const bookDue = (...days: string[]) =>
  bookWith([
    clauseWith(
      '甲1',
      [unit],
      [],
      days.map((due) => dueOn(due)),
    ),
  ]);

// The 31st of October 2021 is a Sunday; the first week of October is off, the 9th, a Saturday, is worked.
test.each([
  ['a week before', '2021-10-25', ['2021-10-31'], '2021-10-26'],
  ['over a weekend', '2021-10-15', ['2021-10-31'], '2021-10-18'],
  ['over the holidays', '2021-09-30', ['2021-10-31'], '2021-10-08'],
  ['to the last working day before a due day that is off', '2021-10-28', ['2021-10-31'], '2021-10-29'],
  ['on that last working day', '2021-10-29', ['2021-10-31'], null],
  ['on the due day', '2021-10-28', ['2021-10-28'], null],
  ['once it is overdue', '2021-11-02', ['2021-10-31'], null],
  ['while an earlier step is overdue', '2021-11-02', ['2021-10-31', '2021-12-31'], null],
])('%s, what can wait waits until the next working day', (_, today, dues, expected) => {
  expect(snoozedTo(bookDue(...dues), standingOf('甲1', unit), day(today))).toBe(expected);
});

test('a part that was put off is named on that day, once, under a name of its own', () => {
  const book = bookDue('2021-10-31');
  const snoozed = standingOf('甲1', unit, { snoozed: day('2021-10-26') });
  const keys = (from: string, to: string) =>
    schedule(book, [snoozed], { from: at(from), to: at(to) })
      .flatMap(({ slots }) => slots)
      .map(({ key }) => key);
  const whole = keys('2021-10-20T00:00', '2021-11-01T00:00');
  expect(whole).toContain(`甲1|snoozed|2021-10-26|${unit}`);
  for (const cut of ['2021-10-26T09:00', '2021-10-26T09:10', '2021-10-26T12:00', '2021-10-27T00:00']) {
    expect([...keys('2021-10-20T00:00', cut), ...keys(cut, '2021-11-01T00:00')]).toEqual(whole);
  }
});

test('where a step of the ladder falls on the same day, the step is said; past the due day nothing is put off', () => {
  const on = (snoozed: string) =>
    schedule(bookDue('2021-10-31'), [standingOf('甲1', unit, { snoozed: day(snoozed) })], {
      from: at(`${snoozed}T00:00`),
      to: at(`${snoozed}T23:00`),
    }).flatMap(({ slots }) => slots.map(({ kind }) => kind));
  expect(on('2021-10-29')).toEqual(['due_today']);
  expect(on('2021-11-01')).toEqual(['overdue']);
  expect(on('2021-11-03')).toEqual([]);
});

test('an office may set the hour at which it is said again, if people are at work', () => {
  const setTo = (hour: string) => ({
    ...bookDue('2021-10-31'),
    sources: { 'reminders.yaml': `jitter: 0\nsnoozed: "${hour}"` },
  });
  const snoozed = standingOf('甲1', unit, { snoozed: day('2021-10-26') });
  const window = { from: at('2021-10-26T00:00'), to: at('2021-10-26T23:00') };
  expect(schedule(setTo('14:30'), [snoozed], window).map((reminder) => reminder.at)).toEqual([at('2021-10-26T14:30')]);
  expect(() => policyOf(setTo('21:00'))).toThrow(/snoozed|quiet/);
});
