import type { Assignment } from '../plan/assignment.ts';
import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { currentObligation, obligationsOf, reportedOn } from '../supervise/due.ts';
import { addDays, type Day } from '../time/day.ts';
import { lastWorkday, nextWorkday } from '../time/workdays.ts';

/**
 * 稍后: the next working day after `today`, on which what was said of a task is said once more. Null where it cannot wait so
 * long: it is due before, or overdue.
 */
export function snoozedTo(book: Book, standing: Assignment, today: Day): Day | null {
  const clause = book.clauses.get(standing.code);
  const obligations = clause ? obligationsOf(clause, standing) : [];
  const current = currentObligation(obligations, reportedOn(standing, book.office.timezone), today);
  const calendar = calendarOf(book);
  const next = nextWorkday(addDays(today, 1), calendar);
  return current !== null && lastWorkday(current.due, calendar) >= next ? next : null;
}
