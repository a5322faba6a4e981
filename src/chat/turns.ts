/** Runs one act after the other for a key, whatever became of the one before, and side by side for different keys. */
export function turns(): <T>(key: string, act: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (key, act) => {
    const done = (tails.get(key) ?? Promise.resolve()).then(act);
    const tail = done
      .catch(() => {})
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return done;
  };
}
