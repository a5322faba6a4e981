import type { Book } from '../plan/model.ts';
import { stem } from './english.ts';
import { englishWords } from './english-words.ts';
import { everydayWords } from './everyday.ts';
import { legible } from './legible.ts';
import { townLife } from './town-life.ts';

/** What people say → the words of plans for it, ready for looking up. */
export interface Vocabulary {
  /** By everyday word; an empty list where no plan of the office can answer it. */
  readonly everyday: ReadonlyMap<string, readonly string[]>;
  /** By English term, its words stemmed. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  /** The longest everyday word in characters, the longest English term in words. */
  readonly longestEveryday: number;
  readonly longestEnglish: number;
}

const longest = (lengths: Iterable<number>) => [...lengths].reduce((most, length) => Math.max(most, length), 0);

/** An English term as it is looked up: its words in lower case, stemmed. */
export function termOf(words: readonly string[]): string {
  return words.map(stem).join(' ');
}

/**
 * The words of everyone and of the book's own lists. `holds` tells whether a plan uses a word: words of town life that one
 * uses are asked about like any other.
 */
export function vocabularyOf({ lexicon }: Book, holds: (word: string) => boolean): Vocabulary {
  const everyday = new Map<string, string[]>();
  const english = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, words: readonly string[]) =>
    map.set(key, [...(map.get(key) ?? []), ...words.map(legible)]);
  for (const [term, words] of lexicon.glossary) put(english, termOf(legible(term).match(/[a-z0-9]+/g) ?? []), words);
  for (const [word, words] of englishWords)
    if (words.some(holds) && !english.has(termOf([word]))) put(english, termOf([word]), words);
  for (const [word, words] of lexicon.thesaurus) put(everyday, legible(word), words);
  // The plan's own words stay whole: 新能源汽车 is not 新能源 and 汽车.
  for (const word of [...everyday.values()].flat()) if (!everyday.has(word)) everyday.set(word, [word]);
  for (const [word, words] of everydayWords)
    if (words.some(holds) && !everyday.has(word) && !holds(word)) put(everyday, word, words);
  for (const word of townLife) {
    const known = everyday.has(word) || english.has(termOf(word.split(/[ -]/))) || holds(word);
    if (!known) everyday.set(word, []);
  }
  return {
    everyday,
    english,
    longestEveryday: longest([...everyday.keys()].map((word) => word.length)),
    longestEnglish: longest([...english.keys()].map((term) => term.split(' ').length)),
  };
}
