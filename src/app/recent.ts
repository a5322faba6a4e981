/** Remembers a value for each of the latest keys, and forgets it once it was asked for. */
export interface Recent<T> {
  readonly keep: (key: string, value: T) => void;
  readonly take: (key: string) => T | undefined;
}

/** Remembers no more than so many: most are never asked for. */
export function openRecent<T>(most: number): Recent<T> {
  const kept = new Map<string, T>();
  return {
    keep(key, value) {
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    take(key) {
      const value = kept.get(key);
      kept.delete(key);
      return value;
    },
  };
}
