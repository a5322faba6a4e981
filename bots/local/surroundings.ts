import { randomUUID } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import type { Body, Incoming } from '../../src/chat/incoming.ts';
import type { Button } from '../../src/chat/message.ts';
import type { Messages } from '../../src/locales/zh-CN.ts';
import type { Clock } from '../../src/ports.ts';

/** What the local chat is given: a terminal or a pipe, the groups one can sit in, and the clock. */
export interface Surroundings {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person sits at a terminal: with a prompt, colours, history and completion. */
  readonly terminal: boolean;
  /** The groups, the one that is entered first at their head. What is sent to others is not shown. */
  readonly groups: readonly string[];
  readonly messages: Messages;
  readonly clock: Clock;
  /** The moment as the office's wall clock shows it. */
  readonly shownNow: () => string;
  /** Sets the clock to a moment as typed; false where it is none. */
  readonly setNow: (typed: string) => Promise<boolean>;
  /** Resolves once everything due at this moment is decided and sent. */
  readonly settle: () => Promise<void>;
}

/** What a group was shown last: what an answer or a number refers to. */
export interface Heard {
  readonly receipt: string;
  readonly choices: readonly Button[];
}

/** Something said in a group by the one who sits there: everything is meant for the bot. */
export function incomingOf(
  group: string,
  body: Body,
  answered: Heard | null,
  { clock, messages }: Surroundings,
): Incoming {
  const now = clock();
  const message = randomUUID();
  return {
    key: message,
    address: { platform: 'local', chat: group, thread: null },
    message,
    // One person types for all groups, but sits in each as one of its own: nobody confirms his own claim.
    sender: { id: `terminal ${group}`, name: messages.desk.local.person, bot: false },
    addressed: answered ? 'reply' : 'mention',
    replyTo: answered && { message: answered.receipt, ours: true },
    forwardFrom: null,
    saidAt: now,
    receivedAt: now,
    body,
  };
}
