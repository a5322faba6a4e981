import type { Platform } from '../ports.ts';
import type { Desk } from './desk.ts';

/** Where a server listens. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** The desk's HTTP server, and the platforms as it watches them. */
export interface Front {
  readonly platforms: readonly Platform[];
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Opens the HTTP server: vendors bring events there, and monitors ask how the desk is. */
export async function openFront(
  { store, office, clock }: Desk,
  platforms: readonly Platform[],
  place: Place,
): Promise<Front> {
  const [{ openHttp }, { healthOf }, { openMeasures }] = await Promise.all([
    import('../app/http.ts'),
    import('../app/health.ts'),
    import('../app/measures.ts'),
  ]);
  const measures = openMeasures(store);
  const started: string[] = [];
  const http = await openHttp({
    ...place,
    hooks: platforms.flatMap(({ hook }) => hook ?? []),
    health: () => healthOf({ store, office, clock, started: () => started }),
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
  return { platforms: watched, port: http.port, stop: http.stop };
}
