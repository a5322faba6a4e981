import type { Assignment } from '../plan/assignment.ts';
import type { Book, Clause, Code, Deadline } from '../plan/model.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { lastWorkday, nextWorkday } from '../time/workdays.ts';
import { wallClock } from '../time/zone.ts';
import type { Policy } from './policy.ts';

/** Why a unit is reminded, the most urgent first. */
export const kinds = ['overdue', 'due_today', 'due_soon', 'weekly_report'] as const;
export type ReminderKind = (typeof kinds)[number];

/** One reason to remind one unit on one day. */
export interface Slot {
  /** Stable for ever: `大气25|due_soon|2021-12-24|区住建局`. What was claimed under it is never sent again. */
  readonly key: string;
  readonly kind: ReminderKind;
  readonly code: Code;
  readonly unit: string;
  /** The working day it is said. */
  readonly day: Day;
  readonly deadline: Deadline;
  /** The day it must be done by. */
  readonly due: Day;
  /** What stands for the task; null for a duty of the whole office such as the weekly report. */
  readonly standing: Assignment | null;
}

/** The days from `first` to `last`, both included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The more urgent of two slots: what is said where both fall on one day. */
export function moreUrgent(one: Slot, other: Slot): Slot {
  const rank = kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || (one.due < other.due ? -1 : 1);
  return rank <= 0 ? one : other;
}

/** Whether the words set a day by which something must be done: only such deadlines are reminded of. */
export function isDated(deadline: Deadline): deadline is Deadline & { readonly date: Day } {
  return deadline.date !== null && (deadline.kind === 'due' || deadline.kind === 'horizon');
}

/** What a unit is to be told of one task within some days, one slot a day. Nothing once it has reported it done. */
export function slotsOf(book: Book, standing: Assignment, policy: Policy, days: Days): readonly Slot[] {
  const clause = book.clauses.get(standing.code);
  if (!clause || standing.status === 'done') return [];
  const issued = book.plans.find(({ name }) => name === clause.plan)?.issued ?? null;
  const byDay = new Map<Day, Slot>();
  for (const deadline of clause.deadlines.filter(isDated)) {
    for (const { day, kind } of told(book, clause, standing, deadline, policy, days)) {
      // A plan reminds of nothing before it is issued.
      if (day < days.first || day > days.last || (issued !== null && day <= issued)) continue;
      const slot = slotOf(standing, deadline, day, kind);
      byDay.set(day, moreUrgent(slot, byDay.get(day) ?? slot));
    }
  }
  return [...byDay.values()];
}

type Told = { readonly day: Day; readonly kind: ReminderKind };

/** The days on which one deadline is spoken of. */
function told(
  book: Book,
  clause: Clause,
  standing: Assignment,
  deadline: Deadline & { readonly date: Day },
  policy: Policy,
  days: Days,
): Told[] {
  const { date } = deadline;
  const soon = policy.before.map((count) => ({ day: lastWorkday(addDays(date, -count)), kind: 'due_soon' as const }));
  const today = { day: lastWorkday(date), kind: 'due_today' as const };
  const late = isLate(book, clause, standing, deadline) ? overdueDays(date, policy, days) : [];
  return [...soon, today, ...late.map((day) => ({ day, kind: 'overdue' as const }))];
}

/**
 * Whether a deadline that has passed counts as missed: what was only aimed at never does, and a step on the way does
 * not once the unit has reported since.
 */
function isLate(
  book: Book,
  clause: Clause,
  standing: Assignment,
  deadline: Deadline & { readonly date: Day },
): boolean {
  if (deadline.soft) return false;
  const isLast = clause.deadlines.filter(isDated).every(({ date }) => date <= deadline.date);
  const reported = standing.reportedAt && wallClock(standing.reportedAt, book.office.timezone).day;
  return isLast || reported === null || reported <= deadline.date;
}

/** The first working day after a due day, then one in every `overdueEvery` days, as far as they fall into `days`. */
function overdueDays(due: Day, policy: Policy, days: Days): Day[] {
  const first = nextWorkday(addDays(due, 1));
  const every = policy.overdueEvery;
  // A week off can move a day by more than a week: one step back loses none.
  const start = Math.max(0, Math.floor(daysBetween(first, days.first) / every) - 2);
  const found: Day[] = [];
  for (let step = start; addDays(first, step * every) <= days.last; step++) {
    found.push(nextWorkday(addDays(first, step * every)));
  }
  return found;
}

function slotOf(standing: Assignment, deadline: Deadline & { readonly date: Day }, day: Day, kind: ReminderKind): Slot {
  const { code, unit } = standing;
  return { key: `${code}|${kind}|${day}|${unit}`, kind, code, unit, day, deadline, due: deadline.date, standing };
}
