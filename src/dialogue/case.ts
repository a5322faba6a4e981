import type { Incoming } from '../chat/incoming.ts';
import type { Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Act } from '../plan/act.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Day } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { lines } from '../views/supervise.ts';
import type { Change } from './change.ts';
import type { Situation } from './situation.ts';

/** One part of a task that the office rules on. */
export interface Case {
  readonly standing: Assignment;
  /** The history of the part. */
  readonly acts: readonly Act[];
  /** What the order says beside the task and the unit: a reason, a problem, a day. */
  readonly words: string | null;
  readonly incoming: Incoming;
  readonly situation: Situation;
  /** The language of the order. */
  readonly messages: Messages;
  /** The language in which the office speaks to its units. */
  readonly usual: Messages;
}

/** What ruling on a part does: what it changes, what the office reads, and what the unit does. */
export interface Ruling {
  readonly changes: readonly Change[];
  readonly office: Message;
  /** Null where the unit is told nothing. */
  readonly unit: string | null;
}

/** A ruling that rules nothing and says why. */
export function refusal(text: string): Ruling {
  return { changes: [], office: lines([text]), unit: null };
}

/** How the part is named to people: 大气25 · 区住建局. */
export function partOf({ standing: { code, unit }, messages }: Case): string {
  return messages.supervise.part(code, unit);
}

export function titleOf({ standing: { code }, situation: { book } }: Case): string {
  return book.clauses.get(code)?.title ?? '';
}

export function todayOf({ book, now }: Pick<Situation, 'book' | 'now'>): Day {
  return wallClock(now, book.office.timezone).day;
}

/** An example of what an order is about, the office's own: the first task that a unit leads. */
export function exampleOf({ standings }: Situation): Assignment | null {
  return standings.find(({ role }) => role === 'lead') ?? null;
}

/** The example as one types it: 大气25 区住建局. */
export function exampleWords(situation: Situation): string {
  const example = exampleOf(situation);
  return example === null ? '' : `${example.code} ${example.unit}`;
}
