import { ask } from '../../src/ask/ask.ts';
import type { Asking } from '../../src/ask/asking.ts';
import type { Book } from '../../src/plan/model.ts';
import { indexOf } from '../../src/search/clause-index.ts';
import type { Instant } from '../../src/time/day.ts';
import { sampleBook } from '../fakes/sample-book.ts';
import { bareIndex, officeOf, sizes } from './office.ts';
import type { Row } from './row.ts';
import { quantile, timesOf } from './timing.ts';

const now = Date.parse('2021-10-28T08:50:00+08:00') as Instant;

/** A whole question, from its words to its answer, against bare MiniSearch searching the same clauses for them. */
export async function bench(): Promise<readonly Row[]> {
  const sample = sampleBook();
  return sizes.flatMap((size) => rowsOf(officeOf(sample, size), size));
}

function rowsOf(book: Book, size: number): readonly Row[] {
  const bare = bareIndex(book);
  const asking: Asking = { book, index: indexOf(book), now, unit: null, previous: [], standings: [], addressed: true };
  const ours = timesOf((question) => ask(question, asking));
  const theirs = timesOf((question) => bare.search(question).slice(0, 10));
  return [0.5, 0.99].map((share): Row => {
    const [one, other] = [quantile(ours, share), quantile(theirs, share)];
    const name = `ask p${share * 100}, ${size} clauses`;
    return { name, ours: one, baseline: other, ratio: one / other, unit: 'ms', goal: 'ratio ≤ 1.5' };
  });
}
