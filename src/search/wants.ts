import { isFiller } from './english.ts';
import { pairsOf, runsOf } from './grams.ts';
import { legible } from './legible.ts';
import { questionWords } from './question-words.ts';
import { respelt, slipOf } from './spelling.ts';
import { termOf, type Vocabulary } from './vocabulary.ts';

/** A term to look for. */
export interface WeightedTerm {
  readonly term: string;
  /** How much it counts. */
  readonly weight: number;
  /** How many characters of the wording it stands for; 0 where it alone does not tell that a clause answers. */
  readonly width: number;
  /** Its first character is the last one of the term before. */
  readonly joined: boolean;
}

/** One thing a query asks for. */
export interface Want {
  readonly said: string;
  /** How much of the query it is, in characters. */
  readonly size: number;
  /** The ways a plan may say it; none where no plan of the office can. */
  readonly ways: readonly (readonly WeightedTerm[])[];
  /** What to look for among the everyday words for a clause: a word half known is better than none. */
  readonly echoes: readonly WeightedTerm[];
}

/** No question is longer; what comes after is not searched. */
const longestQuery = 500;
/** A single character tells little beside a pair. */
const single = 0.15;
/** A word of n pairs counts n^(1-power) pairs: long plan words must not drown short ones. */
const power = 0.4;
/** What a plan word counts that only stands for what was said; one English word may stand for many. */
const translated = { everyday: 0.7, word: 0.4, phrase: 0.7 } as const;
/** What an everyday term counts that is said of a clause: least where it was translated as a whole. */
const echo = { rest: 0.8, translated: 0.4, english: 1.5, single: 0.6 } as const;
/** An English word weighs as two characters, a word of town life as three times its length. */
const englishSize = 2;
const foreignness = 3;

const struck = new RegExp([...questionWords].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The terms of a run of Chinese: its pairs, and its single characters for a part of the weight. */
function hanTerms(text: string, weight: number, part: number): readonly WeightedTerm[] {
  const pairs = text.length > 1 ? pairsOf(text) : [];
  const width = pairs.length > 0 ? 0 : 1;
  return [
    ...pairs.map((term, at) => ({ term, weight, width: 2, joined: at > 0 })),
    ...[...text].map((term) => ({ term, weight: weight * part, width, joined: false })),
  ];
}

/** The terms of a plan word or of a piece of the query. */
function wayOf(word: string, worth = 1): readonly WeightedTerm[] {
  return runsOf(word).flatMap(({ text, han }) => {
    if (!han) return [{ term: text, weight: worth, width: englishSize, joined: false }];
    if (text.length === 1) return hanTerms(text, worth, 1);
    return hanTerms(text, worth * (text.length - 1) ** -power, single);
  });
}

/** Whether a piece of text is not cut out of a longer Latin word. */
function isWhole(text: string, start: number, end: number): boolean {
  return !/[a-z][a-z]/.test(text.slice(start - 1, start + 1)) && !/[a-z][a-z]/.test(text.slice(end - 1, end + 1));
}

function everydayWant(said: string, words: readonly string[]): Want {
  const latin = /[a-z]/.test(said);
  if (words.length === 0)
    return { said, size: foreignness * (latin ? englishSize : said.length), ways: [], echoes: [] };
  const echoes = latin ? [] : hanTerms(said, echo.translated, echo.single);
  return {
    said,
    size: said.length,
    ways: [...words.map((word) => wayOf(word, translated.everyday)), wayOf(said)],
    echoes,
  };
}

/** Everyday words by longest match, and what is left of the text without them. */
function everydayWants({ everyday, longestEveryday }: Vocabulary, text: string): { wants: Want[]; rest: string } {
  const wants: Want[] = [];
  let rest = '';
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longestEveryday, text.length - at);
    while (length > 0 && !(everyday.has(text.slice(at, at + length)) && isWhole(text, at, at + length))) length--;
    const said = text.slice(at, at + length);
    const words = everyday.get(said);
    if (words) wants.push(everydayWant(said, words));
    rest += words ? ' ' : text[at];
    at += Math.max(1, length);
  }
  return { wants, rest };
}

/** A row of English words: known terms by longest match, the rest as it stands without fillers. */
function englishWants(
  { english, longestEnglish, spelling }: Vocabulary,
  holds: (term: string) => boolean,
  row: readonly string[],
): Want[] {
  const wants: Want[] = [];
  for (let at = 0; at < row.length; ) {
    const term = (length: number) => termOf(row.slice(at, at + length));
    let length = Math.min(longestEnglish, row.length - at);
    while (length > 0 && !english.has(term(length))) length--;
    const slip = length === 0 && !isFiller(row[at]!) && !holds(row[at]!) ? slipOf(row[at]!, spelling().english) : null;
    const words = english.get(slip === null ? term(length) : termOf([slip]));
    length = Math.max(1, length);
    const parts = row.slice(at, at + length).filter((word) => !isFiller(word));
    const said = parts.join(' ');
    const echoes = parts.map((word) => ({
      term: termOf([word]),
      weight: echo.english,
      width: englishSize,
      joined: false,
    }));
    const worth = length === 1 ? translated.word : translated.phrase;
    if (words) wants.push({ said, size: englishSize * length, ways: words.map((word) => wayOf(word, worth)), echoes });
    else if (said !== '') wants.push({ said, size: englishSize, ways: [wayOf(said)], echoes });
    at += length;
  }
  return wants;
}

/**
 * What a query asks for, without the words of asking: 谁管放鞭炮 → 放鞭炮 or 烟花爆竹. `holds` tells whether a plan uses a term:
 * what neither plans nor people use is taken for the slip it may be.
 */
export function wantsOf(vocabulary: Vocabulary, query: string, holds: (term: string) => boolean): readonly Want[] {
  const { usual, meant } = vocabulary.spelling();
  const known = (pair: string) => holds(pair) || usual.has(pair) || usual.has(pair[0]!) || usual.has(pair[1]!);
  const said = respelt(legible(query.slice(0, longestQuery)), known, meant);
  const { wants, rest } = everydayWants(vocabulary, said);
  const english = englishWants(vocabulary, holds, rest.match(/(?<![\d.])[a-z]{2,}(?![\d.])/g) ?? []);
  const left = runsOf(rest.replace(struck, ' ')).filter(({ text }) => !/^[a-z]+$/.test(text));
  const plain = left.map(({ text, han }) => {
    return {
      said: text,
      size: text.length,
      ways: [wayOf(text)],
      echoes: han ? hanTerms(text, echo.rest, echo.single) : [],
    };
  });
  return [...wants, ...english, ...plain];
}
