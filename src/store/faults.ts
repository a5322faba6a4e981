import type { Store } from '../ports.ts';

/** The same store, where whatever a database throws has become what `faultOf` makes of it. */
export function withFaults(store: Store, faultOf: (error: unknown) => unknown): Store {
  const wrapped = Object.entries(store).map(([name, method]: [string, (...given: unknown[]) => Promise<unknown>]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await method(...given);
      } catch (error) {
        throw faultOf(error);
      }
    },
  ]);
  // The same names and the same functions: only what they throw differs.
  return Object.fromEntries(wrapped) as Store;
}
