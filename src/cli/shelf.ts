/** Things that cost time to open, kept at hand by name. */
export interface Shelf<T> {
  /** Opens what is not at hand; callers that ask together share one opening. A failed opening is not kept. */
  readonly take: (name: string) => Promise<T>;
  /** Puts what is open already within reach. */
  readonly put: (name: string, thing: T) => void;
}

/** A shelf with room for `room` things: the one not taken for longest makes way. */
export function shelf<T>(room: number, open: (name: string) => Promise<T>): Shelf<T> {
  const kept = new Map<string, Promise<T>>();
  const keep = (name: string, thing: Promise<T>) => {
    // A map keeps the order of insertion: the first is the one not taken for longest.
    kept.delete(name);
    kept.set(name, thing);
    for (const oldest of kept.keys()) if (kept.size > room) kept.delete(oldest);
  };
  return {
    take: (name) => {
      const thing = kept.get(name) ?? open(name);
      keep(name, thing);
      thing.catch(() => kept.delete(name));
      return thing;
    },
    put: (name, thing) => keep(name, Promise.resolve(thing)),
  };
}
