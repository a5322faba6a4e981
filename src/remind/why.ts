import type { Assignment } from '../plan/assignment.ts';
import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { addDays, type Day, daysBetween, type Instant, parseDay, weekday } from '../time/day.ts';
import { isWorkday } from '../time/workdays.ts';
import { instantAt } from '../time/zone.ts';
import { saidBefore, saidOn } from './cap.ts';
import { asWanted, generalSlots } from './general.ts';
import { ladderOf } from './ladder.ts';
import { momentOf } from './moment.ts';
import { type OfficeWord, officeWords } from './office.ts';
import { policyOf } from './policy.ts';
import { slotsOf } from './rules.ts';
import type { Window } from './schedule.ts';
import type { GeneralKind, GeneralSlot, Slot, TaskKind, TaskSlot } from './slot.ts';

/** Why a reminder falls at its moment, and what keeps it from being said after all. */
export interface Why {
  readonly key: string;
  /** Null: the office itself. */
  readonly unit: string | null;
  readonly day: Day;
  readonly at: Instant;
  /** Null for what the office is told. */
  readonly slot: Slot | null;
  readonly rule: Rule;
  /** As things stand; null where nothing keeps it back. */
  readonly silence: Silence | null;
}

/** What of the office's rules makes a reminder fall. */
export type Rule =
  /** So many days before the due day, on `meant`; where that is a day off, on the working day before it. */
  | {
      readonly kind: 'step';
      readonly count: number;
      readonly meant: Day;
      readonly off: 'weekend' | 'holiday' | null;
      /** The days on which the unit was told before in a week too full for it, and the day it waited from. */
      readonly full: { readonly days: readonly Day[]; readonly from: Day } | null;
    }
  | { readonly kind: 'overdue'; readonly days: number; readonly first: boolean }
  | { readonly kind: Exclude<TaskKind, 'due_soon' | 'due_today' | 'overdue'> | GeneralKind | OfficeWord['kind'] };

/** A part that is done, closed or put off is not reminded of; what was missed on the way is not once it is reported on. */
export type Silence = 'done' | 'closed' | 'extended' | 'reported';

/** Explains the slot of a key such as `大气25|due_soon|2021-12-24|区住建局`; null where the plans know none. */
export function whyOf(book: Book, standings: readonly Assignment[], key: string): Why | null {
  const day = parseDay(/\d{4}-\d{2}-\d{2}/.exec(key)?.[0] ?? '');
  if (day === null) return null;
  const general = generalSlots(book, { first: day, last: day }).find((slot) => slot.key === key);
  if (general) return ofGeneral(general, standings, book);
  const word = officeWords(book, dayOf(day, book)).find((word) => word.key === key);
  if (word) return { key, unit: null, day, at: word.at, slot: null, rule: { kind: word.kind }, silence: null };
  const standing = standings.find(({ code, unit }) => key.startsWith(`${code}|`) && key.endsWith(`|${unit}`));
  const slot = standing && plannedSlot(standing, key, day, book);
  return slot ? ofTask(slot, standing, book) : null;
}

/** A day from its first moment to its last. */
function dayOf(day: Day, { office: { timezone } }: Book): Window {
  // A moment before another is one.
  const from = (instantAt(day, 0, 0, timezone) - 1) as Instant;
  return { from, to: (instantAt(addDays(day, 1), 0, 0, timezone) - 1) as Instant };
}

function ofGeneral(slot: GeneralSlot, standings: readonly Assignment[], book: Book): Why {
  const { key, unit, day, kind } = slot;
  const at = momentOf(book, slot);
  const wanted = asWanted([{ at, slot }], standings, book).length > 0;
  return { key, unit, day, at, slot, rule: { kind }, silence: wanted ? null : 'reported' };
}

/** The slot as it would fall had nobody reported or decided anything, with or without more time. */
function plannedSlot(standing: Assignment, key: string, day: Day, book: Book): TaskSlot | undefined {
  const untouched: Assignment = { ...standing, stage: 'assigned', status: null, reportedAt: null };
  return [untouched, { ...untouched, extension: null }]
    .flatMap((one) => slotsOf(book, one, { first: day, last: day }))
    .find((slot) => slot.key === key);
}

function ofTask(slot: TaskSlot, standing: Assignment, book: Book): Why {
  const { key, unit, day } = slot;
  const said = slotsOf(book, standing, { first: day, last: day }).some((other) => other.key === key);
  const silence = said ? null : silenceOf(standing, slot);
  return { key, unit, day, at: momentOf(book, slot), slot: { ...slot, standing }, rule: ruleOf(slot, book), silence };
}

function silenceOf({ stage, status, extension }: Assignment, { due }: TaskSlot): Silence {
  if (stage === 'closed') return 'closed';
  if (status === 'done') return 'done';
  return extension?.from === due ? 'extended' : 'reported';
}

function ruleOf({ kind, unit, day, due, standing }: TaskSlot, book: Book): Rule {
  if (kind === 'month_ahead' || kind === 'snoozed') return { kind };
  if (kind === 'overdue') {
    const days = daysBetween(due, day);
    return { kind, days, first: days < policyOf(book).overdue.every };
  }
  const step = ladderOf(book, standing.role, due).find(
    (one) => one.kind === kind && saidOn(book, unit, one, due) === day,
  );
  const count = step?.count ?? 0;
  const meant = addDays(due, -count);
  const from = step?.day ?? day;
  const full = step && from !== day ? { days: saidBefore(book, unit, step), from } : null;
  return { kind: 'step', count, meant, off: offOn(meant, book), full };
}

function offOn(day: Day, book: Book): 'weekend' | 'holiday' | null {
  const calendar = calendarOf(book);
  if (isWorkday(day, calendar)) return null;
  return weekday(day) > 5 && !calendar.holidays.has(day) ? 'weekend' : 'holiday';
}
