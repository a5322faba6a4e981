import { expect, test } from 'vitest';
import { reviewDays } from '../../src/remind/quarter.ts';
import { schedule } from '../../src/remind/schedule.ts';
import type { Day, Instant } from '../../src/time/day.ts';
import { bookWith, clauseWith, standingOf } from './book.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const daysOf = (policy: string, first: string, last: string) =>
  reviewDays(bookWith([], policy), { first: first as Day, last: last as Day });

test('a quarter is reviewed on the first working day of its last week, from the plan’s issue on', () => {
  expect(daysOf('', '2021-01-01', '2022-12-31')).toEqual([
    '2021-06-28',
    '2021-09-27',
    '2021-12-27',
    '2022-03-28',
    '2022-06-27',
    '2022-09-26',
    '2022-12-26',
  ]);
});

test('an office may take another day of that week, or none; a day that lies behind the quarter is its last working day', () => {
  expect(daysOf('quarter: { workday: 3 }', '2021-09-01', '2021-12-31')).toEqual(['2021-09-29', '2021-12-29']);
  expect(daysOf('quarter: { workday: 5 }', '2021-09-01', '2021-12-31')).toEqual(['2021-09-30', '2021-12-31']);
  expect(daysOf('quarter: { workday: 0 }', '2021-01-01', '2021-12-31')).toEqual([]);
});

test('a unit is told of all it has not finished, tasks without a date among them; of nothing where all is finished', () => {
  const book = bookWith([clauseWith('甲1', ['区住建局'], [], [])], 'month: { workday: 0 }');
  const review = (stage: 'assigned' | 'claimed') =>
    schedule(book, [standingOf('甲1', '区住建局', { stage })], {
      from: at('2021-09-27T00:00'),
      to: at('2021-09-28T00:00'),
    });
  const [reminder, ...more] = review('assigned');
  expect(more).toEqual([]);
  expect(reminder).toMatchObject({
    kind: 'quarter_review',
    slots: [{ key: 'quarter_review|2021-09-27|区住建局', open: [{ code: '甲1' }] }],
  });
  expect(review('claimed')).toEqual([]);
});
