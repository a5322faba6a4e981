import type { Decision } from '../dialogue/change.ts';
import type { Instant } from '../time/day.ts';

/** Sees what the desk does, and has no part in it. */
export interface Witness {
  readonly decided: (platform: string, decision: Decision) => void;
  /** The clock was looked at. */
  readonly ticked: (at: Instant) => void;
}

/** Nobody watches. */
export const noWitness: Witness = { decided: () => {}, ticked: () => {} };
