import type { Book } from '../../src/plan/model.ts';
import { indexClauses, searchClauses } from '../../src/search/clause-index.ts';
import { sampleBook } from '../fakes/sample-book.ts';
import { bareIndex, officeOf, type Size, sizes } from './office.ts';
import type { Row } from './row.ts';
import { quantile, timed, timesOf } from './timing.ts';

function rowsOf(book: Book, size: Size): readonly Row[] {
  let index = indexClauses(book);
  let bare = bareIndex(book);
  const build = timed(() => {
    index = indexClauses(book);
  });
  const bareBuild = timed(() => {
    bare = bareIndex(book);
  });
  const ours = timesOf((question) => searchClauses(index, question));
  const theirs = timesOf((question) => bare.search(question).slice(0, 10));
  const compared = (name: string, ours: number, baseline: number, goal: string): Row => {
    return { name: `${name}, ${size} clauses`, ours, baseline, ratio: ours / baseline, unit: 'ms', goal };
  };
  return [
    compared('index build', build, bareBuild, '–'),
    compared('search p50', quantile(ours, 0.5), quantile(theirs, 0.5), 'ratio ≤ 1.5'),
    compared(
      'search p99',
      quantile(ours, 0.99),
      quantile(theirs, 0.99),
      size === 5000 ? 'ratio ≤ 1.5, ≤ 5 ms' : 'ratio ≤ 1.5',
    ),
  ];
}

/** Building the index and searching it, against bare MiniSearch over the same clauses. */
export async function bench(): Promise<readonly Row[]> {
  const sample = sampleBook();
  return sizes.flatMap((size) => rowsOf(officeOf(sample, size), size));
}
