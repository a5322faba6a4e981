import type { Assignment } from '../plan/assignment.ts';
import type { Book, Clause } from '../plan/model.ts';
import { roleOf } from '../plan/roles.ts';
import { addDays, type Day, dateOf, daysBetween, weekday } from '../time/day.ts';
import type { Group, Item } from './answer.ts';
import { isYearly } from './deadlines.ts';
import type { Narrowing, Window } from './question.ts';
import { endsYear } from './understand.ts';

/** Weeks and days show what recurs within them; longer windows do not. */
const SHORT_WINDOW = 8;
/** A window this long that ends a year shows the year's targets without a day. */
const MONTH = 27;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Whether a recurring duty with a weekday or a date falls on `value`. */
function recursOn(rule: string, value: Day): boolean {
  const days = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',');
  if (days) return days.includes(weekdays[weekday(value) - 1] ?? '');
  const dates = /FREQ=MONTHLY.*BYMONTHDAY=([\d,]+)/.exec(rule)?.[1]?.split(',');
  return dates?.includes(String(dateOf(value))) ?? false;
}

function recursWithin(rule: string | null, { from, to }: Window): boolean {
  const length = daysBetween(from, to);
  return (
    rule !== null &&
    length < SHORT_WINDOW &&
    Array.from({ length: length + 1 }, (_, at) => addDays(from, at)).some((value) => recursOn(rule, value))
  );
}

const within = (date: Day | null, { from, to }: Window): date is Day => date !== null && date >= from && date <= to;

/** The clauses a list may hold, in document order: of the plans, and where units are named those they have a part in. */
export function clausesOf(
  book: Book,
  { units, plans, role }: Narrowing,
): readonly (readonly [Clause, 'lead' | 'support' | null])[] {
  return [...book.clauses.values()]
    .filter(({ plan }) => plans.length === 0 || plans.includes(plan))
    .flatMap((clause): (readonly [Clause, 'lead' | 'support' | null])[] => {
      if (units.length === 0) return [[clause, null]];
      const roles = units.map(({ name }) => roleOf(book, clause, name));
      const has = roles.includes('lead') ? 'lead' : roles.includes('support') ? 'support' : null;
      const general = clause.kind === 'safeguard';
      return (has && (!role || role === has)) || general ? [[clause, has]] : [];
    });
}

const open = (standings: readonly Assignment[], clause: Clause) => {
  const own = standings.filter(({ code }) => code === clause.code);
  return own.length === 0 || own.some(({ status }) => status !== 'done');
};

/** What falls due in a window, what is overdue, or what comes next; earliest first. */
export function dueGroups(
  book: Book,
  window: Window,
  narrowed: Narrowing,
  standings: readonly Assignment[],
): readonly Group[] {
  const items = clausesOf(book, narrowed).flatMap(([clause, role]) =>
    clause.deadlines.map((deadline): Item => ({ clause, role, deadline, standing: null })),
  );
  const dated = items.filter(
    ({ deadline }) =>
      deadline && (deadline.kind === 'due' || deadline.kind === 'horizon' || deadline.kind === 'relative'),
  );
  const firm = dated.filter(({ deadline }) => deadline && !isYearly(deadline));
  if (window.kind === 'overdue')
    return grouped(
      'overdue',
      firm.filter(({ clause, deadline }) => deadline?.date && deadline.date < window.to && open(standings, clause)),
    );
  if (window.kind === 'next') {
    const ahead = sorted(firm.filter(({ deadline }) => deadline?.date && deadline.date >= window.from));
    return grouped(
      'due',
      ahead.filter(({ deadline }) => deadline?.date === ahead[0]?.deadline?.date),
    );
  }
  const due = firm.filter(({ deadline }) => deadline && within(deadline.date, window));
  const targets =
    endsYear(window.to) && daysBetween(window.from, window.to) >= MONTH
      ? dated.filter(
          ({ clause, deadline }) =>
            deadline &&
            isYearly(deadline) &&
            within(deadline.date, window) &&
            !due.some((item) => item.clause === clause),
        )
      : [];
  const recurring = items.filter(
    ({ deadline }) => deadline?.kind === 'recurring' && recursWithin(deadline.rule, window),
  );
  return [...grouped('due', due), ...grouped('yearly', targets), ...grouped('recurring', recurring)];
}

const sorted = (items: readonly Item[]) =>
  [...items].sort((a, b) =>
    (a.deadline?.date ?? '') < (b.deadline?.date ?? '')
      ? -1
      : (a.deadline?.date ?? '') > (b.deadline?.date ?? '')
        ? 1
        : 0,
  );

const grouped = (kind: Group['kind'], items: readonly Item[]): Group[] =>
  items.length > 0 ? [{ kind, items: sorted(items) }] : [];
