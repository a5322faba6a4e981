import type { Assignment, Extension } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import { currentObligation, obligationsOf, reportedOn } from './due.ts';
import { isUnfinished } from './life.ts';

/** Why more time cannot be asked for. */
export type Untimely =
  /** The plan sets no day, so there is none to move. */
  | { readonly kind: 'undated' }
  /** Its day has passed: 延期 is asked for beforehand. */
  | { readonly kind: 'too-late'; readonly day: Day }
  | { readonly kind: 'not-later'; readonly day: Day }
  | { readonly kind: 'finished' }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'no-reason' };

export type Asked =
  | { readonly kind: 'asked'; readonly extension: Extension }
  | { readonly kind: 'refused'; readonly why: Untimely };

/** What a unit asks for: a new day and the reason. */
export interface Wish {
  readonly date: Day | null;
  readonly reason: string | null;
}

/**
 * Whether a unit may ask for more time, and for which of the plan's days. It is in time up to and on the day that counts
 * now; what it is then granted moves that day alone and leaves the plan's own visible in `from`.
 */
export function askExtension(book: Book, standing: Assignment, { date, reason }: Wish, today: Day): Asked {
  const { stage, code } = standing;
  const clause = book.clauses.get(code);
  if (!isUnfinished(stage)) return refused({ kind: 'finished' });
  const obligations = clause ? obligationsOf(clause, standing) : [];
  const current = currentObligation(obligations, reportedOn(standing, book.office.timezone), today);
  if (current === null) return refused({ kind: 'undated' });
  if (current.due < today) return refused({ kind: 'too-late', day: current.due });
  if (date === null) return refused({ kind: 'no-date' });
  if (date <= current.due) return refused({ kind: 'not-later', day: current.due });
  if (!reason?.trim()) return refused({ kind: 'no-reason' });
  return { kind: 'asked', extension: { from: current.deadline.date, to: date } };
}

function refused(why: Untimely): Asked {
  return { kind: 'refused', why };
}
