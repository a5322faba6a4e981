import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Book, Clause, Code } from '../../src/plan/model.ts';
import { gramsOf } from '../../src/search/grams.ts';
import { legible } from '../../src/search/legible.ts';

/** How many clauses an office of the bench holds. */
export const sizes = [200, 1000, 5000] as const;
export type Size = (typeof sizes)[number];

/** An office of `size` tasks: the sample's, over and over, each copy with some of its characters exchanged so that terms differ. */
export function officeOf(sample: Book, size: Size): Book {
  const tasks = [...sample.clauses.values()].filter(({ kind }) => kind === 'task');
  const varied = (text: string, round: number) =>
    round === 0
      ? text
      : text.replace(/\p{Script=Han}/gu, (char, at: number) =>
          (at * 7 + round * 13) % 11 === 0
            ? String.fromCharCode(0x4e00 + ((char.charCodeAt(0) * 31 + round) % 3000))
            : char,
        );
  const clauses = Array.from({ length: size }, (_, at): Clause => {
    const task = tasks[at % tasks.length]!;
    const round = Math.floor(at / tasks.length);
    // A code of the bench's own making.
    return {
      ...task,
      code: `${task.code}.${round}` as Code,
      title: varied(task.title, round),
      text: varied(task.text, round),
    };
  });
  return { ...sample, clauses: new Map(clauses.map((clause) => [clause.code, clause])) };
}

/** MiniSearch over the same clauses with single characters and pairs, any of which may match: what the index is measured against. */
export function bareIndex(book: Book): MiniSearch<Clause> {
  const index = new MiniSearch<Clause>({
    idField: 'code',
    fields: ['title', 'text'],
    tokenize: (text) => gramsOf(legible(text)),
    processTerm: (term) => term,
  });
  index.addAll([...book.clauses.values()]);
  return index;
}

/** What an office of the bench is asked. */
export const questions = readFileSync(new URL('../search/paraphrases.zh.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  // Every line is an object with the question under `q`.
  .map((line) => (JSON.parse(line) as { q: string }).q);
