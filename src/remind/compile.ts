import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { addDays, type Day, type Instant } from '../time/day.ts';
import { instantAt, wallClock } from '../time/zone.ts';
import { reportDays, weeklyDuties } from './duties.ts';
import type { Days } from './rules.ts';
import type { Window } from './schedule.ts';

/** The weekly reports of one week, put together for the office when the last of them is due. */
export interface Compilation {
  /** Stable for ever: `weekly|compiled|2021-10-29|office`. What was claimed under it is never sent again. */
  readonly key: string;
  readonly day: Day;
  readonly at: Instant;
}

/** Where the words of the plan name no hour: the end of the working day. */
const USUAL_HOUR = 17;
/** A week off has no report; two in a row are the most a calendar holds. */
const DAYS_AHEAD = 28;

/** The compilations that fall within a window, one a day. */
export function compilations(book: Book, { from, to }: Window): readonly Compilation[] {
  const zone = book.office.timezone;
  const days = { first: wallClock(from, zone).day, last: wallClock(to, zone).day };
  return compilationsOf(book, days).filter(({ at }) => at > from && at <= to);
}

/** The moment of the first compilation after `after`; null where no plan asks for weekly reports. */
export function nextCompilation(book: Book, after: Instant): Instant | null {
  const first = wallClock(after, book.office.timezone).day;
  const ahead = compilationsOf(book, { first, last: addDays(first, DAYS_AHEAD) });
  return ahead.find(({ at }) => at > after)?.at ?? null;
}

function compilationsOf(book: Book, days: Days): readonly Compilation[] {
  const latest = new Map<Day, Instant>();
  for (const duty of weeklyDuties(book)) {
    for (const day of reportDays(duty, days, calendarOf(book))) {
      const at = instantAt(
        day,
        part(duty.rule, 'BYHOUR') ?? USUAL_HOUR,
        part(duty.rule, 'BYMINUTE') ?? 0,
        book.office.timezone,
      );
      // The later of two moments is a moment.
      latest.set(day, Math.max(at, latest.get(day) ?? at) as Instant);
    }
  }
  return [...latest]
    .map(([day, at]) => ({ key: `weekly|compiled|${day}|office`, day, at }))
    .sort((one, other) => one.at - other.at);
}

function part(rule: string, name: 'BYHOUR' | 'BYMINUTE'): number | null {
  const found = new RegExp(`${name}=(\\d+)`).exec(rule)?.[1];
  return found === undefined ? null : Number(found);
}
