import type { Day, Instant } from '../time/day.ts';
import type { Code } from './model.ts';

export type Status = 'not_started' | 'in_progress' | 'done' | 'blocked';

/** What a unit answers for, one row a task and unit: what stands now, and when it must be looked at next. */
export interface Assignment {
  readonly office: string;
  readonly code: Code;
  readonly unit: string;
  readonly role: 'lead' | 'support';
  readonly status: Status | null;
  readonly percent: number | null;
  /** The claimed completion (past) or the planned one (future). */
  readonly date: Day | null;
  readonly figures: readonly string[];
  readonly reportedAt: Instant | null;
  readonly reportedBy: string | null;
  /** The report that made it stand so. */
  readonly report: string | null;
  /** The next moment a reminder of it falls; null where none does. */
  readonly nextDue: Instant | null;
  readonly version: number;
}
