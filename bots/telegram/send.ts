import type { Address } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import { SendError } from '../../src/errors.ts';
import type { Receipt } from '../../src/ports.ts';
import type { Api } from './api.ts';
import { isMarkupRefused, isTopicGone, movedTo, sendErrorOf } from './failures.ts';
import type { Pace } from './pace.ts';
import { type Piece, render } from './render.ts';

/** A file takes its time, but less than whoever sends waits before the outcome counts as unknown. */
const FILE_MS = 25_000;

/** Sends to chats, and knows where they went. */
export interface Sender {
  readonly send: (to: Address, message: Message) => Promise<Receipt>;
  readonly rest: (to: Address) => number;
  /** What is sent to one chat goes to another from now on. */
  readonly follow: (from: string, to: string) => void;
}

/** What sending rests on: `ms` is the deadline of a request. */
export interface Posting {
  readonly api: Api;
  readonly pace: Pace;
  readonly ms: number;
  /** Told of a group that was found to have become another. */
  readonly moved: (from: string, to: string) => void;
}

/** Where and how a piece is tried. */
interface Attempt {
  readonly chat: string;
  readonly thread: string | null;
  readonly plain: boolean;
  readonly answers: string | undefined;
}

/** Sends messages piece by piece, within the limits. What was cut short goes on where it stopped when it is sent again. */
export function openSender({ api, pace, ms, moved }: Posting): Sender {
  const begun = new Map<string, readonly string[]>();
  const followed = new Map<string, string>();

  async function send(to: Address, message: Message): Promise<Receipt> {
    const pieces = render(message);
    const name = JSON.stringify([to, message]);
    const sent = [...(begun.get(name) ?? [])];
    begun.delete(name);
    try {
      for (const piece of pieces.slice(sent.length))
        sent.push(await inTurn(to, piece, sent.length === 0 ? message.answers : undefined));
    } catch (error) {
      const failure = error instanceof SendError ? error : sendErrorOf(error);
      if (failure.kind === 'unsent' && sent.length > 0) begun.set(name, sent);
      throw failure;
    }
    const last = sent.at(-1);
    if (last === undefined) throw new SendError('the message is empty', 'refused');
    return { message: last };
  }

  const chatOf = (to: Address) => followed.get(to.chat) ?? to.chat;

  async function inTurn(to: Address, piece: Piece, answers?: string): Promise<string> {
    const chat = chatOf(to);
    const turn = await pace.turn(chat);
    if (turn.kind === 'rest') throw new SendError('the chat has had its share for now', 'unsent', turn.ms);
    try {
      return await tried(piece, { chat, thread: to.thread, plain: false, answers });
    } finally {
      turn.over();
    }
  }

  async function tried(piece: Piece, attempt: Attempt): Promise<string> {
    try {
      return await post(piece, attempt);
    } catch (error) {
      const next = otherwise(attempt, error);
      if (next === null) throw error;
      if (next.chat !== attempt.chat) {
        followed.set(attempt.chat, next.chat);
        moved(attempt.chat, next.chat);
      }
      return tried(piece, next);
    }
  }

  async function post(piece: Piece, attempt: Attempt): Promise<string> {
    const where = whereOf(attempt);
    const answer = await (piece.kind === 'file'
      ? api('sendDocument', { ...where, document: { source: piece.path, filename: piece.name } }, FILE_MS)
      : api('sendMessage', { ...where, ...textOf(piece, attempt.plain) }, ms));
    // A message that was sent has a number; without one nothing is known.
    return String((answer as { message_id: number }).message_id);
  }

  return { send, rest: (to) => pace.rest(chatOf(to)), follow: (from, to) => void followed.set(from, to) };
}

function whereOf({ chat, thread, answers }: Attempt) {
  // What it answers may be gone by now.
  const below = { message_id: Number(answers), allow_sending_without_reply: true };
  return {
    chat_id: Number(chat),
    ...(thread === null ? {} : { message_thread_id: Number(thread) }),
    ...(answers === undefined ? {} : { reply_parameters: below }),
  };
}

function textOf({ html, plain: bare, keyboard }: Extract<Piece, { kind: 'text' }>, plain: boolean) {
  return {
    ...(plain ? { text: bare } : { text: html, parse_mode: 'HTML' }),
    link_preview_options: { is_disabled: true },
    ...(keyboard.length > 0 && !plain ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  };
}

/** What to try instead after this refusal, if anything: each is left away once. */
function otherwise(attempt: Attempt, error: unknown): Attempt | null {
  const chat = movedTo(error);
  if (chat !== null && chat !== attempt.chat) return { ...attempt, chat };
  if (isMarkupRefused(error) && !attempt.plain) return { ...attempt, plain: true };
  if (isTopicGone(error) && attempt.thread !== null) return { ...attempt, thread: null };
  return null;
}
