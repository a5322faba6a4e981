import { expect, test } from 'vitest';
import type { Day } from '../../src/time/day.ts';
import { recurringDays } from '../../src/time/recurrence.ts';

const days = (rule: string, first: string, last: string) =>
  recurringDays(rule, '2021-01-01' as Day, first as Day, last as Day);

test.each([
  ['FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0', '2021-10-22', '2021-11-04', ['2021-10-22', '2021-10-29']],
  ['FREQ=WEEKLY;BYDAY=FR', '2021-10-23', '2021-10-29', ['2021-10-29']],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2021-03-15', '2021-10-31', ['2021-04-01', '2021-07-01', '2021-10-01']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2021-02-01', '2021-03-31', ['2021-02-28', '2021-03-31']],
  ['FREQ=YEARLY', '2021-06-01', '2022-06-01', ['2022-01-01']],
])('the days of %s from %s to %s', (rule, first, last, expected) => {
  expect(days(rule, first, last)).toEqual(expected);
});

test('a rule that is none is refused', () => {
  expect(() => days('every friday', '2021-10-22', '2021-10-29')).toThrow('recurrence rule');
});
