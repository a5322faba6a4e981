import { expect, test } from 'vitest';
import { holds, placesOf, postingsOf, rarityOf } from '../../src/search/postings.ts';

const postings = postingsOf(
  [
    new Map([
      ['烟花', 1],
      ['花爆', 1],
    ]),
    new Map([['烟花', 3]]),
    new Map([['pm2.5', 1]]),
  ],
  [1, 1, 1],
);

test('knows which clauses hold a term', () => {
  expect([0, 1, 2].map((place) => holds(postings.get('烟花')!, place))).toEqual([true, true, false]);
});

test('finds the clauses that hold every pair of a word', () => {
  expect(placesOf(postings, '烟花爆')).toEqual([0]);
  expect(placesOf(postings, '烟花')).toEqual([0, 1]);
  expect(placesOf(postings, '烟花爆竹')).toEqual([]);
  expect(placesOf(postings, 'pm2.5')).toEqual([2]);
});

test('what is said more often is worth more, what many say is worth less', () => {
  const [once, thrice] = postings.get('烟花')!.worths;
  expect(thrice).toBeGreaterThan(once!);
  expect(rarityOf(1, 100)).toBeGreaterThan(rarityOf(50, 100));
});
