import { expect, test } from 'vitest';
import type { Day, Instant } from '../../src/time/day.ts';
import { occurrences } from '../../src/time/recurrence.ts';
import { isoInZone } from '../../src/time/zone.ts';

const zone = 'Asia/Shanghai';
const span = (from: string, to: string) => ({ from: Date.parse(from) as Instant, to: Date.parse(to) as Instant });
const shown = (rule: string, from: string, to: string, place = zone) =>
  occurrences(rule, '2021-01-01' as Day, place, span(from, to)).map((at) => isoInZone(at, place));

test('a weekly duty falls on its day and hour by the wall clock of the office', () => {
  expect(
    shown('FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0;BYSECOND=0', '2021-10-20T00:00Z', '2021-11-03T00:00Z'),
  ).toEqual(['2021-10-22T16:00:00+08:00', '2021-10-29T16:00:00+08:00']);
});

test('a window takes its end and leaves its beginning, so that windows that meet share nothing', () => {
  const rule = 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0;BYSECOND=0';
  expect(shown(rule, '2021-10-22T08:00Z', '2021-10-29T08:00Z')).toEqual(['2021-10-29T16:00:00+08:00']);
});

test('every third month counts from the beginning of the year', () => {
  expect(shown('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2021-03-15T00:00Z', '2021-11-01T00:00Z')).toEqual([
    '2021-04-01T00:00:00+08:00',
    '2021-07-01T00:00:00+08:00',
    '2021-10-01T00:00:00+08:00',
  ]);
});

test('the hour stays the same across a change to winter time', () => {
  expect(shown('FREQ=WEEKLY;BYDAY=FR;BYHOUR=16', '2021-11-04T00:00Z', '2021-11-13T00:00Z', 'America/New_York')).toEqual(
    ['2021-11-05T16:00:00-04:00', '2021-11-12T16:00:00-05:00'],
  );
});

test('a rule that is none is refused', () => {
  expect(() => shown('every friday', '2021-10-22T08:00Z', '2021-10-29T08:00Z')).toThrow('recurrence rule');
});
