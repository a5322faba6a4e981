import { isFault } from '../../src/errors.ts';
import type { Alarm } from '../../src/ports.ts';

/** An update as it came: its number, the chat it belongs to, and what is to be done with it. */
export interface Taking {
  readonly id: number;
  readonly chat: string;
  /** Resolves once it is stored. */
  readonly take: () => Promise<void>;
}

/** How often an update is refused, though the store is there, before it is set aside. */
const REFUSALS = 5;

/** Takes a batch: in order within a chat, chats side by side. Gives the number of the first that was not taken, or null. */
export type Taker = (batch: readonly Taking[]) => Promise<number | null>;

/**
 * A taker of batches. What follows an update that was not taken in its chat is not taken either, so that order is kept.
 * An update that is refused again and again is set aside and told to the alarm; while the store is away none is.
 */
export function openTaker(alarm: Alarm): Taker {
  const refusals = new Map<number, number>();

  async function taken({ id, take }: Taking): Promise<boolean> {
    try {
      await take();
    } catch (error) {
      const times = (refusals.get(id) ?? 0) + (isFault(error, 'unavailable') ? 0 : 1);
      refusals.set(id, times);
      if (times < REFUSALS) return false;
      alarm(`Telegram's update ${id} was set aside`, error);
    }
    refusals.delete(id);
    return true;
  }

  return async (batch) => {
    const chats = new Map<string, Promise<boolean>>();
    const all = batch
      .toSorted((one, other) => one.id - other.id)
      .map((one) => {
        const before = chats.get(one.chat);
        const done = before ? before.then((good) => good && taken(one)) : taken(one);
        chats.set(one.chat, done);
        return done.then((good) => (good ? null : one.id));
      });
    return (await Promise.all(all)).find((id) => id !== null) ?? null;
  };
}
