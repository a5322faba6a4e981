import type { Assignment } from '../plan/assignment.ts';
import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { perBook } from '../plan/per-book.ts';
import { addDays, type Day, weekday } from '../time/day.ts';
import { lastWorkday } from '../time/workdays.ts';
import { policyOf } from './policy.ts';

/** A step of the ladder that leads up to a due day: so many days before it, on the last working day until then. */
export interface Step {
  readonly count: number;
  readonly day: Day;
  /** The Monday before that day. */
  readonly week: Day;
  readonly kind: 'due_today' | 'due_soon';
}

type Role = Assignment['role'];
type Ladders = Readonly<Record<Role, Map<Day, readonly Step[]>>>;
const laddersOf = perBook((): Ladders => ({ lead: new Map(), support: new Map() }));

/** The steps on which a role is told of a due day. Many tasks of an office fall due on one day: they share them. */
export function ladderOf(book: Book, role: Role, due: Day): readonly Step[] {
  const ladders = laddersOf(book)[role];
  const known = ladders.get(due);
  if (known !== undefined) return known;
  const ladder = stepsTo(due, role, book);
  ladders.set(due, ladder);
  return ladder;
}

function stepsTo(due: Day, role: Role, book: Book): readonly Step[] {
  const { leads, supports } = policyOf(book).ladder;
  const calendar = calendarOf(book);
  return (role === 'lead' ? leads : supports).map((count) => {
    const day = lastWorkday(addDays(due, -count), calendar);
    return { count, day, week: mondayOf(day), kind: count === 0 ? 'due_today' : 'due_soon' };
  });
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}
