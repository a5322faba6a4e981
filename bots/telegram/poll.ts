import { persist, rest, type Trying } from '../persist.ts';
import { explained, waitBefore } from './failures.ts';

/** How long to wait before an update that could not be stored is asked for again. */
const REFUSED_MS = 1000;

/**
 * Receives until it is stopped. Asking for what follows an update confirms it, so that is asked only once all before
 * are stored: a process that is killed gets everything else again. Gives the number from which nothing is confirmed.
 */
export async function poll<T extends { readonly id: number }>(
  fetch: (offset: number) => Promise<readonly T[]>,
  take: (batch: readonly T[]) => Promise<number | null>,
  { stop, alarm }: Pick<Trying, 'stop' | 'alarm'>,
): Promise<number> {
  let offset = 0;
  while (!stop.aborted) {
    const batch = await persist(() => fetch(offset), { stop, alarm, explained, waitBefore, mayPass: () => true }).catch(
      () => [],
    );
    const waiting = await take(batch);
    offset = waiting ?? Math.max(offset, ...batch.map(({ id }) => id + 1));
    if (waiting !== null) await rest(REFUSED_MS, stop);
  }
  return offset;
}
