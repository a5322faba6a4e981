import type { Book, Code } from '../plan/model.ts';

/** Watchwords are at least and at most so long: 清四乱, 五到位一密闭. */
const SHORTEST = 3;
const LONGEST = 12;
/** A watchword that more clauses hold tells none of them. */
const TELLING = 3;

const plainly = (text: string) => text.replace(/[“”"'‘’、，,·\s]/gu, '').toLowerCase();

const known = new WeakMap<Book, ReadonlyMap<string, readonly Code[]>>();

/** The words a plan puts in quotation marks (“六个百分之百”), with the clauses that hold them. */
function watchwordsOf(book: Book): ReadonlyMap<string, readonly Code[]> {
  const found = known.get(book);
  if (found) return found;
  const words = new Map<string, Code[]>();
  for (const { code, kind, title, text } of book.clauses.values()) {
    if (kind !== 'task' && kind !== 'safeguard' && kind !== 'goal') continue;
    for (const [, quoted = ''] of `${title}\n${text}`.matchAll(/“([^“”]+)”/gu)) {
      const word = plainly(quoted);
      const codes = words.get(word) ?? [];
      if (word.length >= SHORTEST && word.length <= LONGEST && !codes.includes(code)) words.set(word, [...codes, code]);
    }
  }
  known.set(book, words);
  return words;
}

/** The clauses a wording names by a watchword of the plan: 两个禁止是禁止什么. Empty where it names none. */
export function clausesByWatchword(words: string, book: Book): readonly Code[] {
  const said = plainly(words);
  const named = [...watchwordsOf(book)].filter(([word, codes]) => said.includes(word) && codes.length <= TELLING);
  const longest = Math.max(0, ...named.map(([word]) => word.length));
  return [...new Set(named.filter(([word]) => word.length === longest).flatMap(([, codes]) => codes))];
}
