import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { ClauseIndex } from '../search/clause-index.ts';
import type { Day, Instant } from '../time/day.ts';

/** What a question is asked against. */
export interface Asking {
  readonly book: Book;
  readonly index: ClauseIndex;
  readonly now: Instant;
  /** The canonical name of the asking chat's unit; null in a chat of no unit. */
  readonly unit: string | null;
  /** What this chat asked before, oldest first. */
  readonly previous: readonly string[];
  /** What stands now of the tasks that may be asked about. */
  readonly standings: readonly Assignment[];
  /** Whether the bot was spoken to: then what is no question gets help instead of silence. */
  readonly addressed: boolean;
}

/** What a question is answered from: the same, with the day it is there. */
export type Ground = Asking & { readonly today: Day };
