import { setTimeout } from 'node:timers/promises';

/** What a promise gives, or null where that takes longer than `ms`. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  const waiting = new AbortController();
  try {
    return await Promise.race([promise, setTimeout(ms, null, { signal: waiting.signal })]);
  } finally {
    waiting.abort();
  }
}
