import type { Book } from '../plan/model.ts';
import { stem } from './english.ts';
import { englishWords } from './english-words.ts';
import { everydayWords } from './everyday.ts';
import { pairsOf } from './grams.ts';
import { legible } from './legible.ts';
import { questionWords } from './question-words.ts';
import { shelved, type WordShelves } from './spelling.ts';
import { townLife } from './town-life.ts';

/** What people say, an English term stemmed, and the words of the plans for it. */
export interface Saying {
  readonly said: string;
  readonly words: readonly string[];
}

/** What people say → the words of plans for it, ready for looking up. */
export interface Vocabulary {
  /** By everyday word; an empty list where no plan of the office can answer it. */
  readonly everyday: ReadonlyMap<string, readonly string[]>;
  /** By English term, its words stemmed. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  /** The longest everyday word in characters, the longest English term in words. */
  readonly longestEveryday: number;
  readonly longestEnglish: number;
  /** What the office's own lists hold, in their order. */
  readonly sayings: readonly Saying[];
  /** What slips of the pen are put right by. */
  readonly spelling: () => Spelling;
}

/** Words that nobody needs to have misspelt, and those that may be meant by one that is. */
export interface Spelling {
  /** Pairs of characters, and single ones, that people use. */
  readonly usual: ReadonlySet<string>;
  /** Pairs of the plans' own words. */
  readonly meant: ReadonlySet<string>;
  /** English words as they are written. */
  readonly english: WordShelves;
}

const longest = (lengths: Iterable<number>) => [...lengths].reduce((most, length) => Math.max(most, length), 0);

/** An English term as it is looked up: its words in lower case, stemmed. */
export function termOf(words: readonly string[]): string {
  return words.map(stem).join(' ');
}

/** Lists of words made legible; one that several sayings share is made so once. */
function legibleLists(): (words: readonly string[]) => readonly string[] {
  const known = new Map<readonly string[], readonly string[]>();
  return (words) => {
    const made = known.get(words) ?? words.map(legible);
    known.set(words, made);
    return made;
  };
}

/**
 * The words of everyone and of the book's own lists. `holds` tells whether a plan uses a word: words of town life that one
 * uses are asked about like any other.
 */
export function vocabularyOf({ lexicon }: Book, holds: (word: string) => boolean): Vocabulary {
  const readable = legibleLists();
  const chinese = [...lexicon.thesaurus].map(([said, words]) => ({ said: legible(said), words: readable(words) }));
  const foreign = [...lexicon.glossary].map(([said, words]) => {
    return { said: termOf(legible(said).match(/[a-z0-9]+/g) ?? []), words: readable(words) };
  });
  const everyday = new Map<string, readonly string[]>();
  const english = new Map<string, readonly string[]>();
  const put = (map: Map<string, readonly string[]>, { said, words }: Saying) => {
    const known = map.get(said);
    map.set(said, known ? [...known, ...words] : words);
  };
  for (const saying of foreign) put(english, saying);
  for (const [word, words] of englishWords) {
    const said = termOf([word]);
    if (!english.has(said) && words.some(holds)) english.set(said, words);
  }
  for (const saying of chinese) put(everyday, saying);
  // The plan's own words stay whole: 新能源汽车 is not 新能源 and 汽车.
  for (const words of new Set(everyday.values()))
    for (const word of words) if (!everyday.has(word)) everyday.set(word, [word]);
  for (const [word, words] of everydayWords)
    if (!everyday.has(word) && words.some(holds) && !holds(word)) everyday.set(word, words);
  for (const word of townLife) {
    const known = everyday.has(word) || english.has(termOf(word.split(/[ -]/))) || holds(word);
    if (!known) everyday.set(word, []);
  }
  return {
    everyday,
    english,
    longestEveryday: longest([...everyday.keys()].map((word) => word.length)),
    longestEnglish: longest([...english.keys()].map((term) => term.split(' ').length)),
    sayings: [...chinese, ...foreign],
    spelling: once(() => ({
      usual: new Set([...everyday.keys(), ...questionWords].flatMap(pairsOf)),
      meant: new Set(chinese.flatMap(({ words }) => words.flatMap(pairsOf))),
      english: shelved(
        [...lexicon.glossary.keys(), ...englishWords.keys()].flatMap((term) => legible(term).match(/[a-z]+/g) ?? []),
      ),
    })),
  };
}

/** Made when it is first asked for: few questions need it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
