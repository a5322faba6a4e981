import type { Message } from '../../chat/message.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Book, Code } from '../../plan/model.ts';
import { type KeptReminder, remindedAgain } from '../../remind/again.ts';
import { fateOf, nextLook } from '../../remind/hours.ts';
import type { Instant } from '../../time/day.ts';
import type { Change } from '../change.ts';
import type { Chat, Delivery } from '../records.ts';
import { digestOf } from './digest.ts';

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
  | { readonly kind: 'postponed'; readonly until: Instant; readonly why: string }
  | { readonly kind: 'dropped'; readonly why: string; readonly changes: readonly Change[] };

/**
 * Decides a reminder again when it is sent: between queueing and sending lie outages, limits and nights. What was done,
 * closed or put off since is left out, and what is left is numbered anew. What may have been sent before is repeated
 * at once and word for word, so that its numbers mean what they meant.
 */
export function reconsider(delivery: Delivery, outlook: Outlook): Reconsidered {
  const { reminder, state } = delivery;
  if (reminder === null) return stands;
  const { book, now, chat, standings } = outlook;
  // One that goes on under another id is not known by the old.
  if (chat !== null && chat.unit !== reminder.unit) return dropped('its chat is no longer of that unit', reminder, now);
  const fate = fateOf(book, reminder.unit, reminder.late ?? reminder.at, now);
  if (fate === 'dropped') return dropped('too late', reminder, now);
  const again = remindedAgain(reminder, book, standings, now);
  if (again === null) return dropped(GONE, reminder, now);
  if (state === 'sending') return stands;
  if (fate === 'waits')
    return { kind: 'postponed', until: nextLook(book, reminder.unit, now), why: 'nothing is said now unasked' };
  const { message, codes } = digestOf(again, book);
  if (alike(message, delivery.message)) return stands;
  const left = new Set(again.slots.map(({ key }) => key));
  const gone = reminder.slots.filter(({ key }) => !left.has(key));
  return { kind: 'revised', message, codes, changes: unsaid({ ...reminder, slots: gone }, GONE, now) };
}

/** Done, closed, put off, or said anew since. */
const GONE = 'no longer to be said';

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
