import type { Day, Instant } from '../time/day.ts';
import type { Code } from './model.ts';

/** What can befall a unit's part of a task: 签收, 稍后提醒, 办结申请 and its taking back, 销号, 退回, 回头看, 延期, 催办, 整改通知, 整改到位, 约谈通知. */
export type ActKind =
  | 'received'
  | 'snoozed'
  | 'claimed'
  | 'unclaimed'
  | 'closed'
  | 'returned'
  | 'reopened'
  | 'extension_asked'
  | 'extension_granted'
  | 'extension_refused'
  | 'extension_withdrawn'
  | 'urged'
  | 'notice_drafted'
  | 'notice_issued'
  | 'notice_dropped'
  | 'rectified'
  | 'talk_drafted'
  | 'talk_issued'
  | 'talk_dropped';

/** One step in the supervision of a unit's part of a task. Acts are added, never changed: together they are its history. */
export interface Act {
  readonly id: string;
  readonly code: Code;
  readonly unit: string;
  readonly kind: ActKind;
  readonly at: Instant;
  readonly by: { readonly id: string; readonly name: string };
  /** Why: what is missing, what the problem is, why more time is needed. */
  readonly reason: string | null;
  /** The day claimed as that of completion; the new day asked for or granted; that of the next reminder. */
  readonly date: Day | null;
  /** The progress that stood at that moment. */
  readonly percent: number | null;
  /** The act it decides on: the request that is granted, the draft that is issued. */
  readonly answers: string | null;
}
