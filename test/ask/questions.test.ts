import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answered } from './book.ts';
import { type Asked, verdictOf } from './verdict.ts';

/** Of the questions below, this part must be right and no more than this part wrong. */
const RIGHT = 0.97;
const WRONG = 0.015;

const questions: readonly Asked[] = readFileSync(new URL('questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function judged(item: Asked) {
  const { answer, text } = answered(item.q, { on: item.now, unit: item.asker_unit, previous: item.prev });
  return { item, ...verdictOf(item, answer, text) };
}

test('questions of every kind are answered right, and hardly any wrongly', { timeout: 60_000 }, () => {
  const results = questions.map(judged);
  const told = (wanted: string) =>
    results.filter(({ verdict }) => verdict === wanted).map(({ item, why }) => `${item.id} ${item.q}: ${why}`);
  const wrong = told('wrong');
  const unsure = told('unsure');
  expect(wrong.length / questions.length, wrong.join('\n')).toBeLessThanOrEqual(WRONG);
  expect(1 - (wrong.length + unsure.length) / questions.length, unsure.join('\n')).toBeGreaterThanOrEqual(RIGHT);
});
