import { type Gate, type Limit, opened, openGate, PATIENCE_MS } from '../gate.ts';

/** What a vendor takes: from a bot overall, in any chat, and in a group besides. */
export interface Limits {
  readonly overall: Limit;
  readonly chat: Limit;
  readonly group: Limit;
}

/** Telegram's limits: 30 messages a second overall, one a second in a chat, 20 a minute in a group. */
export const usualLimits: Limits = {
  overall: { count: 30, ms: 1000 },
  chat: { count: 1, ms: 1000 },
  group: { count: 20, ms: 60_000 },
};

/** Whether a message may go now; `over` is called when it was answered. */
export type Turn = { readonly kind: 'go'; readonly over: () => void } | { readonly kind: 'rest'; readonly ms: number };

/** Lets messages go as fast as the limits allow. */
export interface Pace {
  /** The milliseconds until the chat may have another message; 0 where that is now or in a moment. */
  readonly rest: (chat: string) => number;
  /** Resolves when a message may go to the chat; at once where it would have to wait for the chat long. */
  readonly turn: (chat: string) => Promise<Turn>;
}

/**
 * Keeps what arrives at Telegram within the limits, whatever the way there does to the intervals: a message arrives
 * between being sent and being answered, so it takes up its place from the one until so long after the other.
 * Groups are the chats with a negative number.
 */
export function openPace(limits: Limits): Pace {
  const overall = openGate(limits.overall);
  const gates = new Map<string, readonly Gate[]>();
  let line: Promise<unknown> = Promise.resolve();

  function gatesOf(chat: string): readonly Gate[] {
    const own = gates.get(chat) ?? [limits.chat, ...(chat.startsWith('-') ? [limits.group] : [])].map(openGate);
    gates.set(chat, own);
    return own;
  }

  function rest(chat: string): number {
    const wait = Math.max(...gatesOf(chat).map((gate) => gate.wait()));
    return wait > PATIENCE_MS ? wait : 0;
  }

  return {
    rest,
    async turn(chat) {
      const ms = rest(chat);
      if (ms > 0) return { kind: 'rest', ms };
      const own = gatesOf(chat);
      await opened(own);
      // One after the other, in the order they came.
      const entered = line.then(async () => {
        await opened([overall]);
        return [overall, ...own].map((gate) => gate.enter());
      });
      line = entered;
      const places = await entered;
      return { kind: 'go', over: () => places.map((leave) => leave()) };
    },
  };
}
