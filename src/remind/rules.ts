import type { Assignment } from '../plan/assignment.ts';
import { calendarOf } from '../plan/calendar.ts';
import type { Book, Code, Deadline } from '../plan/model.ts';
import { isMissed, type Obligation, obligationsOf, reportedOn } from '../supervise/due.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { type Calendar, nextWorkday } from '../time/workdays.ts';
import { heldBack } from './cap.ts';
import { ladderOf } from './ladder.ts';
import { type Policy, policyOf } from './policy.ts';

/** Why a unit is reminded, the most urgent first. */
export const kinds = ['overdue', 'due_today', 'due_soon', 'snoozed', 'weekly_report'] as const;
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

/** What a unit is to be told of one task within some days, one slot a day. Nothing once it has reported it done. */
export function slotsOf(book: Book, standing: Assignment, days: Days): readonly Slot[] {
  const clause = book.clauses.get(standing.code);
  if (!clause || standing.status === 'done' || standing.stage === 'closed') return [];
  const issued = book.plans.find(({ name }) => name === clause.plan)?.issued ?? null;
  const obligations = obligationsOf(clause, standing);
  const reported = reportedOn(standing, book.office.timezone);
  const terms = { book, policy: policyOf(book), calendar: calendarOf(book), days };
  const byDay = new Map<Day, Slot>();
  for (const obligation of obligations) {
    const late = isMissed(obligations, obligation, reported);
    for (const { day, kind } of told(obligation, standing, late, terms)) {
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

/** The days on which one obligation is spoken of to whoever has this part. */
function told({ due }: Obligation, { unit, role, snoozed }: Assignment, missed: boolean, terms: Terms) {
  const { book, policy, days } = terms;
  const steps = ladderOf(book, role, due)
    .filter(({ day }) => day <= days.last)
    .map(({ day, kind }) => ({ day: kind === 'due_today' ? day : heldBack(book, unit, day, due), kind }));
  const late = missed && (role === 'lead' || policy.overdue.to === 'all') ? overdueDays(due, terms) : [];
  // Whoever asks to be told again is told, however often it was told that week.
  const again = snoozed !== null && snoozed <= due ? [{ day: snoozed, kind: 'snoozed' as const }] : [];
  return [...steps, ...again, ...late.map((day) => ({ day, kind: 'overdue' as const }))];
}

/** A day off is made up for only where the next word is this many days away. */
const APART = 3;

/**
 * The first working day after a due day, then one in every `overdue.every` days, as far as they fall into `days`. On a
 * day off it is said on the next working day, in a week off not at all.
 */
function overdueDays(due: Day, { policy, calendar, days }: Terms): Day[] {
  const first = nextWorkday(addDays(due, 1), calendar);
  const { every } = policy.overdue;
  const start = Math.max(0, Math.floor(daysBetween(first, days.first) / every) - 1);
  const found: Day[] = [];
  for (let step = start; addDays(first, step * every) <= days.last; step++) {
    const day = nextWorkday(addDays(first, step * every), calendar);
    if (daysBetween(day, addDays(first, (step + 1) * every)) >= APART) found.push(day);
  }
  return found;
}

function slotOf(standing: Assignment, { deadline, due }: Obligation, day: Day, kind: ReminderKind): Slot {
  const { code, unit } = standing;
  return { key: `${code}|${kind}|${day}|${unit}`, kind, code, unit, day, deadline, due, standing };
}
