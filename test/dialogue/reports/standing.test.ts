import { expect, test } from 'vitest';
import type { Report } from '../../../src/dialogue/records.ts';
import { standingAfter, standingBy } from '../../../src/dialogue/reports/standing.ts';
import type { Code } from '../../../src/plan/model.ts';
import type { Day, Instant } from '../../../src/time/day.ts';
import { standingOf } from '../../remind/book.ts';

const unit = '区住建局';
const standing = standingOf('甲1', unit);
const report = (id: string, saidAt: number, more: Partial<Report>): Report => ({
  id,
  code: '甲1' as Code,
  unit,
  status: 'in_progress',
  percent: null,
  date: null,
  figures: [],
  text: '',
  by: { id: 'p', name: '小李' },
  address: { platform: 'p', chat: 'c', thread: null },
  message: id,
  saidAt: saidAt as Instant,
  receivedAt: saidAt as Instant,
  replaces: null,
  withdrawnAt: null,
  evidence: [],
  ...more,
});

test('what a report leaves out stays as it stood', () => {
  const first = standingAfter(standing, report('a', 1, { percent: 80, date: '2021-12-20' as Day }));
  const then = standingAfter(first, report('b', 2, { figures: ['12台'] }));
  expect(then).toMatchObject({ percent: 80, date: '2021-12-20', figures: ['12台'], report: 'b', reportedAt: 2 });
});

test('done leaves no percent and no planned day behind', () => {
  const first = standingAfter(standing, report('a', 1, { percent: 80, date: '2021-12-20' as Day }));
  expect(standingAfter(first, report('b', 2, { status: 'done' }))).toMatchObject({ percent: null, date: null });
});

test('reports count in the order they were said, without those withdrawn or corrected', () => {
  const late = report('late', 1, { percent: 10 });
  const wrong = report('wrong', 2, { percent: 90 });
  const right = report('right', 3, { percent: 70, replaces: 'wrong' });
  const gone = report('gone', 4, { percent: 95, withdrawnAt: 5 as Instant });
  expect(standingBy(standing, [right, wrong, gone, late])).toMatchObject({ percent: 70, report: 'right' });
  const withdrawn = { ...right, withdrawnAt: 6 as Instant };
  expect(standingBy(standing, [withdrawn, wrong, late])).toMatchObject({ percent: 90, report: 'wrong' });
  expect(standingBy(standing, [])).toMatchObject({ status: null, percent: null, reportedAt: null });
});
