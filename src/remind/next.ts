import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { obligationsOf } from '../supervise/due.ts';
import { addDays, type Day, type Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { dutySlots } from './duties.ts';
import type { Policy } from './policy.ts';
import { type Days, type Slot, slotsOf } from './rules.ts';
import { momentOf } from './schedule.ts';

/** The first moment after `after` at which a unit is reminded of a task; null where it never is again. */
export function nextDue(book: Book, standing: Assignment, policy: Policy, after: Instant): Instant | null {
  const today = wallClock(after, book.office.timezone).day;
  const clause = book.clauses.get(standing.code);
  const dates = clause ? obligationsOf(clause, standing).map(({ due }) => due) : [];
  // An overdue task is named again within weeks, any other at the latest on its due day.
  const last = [addDays(today, 60), ...dates].sort().at(-1) ?? today;
  return earliest(book, policy, after, slotsOf(book, standing, policy, { first: today, last }));
}

/** The first moment after `after` at which a duty of the whole office is named, such as the weekly report. */
export function nextDuty(book: Book, policy: Policy, after: Instant): Instant | null {
  const today = wallClock(after, book.office.timezone).day;
  const days: Days = { first: today, last: addDays(today, 60) };
  return earliest(book, policy, after, dutySlots(book, days));
}

function earliest(book: Book, policy: Policy, after: Instant, slots: readonly Slot[]): Instant | null {
  const days: Day[] = [...new Set(slots.map(({ day }) => day))].sort();
  return days.map((day) => momentOf(book, policy, day)).find((at) => at > after) ?? null;
}
