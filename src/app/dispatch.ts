import type { Address } from '../chat/incoming.ts';
import { isFault } from '../errors.ts';
import type { Platform } from '../ports.ts';
import { type Lane, openLane } from './lane.ts';
import { type Sending, sendOne } from './send.ts';
import { within } from './within.ts';

export interface Dispatching extends Sending {
  /** By their names. What is addressed to another waits until it is there. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** No other process sends from this store: what one that died was sending is taken over at once. */
  readonly alone: boolean;
}

/** The desk's outgoing post. */
export interface Dispatch {
  /** Messages to these chats were queued: looks there now rather than at the next look round. */
  wake(chats: readonly Address[]): void;
  /** Resolves when nothing is left that could be sent now. */
  settled(): Promise<void>;
  /** No other message is begun; those in flight finish, unless they take too long. May be called twice. */
  stop(): Promise<void>;
}

/** How often the store is asked for messages whose time has come. */
const LOOK_MS = 1000;
/** How many chats of one platform are served at once; a platform that hangs holds up no other. */
const CHATS_AT_ONCE = 64;
/** A timer may be early by so much. */
const TIMER_MS = 2;
/** How long those in flight may take when the desk closes. */
const DRAIN_MS = 8000;

/**
 * Sends what is queued: in order within a chat, chats side by side, each message until it is sent or given up. One
 * chat's failure never stops another. At least once: whoever dies between sending and noting it sends again.
 */
export async function startDispatch(dispatching: Dispatching): Promise<Dispatch> {
  const { store, platforms, clock, alarm, alone } = dispatching;
  let stopped = false;
  const resting = new Map<string, NodeJS.Timeout>();
  const lanes = new Map(
    [...platforms].map(([name, platform]): [string, Lane] => [
      name,
      openLane(CHATS_AT_ONCE, (chat) => serve(dispatching, platform, chat, { stopped: () => stopped, rest })),
    ]),
  );
  const wake = (chats: readonly Address[]) => {
    for (const chat of chats) lanes.get(chat.platform)?.push(chat);
  };
  const rest = (chat: Address, ms: number) => {
    const key = `${chat.platform}:${chat.chat}`;
    if (resting.has(key)) return;
    const over = () => {
      resting.delete(key);
      wake([chat]);
    };
    resting.set(key, setTimeout(over, ms));
  };
  const idle = () => Promise.all([...lanes.values()].map((lane) => lane.idle()));
  const look = async () => {
    try {
      wake(await store.chatsWaiting(clock()));
    } catch (error) {
      alarm('the messages that wait cannot be read', error);
    }
  };
  if (alone) await takeOver(dispatching);
  await look();
  const timer = setInterval(look, LOOK_MS);
  return {
    wake,
    async settled() {
      await look();
      await idle();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      for (const rested of resting.values()) clearTimeout(rested);
      for (const lane of lanes.values()) lane.close();
      await within(DRAIN_MS, idle());
    },
  };
}

/**
 * Sends what waits in a chat, one after the other, until its vendor wants it to rest or the next must be tried again later.
 * What stops it is told; the next look round tries again.
 */
async function serve(
  dispatching: Dispatching,
  platform: Platform,
  chat: Address,
  { stopped, rest }: { stopped: () => boolean; rest: (chat: Address, ms: number) => void },
): Promise<void> {
  const { store, clock, alarm } = dispatching;
  try {
    while (!stopped()) {
      const delivery = await store.nextWaiting(chat, clock());
      if (delivery === null) return;
      const wait = platform.rest?.(chat) ?? 0;
      if (wait > 0) return rest(chat, wait);
      const again = await sendOne(dispatching, platform, delivery);
      if (again !== null) return rest(chat, Math.max(0, again - clock()) + TIMER_MS);
    }
  } catch (error) {
    alarm(`sending to ${chat.platform}:${chat.chat} stopped for now`, error);
  }
}

/** A message stays marked as being sent: it may have gone out, and the one who sends it again has to know. */
async function takeOver({ store, clock }: Dispatching): Promise<void> {
  for (const { office, id } of await store.beingSent()) {
    try {
      await store.commit(office, [{ kind: 'message-released', id, at: clock() }]);
    } catch (error) {
      if (!isFault(error, 'conflict')) throw error;
    }
  }
}
