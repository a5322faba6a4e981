import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '../../src/plan/act.ts';
import { nextNotice, usualNotices } from '../../src/supervise/notices.ts';
import { act } from '../fakes/records.ts';

const issued = (percent: number | null = 20) => act({ kind: 'notice_issued', percent });
const next = (acts: Act[], percent: number | null = 20) => nextNotice(acts, percent, usualNotices);

test('notices are numbered, and every third in a row drafts a talk', () => {
  const rows = [0, 1, 2, 3, 4, 5].map((count) => next(Array.from({ length: count }, () => issued())));
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rows.map(({ talk }) => talk)).toEqual([false, false, true, false, false, true]);
});

test.each<[string, Act[], number | null, number]>([
  ['the office finds it put right', [issued(), issued(), act({ kind: 'rectified' })], 20, 1],
  ['it is closed', [issued(), issued(), act({ kind: 'closed' })], 20, 1],
  ['progress has risen by ten points', [issued(), issued()], 30, 1],
  ['progress rose between two notices', [issued(20), issued(35)], 35, 2],
])('a row begins anew where %s', (_, acts, percent, number) => {
  expect(next(acts, percent).number).toBe(number);
});

test.each<[string, Act[], number | null]>([
  ['progress rises by less', [issued(), issued()], 29],
  ['progress falls', [issued(20), issued(15)], 15],
  ['a draft was dropped', [issued(), act({ kind: 'notice_drafted' }), act({ kind: 'notice_dropped' }), issued()], 20],
  ['a claim was sent back', [issued(), act({ kind: 'claimed' }), act({ kind: 'returned' }), issued()], 20],
  ['nothing was ever reported', [issued(null), issued(null)], null],
])('a row goes on where %s', (_, acts, percent) => {
  expect(next(acts, percent)).toEqual({ number: 3, talk: true });
});

test('a row is never longer than the notices issued', () => {
  const one = fc.record({
    kind: fc.constantFrom('notice_issued' as const, 'rectified' as const, 'claimed' as const, 'closed' as const),
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
  });
  fc.assert(
    fc.property(fc.array(one), fc.integer({ min: 0, max: 100 }), (history, percent) => {
      const acts = history.map((over) => act(over));
      const { number } = next(acts, percent);
      expect(number).toBeGreaterThan(0);
      expect(number).toBeLessThanOrEqual(1 + acts.filter(({ kind }) => kind === 'notice_issued').length);
    }),
  );
});
