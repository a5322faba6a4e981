import { Fault } from '../errors.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Code, Deadline } from '../plan/model.ts';
import type { Day, Instant } from '../time/day.ts';
import type { TimeOfDay } from './policy.ts';

/** Why a unit is reminded, the most urgent first: of one task, then of all its tasks at once. */
const taskKinds = ['overdue', 'due_today', 'month_ahead', 'due_soon', 'snoozed'] as const;
const generalKinds = ['weekly_last', 'weekly_report', 'weekly_open', 'quarter_review'] as const;
const kinds = [...taskKinds, ...generalKinds] as const;
export type TaskKind = (typeof taskKinds)[number];
export type GeneralKind = (typeof generalKinds)[number];
export type ReminderKind = (typeof kinds)[number];

/** One reason to remind one unit on one day. */
export type Slot = TaskSlot | GeneralSlot;

interface Told {
  /** Stable for ever: `大气25|due_soon|2021-12-24|区住建局`. What was claimed under it is never sent again. */
  readonly key: string;
  readonly unit: string;
  /** The working day it is said, and the hour, in minutes since midnight; null: with all else of that day. */
  readonly day: Day;
  readonly hour: TimeOfDay | null;
  /** The day it must be done by. */
  readonly due: Day;
}

export interface TaskSlot extends Told {
  readonly kind: TaskKind;
  readonly code: Code;
  readonly deadline: Deadline;
  /** What stands for the task. */
  readonly standing: Assignment;
}

/** The weekly report, the review of a quarter. */
export interface GeneralSlot extends Told {
  readonly kind: GeneralKind;
  /** The clause that asks for it and its words; null for the review of a quarter. */
  readonly code: Code | null;
  readonly deadline: Deadline | null;
  readonly standing: null;
  /** What the unit has not finished; empty until that is looked up. */
  readonly open: readonly Assignment[];
}

/** The days from `first` to `last`, both included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

const general: ReadonlySet<ReminderKind> = new Set(generalKinds);

/** Whether a slot is about all tasks of a unit, not about one. */
export function isGeneral<T extends { readonly kind: ReminderKind }>(
  slot: T,
): slot is Extract<T, { readonly kind: GeneralKind }> {
  return general.has(slot.kind);
}

/** The more urgent of two slots: what is said where both fall on one day. */
export function moreUrgent<T extends Slot>(one: T, other: T): T {
  const rank = kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || (one.due < other.due ? -1 : 1);
  return rank <= 0 ? one : other;
}

/** What a reminder is called by its slots: where it tells a month ahead by that, else by the most urgent. */
export function kindOf(slots: readonly Pick<Slot, 'kind'>[]): ReminderKind {
  if (slots.some(({ kind }) => kind === 'month_ahead')) return 'month_ahead';
  const most = kinds.find((urgent) => slots.some(({ kind }) => kind === urgent));
  if (!most) throw new Fault('broken', 'a reminder of nothing');
  return most;
}

/** A slot and the moment at which it is to be said. */
export interface Timed {
  readonly at: Instant;
  readonly slot: Slot;
}
