import type { Assignment } from '../plan/assignment.ts';
import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { addDays, type Day } from '../time/day.ts';
import { lastWorkday } from '../time/workdays.ts';
import { policyOf } from './policy.ts';

/** A step of the ladder that leads up to a due day: so many days before it, on the last working day until then. */
export interface Step {
  readonly count: number;
  readonly day: Day;
  readonly kind: 'due_today' | 'due_soon';
}

const known = new WeakMap<Book, Map<string, readonly Step[]>>();

/** The steps on which a role is told of a due day. Many tasks of an office fall due on one day: they share them. */
export function ladderOf(book: Book, role: Assignment['role'], due: Day): readonly Step[] {
  const ladders = known.get(book) ?? new Map<string, readonly Step[]>();
  known.set(book, ladders);
  const key = `${role}|${due}`;
  const ladder = ladders.get(key) ?? stepsTo(due, role, book);
  ladders.set(key, ladder);
  return ladder;
}

function stepsTo(due: Day, role: Assignment['role'], book: Book): readonly Step[] {
  const { leads, supports } = policyOf(book).ladder;
  const calendar = calendarOf(book);
  return (role === 'lead' ? leads : supports).map((count) => ({
    count,
    day: lastWorkday(addDays(due, -count), calendar),
    kind: count === 0 ? 'due_today' : 'due_soon',
  }));
}
