import rrule from 'rrule';
import { Fault } from '../errors.ts';
import type { Day } from './day.ts';

/**
 * The days of a recurring duty (RFC 5545: `FREQ=WEEKLY;BYDAY=FR;BYHOUR=16`) from `first` to `last`, both included. It is
 * counted from `since`, so that `FREQ=MONTHLY;INTERVAL=3` means the quarters of that year.
 */
export function recurringDays(rule: string, since: Day, first: Day, last: Day): readonly Day[] {
  const key = `${rule}|${since}|${first}|${last}`;
  const found = known.get(key) ?? read(rule, since, first, last);
  if (known.size >= KEPT) known.clear();
  known.set(key, found);
  return found;
}

// Offices of one deployment ask for the same weeks, again and again, and the library is slow to answer.
const known = new Map<string, readonly Day[]>();
const KEPT = 1_000;

function read(rule: string, since: Day, first: Day, last: Day): readonly Day[] {
  // The library counts in UTC; a day has no zone, so that is as good as any.
  const [begins, ends] = [new Date(`${first}T00:00:00Z`), new Date(`${last}T23:59:59Z`)];
  try {
    const parsed = rrule.rrulestr(rule, { dtstart: new Date(`${since}T00:00:00Z`) });
    return parsed.between(begins, ends, true).map((moment) => moment.toISOString().slice(0, 10) as Day);
  } catch (error) {
    throw new Fault('bad-input', `${rule} is no recurrence rule (RFC 5545)`, { cause: error });
  }
}
