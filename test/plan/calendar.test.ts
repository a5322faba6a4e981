import { expect, test } from 'vitest';
import { calendarOf, unknownYears, yearsUnknown } from '../../src/plan/calendar.ts';
import type { Day } from '../../src/time/day.ts';
import { chinese, isWorkday } from '../../src/time/workdays.ts';
import { bookWith, clauseWith, dueOn } from '../remind/book.ts';

const bookOf = (text: string) => ({
  ...bookWith([clauseWith('甲1', [], [], [dueOn('2028-06-30')])]),
  sources: { 'calendar.yaml': text },
});

test('an office works by the published calendar, and by what its own file says otherwise', () => {
  expect(calendarOf(bookWith([]))).toBe(chinese);
  const own = calendarOf(bookOf('holidays: [2027-02-05, 2021-11-01]\nworkdays: [2021-10-07]'));
  const days = ['2027-02-05', '2021-11-01', '2021-10-07', '2021-10-06'] as Day[];
  expect(days.map((day) => isWorkday(day, own))).toEqual([false, false, true, false]);
  expect(calendarOf(bookOf('# nothing yet'))).toEqual(chinese);
});

test('the years that nobody has told the holidays of are known, up to the last due day and a month ahead', () => {
  const today = '2026-03-01' as Day;
  expect(unknownYears(bookOf(''), today)).toEqual([2027, 2028]);
  expect(unknownYears(bookOf('holidays: [2028-01-01]'), today)).toEqual([2027]);
  expect(unknownYears(bookWith([]), today)).toEqual([]);
  expect(unknownYears(bookWith([]), '2026-12-01' as Day)).toEqual([2027]);
  expect(yearsUnknown(bookOf(''), [2027, 2028])).toContain('2027, 2028 are not known (2004–2026 are)');
});

test.each([
  ['holidays:\n  - 2027-02-30', 'calendar.yaml:2: holidays.0: a day is expected, like 2027-10-01'],
  ['holidays: [2027-10-01]\nworkdays:\n  - 2027-10-01', 'calendar.yaml:3: 2027-10-01 is a holiday as well'],
  ['holidays: 2027-10-01', 'calendar.yaml:1: holidays: '],
  ['feasts: []', 'calendar.yaml:1: '],
])('is refused by file and line where it is wrong: %j', (text, words) => {
  expect(() => calendarOf(bookOf(text))).toThrow(words);
});
