import type { Act } from '../plan/act.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { Instant } from '../time/day.ts';
import type { Chat, Delivery, FreshCode, Invitation, OpenQuestion, Proof, Report, TopicRecord } from './records.ts';

/** Everything needed to decide on one incoming event, loaded beforehand. */
export interface Situation {
  readonly book: Book;
  readonly now: Instant;
  /** Null where the chat is bound to no office. */
  readonly chat: Chat | null;
  /** How people address the bot here: `@duban_bot`. */
  readonly me: readonly string[];
  /** What we asked this person in this chat, if it is still open. */
  readonly question: OpenQuestion | null;
  readonly topic: TopicRecord | null;
  /** What stands for every task of the office. */
  readonly standings: readonly Assignment[];
  /** What the chat's unit has on record, newest said first; empty for a chat of no unit. */
  readonly reports: readonly Report[];
  /** What befell the parts of the chat's unit, in the office's own chat those of all units, oldest first. */
  readonly acts: readonly Act[];
  /** Every chat of the office on a platform that is served here: whom a decision is told. */
  readonly chats: readonly Chat[];
  /** What the code that is named stands for; null where none is named, or one that never was. */
  readonly invitation: Invitation | null;
  /** How many codes that are none were named in this chat within the last hour. */
  readonly codesRefused: number;
  /** Codes for as many invitations as may be wanted. */
  readonly freshCodes: readonly FreshCode[];
  /** The reports made by the message that was edited or deleted. */
  readonly caused: readonly Report[];
  /** Every file of the office, and what it proves; needed, and else empty, where `asksForEvidence`. */
  readonly proofs: readonly Proof[];
  /** Our message that this one answers. */
  readonly answered: Delivery | null;
  /** Of `amendingKeys`, those claimed: what the compiled week lacks still. */
  readonly claimed: ReadonlySet<string>;
  /** The last reminder that was sent to this chat, if it was not long ago by the number of messages since. */
  readonly reminded: Delivery | null;
}

/** Everything needed to decide what falls due at one tick of an office. */
export interface Round {
  readonly book: Book;
  readonly now: Instant;
  readonly lastTick: Instant | null;
  /** The assignments whose `nextDue` has come. */
  readonly due: readonly Assignment[];
  readonly chats: readonly Chat[];
  /** What stands for every task of the office; needed, and else empty, where `looksAtAll(round)`. */
  readonly standings: readonly Assignment[];
  /** Of `slotsDue(round)`, those claimed before. */
  readonly claimed: ReadonlySet<string>;
}
