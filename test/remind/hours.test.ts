import { expect, test } from 'vitest';
import { fateOf, quietUntil } from '../../src/remind/hours.ts';
import type { Instant } from '../../src/time/day.ts';
import { bookWith } from './book.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const book = bookWith([]);
const unit = '区住建局';
/** Its minute is 09:10; 29 October is a Friday. */
const due = at('2021-10-29T09:10');

test.each([
  ['2021-10-29T09:10', 'said', 'at its minute'],
  ['2021-10-29T19:59', 'said', 'later that day'],
  ['2021-10-29T20:00', 'waits', 'in quiet hours'],
  ['2021-10-30T10:00', 'waits', 'on a Saturday'],
  ['2021-10-31T23:00', 'waits', 'on a Sunday'],
  ['2021-11-01T08:30', 'waits', 'on the next working day before the message of the morning'],
  ['2021-11-01T09:10', 'said', 'with the message of the morning, a working day late'],
  ['2021-11-01T10:10', 'said', 'a little later'],
  ['2021-11-01T10:11', 'dropped', 'more than a working day late'],
  ['2021-12-01T10:00', 'dropped', 'long ago'],
])('what a unit was to be told on Friday morning is at %s %s: %s (%s)', (now, fate) => {
  expect(fateOf(book, unit, due, at(now))).toBe(fate);
});

test('a week off does not count: what was to be said on the last day before it comes with the first morning after', () => {
  const before = at('2021-09-30T09:10');
  const fates = ['2021-10-04T10:00', '2021-10-08T09:00', '2021-10-08T09:10'].map((now) =>
    fateOf(book, unit, before, at(now)),
  );
  expect(fates).toEqual(['waits', 'waits', 'said']);
});

test('the office is told as soon as people work again', () => {
  const compiled = at('2021-10-29T16:00');
  const fates = ['2021-10-29T20:30', '2021-11-01T07:59', '2021-11-01T08:00'].map((now) =>
    fateOf(book, null, compiled, at(now)),
  );
  expect(fates).toEqual(['waits', 'waits', 'said']);
});

test('the hours and the patience are those of the office', () => {
  const own = { ...book, sources: { 'reminders.yaml': 'quiet: { from: "12:00", to: "14:00" }\nlate: 2' } };
  const fates = ['12:00', '14:00', '12:10'].map((time) => fateOf(own, unit, due, at(`2021-10-29T${time}`)));
  expect(fates).toEqual(['waits', 'dropped', 'waits']);
  expect(fateOf(own, unit, due, at('2021-10-29T22:00'))).toBe('dropped');
});

test('where the clocks change, a working day late is as late as on any other day', () => {
  const berlin = { ...book, office: { ...book.office, timezone: 'Europe/Berlin' } };
  const local = (text: string, offset: string) => Date.parse(`${text}${offset}`) as Instant;
  const friday = local('2021-10-29T09:10', '+02:00');
  const fates = ['10:10', '10:11'].map((time) => fateOf(berlin, unit, friday, local(`2021-11-01T${time}`, '+01:00')));
  // 1 November is no holiday of the published calendar.
  expect(fates).toEqual(['said', 'dropped']);
});

test('an office looks again when quiet hours end, on days off as well', () => {
  const moments = ['2021-10-29T10:00', '2021-10-29T20:00', '2021-10-30T07:00', '2021-10-30T12:00'];
  const next = [null, '2021-10-30T08:00', '2021-10-30T08:00', '2021-10-31T08:00'].map((text) => text && at(text));
  expect(moments.map((text) => quietUntil(book, at(text)))).toEqual(next);
});
