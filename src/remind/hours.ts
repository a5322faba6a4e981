import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { addDays, type Day, type Instant } from '../time/day.ts';
import { isWorkday } from '../time/workdays.ts';
import { instantAt, type WallClock, wallClock } from '../time/zone.ts';
import { momentOf } from './moment.ts';
import { isQuiet, policyOf } from './policy.ts';

const MINUTE_MS = 60_000;
/** Nobody takes what comes within the hour for late. */
export const PUNCTUAL_MS = 60 * MINUTE_MS;
const DAY_MINUTES = 24 * 60;
const LONG_AGO_MS = 31 * DAY_MINUTES * MINUTE_MS;

/** What becomes at a moment of something that should have been said earlier: it is said, it waits, it is too old. */
export type Fate = 'said' | 'waits' | 'dropped';

/**
 * What becomes at `now` of what was to be said at `at` to a unit (null: to the office). Nothing is said in quiet hours or
 * on a day off; what is left of earlier days comes with the unit's own message of the morning, never before it.
 */
export function fateOf(book: Book, unit: string | null, at: Instant, now: Instant): Fate {
  const { late, quiet } = policyOf(book);
  // No feast makes up for so long; the working days in between need not be counted.
  if (now - at > late + LONG_AGO_MS) return 'dropped';
  if (lateness(book, at, now) > late + PUNCTUAL_MS) return 'dropped';
  const clock = wallClock(now, book.office.timezone);
  if (isQuiet(quiet, minutesOf(clock)) || !isWorkday(clock.day, calendarOf(book))) return 'waits';
  const today = wallClock(at, book.office.timezone).day === clock.day;
  return today || unit === null || now >= momentOf(book, { unit, day: clock.day, hour: null }) ? 'said' : 'waits';
}

/** When an office that says nothing at `now`, at night or on a day off, may look again; null where it may say something. */
export function quietUntil(book: Book, now: Instant): Instant | null {
  const zone = book.office.timezone;
  const { quiet } = policyOf(book);
  const clock = wallClock(now, zone);
  if (!isQuiet(quiet, minutesOf(clock)) && isWorkday(clock.day, calendarOf(book))) return null;
  const ends = [clock.day, addDays(clock.day, 1)].map((day) =>
    instantAt(day, Math.floor(quiet.to / 60), quiet.to % 60, zone),
  );
  return ends.find((at) => at > now) ?? null;
}

/** When what waits for a unit is to be looked at again: as quiet hours end, or at its own minute, whichever comes first. */
export function nextLook(book: Book, unit: string, now: Instant): Instant {
  const zone = book.office.timezone;
  const { day } = wallClock(now, zone);
  const { to } = policyOf(book).quiet;
  const looks = [day, addDays(day, 1)].flatMap((one) => [
    instantAt(one, Math.floor(to / 60), to % 60, zone),
    momentOf(book, { unit, day: one, hour: null }),
  ]);
  // The least of some moments is a moment.
  return Math.min(...looks.filter((at) => at > now)) as Instant;
}

/** For how long something should have been said, in milliseconds by the clock on the wall. Days off do not count. */
function lateness(book: Book, at: Instant, now: Instant): number {
  const calendar = calendarOf(book);
  const [then, here] = [at, now].map((moment) => wallClock(moment, book.office.timezone)) as [WallClock, WallClock];
  let worked = 0;
  for (let day: Day = addDays(then.day, 1); day <= here.day; day = addDays(day, 1))
    worked += Number(isWorkday(day, calendar));
  // On a day off the clock stands where the last working day ended.
  const minutes = isWorkday(here.day, calendar) ? minutesOf(here) : DAY_MINUTES;
  return (worked * DAY_MINUTES + minutes - minutesOf(then)) * MINUTE_MS;
}

function minutesOf({ hour, minute }: WallClock): number {
  return hour * 60 + minute;
}
