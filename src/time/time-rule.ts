import type { Day } from './day.ts';
import type { DeadlineKind, Precision } from './deadline.ts';

/** What a document's own times are read against. */
export interface TimeContext {
  /** The year of the plan: what an unprinted year means. */
  readonly year: number;
  readonly issued: Day | null;
}

/** Time words and what they mean, before anyone asks whether they bind. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly kind: DeadlineKind;
  readonly date: Day | null;
  readonly precision: Precision;
  readonly inferredYear: boolean;
  readonly rule: string | null;
  /** A bare year or month: it binds only where the words after it set a goal. */
  readonly bare: boolean;
}

/** What time words mean, wherever they stand. */
export type Meaning = Omit<TimeExpression, 'start' | 'end'>;
/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;
/** Reads a match; null where it means no time after all. `carried` is the year printed last in the same text, which a later month without a year shares. */
export type Read = (groups: Groups, context: TimeContext, carried: number | null) => Meaning | null;

/** A way to print times, and how it is read. */
export interface TimeRule {
  readonly pattern: RegExp;
  readonly read: Read;
}

/** A plain due day. */
export const due = { kind: 'due', inferredYear: false, rule: null, bare: false } as const;
