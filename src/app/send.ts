import type { Message } from '../chat/message.ts';
import type { Change } from '../dialogue/change.ts';
import type { Delivery } from '../dialogue/records.ts';
import { SendError, type SendFailure } from '../errors.ts';
import type { Alarm, Platform } from '../ports.ts';
import type { Instant } from '../time/day.ts';
import { type LostNotice, lossTold } from './lost.ts';
import { type Readying, readied } from './ready.ts';
import { within } from './within.ts';

export interface Sending extends Readying {
  /** Marks a message that may have been sent before, because its sender died. */
  readonly repeated: (message: Message) => Message;
  readonly lost: LostNotice;
  readonly alarm: Alarm;
}

/** A send that takes longer counts as uncertain. */
const SEND_MS = 30_000;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 300_000;
/** A platform that fails in a way it does not explain is not asked for ever. */
const UNEXPLAINED_ATTEMPTS = 8;

/**
 * Sends one message and notes what became of it: sent, to be tried again later, or given up. That it is being sent is
 * noted first, so that one that may have gone out before its sender died is known, and a reminder says so. Gives when it is
 * to be tried again; null where it is done with, or nothing is known.
 */
export async function sendOne(sending: Sending, platform: Platform, delivery: Delivery): Promise<Instant | null> {
  const { store, alarm } = sending;
  const ready = await readied(sending, delivery);
  if (ready === null) return null;
  const outcome = await within(SEND_MS, attempt(sending, platform, ready));
  if (outcome === null) alarm(`whether ${delivery.id} was sent is not known`, null);
  else await store.commit(delivery.office, outcome);
  return (outcome ?? []).map(againAt).find((at) => at !== null) ?? null;
}

function againAt(change: Change): Instant | null {
  if (change.kind === 'message-postponed') return change.notBefore;
  return change.kind === 'message-released' ? change.at : null;
}

async function attempt(sending: Sending, platform: Platform, delivery: Delivery): Promise<readonly Change[]> {
  try {
    const { id, to, state } = delivery;
    if (state === 'sending' && !mayRepeat(platform, delivery)) throw new SendError('its sender died', 'unknown');
    const posting = { key: id, again: state === 'sending' };
    const { message } = await platform.send(to, messageOf(sending, platform, delivery), posting);
    return [{ kind: 'message-sent', id, receipt: message, at: sending.clock() }, ...forgotten(delivery)];
  } catch (error) {
    return failed(sending, platform, delivery, error);
  }
}

/**
 * Whether what may have been sent is sent again. Whoever misses an answer asks again; a duty nobody was reminded of is
 * missed. A platform that looks up what it was sent repeats nothing.
 */
function mayRepeat({ looksUp }: Platform, { kind }: Delivery): boolean {
  return looksUp === true || kind !== 'answer';
}

/** What may come twice says so. */
function messageOf({ repeated }: Sending, { looksUp }: Platform, { message, state }: Delivery): Message {
  return state === 'sending' && !looksUp ? repeated(message) : message;
}

async function failed(
  sending: Sending,
  platform: Platform,
  delivery: Delivery,
  error: unknown,
): Promise<readonly Change[]> {
  const { store, clock, alarm } = sending;
  const { id, to, attempts } = delivery;
  const at = clock();
  const why = error instanceof Error ? error.message : String(error);
  const failure = failureOf(error, attempts);
  const again = later(at, (error instanceof SendError ? error.retryAfterMs : null) ?? backoff(attempts));
  if (failure === 'unsent') {
    if (!(error instanceof SendError)) alarm(`${id} to ${to.platform}:${to.chat} is tried again`, error);
    return [{ kind: 'message-postponed', id, notBefore: again, why }];
  }
  if (failure === 'unknown' && mayRepeat(platform, delivery)) return [{ kind: 'message-released', id, at: again }];
  alarm(`${id} to ${to.platform}:${to.chat} was given up`, error);
  const lost = failure === 'lost' ? await store.chat(to) : null;
  const chatLost: readonly Change[] = lost
    ? [{ kind: 'chat-lost', address: to, why, at }, ...(await lossTold(sending, lost, why, at))]
    : [];
  return [{ kind: 'message-failed', id, why, at }, ...forgotten(delivery), ...chatLost];
}

const forgotten = ({ id, message }: Delivery): readonly Change[] =>
  message.secret ? [{ kind: 'message-forgotten', id }] : [];

function failureOf(error: unknown, attempts: number): SendFailure {
  if (error instanceof SendError) return error.kind;
  return attempts >= UNEXPLAINED_ATTEMPTS ? 'refused' : 'unsent';
}

/** 1 s, 2 s, 4 s … five minutes. */
function backoff(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS);
}

// A moment and a span make a moment.
const later = (at: Instant, ms: number) => (at + ms) as Instant;
