/** Values kept in memory under their names, those asked for last; all are forgotten where another process wrote. */
export interface Keep<Value> {
  /** What is kept under a name, else what `read` gives, which is kept from then on. */
  of(name: string, read: () => Promise<Value>): Promise<Value>;
  /** To be told of every commit that changes what a name stands for: brings what is kept up to date. */
  changed(name: string, update: (kept: Value) => Value): void;
}

/** Keeps at most `room` values. `foreign` tells by another number that another process wrote. */
export function keep<Value>(room: number, foreign: () => number): Keep<Value> {
  const kept = new Map<string, Value>();
  let seen = foreign();
  let changes = 0;

  function forgetIfOthersWrote(): void {
    const now = foreign();
    if (now !== seen) kept.clear();
    seen = now;
  }

  function put(name: string, value: Value): void {
    kept.delete(name);
    const [oldest] = kept.keys();
    if (kept.size >= room && oldest !== undefined) kept.delete(oldest);
    kept.set(name, value);
  }

  return {
    async of(name, read) {
      forgetIfOthersWrote();
      const before = changes;
      const known = kept.get(name);
      const value = known ?? (await read());
      // What was committed while this was read may be in it or not.
      if (before === changes) put(name, value);
      return value;
    },
    changed(name, update) {
      changes += 1;
      const known = kept.get(name);
      if (known !== undefined) kept.set(name, update(known));
    },
  };
}
