import type { Witness } from '../app/witness.ts';
import type { Platform } from '../ports.ts';
import type { Instant } from '../time/day.ts';
import type { Desk } from './desk.ts';

/** Where a server listens. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** The desk's HTTP server, and how the desk is served so that it sees what happens. */
export interface Front {
  readonly watching: { readonly platforms: readonly Platform[]; readonly witness: Witness };
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Opens the HTTP server: vendors bring events there, and monitors ask how the desk is. */
export async function openFront({ store, clock }: Desk, platforms: readonly Platform[], place: Place): Promise<Front> {
  const [{ openHttp }, { healthOf }, { openMeasures }] = await Promise.all([
    import('../app/http.ts'),
    import('../app/health.ts'),
    import('../app/measures.ts'),
  ]);
  const measures = openMeasures(store);
  const started: string[] = [];
  let lastTick: Instant | null = null;
  const http = await openHttp({
    ...place,
    hooks: platforms.flatMap(({ hook }) => hook ?? []),
    health: () => healthOf({ store, clock, started: () => started, lastTick: () => lastTick }),
    measures,
  });
  const watched = platforms.map(measures.on).map(
    (platform): Platform => ({
      ...platform,
      start: async (inbox) => {
        await platform.start(inbox);
        started.push(platform.name);
      },
    }),
  );
  const ticked = (at: Instant) => {
    lastTick = at;
  };
  const watching = { platforms: watched, witness: { decided: measures.decided, ticked } };
  return { watching, port: http.port, stop: http.stop };
}
