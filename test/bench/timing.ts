/** How long `act` takes, in ms: the median of so many rounds, after a few that warm the engine. */
export function medianMs(rounds: number, act: () => unknown): number {
  for (let warm = 0; warm < 5; warm += 1) act();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

/** The value below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
