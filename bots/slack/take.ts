import type { Incoming } from '../../src/chat/incoming.ts';
import { turns } from '../../src/chat/turns.ts';
import { isFault } from '../../src/errors.ts';
import type { Alarm } from '../../src/ports.ts';
import { rest } from '../persist.ts';

export interface Taking {
  readonly stop: AbortSignal;
  readonly alarm: Alarm;
  readonly inbox: (incoming: Incoming) => Promise<void>;
}

/** How often an event is refused, though the store is there, before it is set aside. */
const REFUSALS = 5;
/** How long to wait before what could not be stored is tried again. */
const REFUSED_MS = 1000;

/** Gives whether an event is stored, or set aside: it may be confirmed. False: the bot stops, and it will come again. */
export type Taker = (incoming: Incoming) => Promise<boolean>;

/**
 * A taker of events: in order within a chat, chats side by side. What cannot be stored now is tried until it can, and holds
 * up what follows in its chat; Slack, which soon brings it again, then waits for the same. What is refused again and again
 * is set aside and told to the alarm; while the store is away nothing is.
 */
export function openTaker({ stop, alarm, inbox }: Taking): Taker {
  const inTurn = turns();
  const open = new Map<string, Promise<boolean>>();

  async function take(incoming: Incoming): Promise<boolean> {
    for (let refusals = 0; !stop.aborted; ) {
      try {
        await inbox(incoming);
        return true;
      } catch (error) {
        refusals += isFault(error, 'unavailable') ? 0 : 1;
        if (refusals >= REFUSALS) {
          alarm(`Slack's event ${incoming.key} was set aside`, error);
          return true;
        }
      }
      await rest(REFUSED_MS, stop);
    }
    return false;
  }

  return (incoming) => {
    const known = open.get(incoming.key);
    if (known) return known;
    const done = inTurn(incoming.address.chat, () => take(incoming)).finally(() => open.delete(incoming.key));
    open.set(incoming.key, done);
    return done;
  };
}
