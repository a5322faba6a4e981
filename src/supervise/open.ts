import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import { currentObligation, isMissed, obligationsOf, reportedOn } from './due.ts';
import { isUnfinished } from './life.ts';

/** A part that is not finished, and the day that counts for it; null where it has none, or none that is still to be met. */
export interface OpenPart {
  readonly part: Assignment;
  readonly due: Day | null;
  readonly overdue: boolean;
}

/** The unfinished of some parts: those with a day first, the earliest at the head, then those without in their own order. */
export function openParts(book: Book, parts: readonly Assignment[], today: Day): readonly OpenPart[] {
  const found = parts.filter(({ stage }) => isUnfinished(stage)).map((part) => openPart(book, part, today));
  // No day sorts behind every day.
  const order = ({ due }: OpenPart) => due ?? '9999';
  return found.toSorted((one, other) => (order(one) < order(other) ? -1 : Number(order(one) > order(other))));
}

function openPart(book: Book, part: Assignment, today: Day): OpenPart {
  const clause = book.clauses.get(part.code);
  const obligations = clause ? obligationsOf(clause, part) : [];
  const reported = reportedOn(part, book.office.timezone);
  const current = currentObligation(obligations, reported, today);
  const overdue = current !== null && current.due < today && isMissed(obligations, current, reported);
  return { part, due: current && (overdue || current.due >= today) ? current.due : null, overdue };
}
