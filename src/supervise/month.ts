import type { Assignment } from '../plan/assignment.ts';
import type { Book, Code } from '../plan/model.ts';
import { type Day, monthOf, yearOf } from '../time/day.ts';
import { monthSpan, type Span } from '../time/span.ts';
import { isMissed, obligationsOf, reportedOn } from './due.ts';
import { isUnfinished } from './life.ts';

/** A task that falls due, with the units that lead it and have not finished. */
export interface DueTask {
  readonly code: Code;
  readonly units: readonly string[];
}

/** The month ahead of an office: what its leads owe, day by day, and what they owe from before. */
export interface MonthAhead {
  readonly span: Span;
  readonly days: readonly { readonly day: Day; readonly tasks: readonly DueTask[] }[];
  readonly overdue: readonly DueTask[];
}

/** What is due in the month of `today` and not finished, the earliest first, each task once a day. */
export function monthAhead(book: Book, standings: readonly Assignment[], today: Day): MonthAhead {
  const span = monthSpan(yearOf(today), monthOf(today));
  const owed = standings
    .filter(({ role, stage }) => role === 'lead' && isUnfinished(stage))
    .flatMap((part) => daysOwed(book, part, span, today).map((day) => ({ day, part })));
  const ahead = owed.filter(({ day }) => day >= today);
  const days = [...new Set(ahead.map(({ day }) => day))].sort();
  return {
    span,
    days: days.map((day) => ({ day, tasks: tasksOf(ahead.filter((one) => one.day === day).map(({ part }) => part)) })),
    overdue: tasksOf(owed.filter(({ day }) => day < today).map(({ part }) => part)),
  };
}

/** The days up to the end of the month on which a part is due and that have not passed, or were missed. */
function daysOwed(book: Book, part: Assignment, { to }: Span, today: Day): readonly Day[] {
  const clause = book.clauses.get(part.code);
  const obligations = clause ? obligationsOf(clause, part) : [];
  const reported = reportedOn(part, book.office.timezone);
  const owed = obligations.filter((one) => one.due <= to && (one.due >= today || isMissed(obligations, one, reported)));
  return [...new Set(owed.map(({ due }) => due))];
}

function tasksOf(parts: readonly Assignment[]): readonly DueTask[] {
  const codes = [...new Set(parts.map(({ code }) => code))];
  return codes.map((code) => ({
    code,
    units: [...new Set(parts.filter((part) => part.code === code).map(({ unit }) => unit))],
  }));
}
