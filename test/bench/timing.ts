import { questions } from './office.ts';

/** How long `act` takes, in ms: the median of so many rounds, after a few that warm the engine. */
export function medianMs(rounds: number, act: () => unknown): number {
  for (let warm = 0; warm < 5; warm += 1) act();
  return quantile(
    Array.from({ length: rounds }, () => timed(act)),
    0.5,
  );
}

/** The value below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How long `work` takes once, in ms. */
export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const ROUNDS = 3;

/** How long each of the bench's questions takes, in ms, several times over, after one round that warms the engine. */
export function timesOf(work: (question: string) => unknown): readonly number[] {
  for (const question of questions) work(question);
  return Array.from({ length: ROUNDS }, () => questions.map((question) => timed(() => work(question)))).flat();
}
