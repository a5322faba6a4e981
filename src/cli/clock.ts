import type { Clock } from '../ports.ts';
import type { Instant } from '../time/day.ts';

/** A clock that can be set: it runs on from where it was set, `speed` seconds a second. */
export interface SettableClock {
  readonly now: Clock;
  readonly set: (to: Instant) => void;
}

/** A clock that starts at `from` (the real moment where null) and follows `real` at `speed`. */
export function settableClock(real: Clock, from: Instant | null, speed = 1): SettableClock {
  let shown = from ?? real();
  let since = real();
  return {
    now: () => Math.floor(shown + (real() - since) * speed) as Instant,
    set: (to) => {
      shown = to;
      since = real();
    },
  };
}
