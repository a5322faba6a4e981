import rrule from 'rrule';
import { Fault } from '../errors.ts';
import type { Day, Instant } from './day.ts';
import { instantAt } from './zone.ts';

/** A span of time: after `from`, up to and including `to`. Spans that meet share no moment. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

const DAY_MS = 86_400_000;

/**
 * The moments of a recurring duty (RFC 5545: `FREQ=WEEKLY;BYDAY=FR;BYHOUR=16`) within a window, by the wall clock of
 * `zone`. It is counted from `since`, so that `INTERVAL=3` means quarters of that year; without an hour, from midnight.
 */
export function occurrences(rule: string, since: Day, zone: string, window: Window): readonly Instant[] {
  return floating(rule, since, window)
    .map((shown) =>
      // A date of the library shows wall-clock parts as if they were UTC.
      instantAt(shown.toISOString().slice(0, 10) as Day, shown.getUTCHours(), shown.getUTCMinutes(), zone),
    )
    .filter((at) => at > window.from && at <= window.to);
}

function floating(rule: string, since: Day, window: Window): Date[] {
  try {
    const read = rrule.rrulestr(rule, { dtstart: new Date(`${since}T00:00:00Z`) });
    // No zone is further than a day from UTC.
    return read.between(new Date(window.from - DAY_MS), new Date(window.to + DAY_MS), true);
  } catch (error) {
    throw new Fault('bad-input', `${rule} is no recurrence rule (RFC 5545)`, { cause: error });
  }
}
