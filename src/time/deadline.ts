import type { Day } from './day.ts';

export type DeadlineKind = 'due' | 'start' | 'recurring' | 'relative' | 'season' | 'horizon' | 'ongoing';

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year';

/** One obligation in time, with the words that set it. */
export interface Deadline {
  /** The time words, verbatim: `2021年10月31日前`. */
  readonly expr: string;
  /** The sentence or part of it that must be met, verbatim. */
  readonly quote: string;
  readonly kind: DeadlineKind;
  /** The last day on which it is in time; for `start` the first day; null where the words name none. */
  readonly date: Day | null;
  readonly precision: Precision;
  /** The year is not printed and was taken from the plan. */
  readonly inferredYear: boolean;
  /** 力争, 原则上, 左右 …: aimed at, not required. */
  readonly soft: boolean;
  /** RFC 5545 RRULE of a recurring duty, else null. */
  readonly rule: string | null;
  /** The source line (1-based). */
  readonly line: number;
}
