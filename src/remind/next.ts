import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { obligationsOf } from '../supervise/due.ts';
import { addDays, type Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { generalSlots } from './general.ts';
import { momentOf } from './moment.ts';
import { slotsOf } from './rules.ts';
import type { Slot } from './slot.ts';

/** The first moment after `after` at which a unit is reminded of a task; null where it never is again. */
export function nextDue(book: Book, standing: Assignment, after: Instant): Instant | null {
  const today = wallClock(after, book.office.timezone).day;
  const clause = book.clauses.get(standing.code);
  const dates = clause ? obligationsOf(clause, standing).map(({ due }) => due) : [];
  // An overdue task is named again within weeks, any other at the latest on its due day.
  const last = [addDays(today, 60), ...dates].sort().at(-1) ?? today;
  return earliest(book, after, slotsOf(book, standing, { first: today, last }));
}

/** Most offices have something within a week, any within a quarter, and a plan may be read long before it is issued. */
const HORIZONS = [8, 100, 400];

/** The first moment after `after` at which units are told of all their tasks: the weekly report, the review of a quarter. */
export function nextGeneral(book: Book, after: Instant): Instant | null {
  const today = wallClock(after, book.office.timezone).day;
  for (const ahead of HORIZONS) {
    const next = earliest(book, after, generalSlots(book, { first: today, last: addDays(today, ahead) }));
    if (next !== null) return next;
  }
  return null;
}

function earliest(book: Book, after: Instant, slots: readonly Slot[]): Instant | null {
  const moments = slots.map((slot) => momentOf(book, slot)).filter((at) => at > after);
  // The least of some moments is a moment.
  return moments.length > 0 ? (Math.min(...moments) as Instant) : null;
}
