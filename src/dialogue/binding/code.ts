import { normalise } from '../../text/normalise.ts';
import { unaddressed } from '../unaddressed.ts';
import { bindingWords } from './lexicon.ts';

/**
 * What codes are made of: no vowels, so that none spells a word, and nothing that is taken for something else: 0 and O,
 * 1, I and L, 2 and Z, 5 and S, 8 and B.
 */
export const codeLetters = 'CDFGHJKMNPQRTVWXY34679';
/** Letters of a code: 22⁸ are 55 billion. */
export const CODE_LENGTH = 8;

const HALF = CODE_LENGTH / 2;
const wholeCode = new RegExp(`^([${codeLetters}]{${HALF}})[-–— ]?([${codeLetters}]{${HALF}})[。.!！]?$`, 'iu');
/** Meant as a code, whatever is wrong with it: it comes after a word that says so. */
const likeCode = /^(?=.*[\d–—-])[A-Z0-9]{3,6}[-–— ]?[A-Z0-9]{3,6}$/iu;

/** A code as it is shown and typed: K7QM-4TXN. */
export function shownCode(code: string): string {
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`;
}

/** A code among other words, with its dash. */
const codeInside = new RegExp(
  `(?<![A-Z0-9-])([${codeLetters}]{${HALF}})-([${codeLetters}]{${HALF}})(?![A-Z0-9-])`,
  'giu',
);
/** Nobody passes a code on at greater length. */
const LONGEST = 400;

/**
 * The code that a text consists of, bare (`k7qm-4txn`, `K7QM4TXN`) or after a word that announces it (`绑定 K7QM-4TXN`,
 * `/bind K7QM-4TXN`), or the one it speaks of (an invitation passed on as it came), in capitals and without the dash. `me` is how
 * the bot is addressed. Null where it is none.
 */
export function codeIn(text: string, me: readonly string[]): string | null {
  if (text.length > LONGEST) return null;
  const said = normalise(unaddressed(text, me)).trim();
  const bare = codeOf(said);
  if (bare !== null) return bare;
  const announced = bindingWords.code.test(said) ? said.replace(bindingWords.code, '') : '';
  return codeOf(announced) ?? (likeCode.test(announced) ? announced.toUpperCase() : codePassedOn(said));
}

function codePassedOn(said: string): string | null {
  if (!bindingWords.announced.test(said)) return null;
  const codes = new Set([...said.matchAll(codeInside)].map(([, first, second]) => `${first}${second}`.toUpperCase()));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function codeOf(said: string): string | null {
  const [, first, second] = wholeCode.exec(said) ?? [];
  return first && second ? `${first}${second}`.toUpperCase() : null;
}
