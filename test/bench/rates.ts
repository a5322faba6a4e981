import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './row.ts';
import { quantile } from './timing.ts';

/** Does what is measured; the number tells one time from every other. */
export type Commit = (number: number) => Promise<void> | void;

/** What is measured, and how many of it go on at once. */
export interface Measured {
  readonly name: string;
  readonly goal: string;
  readonly atOnce: number;
}

const ROUNDS = 10;
const A_ROUND = 200;

/** How often a second ours goes through beside theirs, one by one. In turns, so that both meet the same disk; the middle round of each counts. */
export async function sideBySide(ours: Commit, theirs: Commit, { name, goal, atOnce }: Measured): Promise<Row> {
  const rates: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let from = 0; from < ROUNDS * A_ROUND; from += A_ROUND) {
    rates.ours.push(await rate(ours, from, atOnce));
    rates.theirs.push(await rate(theirs, from, 1));
  }
  const [our, base] = [quantile(rates.ours, 0.5), quantile(rates.theirs, 0.5)];
  return { name, ours: our, baseline: base, ratio: our / base, unit: '/s', goal };
}

async function rate(act: Commit, from: number, atOnce: number): Promise<number> {
  const begin = performance.now();
  for (let number = from; number < from + A_ROUND; number += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, (_, place) => act(number + place)));
  }
  return (A_ROUND / (performance.now() - begin)) * 1000;
}

/** Measures in a folder that is gone afterwards. */
export async function inFolder<T>(measure: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
