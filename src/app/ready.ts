import type { Change } from '../dialogue/change.ts';
import type { Delivery } from '../dialogue/records.ts';
import type { Outlook, Reconsidered } from '../dialogue/rounds/reconsider.ts';
import { isFault, unreachable } from '../errors.ts';
import type { Book } from '../plan/model.ts';
import type { Clock, Store } from '../ports.ts';
import type { Instant } from '../time/day.ts';

export interface Readying {
  readonly store: Store;
  readonly clock: Clock;
  readonly books: (office: string) => Promise<Book>;
  /** Whether a message still stands when it is sent, and how. */
  readonly reconsider: (delivery: Delivery, outlook: Outlook) => Reconsidered;
}

/** How long nobody else takes a message that is being sent: twice as long as a send may take. */
const LEASE_MS = 60_000;

/** The message as it is to be sent now, marked as being sent; null where it is not, or where another desk has it. */
export async function readied(readying: Readying, delivery: Delivery): Promise<Delivery | null> {
  const { store, clock } = readying;
  const { id, office, kind } = delivery;
  const found = await reconsidered(readying, delivery);
  const at = clock();
  const attempts = delivery.attempts + 1;
  // A moment and a span make a moment.
  const until = (at + LEASE_MS) as Instant;
  const mark: Change = { kind: 'message-sending', id, attempts, at, until, light: kind === 'answer' };
  switch (found.kind) {
    case 'stands':
      return (await committed(store, office, [mark])) ? { ...delivery, attempts } : null;
    case 'revised': {
      const { message, codes, changes } = found;
      const revised = await committed(store, office, [
        { kind: 'message-revised', id, message, codes },
        mark,
        ...changes,
      ]);
      return revised ? { ...delivery, attempts, message, codes } : null;
    }
    case 'postponed':
      // Not tried: it holds up no answer meanwhile.
      await committed(store, office, [
        { ...mark, attempts: 0 },
        { kind: 'message-postponed', id, notBefore: found.until, why: found.why },
      ]);
      return null;
    case 'dropped': {
      const { why, changes } = found;
      await committed(store, office, [mark, { kind: 'message-failed', id, why, at }, ...changes]);
      return null;
    }
    default:
      return unreachable(found);
  }
}

/** Only a reminder depends on what happens while it waits. */
async function reconsidered({ store, clock, books, reconsider }: Readying, delivery: Delivery): Promise<Reconsidered> {
  const { office, to, reminder } = delivery;
  if (reminder === null) return { kind: 'stands' };
  const [book, chat, standings] = await Promise.all([
    books(office),
    store.chat(to),
    store.assignments(office, { unit: reminder.unit }),
  ]);
  return reconsider(delivery, { book, chat, standings, now: clock() });
}

/** Whether it was written; not so where another desk was faster. */
async function committed(store: Store, office: string, changes: readonly Change[]): Promise<boolean> {
  try {
    await store.commit(office, changes);
    return true;
  } catch (error) {
    if (isFault(error, 'conflict')) return false;
    throw error;
  }
}
