import type { Book, Code } from '../plan/model.ts';
import type { Day, Instant } from '../time/day.ts';
import { correction, weakCorrection } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import type { PriorReport, Refusal, ReplyReading } from './report.ts';
import type { Said } from './said.ts';
import type { Asked } from './targets.ts';

/** Where and when a message was said. */
export interface Reporting {
  readonly book: Book;
  /** The unit the chat is bound to. */
  readonly unit: string | null;
  /** The codes of the reminder it answers, in the reminder's order. */
  readonly replyTo: readonly Code[] | null;
  readonly now: Instant;
  /** How people address the bot here: `@duban_bot`. */
  readonly me: readonly string[];
  /** What this chat has on record, oldest first. */
  readonly prior: readonly PriorReport[];
  /** `photo`, `video`, `document:NAME` … */
  readonly attachments: readonly string[];
  /** The chat or person it was forwarded from. */
  readonly forwardFrom: string | null;
}

/** A message of a unit's chat, cut into phrases, with everything it is judged by. */
export interface Scene {
  readonly said: Said;
  readonly reporting: Reporting;
  readonly today: Day;
  readonly asked: Asked;
  /** What it says of its own unit. */
  readonly phrases: readonly Phrase[];
}

/** Whether it amends what was said before: 手误, 应为, a leading star. */
export function amends({ said, phrases }: Scene): boolean {
  return said.starred || phrases.some(({ masked }) => correction.test(masked) || weakCorrection.test(masked));
}

/** The codes a message names for sure. */
export function namedCodes(phrases: readonly Phrase[]): readonly Code[] {
  const sure = phrases.flatMap(({ mentions }) => mentions.filter(({ vague }) => !vague));
  return [...new Set(sure.flatMap(({ codes }) => codes))];
}

/** Whether a phrase names a task for sure, be it one that does not exist. */
export function namesTask(phrases: readonly Pick<Phrase, 'mentions'>[]): boolean {
  return phrases.some(({ mentions }) => mentions.some(({ vague }) => !vague));
}

export const ignored: ReplyReading = { action: 'ignore' };
export const question: ReplyReading = { action: 'ask' };

export function rejected(refused: readonly Refusal[]): ReplyReading {
  return { action: 'reject', refused };
}

/** Asks how far these tasks are. */
export function valueAsked(codes: readonly Code[]): ReplyReading {
  return { action: 'clarify', unclear: { kind: 'what-value', codes }, refused: [] };
}
