import type { Assignment, Stage, Status } from '../plan/assignment.ts';

/** What moves a unit's part of a task: 签收, a report, 办结申请, taking back all reports, 销号, 退回, 回头看. */
export type Move = 'receive' | 'report' | 'claim' | 'clear' | 'close' | 'return' | 'reopen';

/** Who moves it: the unit by what it says of its work, the office by deciding. */
export type Mover = 'unit' | 'office';

/** Why a part is not moved. */
export type Immovable =
  /** The table knows no such move from there. */
  | { readonly kind: 'illegal'; readonly stage: Stage; readonly move: Move }
  /** The move is the other side's. */
  | { readonly kind: 'not-yours'; readonly mover: Mover }
  /** Whoever claimed it may not confirm it. */
  | { readonly kind: 'own-claim' }
  /** Nothing is sent back or reopened without saying why. */
  | { readonly kind: 'no-reason' };

export type Moved =
  | { readonly kind: 'moved'; readonly stage: Stage }
  | { readonly kind: 'refused'; readonly why: Immovable };

/** One attempt to move a part. */
export interface Attempt {
  readonly move: Move;
  readonly mover: Mover;
  /** The person who tries, and the one who claimed the part finished, by their ids. */
  readonly person: string;
  readonly claimant: string | null;
  readonly reason: string | null;
}

/** The life of a part: from each stage, what may come and where it leads. What is not here does not happen. */
export const life: Readonly<Record<Stage, Readonly<Partial<Record<Move, Stage>>>>> = {
  assigned: { receive: 'received', report: 'under_way', claim: 'claimed', clear: 'assigned' },
  received: { receive: 'received', report: 'under_way', claim: 'claimed', clear: 'received' },
  under_way: { receive: 'under_way', report: 'under_way', claim: 'claimed', clear: 'received' },
  claimed: {
    receive: 'claimed',
    claim: 'claimed',
    report: 'under_way',
    clear: 'received',
    close: 'closed',
    return: 'returned',
  },
  returned: { receive: 'returned', report: 'under_way', claim: 'claimed', clear: 'returned' },
  closed: { receive: 'closed', reopen: 'under_way' },
};

/** Whose each move is. */
const movers: Readonly<Record<Move, Mover>> = {
  receive: 'unit',
  report: 'unit',
  claim: 'unit',
  clear: 'unit',
  close: 'office',
  return: 'office',
  reopen: 'office',
};

/** Where a part stands after an attempt, or why it stays where it is. */
export function moved(stage: Stage, { move, mover, person, claimant, reason }: Attempt): Moved {
  const next = life[stage][move];
  if (movers[move] !== mover) return refused({ kind: 'not-yours', mover: movers[move] });
  if (next === undefined) return refused({ kind: 'illegal', stage, move });
  if (move === 'close' && person === claimant) return refused({ kind: 'own-claim' });
  if ((move === 'return' || move === 'reopen') && !reason?.trim()) return refused({ kind: 'no-reason' });
  return { kind: 'moved', stage: next };
}

function refused(why: Immovable): Moved {
  return { kind: 'refused', why };
}

/** Whether the unit still has something to do: neither claimed nor closed. */
export function isUnfinished(stage: Stage): boolean {
  return stage !== 'claimed' && stage !== 'closed';
}

/** The move that a unit's reports amount to as they stand now: `done` claims, none left clears, all else reports. */
export function moveOf(status: Status | null): Move {
  if (status === null) return 'clear';
  return status === 'done' ? 'claim' : 'report';
}

/** Stages by how much is left to do: a task is no further than the part of it that is furthest back. */
const order: readonly Stage[] = ['returned', 'assigned', 'received', 'under_way', 'claimed', 'closed'];

/**
 * Where a task stands, from the parts of those who lead it (of all where nobody leads): sent back if any is, claimed
 * or closed once all are, under way as soon as one is. Null where nobody has a part.
 */
export function taskStage(parts: readonly Pick<Assignment, 'role' | 'stage'>[]): Stage | null {
  const leads = parts.filter(({ role }) => role === 'lead');
  const stages = (leads.length > 0 ? leads : parts).map(({ stage }) => stage);
  const places = stages.map((stage) => order.indexOf(stage));
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const begun = order.indexOf('under_way');
  // Where some have begun and others have not, the task is under way.
  return order[least > 0 && least < begun ? Math.min(most, begun) : least] ?? null;
}
