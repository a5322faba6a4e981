import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexClauses, searchClauses } from '../../src/search/clause-index.ts';
import { certainty, matchTask } from '../../src/search/task-match.ts';
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

test('what is off the plans is hardly ever taken for a task, and never surely', () => {
  const strengths = read('off-topic.jsonl').map(({ q }) => searchClauses(index, q, { limit: 1 })[0]?.strength ?? 0);
  const part = (from: number) => strengths.filter((strength) => strength >= from).length / strengths.length;
  expect(part(certainty.possible)).toBeLessThan(0.1);
  expect(part(certainty.sure)).toBeLessThan(0.03);
});

test('a sure match of a paraphrase is right in 97 of 100 cases', () => {
  const asked = [...read('paraphrases.zh.jsonl'), ...read('paraphrases.en.jsonl')];
  const sure = asked.flatMap(({ q, codes }) => {
    const match = matchTask(book, index, q);
    return match.kind === 'sure' ? [match.codes.every((code) => codes.includes(code))] : [];
  });
  expect(sure.filter((right) => right).length / sure.length).toBeGreaterThanOrEqual(0.97);
  expect(sure.length / asked.length).toBeGreaterThan(0.75);
});
