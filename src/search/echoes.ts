import type { Clause } from '../plan/model.ts';
import { legible } from './legible.ts';
import { type Posting, type Postings, placesOf, postingOf, type Tally } from './postings.ts';
import type { Saying } from './vocabulary.ts';

const latin = /[a-z0-9]/;

/** So many terms are kept once looked up, found or not. */
const KEPT = 20_000;

/** The clauses that hold words of the plans: 2 where one stands in the title, 1 where in the text alone. */
function clausesHolding(clauses: readonly Clause[], postings: Postings): (words: Iterable<string>) => Tally {
  const titles = clauses.map(({ title }) => legible(title));
  const texts = clauses.map(({ text }) => legible(text));
  return (words) => {
    const highest = new Map<number, number>();
    for (const word of words)
      for (const place of placesOf(postings, word)) {
        const count = titles[place]!.includes(word) ? 2 : texts[place]!.includes(word) ? 1 : 0;
        if (count > (highest.get(place) ?? 0)) highest.set(place, count);
      }
    const places = [...highest.keys()].sort((a, b) => a - b);
    return { places, counts: places.map((place) => highest.get(place)!) };
  };
}

/** Finds the sayings that hold a term: Chinese anywhere in them, Latin as a whole word. */
function sayingsHolding(sayings: readonly Saying[]): (term: string) => readonly Saying[] {
  // One text of all of them, to be searched at once; `starts` tells whose a place in it is.
  const starts: number[] = [];
  let text = ' ';
  for (const { said } of sayings) {
    starts.push(text.length);
    text += `${said}\n `;
  }
  const whole = (start: number, end: number) => !latin.test(text[start - 1]!) && !latin.test(text[end]!);
  return (term) => {
    const found: Saying[] = [];
    let saying = 0;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      if (latin.test(term) && !whole(at, at + term.length)) continue;
      while (saying + 1 < starts.length && starts[saying + 1]! <= at) saying++;
      if (found.at(-1) !== sayings[saying]) found.push(sayings[saying]!);
    }
    return found;
  };
}

/**
 * The clauses by the terms of what people say for their words: 大气28, which says 烟花爆竹, by 鞭炮 and `firecracker`. What is
 * said for words of a title counts twice. A term is looked up when it is first asked for, since few ever are.
 */
export function echoesOf(sayings: readonly Saying[], clauses: readonly Clause[], postings: Postings): Postings {
  const holding = clausesHolding(clauses, postings);
  const saying = sayingsHolding(sayings);
  const even = clauses.map(() => 1);
  const known = new Map<string, Posting | undefined>();
  return {
    get: (term) => {
      if (known.has(term)) return known.get(term);
      // There is no end to what may be asked.
      if (known.size >= KEPT) known.clear();
      const tally = holding(new Set(saying(term).flatMap(({ words }) => words)));
      const posting = tally.places.length === 0 ? undefined : postingOf(tally, even);
      known.set(term, posting);
      return posting;
    },
  };
}
