import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { isMissed, type Obligation, obligationsOf, reportedOn } from '../supervise/due.ts';
import type { Day } from '../time/day.ts';
import { saidOn } from './cap.ts';
import { ladderOf } from './ladder.ts';
import { type Look, lookAt, overdueDays } from './look.ts';
import { monthDay } from './month.ts';
import { type Days, moreUrgent, type TaskSlot } from './slot.ts';

/** What a unit is to be told of one task within some days, one slot a day. Nothing once it has reported it done. */
export function slotsOf(book: Book, standing: Assignment, days: Days): readonly TaskSlot[] {
  const clause = book.clauses.get(standing.code);
  if (!clause || standing.status === 'done' || standing.stage === 'closed') return [];
  const look = lookAt(book, days);
  const once = clause.kind === 'safeguard';
  if (once && !look.policy.handIns) return [];
  const obligations = obligationsOf(clause, standing);
  const reported = reportedOn(standing, book.office.timezone);
  // A plan reminds of nothing before it is issued.
  const issued = look.issued.get(clause.plan) ?? '';
  const byDay = new Map<Day, TaskSlot>();
  for (const obligation of obligations) {
    const missed = isMissed(obligations, obligation, reported);
    for (const { day, kind } of told(obligation, standing, { missed, once }, look)) {
      if (day < days.first || day > days.last || day <= issued) continue;
      const hour = kind === 'snoozed' ? look.policy.snoozed : null;
      const slot = slotOf(standing, obligation, { day, kind, hour });
      byDay.set(day, moreUrgent(slot, byDay.get(day) ?? slot));
    }
  }
  return [...byDay.values()];
}

/** Whether an obligation is missed, and whether that is said `once` alone, as of what is only handed in. */
interface Manner {
  readonly missed: boolean;
  readonly once: boolean;
}

/** The days on which one obligation is spoken of to whoever has this part, among them all that are looked at. */
function told(obligation: Obligation, standing: Assignment, { missed, once }: Manner, look: Look) {
  const { due } = obligation;
  const { role, snoozed } = standing;
  const nagged = missed && (role === 'lead' || look.policy.overdue.to === 'all');
  const late = nagged ? overdueDays(due, once, look) : [];
  // Whoever asks to be told again is told, however often it was told that week.
  const again = snoozed !== null && snoozed <= due ? [snoozed] : [];
  return [
    ...stepDays(obligation, standing, look),
    ...again.map((day) => ({ day, kind: 'snoozed' as const })),
    ...late.map((day) => ({ day, kind: 'overdue' as const })),
    ...aheadDays(due, nagged && !once, look).map((day) => ({ day, kind: 'month_ahead' as const })),
  ];
}

/** The steps of the ladder up to a due day. None is said after it. */
function stepDays({ due }: Obligation, { unit, role }: Assignment, { book, days }: Look) {
  if (due < days.first) return [];
  return ladderOf(book, role, due)
    .filter(({ day }) => day <= days.last)
    .map((step) => ({ day: saidOn(book, unit, step, due), kind: step.kind }));
}

/** The day on which its month is told ahead, and, where it is overdue, that of each later month that is looked at. */
function aheadDays(due: Day, overdue: boolean, { policy: { month }, calendar, days, months }: Look): readonly Day[] {
  if (month.workday === 0) return [];
  const later = overdue ? months.filter((day) => day > due) : [];
  if (due < days.first) return later;
  const own = monthDay(due, month.workday, calendar);
  return own <= due ? [own, ...later] : later;
}

function slotOf(
  standing: Assignment,
  { deadline, due }: Obligation,
  { day, kind, hour }: Pick<TaskSlot, 'day' | 'kind' | 'hour'>,
): TaskSlot {
  const { code, unit } = standing;
  return { key: `${code}|${kind}|${day}|${unit}`, kind, code, unit, day, hour, deadline, due, standing };
}
