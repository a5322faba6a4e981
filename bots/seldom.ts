import { performance } from 'node:perf_hooks';

/** The same act, done no more than once in `ms` milliseconds, however often it is called for. */
export function seldom(ms: number, act: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < ms) return;
    last = now;
    act();
  };
}
