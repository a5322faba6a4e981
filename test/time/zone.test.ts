import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, type Instant } from '../../src/time/day.ts';
import { instantAt, isoInZone, wallClock } from '../../src/time/zone.ts';

test.each([
  ['Asia/Shanghai', '2021-10-29', 9, 7, '2021-10-29T01:07:00Z', 'on a plain day'],
  ['America/New_York', '2021-11-07', 1, 30, '2021-11-07T05:30:00Z', 'in an autumn overlap the earlier of the two'],
  ['Europe/Berlin', '2021-10-31', 2, 30, '2021-10-31T00:30:00Z', 'so east of Greenwich'],
  ['Europe/Berlin', '2021-10-31', 9, 7, '2021-10-31T08:07:00Z', 'later that day'],
  ['Europe/Berlin', '2021-10-30', 9, 7, '2021-10-30T07:07:00Z', 'the day before'],
  ['America/New_York', '2021-03-14', 2, 30, '2021-03-14T07:30:00Z', 'in a spring gap the moment after it'],
  ['Europe/Berlin', '2021-03-28', 2, 30, '2021-03-28T01:30:00Z', 'so east of Greenwich'],
  ['Asia/Kathmandu', '2021-10-29', 0, 10, '2021-10-28T18:25:00Z', 'at an odd offset'],
  ['Australia/Lord_Howe', '2021-04-04', 1, 45, '2021-04-03T14:45:00Z', 'where clocks change by half an hour'],
])('in %s the clock shows %s %d:%d at %#5$s: %#6$s', (zone, day, hour, minute, moment) => {
  expect(new Date(instantAt(day as Day, hour, minute, zone)).toISOString()).toBe(new Date(moment).toISOString());
});

const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];

test('the wall clock is that of Intl, at any moment', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
      const shown = new Date(at).toLocaleString('sv-SE', { timeZone: zone });
      const { day, hour, minute } = wallClock(at as Instant, zone);
      expect(`${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`).toBe(shown.slice(0, 16));
    }),
    { numRuns: 300 },
  );
});

test('a moment of the working day is shown as it was asked for, in every zone and on every day', () => {
  const days = fc.nat(8_000).map((count) => addDays('2010-01-01' as Day, count));
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 6, max: 22 }),
      fc.nat(59),
      fc.constantFrom(...zones),
      (day, hour, minute, zone) => {
        expect(wallClock(instantAt(day, hour, minute, zone), zone)).toEqual({ day, hour, minute });
      },
    ),
    { numRuns: 300 },
  );
  expect(isoInZone(instantAt('2021-10-29' as Day, 9, 7, 'Asia/Kathmandu'), 'Asia/Kathmandu')).toBe(
    '2021-10-29T09:07:00+05:45',
  );
});
