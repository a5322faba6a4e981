import { pairsOf, runsOf } from './grams.ts';

/** The clauses that hold a term, by their places in ascending order, and what the term is worth in each of them. */
export interface Posting {
  readonly places: readonly number[];
  readonly worths: readonly number[];
}

export type Postings = Pick<ReadonlyMap<string, Posting>, 'get'>;

const saturation = 1.2;
const lengthPenalty = 0.5;

/** How telling a term is that so many of the clauses hold. */
export function rarityOf(holding: number, clauses: number): number {
  return Math.log(1 + (clauses - holding + 0.5) / (holding + 0.5));
}

/** The clauses that say a term, by their places in ascending order, and how often each of them does. */
export interface Tally {
  readonly places: number[];
  readonly counts: number[];
}

/** Counts a term of the clause at `place`; clauses are counted one after the other. */
export function tally(tallies: Map<string, Tally>, term: string, place: number, count: number): void {
  const known = tallies.get(term);
  if (!known) tallies.set(term, { places: [place], counts: [count] });
  else if (known.places[known.places.length - 1] === place) known.counts[known.counts.length - 1]! += count;
  else {
    known.places.push(place);
    known.counts.push(count);
  }
}

/**
 * BM25: what a term is worth in every clause that says it. `lengths` are those of all clauses, by their places, relative to
 * the mean; all 1 where length is to play no part.
 */
export function postingOf({ places, counts }: Tally, lengths: readonly number[]): Posting {
  const rarity = rarityOf(places.length, lengths.length);
  const worths = counts.map((count, at) => {
    const length = 1 - lengthPenalty + lengthPenalty * lengths[places[at]!]!;
    return (rarity * count * (saturation + 1)) / (count + saturation * length);
  });
  return { places, worths };
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

/** The places of the clauses that hold every pair of the Chinese in a word, and its Latin as it stands. */
export function placesOf(postings: Postings, word: string): readonly number[] {
  const found: Posting[] = [];
  let rarest: Posting | undefined;
  for (const { text, han } of runsOf(word))
    for (const term of han ? pairsOf(text) : [text]) {
      const posting = postings.get(term);
      if (!posting) return [];
      if (!rarest || posting.places.length < rarest.places.length) rarest = posting;
      found.push(posting);
    }
  return rarest?.places.filter((place) => found.every((posting) => holds(posting, place))) ?? [];
}
