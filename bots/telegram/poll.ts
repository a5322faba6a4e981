import { setTimeout } from 'node:timers/promises';
import type { Alarm } from '../../src/ports.ts';
import { explained, waitBefore } from './failures.ts';

/** How long to wait before an update that could not be stored is asked for again. */
const REFUSED_MS = 1000;

interface Trying {
  readonly stop: AbortSignal;
  readonly alarm: Alarm;
  readonly mayPass: (error: unknown) => boolean;
}

/** Asks until Telegram answers; an outage is told once. Rejects with what cannot pass, and where it is stopped. */
export async function persist<T>(call: () => Promise<T>, { stop, alarm, mayPass }: Trying): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await call();
    } catch (error) {
      if (stop.aborted || !mayPass(error)) throw error;
      if (failures === 1) alarm(`${explained(error)}; it is tried again until it works`, null);
      await rest(waitBefore(error, failures), stop);
      if (stop.aborted) throw error;
    }
  }
}

/**
 * Receives until it is stopped. Asking for what follows an update confirms it, so that is asked only once all before
 * are stored: a process that is killed gets everything else again. Gives the number from which nothing is confirmed.
 */
export async function poll<T extends { readonly id: number }>(
  fetch: (offset: number) => Promise<readonly T[]>,
  take: (batch: readonly T[]) => Promise<number | null>,
  { stop, alarm }: Omit<Trying, 'mayPass'>,
): Promise<number> {
  let offset = 0;
  while (!stop.aborted) {
    const batch = await persist(() => fetch(offset), { stop, alarm, mayPass: () => true }).catch(() => []);
    const waiting = await take(batch);
    offset = waiting ?? Math.max(offset, ...batch.map(({ id }) => id + 1));
    if (waiting !== null) await rest(REFUSED_MS, stop);
  }
  return offset;
}

async function rest(ms: number, stop: AbortSignal): Promise<void> {
  // Being woken early is how a wait ends when the bot stops.
  await setTimeout(ms, null, { signal: stop }).catch(() => {});
}
