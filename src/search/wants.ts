import type { Book } from '../plan/model.ts';
import { isFiller, stem } from './english.ts';
import { pairsOf, runsOf } from './grams.ts';
import { legible } from './legible.ts';
import { questionWords } from './question-words.ts';

/** A term to look for and how much it counts; `telling` terms decide whether a clause answers. */
interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
  readonly telling: boolean;
}

/** One thing a query asks for, and the ways a plan may say it. */
export interface Want {
  readonly said: string;
  /** How much of the query it is, in characters. */
  readonly size: number;
  readonly ways: readonly (readonly WeightedTerm[])[];
}

/** The words of an office's field, ready for looking up: everyday words, and English terms by their stems. */
export interface Vocabulary {
  readonly everyday: ReadonlyMap<string, readonly string[]>;
  readonly english: ReadonlyMap<string, readonly string[]>;
  readonly longestEveryday: number;
  readonly longestEnglish: number;
}

/** A single character tells little beside a pair. */
const single = 0.15;
/** A word of n pairs counts n^(1-power) pairs: long plan words must not drown short ones. */
const power = 0.4;

const words = (text: string) => legible(text).match(/[a-z]+|\d+(?:\.\d+)*/g) ?? [];

/** Reads the word lists of a book once. */
export function vocabularyOf(book: Book): Vocabulary {
  const { thesaurus, glossary } = book.lexicon;
  const everyday = new Map([...thesaurus].map(([word, to]) => [legible(word), to.map(legible)]));
  const english = new Map<string, string[]>();
  for (const [term, to] of glossary) {
    const key = words(term).map(stem).join(' ');
    english.set(key, [...(english.get(key) ?? []), ...to.map(legible)]);
  }
  const longest = (lengths: number[]) => lengths.reduce((most, length) => Math.max(most, length), 0);
  return {
    everyday,
    english,
    longestEveryday: longest([...everyday.keys()].map((word) => word.length)),
    longestEnglish: longest([...english.keys()].map((term) => term.split(' ').length)),
  };
}

const struck = new RegExp([...questionWords].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The terms of a plan word or a piece of the query. */
function wayOf(word: string): WeightedTerm[] {
  return runsOf(word).flatMap(({ text, han }) => {
    if (!han || text.length === 1) return [{ term: text, weight: 1, telling: true }];
    const pairs = pairsOf(text);
    const weight = pairs.length ** -power;
    return [
      ...pairs.map((term) => ({ term, weight, telling: true })),
      ...[...text].map((term) => ({ term, weight: weight * single, telling: false })),
    ];
  });
}

/** Whether a piece of text is not cut out of a longer Latin word. */
function isWhole(text: string, start: number, end: number): boolean {
  return !/[a-z][a-z]/.test(text.slice(start - 1, start + 1)) && !/[a-z][a-z]/.test(text.slice(end - 1, end + 1));
}

/** Everyday words by longest match, and what is left of the text without them. */
function everydayWants({ everyday, longestEveryday }: Vocabulary, text: string): { wants: Want[]; rest: string } {
  const wants: Want[] = [];
  let rest = '';
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longestEveryday, text.length - at);
    while (length > 0 && !(everyday.has(text.slice(at, at + length)) && isWhole(text, at, at + length))) length--;
    const said = text.slice(at, at + length);
    if (length > 0) wants.push({ said, size: length, ways: [...(everyday.get(said) ?? []), said].map(wayOf) });
    rest += length > 0 ? ' ' : text[at];
    at += Math.max(1, length);
  }
  return { wants, rest };
}

/** A row of English words: known terms by longest match, the rest as it stands without fillers. */
function englishWants({ english, longestEnglish }: Vocabulary, row: readonly string[]): Want[] {
  const stems = row.map(stem);
  const wants: Want[] = [];
  for (let at = 0; at < row.length; ) {
    let length = Math.min(longestEnglish, row.length - at);
    while (length > 0 && !english.has(stems.slice(at, at + length).join(' '))) length--;
    const said = row.slice(at, at + Math.max(1, length)).join(' ');
    const ways = english.get(stems.slice(at, at + length).join(' '));
    if (ways) wants.push({ said, size: 2 * length, ways: ways.map(wayOf) });
    else if (!isFiller(said)) wants.push({ said, size: 2, ways: [wayOf(said)] });
    at += Math.max(1, length);
  }
  return wants;
}

/** What a query asks for, without the words of asking: 谁管放鞭炮 → 放鞭炮 or 烟花爆竹. */
export function wantsOf(vocabulary: Vocabulary, query: string): readonly Want[] {
  const { wants, rest } = everydayWants(vocabulary, legible(query));
  const english = englishWants(vocabulary, rest.match(/(?<![\d.])[a-z]{2,}(?![\d.])/g) ?? []);
  const left = runsOf(rest.replace(struck, ' ')).filter(({ text }) => !/^[a-z]+$/.test(text));
  return [...wants, ...english, ...left.map(({ text }) => ({ said: text, size: text.length, ways: [wayOf(text)] }))];
}
