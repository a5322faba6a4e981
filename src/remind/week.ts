import type { Assignment } from '../plan/assignment.ts';
import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { reportedOn } from '../supervise/due.ts';
import { isUnfinished } from '../supervise/life.ts';
import { addDays, type Day, type Instant, weekday } from '../time/day.ts';
import { type Span, weekSpan } from '../time/span.ts';
import { type Calendar, lastWorkday } from '../time/workdays.ts';
import { instantAt } from '../time/zone.ts';
import { type Duty, reportDays, weeklyDuties } from './duties.ts';
import { type Policy, policyOf, type TimeOfDay } from './policy.ts';
import type { Days, GeneralSlot } from './slot.ts';

/** One run of a weekly report: what is due by an hour of one day. */
export interface Cycle {
  readonly duty: Duty;
  readonly day: Day;
  readonly time: TimeOfDay;
}

/** Where the words of the plan name no hour: the end of the working day. */
const USUAL_HOUR = 17;
/** A report opens at most so many days before it is due: within its week. */
const AHEAD = 7;

/** The weekly reports that are due within some days. */
export function cyclesOf(book: Book, days: Days): readonly Cycle[] {
  return weeklyDuties(book).flatMap((duty) =>
    reportDays(duty, days, calendarOf(book)).map((day) => ({ duty, day, time: hourOf(duty.rule) })),
  );
}

/**
 * The reminders of weekly reports that fall into some days, one slot a unit and step, whether or not the unit has reported:
 * see `owesReport`.
 */
export function weekSlots(book: Book, days: Days): readonly GeneralSlot[] {
  const policy = policyOf(book);
  const cycles = cyclesOf(book, { first: days.first, last: addDays(days.last, AHEAD) });
  return cycles.flatMap((cycle) =>
    stepsOf(cycle, policy, calendarOf(book))
      .filter(({ day }) => day >= days.first && day <= days.last && !isBefore(cycle.duty, day))
      .flatMap((step) => cycle.duty.units.map((unit) => slotOf(step, unit, cycle))),
  );
}

function slotOf({ kind, day, hour }: Step, unit: string, { duty: { code, deadline }, day: due }: Cycle): GeneralSlot {
  const key = `${code}|${kind}|${day}|${unit}`;
  return { key, kind, code, unit, day, hour, deadline, due, standing: null, open: [] };
}

/** The days whose progress a report due on a day tells: from the Monday of the week in which the day before it lies. */
export function weekUpTo(due: Day): Span {
  return { from: weekSpan(addDays(due, -1), 0).from, to: due };
}

/** The last day on which a report amends the one compiled on its due day: the end of that week. */
export function amendedUntil(due: Day): Day {
  return weekday(due) === 1 ? due : weekSpan(due, 0).to;
}

/** The moment at which a weekly report is due. */
export function dueAt(book: Book, { day, time }: Pick<Cycle, 'day' | 'time'>): Instant {
  return instantAt(day, Math.floor(time / 60), time % 60, book.office.timezone);
}

/**
 * Whether a unit is still to be asked for the report due on a day, by what stands for its parts: it has reported on none of
 * them in that week, and not all of them are finished.
 */
export function owesReport(parts: readonly Assignment[], due: Day, zone: string): boolean {
  const { from, to } = weekUpTo(due);
  const told = parts.some((part) => {
    const day = reportedOn(part, zone);
    return day !== null && day >= from && day <= to;
  });
  return !told && (parts.length === 0 || parts.some(({ stage }) => isUnfinished(stage)));
}

/** `BYHOUR=16;BYMINUTE=30` as minutes since midnight. */
export function hourOf(rule: string | null): TimeOfDay {
  const hour = /BYHOUR=(\d+)/.exec(rule ?? '')?.[1];
  const minute = /BYMINUTE=(\d+)/.exec(rule ?? '')?.[1];
  return Number(hour ?? USUAL_HOUR) * 60 + Number(minute ?? 0);
}

interface Step {
  readonly kind: 'weekly_open' | 'weekly_report' | 'weekly_last';
  readonly day: Day;
  /** Null: with the reminders of the day. */
  readonly hour: TimeOfDay | null;
}

/** The steps of one report. Those that would come after its hour, or just after another, are left out. */
function stepsOf({ day, time }: Cycle, { weekly, time: morning, jitter }: Policy, calendar: Calendar): readonly Step[] {
  const opens = weekly.open === 0 ? null : workdaysBefore(day, weekly.open, calendar);
  const spoken = morning + jitter;
  const last = time - weekly.last;
  return [
    ...(opens !== null && opens >= weekUpTo(day).from
      ? [{ kind: 'weekly_open', day: opens, hour: null } as const]
      : []),
    ...(weekly.morning && spoken < time ? [{ kind: 'weekly_report', day, hour: null } as const] : []),
    ...(weekly.last > 0 && last >= spoken + weekly.last ? [{ kind: 'weekly_last', day, hour: last } as const] : []),
  ];
}

function workdaysBefore(day: Day, count: number, calendar: Calendar): Day {
  const before = lastWorkday(addDays(day, -1), calendar);
  return count === 1 ? before : workdaysBefore(before, count - 1, calendar);
}

function isBefore({ issued }: Duty, day: Day): boolean {
  return issued !== null && day <= issued;
}
