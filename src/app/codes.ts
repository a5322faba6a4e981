import { createHash, randomInt } from 'node:crypto';
import type { Incoming } from '../chat/incoming.ts';
import { CODES_AN_HOUR } from '../dialogue/binding/binding.ts';
import { CODE_LENGTH, codeIn, codeLetters } from '../dialogue/binding/code.ts';
import { isForUs, readBinding } from '../dialogue/binding/order.ts';
import type { Chat, FreshCode } from '../dialogue/records.ts';
import type { Situation } from '../dialogue/situation.ts';
import type { Book } from '../plan/model.ts';
import type { Store } from '../ports.ts';
import type { Instant } from '../time/day.ts';

const HOUR_MS = 3_600_000;

/** What an event tells of a code, and how often its chat was wrong about one. */
export type Named = Pick<Situation, 'invitation' | 'codesRefused'>;

/** A new code. Whoever knows it may bind a chat, so it is drawn by chance and kept as a hash alone. */
export function drawCode(): FreshCode {
  const letters = Array.from({ length: CODE_LENGTH }, () => codeLetters[randomInt(codeLetters.length)]);
  const code = letters.join('');
  return { code, hash: hashOf(code) };
}

/** What the code that an event names stands for. A chat that was wrong too often is not told any more. */
export async function codeNamed(
  store: Store,
  { chat, me, now }: { readonly chat: Chat | null; readonly me: readonly string[]; readonly now: Instant },
  incoming: Incoming,
): Promise<Named> {
  const code = codeIn(wordsOf(incoming), me);
  if (code === null || !isForUs({ kind: 'code', code }, incoming, chat)) return { invitation: null, codesRefused: 0 };
  // A moment and a span make a moment.
  const codesRefused = await store.codesRefused(incoming.address, (now - HOUR_MS) as Instant);
  return { codesRefused, invitation: codesRefused < CODES_AN_HOUR ? await store.invitation(hashOf(code)) : null };
}

/** Codes for all whom an event may invite; none where it invites nobody. */
export function codesWanted(incoming: Incoming, chat: Chat | null, me: readonly string[], book: Book) {
  const order = chat?.officeChat ? readBinding(wordsOf(incoming), book, me) : null;
  return order?.kind === 'invite' || order?.kind === 'bind' ? book.units.map(drawCode) : [];
}

/** What was typed, or what a button stands for. */
function wordsOf({ body }: Incoming): string {
  if (body.kind === 'button') return body.action;
  return body.kind === 'text' ? body.text : '';
}

function hashOf(code: string): string {
  return createHash('sha256').update(`duban ${code}`).digest('hex');
}
