import type { Store } from '../../ports.ts';
import type { Instant } from '../../time/day.ts';
import { type Finding, found, type Patient } from './finding.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A message that waits longer waits for something to be mended. */
const LONG_MINUTES = 10;
/** So far back what was given up is counted. */
const DAYS = 7;

/** What waits to be sent, and what was given up lately. */
export async function outboxFound(
  store: Pick<Store, 'outbox' | 'givenUp'>,
  served: readonly string[],
  { now, say }: Patient,
): Promise<readonly Finding[]> {
  const backlogs = (await store.outbox()).filter(({ platform }) => served.includes(platform));
  const waiting = backlogs.reduce((sum, one) => sum + one.waiting, 0);
  const minutes = Math.max(0, ...backlogs.map(({ since }) => Math.floor((now - since) / MINUTE_MS)));
  // A moment and a span make a moment.
  const lost = await store.givenUp((now - DAYS * DAY_MS) as Instant);
  const why = lost.at(-1)?.why ?? '';
  return [
    minutes >= LONG_MINUTES
      ? found('outbox', 'warn', say.outbox.late(waiting, minutes))
      : found('outbox', 'ok', say.outbox.empty(waiting)),
    lost.length > 0
      ? found('deliveries', 'warn', say.outbox.givenUp(lost.length, DAYS, why))
      : found('deliveries', 'ok', say.outbox.delivered(DAYS)),
  ];
}
