import type { Assignment } from '../plan/assignment.ts';
import type { Store } from '../ports.ts';

/** How many offices' standings are kept at most. */
const ROOM = 64;

/**
 * The same store, which keeps every standing of the offices asked for last: each event needs them, few change them. They
 * are read again once one is written, here or, as `foreign` tells by another number, by another process.
 */
export function keepingStandings(store: Store, foreign: () => number): Store {
  const kept = new Map<string, readonly Assignment[]>();
  let seen = foreign();
  let writes = 0;

  function forgetWhatOthersWrote(): void {
    const now = foreign();
    if (now !== seen) kept.clear();
    seen = now;
  }

  async function readAgain(office: string): Promise<readonly Assignment[]> {
    const before = writes;
    const standings = await store.assignments(office, {});
    if (before === writes) keep(office, standings);
    return standings;
  }

  /** The newest stands last; the first makes room. */
  function keep(office: string, standings: readonly Assignment[]): void {
    kept.delete(office);
    kept.set(office, standings);
    const [oldest] = kept.keys();
    if (kept.size > ROOM && oldest !== undefined) kept.delete(oldest);
  }

  return {
    ...store,
    async commit(office, changes) {
      const done = store.commit(office, changes);
      if (changes.some(({ kind }) => kind === 'assignment-opened' || kind === 'assignment-moved')) {
        writes += 1;
        kept.delete(office);
      }
      return done;
    },
    async assignments(office, filter) {
      if (Object.keys(filter).length > 0) return store.assignments(office, filter);
      forgetWhatOthersWrote();
      return kept.get(office) ?? readAgain(office);
    },
  };
}
