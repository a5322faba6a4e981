import type { Clock, Store } from '../ports.ts';
import type { Instant } from '../time/day.ts';

/** How the desk is, as a monitor reads it. */
export interface Health {
  readonly store: 'ok' | 'away';
  /** Those that are started and can receive. */
  readonly platforms: readonly string[];
  /** When the clock was last looked at, as an ISO moment; null where it was not yet. */
  readonly lastTick: string | null;
  /** What waits for a platform that is not served waits for nobody's fault. */
  readonly outbox: { readonly waiting: number; readonly oldestSeconds: number };
}

export interface Watched {
  readonly store: Pick<Store, 'outbox'>;
  readonly clock: Clock;
  readonly started: () => readonly string[];
  readonly lastTick: () => Instant | null;
}

/** Asks the store; where that fails, the desk is ill and says so. */
export async function healthOf({ store, clock, started, lastTick }: Watched): Promise<Health> {
  const looked = lastTick();
  const known = {
    platforms: started(),
    lastTick: looked === null ? null : new Date(looked).toISOString(),
  };
  try {
    const served = (await store.outbox()).filter(({ platform }) => known.platforms.includes(platform));
    const waiting = served.reduce((sum, backlog) => sum + backlog.waiting, 0);
    const oldestSeconds = Math.max(0, ...served.map(({ since }) => (clock() - since) / 1000));
    return { store: 'ok', ...known, outbox: { waiting, oldestSeconds } };
  } catch {
    // That it is away is what is asked here; whoever needs it meets the fault itself.
    return { store: 'away', ...known, outbox: { waiting: 0, oldestSeconds: 0 } };
  }
}
