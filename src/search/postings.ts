import { pairsOf } from './grams.ts';

/** The clauses that hold a term, by their places in ascending order, and what the term is worth in each of them. */
export interface Posting {
  readonly places: Int32Array;
  readonly worths: Float32Array;
}

export type Postings = ReadonlyMap<string, Posting>;

const saturation = 1.2;
const lengthPenalty = 0.5;

/** How telling a term is that so many of the clauses hold. */
export function rarityOf(holding: number, clauses: number): number {
  return Math.log(1 + (clauses - holding + 0.5) / (holding + 0.5));
}

/**
 * BM25: what every term is worth in every clause. `counts` says how often each clause, by its place, says a term; `lengths`
 * are relative to the mean, all 1 where length is to play no part.
 */
export function postingsOf(counts: readonly ReadonlyMap<string, number>[], lengths: readonly number[]): Postings {
  const found = new Map<string, { places: number[]; counts: number[] }>();
  for (const [place, terms] of counts.entries()) {
    for (const [term, count] of terms) {
      const lists = found.get(term);
      if (lists) {
        lists.places.push(place);
        lists.counts.push(count);
      } else found.set(term, { places: [place], counts: [count] });
    }
  }
  const postings = new Map<string, Posting>();
  for (const [term, { places, counts: often }] of found) {
    const rarity = rarityOf(places.length, counts.length);
    const worths = often.map((count, at) => {
      const length = 1 - lengthPenalty + lengthPenalty * lengths[places[at]!]!;
      return (rarity * count * (saturation + 1)) / (count + saturation * length);
    });
    postings.set(term, { places: Int32Array.from(places), worths: Float32Array.from(worths) });
  }
  return postings;
}

/** Whether the clause at `place` holds the term. */
export function holds({ places }: Posting, place: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return places[low] === place;
}

/** The places of the clauses that hold every pair of a Chinese word, or a Latin word as it stands. */
export function placesOf(postings: Postings, word: string): readonly number[] {
  const terms = /[a-z0-9]/.test(word) ? [word] : pairsOf(word);
  const [first, ...rest] = terms
    .map((term) => postings.get(term))
    .sort((a, b) => (a?.places.length ?? 0) - (b?.places.length ?? 0));
  if (!first) return [];
  return [...first.places].filter((place) => rest.every((posting) => posting && holds(posting, place)));
}
