import { normalise } from '../text/normalise.ts';
import { bindingWords } from './binding-lexicon.ts';

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

/**
 * The code that a text consists of, bare (`k7qm-4txn`, `K7QM4TXN`) or after a word that announces it (`绑定 K7QM-4TXN`,
 * `/bind K7QM-4TXN`), in capitals and without the dash. `me` is how the bot is addressed. Null where it is none.
 */
export function codeIn(text: string, me: readonly string[]): string | null {
  const said = normalise(me.reduce((left, name) => left.replaceAll(name, ' '), text)).trim();
  const bare = codeOf(said);
  if (bare !== null || !bindingWords.bind.test(said)) return bare;
  const announced = said.replace(bindingWords.bind, '');
  return codeOf(announced) ?? (likeCode.test(announced) ? announced.toUpperCase() : null);
}

function codeOf(said: string): string | null {
  const [, first, second] = wholeCode.exec(said) ?? [];
  return first && second ? `${first}${second}`.toUpperCase() : null;
}
