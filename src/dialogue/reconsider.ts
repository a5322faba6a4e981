import type { Message } from '../chat/message.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book, Code } from '../plan/model.ts';
import { type KeptReminder, remindedAgain } from '../remind/again.ts';
import { policyOf } from '../remind/policy.ts';
import type { Instant } from '../time/day.ts';
import type { Change } from './change.ts';
import { digestOf } from './digest.ts';
import type { Chat, Delivery } from './records.ts';

/** What stands when a message that was queued is about to be sent. */
export interface Outlook {
  readonly book: Book;
  readonly now: Instant;
  /** Where it goes. */
  readonly chat: Chat | null;
  /** What stands for the tasks of the chat's unit. */
  readonly standings: readonly Assignment[];
}

/** What becomes of a queued message whose moment has come; `changes` are to be committed with it. */
export type Reconsidered =
  | { readonly kind: 'stands' }
  | {
      readonly kind: 'revised';
      readonly message: Message;
      readonly codes: readonly Code[];
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'dropped'; readonly why: string; readonly changes: readonly Change[] };

/**
 * Decides a reminder again when it is sent: between queueing and sending lie outages, limits and nights. What was done,
 * closed or put off since is left out, and what is left is numbered anew. What may have been sent before is repeated
 * word for word, so that its numbers mean what they meant.
 */
export function reconsider(delivery: Delivery, outlook: Outlook): Reconsidered {
  const { reminder, state } = delivery;
  if (reminder === null) return stands;
  const { book, now, chat, standings } = outlook;
  if (chat?.unit !== reminder.unit) return dropped('its chat is no longer of that unit', reminder, now);
  if (now - reminder.at > policyOf(book).late) return dropped('too late', reminder, now);
  const again = remindedAgain(reminder, book, standings, now);
  if (again === null) return dropped('nothing of it is due any more', reminder, now);
  const { message, codes } = digestOf(again, book);
  if (state === 'sending' || alike(message, delivery.message)) return stands;
  const left = new Set(again.slots.map(({ key }) => key));
  const gone = reminder.slots.filter(({ key }) => !left.has(key));
  return { kind: 'revised', message, codes, changes: unsaid({ ...reminder, slots: gone }, 'not due any more', now) };
}

const stands: Reconsidered = { kind: 'stands' };

function dropped(why: string, reminder: KeptReminder, now: Instant): Reconsidered {
  return { kind: 'dropped', why, changes: unsaid(reminder, why, now) };
}

/** The audit tells of each task why its reminder was not sent. */
function unsaid({ unit, slots }: KeptReminder, why: string, at: Instant): readonly Change[] {
  return slots.map(
    ({ key, code }): Change => ({
      kind: 'audited',
      entry: { at, by: 'duban', what: 'reminder_unsaid', code, unit, before: key, after: why, message: null },
    }),
  );
}

/** Messages come back from the store as they went in, fields in the same order. */
function alike(one: Message, other: Message): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
