import type { Book } from '../plan/model.ts';
import { stem } from '../search/english.ts';

/** What some words mean: their own pieces, and for each word the plans say otherwise, the plans' words for it. */
export interface Sense {
  readonly pieces: ReadonlySet<string>;
  readonly meanings: readonly (readonly string[])[];
}

/** The pieces that two wordings are compared by: pairs of Han characters, words and numbers whole. */
export function pieces(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase();
  const runs = plain.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = runs.flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return new Set([...pairs, ...(plain.match(/[a-z]+|\d+(?:\.\d+)?/g) ?? [])]);
}

/** Everyday words are at most this long. */
const LONGEST_WORD = 8;
/** English terms are at most so many words. */
const LONGEST_TERM = 5;

/** A text with the words that were understood blanked, and their meanings, each with the word itself. */
interface Read {
  readonly rest: string;
  readonly meanings: readonly (readonly string[])[];
}

function everydayWords(text: string, words: ReadonlyMap<string, readonly string[]>): Read {
  const meanings: (readonly string[])[] = [];
  let rest = text;
  for (let at = 0; at < text.length; at++) {
    for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      const found = words.get(word);
      if (!found) continue;
      meanings.push([word, ...found]);
      rest = rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length);
      at += length - 1;
      break;
    }
  }
  return { rest, meanings };
}

const stems = new WeakMap<ReadonlyMap<string, readonly string[]>, ReadonlyMap<string, readonly string[]>>();

const stemmed = (term: string) => term.toLowerCase().split(' ').map(stem).join(' ');

/** The terms of a glossary by their stems, so that numbers and tenses meet. */
function stemmedTerms(terms: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const known = stems.get(terms) ?? new Map([...terms].map(([term, meanings]) => [stemmed(term), meanings]));
  stems.set(terms, known);
  return known;
}

function englishTerms(text: string, glossary: ReadonlyMap<string, readonly string[]>): Read {
  const terms = stemmedTerms(glossary);
  const words = [...text.matchAll(/[a-z0-9][a-z0-9.-]*/g)];
  const meanings: (readonly string[])[] = [];
  let rest = text;
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(LONGEST_TERM, words.length - at); length > 0; length--) {
      const run = words.slice(at, at + length);
      const found = terms.get(run.map(([word]) => stem(word)).join(' '));
      if (!found) continue;
      meanings.push(found);
      for (const { index, 0: word } of run)
        rest = rest.slice(0, index) + ' '.repeat(word.length) + rest.slice(index + word.length);
      at += length - 1;
      break;
    }
  }
  return { rest, meanings };
}

/** 搬完 is what the plans call 完成搬迁. */
const finished = /(\p{Script=Han})完(?!成)/gu;

/** What `words` mean in this office: 鞭炮 brings 烟花爆竹 along, `tailings` 尾矿库. */
export function senseOf(words: string, { lexicon }: Book): Sense {
  const everyday = everydayWords(words.toLowerCase().replace(finished, '完成$1'), lexicon.thesaurus);
  const english = englishTerms(everyday.rest, lexicon.glossary);
  return {
    pieces: pieces(english.rest),
    meanings: [...everyday.meanings, ...english.meanings].map((words) => words.map((word) => word.toLowerCase())),
  };
}

/** What a word that the plans say otherwise counts, against one for a piece of its own. */
const MEANING = 2;

/** How much a text speaks of what is meant: the more of it stands there, the higher. */
export function closeness({ pieces: wanted, meanings }: Sense, text: string): number {
  const plain = text.toLowerCase();
  let score = 0;
  for (const piece of wanted) if (plain.includes(piece)) score++;
  for (const words of meanings) {
    if (words.some((word) => plain.includes(word))) score += MEANING;
    // What was said stands there itself.
    if (plain.includes(words[0] ?? '')) score += MEANING;
  }
  return score;
}
