import { unreachable } from '../errors.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book, Clause, Deadline } from '../plan/model.ts';
import { roleOf } from '../plan/roles.ts';
import { addDays, type Day, dateOf, daysBetween, weekday } from '../time/day.ts';
import type { Group, Item } from './answer.ts';
import { isYearly } from './deadlines.ts';
import type { Narrowing, Window } from './question.ts';
import { endsYear } from './slots.ts';

/** Up to two weeks show what recurs within them; longer windows do not. */
const SHORT_WINDOW = 14;
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

/** Something that must be done by a day. */
type Dated = Item & { readonly deadline: Deadline & { readonly date: Day } };

const isDated = (item: Item): item is Dated => item.deadline?.date != null && item.deadline.kind !== 'start';

/** Whether a task still waits for somebody: nothing stands, or not everybody is done. */
function isOpen(standings: readonly Assignment[], { code }: Clause): boolean {
  const own = standings.filter((standing) => standing.code === code);
  return own.length === 0 || own.some(({ status }) => status !== 'done');
}

/** What falls due in a window, what is overdue, or what comes next; earliest first. */
export function dueGroups(
  book: Book,
  window: Window,
  narrowed: Narrowing,
  standings: readonly Assignment[],
): readonly Group[] {
  const [unit, ...others] = narrowed.units;
  const own = unit && others.length === 0 ? standings.filter((standing) => standing.unit === unit.name) : [];
  const items = clausesOf(book, narrowed).flatMap(([clause, role]) =>
    clause.deadlines.map((deadline): Item => {
      const standing = own.find(({ code }) => code === clause.code) ?? null;
      return { clause, role, deadline, standing };
    }),
  );
  const firm = items.filter(isDated).filter(({ deadline }) => !isYearly(deadline));
  switch (window.kind) {
    case 'overdue': {
      const over = firm.filter(({ clause, deadline }) => deadline.date < window.to && isOpen(standings, clause));
      return byKind('overdue', over);
    }
    case 'next': {
      const later = firm.filter(({ deadline }) => deadline.date >= window.from).sort(byDay);
      const tasks = later.filter(({ clause }) => clause.kind === 'task');
      const ahead = tasks.length > 0 ? tasks : later;
      return byKind(
        'due',
        ahead.filter(({ deadline }) => deadline.date === ahead[0]?.deadline.date),
      );
    }
    case 'span':
      return spanGroups(items, firm, window);
    default:
      return unreachable(window.kind);
  }
}

function spanGroups(items: readonly Item[], firm: readonly Dated[], window: Window): readonly Group[] {
  const inside = ({ deadline }: Dated) => deadline.date >= window.from && deadline.date <= window.to;
  const due = firm.filter(inside);
  const wholeYear = endsYear(window.to) && daysBetween(window.from, window.to) >= MONTH;
  const targets = items
    .filter(isDated)
    .filter((item) => isYearly(item.deadline) && inside(item) && !due.some(({ clause }) => clause === item.clause));
  const recurring = items.filter(
    ({ deadline }) => deadline?.kind === 'recurring' && recursWithin(deadline.rule, window),
  );
  return [...byKind('due', due), ...grouped('yearly', wholeYear ? targets : []), ...grouped('recurring', recurring)];
}

const byDay = (a: Item, b: Item) => (a.deadline?.date ?? '').localeCompare(b.deadline?.date ?? '');

const grouped = (kind: Group['kind'], items: readonly Item[]): Group[] =>
  items.length > 0 ? [{ kind, items: [...items].sort(byDay) }] : [];

/** The tasks first, then the rows of annexes, then what no task says (safeguards, goals). */
function byKind(kind: 'due' | 'overdue', items: readonly Item[]): readonly Group[] {
  const isRow = ({ clause }: Item) => clause.kind === 'project' || clause.kind === 'row';
  const isTask = ({ clause }: Item) => clause.kind === 'task';
  return [
    ...grouped(kind, items.filter(isTask)),
    ...grouped('rows', items.filter(isRow)),
    ...grouped(
      'others',
      items.filter((item) => !isTask(item) && !isRow(item)),
    ),
  ];
}
