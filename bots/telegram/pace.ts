import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** So many messages in so many milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

export interface Limits {
  readonly overall: Limit;
  readonly chat: Limit;
  readonly group: Limit;
}

/**
 * Telegram's limits: 30 a second overall, one a second in a chat, 20 a minute in a group. A little below, for what leaves
 * here evenly arrives a little less so; overall by thirds of a second, so that a late timer is made up for and no second holds more.
 */
export const usualLimits: Limits = {
  overall: { count: 10, ms: 340 },
  chat: { count: 1, ms: 1050 },
  group: { count: 20, ms: 60_200 },
};

/** Whoever would wait longer for a chat's turn had better come back, and leave the place to another chat. */
const PATIENCE_MS = 100;

export interface Pace {
  /** The milliseconds until the chat may have another message; 0 where that is now or in a moment. */
  readonly rest: (chat: string) => number;
  /** Gives 0 when a message may go to the chat; where it would have to wait for it long, that many milliseconds at once. */
  readonly turn: (chat: string) => Promise<number>;
}

/** Keeps what is sent within the limits. Groups are the chats with a negative number. */
export function openPace(limits: Limits): Pace {
  const overall = openGate(limits.overall);
  const gates = new Map<string, readonly Gate[]>();
  let line = Promise.resolve();

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
      const wait = rest(chat);
      if (wait > 0) return wait;
      const own = gatesOf(chat);
      await opened(own);
      line = line.then(async () => {
        await opened([overall]);
        for (const gate of [overall, ...own]) gate.pass();
      });
      await line;
      return 0;
    },
  };
}

interface Gate {
  /** The milliseconds until another may pass. */
  readonly wait: () => number;
  readonly pass: () => void;
}

function openGate({ count, ms }: Limit): Gate {
  const passed: number[] = [];
  return {
    wait: () => {
      const first = passed.length < count ? undefined : passed[0];
      return first === undefined ? 0 : Math.max(0, first + ms - performance.now());
    },
    pass: () => {
      passed.push(performance.now());
      if (passed.length > count) passed.shift();
    },
  };
}

/** Waits until every gate is open, by the clock and not by the timer, which is never exact. */
async function opened(gates: readonly Gate[]): Promise<void> {
  for (;;) {
    const wait = Math.max(...gates.map((gate) => gate.wait()));
    if (wait === 0) return;
    await setTimeout(Math.ceil(wait));
  }
}
