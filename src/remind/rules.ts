import type { Assignment } from '../plan/assignment.ts';
import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { isMissed, type Obligation, obligationsOf, reportedOn } from '../supervise/due.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { type Calendar, nextWorkday } from '../time/workdays.ts';
import { heldBack } from './cap.ts';
import { ladderOf } from './ladder.ts';
import { monthDay, monthDays } from './month.ts';
import { type Policy, policyOf } from './policy.ts';
import { type Days, moreUrgent, type TaskKind, type TaskSlot } from './slot.ts';

/** What a unit is to be told of one task within some days, one slot a day. Nothing once it has reported it done. */
export function slotsOf(book: Book, standing: Assignment, days: Days): readonly TaskSlot[] {
  const clause = book.clauses.get(standing.code);
  if (!clause || standing.status === 'done' || standing.stage === 'closed') return [];
  const issued = book.plans.find(({ name }) => name === clause.plan)?.issued ?? null;
  const obligations = obligationsOf(clause, standing);
  const reported = reportedOn(standing, book.office.timezone);
  const terms = { book, policy: policyOf(book), calendar: calendarOf(book), days };
  const once = clause.kind === 'safeguard';
  if (once && !terms.policy.handIns) return [];
  const byDay = new Map<Day, TaskSlot>();
  for (const obligation of obligations) {
    const missed = isMissed(obligations, obligation, reported);
    for (const { day, kind } of told(obligation, standing, { missed, once }, terms)) {
      // A plan reminds of nothing before it is issued.
      if (day < days.first || day > days.last || (issued !== null && day <= issued)) continue;
      const slot = slotOf(standing, obligation, day, kind);
      byDay.set(day, moreUrgent(slot, byDay.get(day) ?? slot));
    }
  }
  return [...byDay.values()];
}

/** What an office goes by, and the days that are looked at. */
interface Terms {
  readonly book: Book;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly days: Days;
}

/** Whether an obligation is missed, and whether that is said `once` alone, as of what is only handed in. */
interface Manner {
  readonly missed: boolean;
  readonly once: boolean;
}

/** The days on which one obligation is spoken of to whoever has this part. */
function told({ due }: Obligation, { unit, role, snoozed }: Assignment, { missed, once }: Manner, terms: Terms) {
  const { book, policy, days } = terms;
  const steps = ladderOf(book, role, due)
    .filter(({ day }) => day <= days.last)
    .map(({ day, kind }) => ({ day: kind === 'due_today' ? day : heldBack(book, unit, day, due), kind }));
  const nagged = missed && (role === 'lead' || policy.overdue.to === 'all');
  const late = nagged ? overdueDays(due, once, terms) : [];
  // Whoever asks to be told again is told, however often it was told that week.
  const again = snoozed !== null && snoozed <= due ? [{ day: snoozed, kind: 'snoozed' as const }] : [];
  return [
    ...steps,
    ...again,
    ...late.map((day) => ({ day, kind: 'overdue' as const })),
    ...aheadDays(due, nagged && !once, terms).map((day) => ({ day, kind: 'month_ahead' as const })),
  ];
}

/** A day off is made up for only where the next word is this many days away. */
const APART = 3;

/**
 * The first working day after a due day, then, unless it is said `once`, one in every `overdue.every` days, as far as they
 * fall into `days`. On a day off it is said on the next working day, in a week off not at all.
 */
function overdueDays(due: Day, once: boolean, { policy, calendar, days }: Terms): Day[] {
  const first = nextWorkday(addDays(due, 1), calendar);
  if (once) return [first];
  const { every } = policy.overdue;
  const start = Math.max(0, Math.floor(daysBetween(first, days.first) / every) - 1);
  const found: Day[] = [];
  for (let step = start; addDays(first, step * every) <= days.last; step++) {
    const day = nextWorkday(addDays(first, step * every), calendar);
    if (daysBetween(day, addDays(first, (step + 1) * every)) >= APART) found.push(day);
  }
  return found;
}

/** The day on which its month is told ahead, and, where it is overdue, that of each later month that falls into `days`. */
function aheadDays(due: Day, overdue: boolean, { policy: { month }, calendar, days }: Terms): readonly Day[] {
  if (month.workday === 0) return [];
  const own = monthDay(due, month.workday, calendar);
  const later = overdue ? monthDays(days, month.workday, calendar).filter((day) => day > due) : [];
  return own <= due ? [own, ...later] : later;
}

function slotOf(standing: Assignment, { deadline, due }: Obligation, day: Day, kind: TaskKind): TaskSlot {
  const { code, unit } = standing;
  return { key: `${code}|${kind}|${day}|${unit}`, kind, code, unit, day, hour: null, deadline, due, standing };
}
