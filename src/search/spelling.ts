import { homophones } from '../text/pinyin.ts';

/**
 * A text with the characters put right that nobody writes where they stand, and one alone that reads alike would be meant there:
 * 杨尘治理 → 扬尘治理.
 */
export function respelt(text: string, known: (pair: string) => boolean, meant: ReadonlySet<string>): string {
  const strange = (at: number) => isPair(text, at) && !known(text.slice(at, at + 2));
  // A character that makes a word with its other neighbour is none of the slips.
  const alone = (at: number) => !isPair(text, at) || strange(at);
  let made = '';
  for (let at = 0; at < text.length; at++) {
    const slip = strange(at) ? slipAt(text, at, meant, alone) : null;
    made += slip ?? text[at];
    if (slip !== null) at++;
  }
  return made;
}

/** What the pair at `at` is a slip of; null where nothing or several things could be meant. */
function slipAt(text: string, at: number, meant: ReadonlySet<string>, alone: (at: number) => boolean): string | null {
  const [first = '', second = ''] = text.slice(at, at + 2);
  const firsts = [...homophones(first)].map((other) => other + second).filter((pair) => meant.has(pair));
  const seconds = [...homophones(second)].map((other) => first + other).filter((pair) => meant.has(pair));
  const [only, ...more] = [...(alone(at - 1) ? firsts : []), ...(alone(at + 1) ? seconds : [])];
  return only !== undefined && more.length === 0 ? only : null;
}

/** Whether two Chinese characters stand at a place: those in common use, looked at often. */
const isPair = (text: string, at: number): boolean => isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1));
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Shorter words have too many neighbours. */
const SHORTEST = 5;

/** Whether one letter more, less, other or swapped makes one word of the other. */
function isSlip(said: string, word: string): boolean {
  const [short, long] = said.length <= word.length ? [said, word] : [word, said];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2));
}

const shelfOf = (word: string, length = word.length): string => `${word[0] ?? ''}${length}`;

/** Words by their first letter and their length: of a slip, only its neighbours need to be looked at. */
export type WordShelves = ReadonlyMap<string, readonly string[]>;

/** Each word once, on its shelf. */
export function shelved(words: Iterable<string>): WordShelves {
  const made = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const shelf = made.get(shelfOf(word));
    if (shelf) shelf.push(word);
    else made.set(shelfOf(word), [word]);
  }
  return made;
}

/** The known word that an unknown English one is a slip of: sewege → sewage; null where none or several could be. */
export function slipOf(said: string, words: WordShelves): string | null {
  if (said.length < SHORTEST) return null;
  const near = [-1, 0, 1].flatMap((more) => words.get(shelfOf(said, said.length + more)) ?? []);
  const [only, ...more] = near.filter((word) => isSlip(said, word));
  return only !== undefined && more.length === 0 ? only : null;
}
