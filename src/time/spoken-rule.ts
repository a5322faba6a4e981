import { addDays, type Day } from './day.ts';
import { type Span, weekSpan } from './span.ts';

export type SpokenPrecision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** Which way a time without a year, month or week is meant: a plan looks ahead, a claim back. */
export type Lean = 'past' | 'future' | 'nearest';

export interface Meant extends Span {
  readonly precision: SpokenPrecision;
  /** The words themselves say it is a limit (3天内, 国庆前) or are none though 前 follows (3天前). */
  readonly before?: boolean;
}

/** What the words mean; `impossible` where the calendar has no such day; null where they are no time at all. */
export type Said = Meant | 'impossible' | null;

/** One way of naming a time: the source of a regular expression, and what a match means. */
export interface Rule {
  readonly pattern: string;
  readonly read: (groups: Record<string, string>, today: Day, lean: Lean) => Said;
  /** It names no month: after a day to come that does, it is of that one (12月1日开工，20日完工). */
  readonly monthless?: true;
}

export const dayOf = (value: Day): Meant => ({ from: value, to: value, precision: 'day' });

/** The weekday (0 Monday … 6 Sunday) of this week, or of the next or last one where `lean` says so and it has gone by. */
export function weekdayNear(today: Day, index: number, lean: Lean): Day {
  const here = addDays(weekSpan(today, 0).from, index);
  if (lean === 'future' && here < today) return addDays(here, 7);
  return lean === 'past' && here > today ? addDays(here, -7) : here;
}
