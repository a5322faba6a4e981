import type { Instant } from '../time/day.ts';

/** A chat on a platform: `telegram` + `-1001234`. */
export interface Address {
  readonly platform: string;
  readonly chat: string;
  /** A thread or topic within the chat; answers go where the question was. */
  readonly thread: string | null;
}

export interface Sender {
  readonly id: string;
  readonly name: string;
  /** Any bot, ours included. */
  readonly bot: boolean;
}

/** A file that came with a message; fetched only when kept. */
export interface FileRef {
  readonly kind: 'photo' | 'video' | 'voice' | 'document' | 'contact' | 'other';
  readonly id: string;
  readonly name: string | null;
  readonly size: number | null;
}

export type Body =
  | { readonly kind: 'text'; readonly text: string; readonly files: readonly FileRef[] }
  /** A button of ours: what it stands for, as we sent it. */
  | { readonly kind: 'button'; readonly action: string }
  /** Its files as they are now; missing where it has none. */
  | { readonly kind: 'edited'; readonly message: string; readonly text: string; readonly files?: readonly FileRef[] }
  | { readonly kind: 'deleted'; readonly message: string }
  /** The bot was let into the chat. `hearsAll`: it is shown every message, not only those addressed to it. */
  | { readonly kind: 'joined'; readonly title: string; readonly hearsAll: boolean }
  /** The bot was put out of the chat. */
  | { readonly kind: 'removed' }
  /** The chat goes on under another id. */
  | { readonly kind: 'moved'; readonly to: string };

/** Something that happened in a chat, alike for every platform. */
export interface Incoming {
  /** Unique for ever on its platform: the dedupe key. */
  readonly key: string;
  readonly address: Address;
  /** The platform's id of the message itself. */
  readonly message: string;
  readonly sender: Sender;
  readonly addressed: 'direct' | 'mention' | 'reply' | 'overheard';
  /** The message it answers, if any: the platform's id, and whether it was ours. */
  readonly replyTo: { readonly message: string; readonly ours: boolean } | null;
  /** The chat or person it was forwarded from. */
  readonly forwardFrom: string | null;
  /** The album it is one picture of, by the platform's id; missing where it stands alone. */
  readonly album?: string;
  /** When it was said, by the platform's clock, and when it reached us. */
  readonly saidAt: Instant;
  readonly receivedAt: Instant;
  readonly body: Body;
}
