import { setTimeout } from 'node:timers/promises';
import type { Alarm } from '../src/ports.ts';

/** How something is tried that a vendor may refuse for a while. */
export interface Trying {
  readonly stop: AbortSignal;
  readonly alarm: Alarm;
  readonly mayPass: (error: unknown) => boolean;
  /** What went wrong and how to mend it, in one line. */
  readonly explained: (error: unknown) => string;
  /** The milliseconds to wait after so many failures. */
  readonly waitBefore: (error: unknown, failures: number) => number;
}

const LONGEST_RETRY_MS = 30_000;

/** One second, two, four … thirty. */
export function backoff(failures: number): number {
  return Math.min(1000 * 2 ** (failures - 1), LONGEST_RETRY_MS);
}

/** Asks until the vendor answers; an outage is told once. Rejects with what cannot pass, and where it is stopped. */
export async function persist<T>(
  call: () => Promise<T>,
  { stop, alarm, mayPass, explained, waitBefore }: Trying,
): Promise<T> {
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

/** Waits, unless the bot stops. */
export async function rest(ms: number, stop: AbortSignal): Promise<void> {
  // Being woken early is how a wait ends when the bot stops.
  await setTimeout(ms, null, { signal: stop }).catch(() => {});
}
