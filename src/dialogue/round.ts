import type { Change, Decision } from './change.ts';
import type { Round } from './situation.ts';

/** What a tick of one office does: each decision is committed by itself, then `rest` with the mark of the tick. */
export interface RoundDecision {
  readonly decisions: readonly Decision[];
  readonly rest: readonly Change[];
}

/** The slots that fall due in a round: which of them are claimed is to be looked up before deciding. */
export function slotsDue(_round: Omit<Round, 'claimed'>): readonly string[] {
  return [];
}

/** The reminders of a round, one decision a unit; a conflict in one (another machine was faster) leaves the others. */
export function decideRound(round: Round): RoundDecision {
  return { decisions: [], rest: [{ kind: 'ticked', at: round.now, nextDue: null }] };
}
