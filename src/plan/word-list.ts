import { faultIn } from './seed-files.ts';

/** What people say → the words of the plans for it. Words said on one line of the file share one list. */
export type WordList = ReadonlyMap<string, readonly string[]>;

/** A line that begins an entry: the words of the plans, a colon, and perhaps what people say for them. */
const entry = /^([^\s:#"'][^:]*):(?:\s+(\S.*))?$/;

const listed = (text: string): string[] =>
  text
    .split(/[、;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/**
 * Reads a word list, words between 、 or `;` on both sides, into what is said and the words of the plans for it:
 * `烟花爆竹: 鞭炮、炮仗` → 鞭炮 → [烟花爆竹]. What is said may go on over indented lines; `#` begins a line of comment. It is
 * plain YAML, and read line by line because it is long. Throws a Fault naming the file, the line and what is wrong.
 */
export function readWordList(file: string, source: string): WordList {
  const found = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  let planWords: readonly string[] | null = null;
  const add = (said: string) => {
    for (const word of listed(said)) {
      const known = found.get(word);
      found.set(word, known ? [...known, ...(planWords ?? [])] : (planWords ?? []));
    }
  };
  for (const [at, line] of source.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^ /.test(line) && planWords) add(line);
    else {
      const [, key = '', said = ''] = entry.exec(line.trimEnd()) ?? [];
      if (key === '')
        throw faultIn(file, at + 1, 'no line of a word list, which is `words of the plans: what people say`');
      if (seen.has(key)) throw faultIn(file, at + 1, `${key} has an entry above`);
      seen.add(key);
      planWords = listed(key);
      add(said);
    }
  }
  return found;
}
