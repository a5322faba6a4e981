import { expect, test } from 'vitest';
import type { Day } from '../../src/time/day.ts';
import { amended, chinese, isWorkday, lastWorkday, nextWorkday } from '../../src/time/workdays.ts';

test.each([
  ['2021-10-08', true, 'the Friday after National Day'],
  ['2021-10-09', true, 'a Saturday worked in exchange'],
  ['2021-10-10', false, 'a plain Sunday'],
  ['2021-10-01', false, 'National Day'],
  ['2021-09-26', true, 'a Sunday worked in exchange'],
  ['2022-01-29', true, 'the Saturday before the Spring Festival of 2022'],
  ['2031-10-01', true, 'a Wednesday of a year whose holidays are unknown'],
  ['2031-10-04', false, 'a Saturday of such a year'],
])('on %s people work: %s (%s)', (day, worked) => {
  expect(isWorkday(day as Day, chinese)).toBe(worked);
});

test('a day off is moved to the last working day before it or the first after it', () => {
  expect(lastWorkday('2021-10-31' as Day, chinese)).toBe('2021-10-29');
  expect(lastWorkday('2021-10-07' as Day, chinese)).toBe('2021-09-30');
  expect(nextWorkday('2021-10-01' as Day, chinese)).toBe('2021-10-08');
  expect(lastWorkday('2021-10-09' as Day, chinese)).toBe('2021-10-09');
});

test('holidays are known for the years the calendar covers and for no other', () => {
  expect([2003, 2004, 2021, 2026, 2027].map((year) => chinese.years.has(year))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('an amended calendar overrules the published one and knows the years it tells the holidays of', () => {
  const days = (...list: string[]) => list as Day[];
  const own = amended(chinese, days('2027-10-01', '2021-10-09'), days('2021-10-07', '2027-10-09'));
  expect(days('2021-10-07', '2021-10-09', '2027-10-01', '2027-10-09').map((day) => isWorkday(day, own))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect([2026, 2027, 2028].map((year) => own.years.has(year))).toEqual([true, true, false]);
  expect(isWorkday('2021-10-07' as Day, chinese)).toBe(false);
});
