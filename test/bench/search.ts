import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Book, Clause, Code } from '../../src/plan/model.ts';
import { indexClauses, searchClauses } from '../../src/search/clause-index.ts';
import { gramsOf } from '../../src/search/grams.ts';
import { legible } from '../../src/search/legible.ts';
import { sampleBook } from '../fakes/sample-book.ts';
import type { Row } from './row.ts';

const sizes = [200, 1000, 5000] as const;
const rounds = 3;

/** An office of `size` tasks: the sample's, over and over, each copy with some of its characters exchanged so that terms differ. */
function officeOf(sample: Book, size: number): Book {
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
function bareIndex(book: Book): MiniSearch<Clause> {
  const index = new MiniSearch<Clause>({
    idField: 'code',
    fields: ['title', 'text'],
    tokenize: (text) => gramsOf(legible(text)),
    processTerm: (term) => term,
  });
  index.addAll([...book.clauses.values()]);
  return index;
}

const questions = readFileSync(new URL('../search/paraphrases.zh.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  // Every line is an object with the question under `q`.
  .map((line) => (JSON.parse(line) as { q: string }).q);

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** The value that `part` (0 to 1) of the measurements do not exceed. */
function percentile(measured: readonly number[], part: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function times(search: (question: string) => unknown): readonly number[] {
  for (const question of questions) search(question);
  return Array.from({ length: rounds }, () => questions.map((question) => timed(() => search(question)))).flat();
}

function rowsOf(book: Book, size: number): readonly Row[] {
  let index = indexClauses(book);
  let bare = bareIndex(book);
  const build = timed(() => {
    index = indexClauses(book);
  });
  const bareBuild = timed(() => {
    bare = bareIndex(book);
  });
  const ours = times((question) => searchClauses(index, question));
  const theirs = times((question) => bare.search(question).slice(0, 10));
  const compared = (name: string, ours: number, baseline: number, goal: string): Row => {
    return { name: `${name}, ${size} clauses`, ours, baseline, ratio: ours / baseline, unit: 'ms', goal };
  };
  return [
    compared('index build', build, bareBuild, '–'),
    compared('search p50', percentile(ours, 0.5), percentile(theirs, 0.5), 'ratio ≤ 1.5'),
    compared(
      'search p99',
      percentile(ours, 0.99),
      percentile(theirs, 0.99),
      size === 5000 ? 'ratio ≤ 1.5, ≤ 5 ms' : 'ratio ≤ 1.5',
    ),
  ];
}

/** Building the index and searching it, against bare MiniSearch over the same clauses. */
export async function bench(): Promise<readonly Row[]> {
  const sample = sampleBook();
  return sizes.flatMap((size) => rowsOf(officeOf(sample, size), size));
}
