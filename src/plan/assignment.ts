import type { Day, Instant } from '../time/day.ts';
import type { Code } from './model.ts';

export type Status = 'not_started' | 'in_progress' | 'done' | 'blocked';

/**
 * Where a unit's part of a task stands between 交办 and 销号: handed out, 签收, under way, 办结申请, sent back, 销号. What
 * leads from one to the next is the table in `supervise/life.ts`.
 */
export type Stage = 'assigned' | 'received' | 'under_way' | 'claimed' | 'returned' | 'closed';

/** 延期: what was due on `from` is due on `to` for one unit; the plan's own day stays `from`. */
export interface Extension {
  readonly from: Day;
  readonly to: Day;
}

/** What a unit answers for, one row a task and unit: what stands now, and when it must be looked at next. */
export interface Assignment {
  readonly office: string;
  readonly code: Code;
  readonly unit: string;
  readonly role: 'lead' | 'support';
  readonly stage: Stage;
  readonly extension: Extension | null;
  /** 稍后: the working day on which the unit is to be told once more what it was told before; null where it never asked. */
  readonly snoozed: Day | null;
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
