import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** So many messages in so many milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** Whoever would wait longer for a chat's turn had better come back, and leave the place to another chat. */
export const PATIENCE_MS = 100;
/** A message that is not answered has arrived by then, or never will. */
const ARRIVED_MS = 1000;
/** How often it is looked whether there is room again: a message that was answered makes room earlier than was thought. */
const LOOK_MS = 10;

/** Lets no more arrive than a limit allows. */
export interface Gate {
  /** The milliseconds until another may enter, as far as can be told now. */
  readonly wait: () => number;
  /** Takes up a place; gives how to leave it. What was `answered` has arrived, however late; of the rest it is supposed. */
  readonly enter: () => (answered?: boolean) => void;
}

/** A gate through which nothing has passed. */
export function openGate({ count, ms }: Limit): Gate {
  let taken: { until: number }[] = [];
  return {
    wait() {
      const now = performance.now();
      taken = taken.filter(({ until }) => until > now);
      return taken.length < count ? 0 : Math.min(...taken.map(({ until }) => until)) - now;
    },
    enter() {
      const place = { until: performance.now() + ARRIVED_MS + ms };
      taken.push(place);
      return (answered = false) => {
        const since = performance.now() + ms;
        place.until = answered ? since : Math.min(place.until, since);
      };
    },
  };
}

/** Waits until every gate is open, by the clock and not by the timer, which is never exact. */
export async function opened(gates: readonly Gate[]): Promise<void> {
  for (;;) {
    const wait = Math.max(...gates.map((gate) => gate.wait()));
    if (wait === 0) return;
    await setTimeout(Math.min(Math.ceil(wait), LOOK_MS));
  }
}
