import { expect, test } from 'vitest';
import { isFiller, stem } from '../../src/search/english.ts';

test.each([
  ['ponds', 'pond'],
  ['burning', 'burn'],
  ['running', 'run'],
  ['batteries', 'battery'],
  ['fertilizers', 'fertiliser'],
  ['vapour', 'vapor'],
  ['boxes', 'box'],
  ['inspection', 'inspect'],
  ['inspectors', 'inspect'],
  ['treatment', 'treat'],
  ['polluters', 'pollute'],
  ['utilization', 'utilise'],
])('%s and its base form meet', (word, base) => {
  expect(stem(word)).toBe(stem(base));
});

test('different words stay apart', () => {
  expect(stem('gas')).not.toBe(stem('gate'));
  expect(stem('dust')).not.toBe(stem('duty'));
});

test('words of asking carry no topic', () => {
  expect(['who', 'leads', 'the', 'task'].every(isFiller)).toBe(true);
  expect(isFiller('dust')).toBe(false);
});
