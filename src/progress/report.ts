import type { Status } from '../plan/assignment.ts';
import type { Code } from '../plan/model.ts';
import type { Day } from '../time/day.ts';

/** What is reported of one task. Nulls: not said. */
export interface Reported {
  readonly code: Code;
  readonly status: Status | null;
  /** The progress of the task alone, 0–100; a rate such as 合格率98% is a figure. */
  readonly percent: number | null;
  /** The claimed completion (past), the planned one or the one asked for (future). */
  readonly date: Day | null;
  /** Literal pieces of the text with their unit: 查处车辆12台. */
  readonly figures: readonly string[];
  /** The words that qualify it, as typed: 还差管网验收. */
  readonly note: string | null;
}

/** A report as it is known before: what `prior` holds. */
export type PriorReport = Pick<Reported, 'code' | 'status' | 'percent' | 'date' | 'figures'>;

/** Why a part of a message is not recorded. */
export type Refusal =
  | { readonly kind: 'no-such-task'; readonly name: string }
  | { readonly kind: 'not-involved'; readonly code: Code }
  | { readonly kind: 'other-unit'; readonly unit: string }
  | { readonly kind: 'impossible-percent'; readonly words: string }
  | { readonly kind: 'impossible-day'; readonly words: string }
  /** Claimed finished on a day that is still to come. */
  | { readonly kind: 'not-yet'; readonly date: Day }
  /** Something is to be withdrawn that is not on record. */
  | { readonly kind: 'not-on-record'; readonly code: Code | null }
  /** The part is closed (销号): nothing is recorded of it until it is reopened. */
  | { readonly kind: 'closed'; readonly code: Code }
  | { readonly kind: 'unbound-chat' }
  | { readonly kind: 'no-such-command'; readonly name: string }
  | Unclear;

/** What must be asked before it can be recorded. */
export type Unclear =
  /** Which of these? Empty: the unit is asked to name one. */
  | { readonly kind: 'which-task'; readonly candidates: readonly Code[] }
  /** The task is known, what is reported is not. */
  | { readonly kind: 'what-value'; readonly codes: readonly Code[] };

export type RecordingAction = 'report' | 'done' | 'problem' | 'extension' | 'correct' | 'withdraw';

/** How a message is understood as progress. */
export type ReplyReading =
  /** Recorded: at least one report; the parts that are not, with the reason. */
  | {
      readonly action: RecordingAction;
      readonly reports: readonly Reported[];
      readonly refused: readonly Refusal[];
    }
  | { readonly action: 'clarify'; readonly unclear: Unclear; readonly refused: readonly Refusal[] }
  | { readonly action: 'reject'; readonly refused: readonly Refusal[] }
  /** A question about the plan or about reporting, not a report. */
  | { readonly action: 'ask' }
  | { readonly action: 'ignore' };
