import type { Clock, Store } from '../ports.ts';

/** How the desk is, as a monitor reads it. */
export interface Health {
  readonly store: 'ok' | 'away';
  /** Those that are started and can receive. */
  readonly platforms: readonly string[];
  /** When the clock was last looked at, as an ISO moment; null where it never was. */
  readonly lastTick: string | null;
  /** What waits for a platform that is not served waits for nobody's fault. */
  readonly outbox: { readonly waiting: number; readonly oldestSeconds: number };
}

export interface Watched {
  readonly store: Pick<Store, 'outbox' | 'lastTick'>;
  readonly office: string;
  readonly clock: Clock;
  readonly started: () => readonly string[];
}

/** Asks the store; where that fails, the desk is ill and says so. */
export async function healthOf({ store, office, clock, started }: Watched): Promise<Health> {
  const platforms = started();
  try {
    const [backlogs, lastTick] = await Promise.all([store.outbox(), store.lastTick(office)]);
    const served = backlogs.filter(({ platform }) => platforms.includes(platform));
    return {
      store: 'ok',
      platforms,
      lastTick: lastTick === null ? null : new Date(lastTick).toISOString(),
      outbox: {
        waiting: served.reduce((sum, { waiting }) => sum + waiting, 0),
        oldestSeconds: Math.max(0, ...served.map(({ since }) => (clock() - since) / 1000)),
      },
    };
  } catch {
    // That it is away is what is asked here; whoever needs it meets the fault itself.
    return { store: 'away', platforms, lastTick: null, outbox: { waiting: 0, oldestSeconds: 0 } };
  }
}
