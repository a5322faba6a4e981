import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { obligationsOf } from '../supervise/due.ts';
import { addDays, type Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { dutySlots } from './duties.ts';
import { momentOf } from './moment.ts';
import { type Days, type Slot, slotsOf } from './rules.ts';

/** The first moment after `after` at which a unit is reminded of a task; null where it never is again. */
export function nextDue(book: Book, standing: Assignment, after: Instant): Instant | null {
  const today = wallClock(after, book.office.timezone).day;
  const clause = book.clauses.get(standing.code);
  const dates = clause ? obligationsOf(clause, standing).map(({ due }) => due) : [];
  // An overdue task is named again within weeks, any other at the latest on its due day.
  const last = [addDays(today, 60), ...dates].sort().at(-1) ?? today;
  return earliest(book, after, slotsOf(book, standing, { first: today, last }));
}

/** The first moment after `after` at which a duty of the whole office is named, such as the weekly report. */
export function nextDuty(book: Book, after: Instant): Instant | null {
  const today = wallClock(after, book.office.timezone).day;
  const days: Days = { first: today, last: addDays(today, 60) };
  return earliest(book, after, dutySlots(book, days));
}

function earliest(book: Book, after: Instant, slots: readonly Slot[]): Instant | null {
  const moments = slots.map((slot) => momentOf(book, slot)).filter((at) => at > after);
  // The least of some moments is a moment.
  return moments.length > 0 ? (Math.min(...moments) as Instant) : null;
}
