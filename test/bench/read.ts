import { readFileSync } from 'node:fs';
import { openBook } from '../../src/plan/book.ts';
import { indexClauses } from '../../src/search/clause-index.ts';
import { seedSources } from '../fakes/sample-book.ts';
import type { Row } from './row.ts';
import { medianMs } from './timing.ts';

const ROUNDS = 25;

/** Reading the sample plan from its text into a book, against merely decoding and splitting the same bytes; the index. */
export async function bench(): Promise<readonly Row[]> {
  const sources = seedSources();
  const bytes = readFileSync(new URL('../../seeds/weidong-2021/plan.txt', import.meta.url));
  const read = medianMs(ROUNDS, () => openBook('bench', sources));
  const split = medianMs(ROUNDS, () => new TextDecoder().decode(bytes).split('\n'));
  const book = openBook('bench', sources);
  const index = medianMs(ROUNDS, () => indexClauses(book));
  const speed = bytes.length / 1e6 / (read / 1000);
  return [
    { name: 'read the sample plan', ours: read, baseline: split, ratio: read / split, unit: 'ms', goal: '–' },
    { name: 'read the sample plan, speed', ours: speed, baseline: null, ratio: null, unit: 'MB/s', goal: '–' },
    { name: `index its ${book.clauses.size} clauses`, ours: index, baseline: null, ratio: null, unit: 'ms', goal: '–' },
  ];
}
