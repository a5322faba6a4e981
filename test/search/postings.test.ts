import { expect, test } from 'vitest';
import { holds, placesOf, postingOf, rarityOf, type Tally, tally } from '../../src/search/postings.ts';

const said = [['烟花', '花爆'], ['烟花', '烟花', '烟花'], ['pm2.5']];
const tallies = new Map<string, Tally>();
for (const [place, terms] of said.entries()) for (const term of terms) tally(tallies, term, place, 1);
const postings = new Map([...tallies].map(([term, tally]) => [term, postingOf(tally, [1, 1, 1])]));

test('knows which clauses hold a term', () => {
  expect([0, 1, 2].map((place) => holds(postings.get('烟花')!, place))).toEqual([true, true, false]);
});

test('finds the clauses that hold every pair of a word', () => {
  expect(placesOf(postings, '烟花爆')).toEqual([0]);
  expect(placesOf(postings, '烟花')).toEqual([0, 1]);
  expect(placesOf(postings, '烟花爆竹')).toEqual([]);
  expect(placesOf(postings, 'pm2.5')).toEqual([2]);
  expect(placesOf(postings, '“烟花”')).toEqual([0, 1]);
});

test('what is said more often is worth more, what many say is worth less', () => {
  const [once, thrice] = postings.get('烟花')!.worths;
  expect(thrice).toBeGreaterThan(once!);
  expect(rarityOf(1, 100)).toBeGreaterThan(rarityOf(50, 100));
});
