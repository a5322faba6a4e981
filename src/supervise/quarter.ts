import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { tasksAlone } from '../plan/roles.ts';
import { type Day, yearOf } from '../time/day.ts';
import { quarterOf, quarterSpan, type Span } from '../time/span.ts';
import { reportedOn } from './due.ts';
import { openParts } from './open.ts';

/** How a quarter stands for the office: the parts of those who lead, and who has been silent all the while. */
export interface Quarter {
  readonly number: number;
  readonly span: Span;
  readonly today: Day;
  readonly open: number;
  readonly overdue: number;
  /** Still to come due within the quarter. */
  readonly pressing: number;
  readonly undated: number;
  /** Parts that wait for 销号. */
  readonly claims: number;
  /** Units that lead something unfinished and reported nothing in the quarter. */
  readonly silent: readonly string[];
}

/** The quarter in which `today` lies. */
export function quarterAt(book: Book, standings: readonly Assignment[], today: Day): Quarter {
  const number = quarterOf(today);
  const span = quarterSpan(yearOf(today), number);
  const leads = tasksAlone(book, standings).filter(({ role }) => role === 'lead');
  const open = openParts(book, leads, today);
  const units = new Set(open.map(({ part }) => part.unit));
  const heard = new Set(
    standings.filter((one) => (reportedOn(one, book.office.timezone) ?? '') >= span.from).map(({ unit }) => unit),
  );
  return {
    number,
    span,
    today,
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    pressing: open.filter(({ due, overdue }) => !overdue && due !== null && due <= span.to).length,
    undated: open.filter(({ due }) => due === null).length,
    claims: standings.filter(({ stage }) => stage === 'claimed').length,
    silent: book.units.map(({ name }) => name).filter((name) => units.has(name) && !heard.has(name)),
  };
}
