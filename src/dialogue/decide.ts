import type { Incoming } from '../chat/incoming.ts';
import type { Decision } from './change.ts';
import type { Situation } from './situation.ts';

/** What one event changes and what is said to it. Pure: the same event in the same situation is decided alike. */
export function decide(_incoming: Incoming, _situation: Situation): Decision {
  return { changes: [], messages: [] };
}
