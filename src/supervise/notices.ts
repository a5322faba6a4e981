import type { Act } from '../plan/act.ts';

/** When notices count as one row, and when a row leads to a talk. */
export interface NoticePolicy {
  /** The so-many-eth notice in a row drafts a 约谈通知. */
  readonly inARow: number;
  /** So many points of progress since the last notice are an improvement. */
  readonly improvement: number;
}

/** 同一问题连续三次通报 → 约谈: three in a row, reset by ten points of progress. */
export const usualNotices: NoticePolicy = { inARow: 3, improvement: 10 };

/** The notice a unit would get now. */
export interface NextNotice {
  /** Its number in the row, from 1. */
  readonly number: number;
  /** Its row is long enough for a 约谈通知. */
  readonly talk: boolean;
}

/**
 * The next 整改通知 on a unit's part of a task. Notices stand in a row until the part improves in between: the office finds
 * it put right (整改到位) or closes it, or its progress has risen enough since the notice before.
 */
export function nextNotice(acts: readonly Act[], percent: number | null, policy: NoticePolicy): NextNotice {
  const number = rowAt(acts, percent, policy) + 1;
  return { number, talk: number >= policy.inARow && number % policy.inARow === 0 };
}

/** How many notices are in a row at the end of a part's acts, where its progress is `percent`. */
function rowAt(acts: readonly Act[], percent: number | null, policy: NoticePolicy): number {
  let row: { count: number; percent: number } = { count: 0, percent: 0 };
  for (const act of acts) {
    if (act.kind === 'rectified' || act.kind === 'closed') row = { count: 0, percent: 0 };
    if (act.kind !== 'notice_issued') continue;
    const now = act.percent ?? 0;
    row = { count: now - row.percent >= policy.improvement ? 1 : row.count + 1, percent: now };
  }
  return (percent ?? 0) - row.percent >= policy.improvement ? 0 : row.count;
}
