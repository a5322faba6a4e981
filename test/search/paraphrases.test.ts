import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexClauses, searchClauses } from '../../src/search/clause-index.ts';
import { sampleBook } from '../fakes/sample-book.ts';

interface Asked {
  readonly q: string;
  /** The tasks that are right; empty where none is. */
  readonly codes: readonly string[];
}

const read = (name: string): readonly Asked[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    // Every line of these files is such an object.
    .map((line) => ({ codes: [], ...(JSON.parse(line) as Partial<Asked> & { q: string }) }));

const book = sampleBook();
const index = indexClauses(book);

/** The parts of the questions whose right task comes first, and among the first three. */
function recall(asked: readonly Asked[]): { readonly first: number; readonly three: number } {
  const ranks = asked.map(({ q, codes }) =>
    searchClauses(index, q, { limit: 3, kinds: ['task'] }).findIndex(({ code }) => codes.includes(code)),
  );
  const part = (within: number) => ranks.filter((rank) => rank >= 0 && rank < within).length / asked.length;
  return { first: part(1), three: part(3) };
}

test.each([
  ['paraphrases.zh.jsonl', 0.95, 0.99],
  ['paraphrases.en.jsonl', 0.95, 0.99],
])('everyday words find the right task: %s', (name, first, three) => {
  const measured = recall(read(name));
  expect(measured.first).toBeGreaterThanOrEqual(first);
  expect(measured.three).toBeGreaterThanOrEqual(three);
});

/** The part of the questions whose best hit reaches a strength. */
function reaching(asked: readonly Asked[], strength: number): number {
  const reached = asked.filter(({ q }) => (searchClauses(index, q, { limit: 1 })[0]?.strength ?? 0) >= strength);
  return reached.length / asked.length;
}

test('strength tells what is off the plans from what is in them', () => {
  const off = read('off-topic.jsonl');
  const on = [...read('paraphrases.zh.jsonl'), ...read('paraphrases.en.jsonl')];
  expect(reaching(off, 0.8)).toBeLessThan(0.1);
  expect(reaching(off, 1.2)).toBeLessThan(0.03);
  expect(reaching(on, 0.8)).toBeGreaterThan(0.98);
  expect(reaching(on, 1.2)).toBeGreaterThan(0.95);
});
