import type { WebClient } from '@slack/web-api';
import type { Address } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import { SendError } from '../../src/errors.ts';
import type { Alarm, Posting, Receipt } from '../../src/ports.ts';
import { type Gate, type Limit, opened, openGate, PATIENCE_MS } from '../gate.ts';
import { explained, isMarkupRefused, isRefusedWhole, isShutOut, isThreadGone, sendErrorOf } from './failures.ts';
import { type Piece, render } from './render.ts';
import type { Responses } from './responses.ts';
import { type Keyed, sentBefore } from './sent.ts';

export interface Mail {
  readonly api: WebClient;
  /** For what takes longer than a message. */
  readonly files: WebClient;
  /** How much may be sent to one channel. */
  readonly limit: Limit;
  /** How commands are answered where the bot is no member. */
  readonly responses: Pick<Responses, 'knows' | 'tell'>;
  readonly alarm: Alarm;
}

/** Slack's limit: one message a second in a channel. */
export const usualLimit: Limit = { count: 1, ms: 1000 };

/** What is to be sent is made ready while the last of the wait passes. */
const LEAD_MS = PATIENCE_MS / 2;

/** Where and how a piece is tried. */
interface Attempt extends Keyed {
  readonly piece: Piece;
  readonly plain: boolean;
  /** The message it answers. */
  readonly answers: string | null;
}

export interface Sender {
  readonly send: (to: Address, message: Message, posting: Posting) => Promise<Receipt>;
  /** The milliseconds until the channel may have another message; 0 where that is now or in a moment. */
  readonly rest: (to: Address) => number;
}

/**
 * Sends messages piece by piece, within the limits. What may have been sent before is looked up first, and goes on
 * where it stopped.
 */
export function openSender({ api, files, limit, responses, alarm }: Mail): Sender {
  let refused = false;
  const gates = new Map<string, Gate>();

  function gateOf({ chat }: Address): Gate {
    const gate = gates.get(chat) ?? openGate(limit);
    gates.set(chat, gate);
    return gate;
  }

  function rest(to: Address): number {
    const wait = gateOf(to).wait();
    return wait > PATIENCE_MS ? wait - LEAD_MS : 0;
  }

  async function send(to: Address, message: Message, { key, again }: Posting): Promise<Receipt> {
    const answers = message.answers ?? null;
    const attempts = render(message).map((piece, place) => ({
      piece,
      to,
      key: `${key}/${place}`,
      plain: false,
      answers,
    }));
    const sent: string[] = [];
    try {
      const wait = rest(to);
      if (wait > 0) throw new SendError('the channel has had its share for now', 'unsent', wait);
      if (again) sent.push(...(await sentBefore(api, attempts)));
      for (const attempt of attempts.slice(sent.length)) sent.push(await inTurn(attempt));
    } catch (error) {
      throw failureOf(error, again, sent.length > 0);
    }
    const last = sent.at(-1);
    if (last === undefined) throw new SendError('the message is empty', 'refused');
    return { message: last };
  }

  async function inTurn(attempt: Attempt): Promise<string> {
    const gate = gateOf(attempt.to);
    await opened([gate]);
    const leave = gate.enter();
    try {
      const receipt = await tried(attempt);
      leave(true);
      refused = false;
      return receipt;
    } catch (error) {
      // Every message meets the same; it is told once.
      if (isRefusedWhole(error) && !refused) alarm(`${explained(error)}; what is to be sent waits`, null);
      refused = isRefusedWhole(error);
      leave(sendErrorOf(error).kind !== 'unknown');
      throw error;
    }
  }

  async function tried(attempt: Attempt): Promise<string> {
    try {
      return await post(attempt);
    } catch (error) {
      const next = otherwise(attempt, error);
      if (next !== null) return tried(next);
      if (!(await toldAside(attempt, error))) throw error;
      return attempt.key;
    }
  }

  /** Whether whoever gave a command, in a channel where the bot may not speak, was told alone. */
  async function toldAside({ piece, answers }: Attempt, error: unknown): Promise<boolean> {
    if (answers === null || piece.kind !== 'text' || !isShutOut(error) || !responses.knows(answers)) return false;
    await responses.tell(answers, piece);
    return true;
  }

  async function post({ piece, to, key, plain }: Attempt): Promise<string> {
    const thread = to.thread === null ? {} : { thread_ts: to.thread };
    if (piece.kind === 'text') {
      const answer = await api.apiCall('chat.postMessage', {
        channel: to.chat,
        ...thread,
        ...wordsOf(piece, key, plain),
      });
      // A message that was sent has a time; without one nothing is known.
      return String((answer as { ts?: string }).ts);
    }
    const { path: file, name: filename } = piece;
    await files.apiCall('files.uploadV2', { channel_id: to.chat, ...thread, file, filename });
    // Slack shares a file in its own time, and does not tell in which message.
    return key;
  }

  return { send, rest };
}

/** The metadata survives on the message, and nobody sees it. */
function wordsOf({ text, blocks }: Extract<Piece, { kind: 'text' }>, key: string, plain: boolean) {
  return {
    text,
    ...(plain ? { mrkdwn: false } : { blocks }),
    parse: 'none',
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: 'duban_message', event_payload: { key } },
  };
}

/** What to try instead after this refusal, if anything: each is left away once. */
function otherwise(attempt: Attempt, error: unknown): Attempt | null {
  if (isMarkupRefused(error) && !attempt.plain) return { ...attempt, plain: true };
  if (isThreadGone(error) && attempt.to.thread !== null) return { ...attempt, to: { ...attempt.to, thread: null } };
  return null;
}

/**
 * What may have been sent, whole or in part, before this failure must be looked up before the rest is: at once where it
 * failed for the first time, as nothing is doubled by it.
 */
function failureOf(error: unknown, again: boolean, begun: boolean): SendError {
  const { message, kind, retryAfterMs } = error instanceof SendError ? error : sendErrorOf(error);
  const uncertain = kind === 'unsent' && (again || begun);
  const atOnce = (uncertain || kind === 'unknown') && !again ? 0 : null;
  return new SendError(message, uncertain ? 'unknown' : kind, retryAfterMs ?? atOnce);
}
