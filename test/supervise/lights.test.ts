import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../src/plan/assignment.ts';
import { type Light, lightOf, lights, usualLights, worstLight } from '../../src/supervise/lights.ts';
import { addDays, type Day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { bookWith, clauseWith, dueOn, standingOf } from '../remind/book.ts';

const on = (text: string) => text as Day;
const reportedAt = instantAt(on('2021-10-15'), 10, 0, 'Asia/Shanghai');
const book = bookWith([
  clauseWith('甲1', ['区住建局'], [], [dueOn('2021-12-31')]),
  clauseWith('甲2', ['区住建局'], [], [dueOn('2021-10-31', { soft: true })]),
  clauseWith('甲3', ['区住建局'], [], []),
]);
const lit = (code: string, today: string, more: Partial<Assignment> = {}) =>
  lightOf(book, standingOf(code, '区住建局', more), usualLights, on(today))!;
const said = (percent: number | null) => ({ status: 'in_progress', stage: 'under_way', percent, reportedAt }) as const;

describe('a light', () => {
  const extension = { from: on('2021-12-31'), to: on('2022-01-15') };
  test.each<[string, Light, string, string, Partial<Assignment>]>([
    ['green on schedule', 'green', '甲1', '2021-10-28', said(60)],
    ['yellow thirty points behind the line', 'yellow', '甲1', '2021-11-12', said(45)],
    ['green twenty-nine points behind it', 'green', '甲1', '2021-11-12', said(46)],
    ['yellow where nothing was reported and the line is far ahead', 'yellow', '甲1', '2021-10-28', {}],
    ['green where it is under way without a number', 'green', '甲1', '2021-10-28', said(null)],
    ['blue within fourteen days', 'blue', '甲1', '2021-12-17', said(90)],
    ['still green fifteen days before', 'green', '甲1', '2021-12-16', said(90)],
    ['yellow within three days and not begun', 'yellow', '甲1', '2021-12-28', { status: 'not_started', reportedAt }],
    ['blue on the due day with progress', 'blue', '甲1', '2021-12-31', said(90)],
    ['red the day after', 'red', '甲1', '2022-01-01', said(99)],
    ['green once claimed, however late', 'green', '甲1', '2022-01-05', { status: 'done', stage: 'claimed' }],
    ['red again once sent back', 'red', '甲1', '2022-01-05', { status: 'in_progress', stage: 'returned' }],
    ['green once closed', 'green', '甲1', '2022-01-05', { status: 'done', stage: 'closed' }],
    ['never red for what is only aimed at', 'yellow', '甲2', '2021-12-01', said(60)],
    ['grey without a date', 'grey', '甲3', '2021-12-01', {}],
    ['off the extended day', 'blue', '甲1', '2022-01-05', { ...said(90), extension }],
  ])('is %s', (_, light, code, today, more) => {
    expect(lit(code, today, more).light).toBe(light);
  });

  test('tells its rule, its facts and its deadline', () => {
    const { rule, facts } = lit('甲1', '2021-11-12', said(45));
    expect(rule.when).toEqual({ kind: 'behind', points: 30 });
    expect(facts).toMatchObject({ daysLeft: 49, overdue: false, percent: 45, reportedOn: '2021-10-15', expected: 75 });
    expect(facts.obligation?.deadline.quote).toBe('2021-12-31前完成');
  });

  test('follows the rules of the office', () => {
    const strict = [{ light: 'red', when: { kind: 'soon', days: 60 } }, ...usualLights] as const;
    expect(lightOf(book, standingOf('甲1', '区住建局', said(90)), strict, on('2021-11-12'))?.light).toBe('red');
  });

  test('is not given to a clause the book does not hold', () => {
    expect(lightOf(book, standingOf('乙9', '区住建局'), usualLights, on('2021-11-12'))).toBeNull();
  });
});

test('once red, a part stays red until something is done about it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 99 }), (late, percent) => {
      expect(lit('甲1', addDays(on('2022-01-01'), late), said(percent)).light).toBe('red');
    }),
  );
});

test('a task shows the most urgent light of its parts', () => {
  expect(worstLight(['green', 'yellow', 'blue'])).toBe('yellow');
  expect(worstLight(['grey', 'green'])).toBe('green');
  expect(worstLight([])).toBe('grey');
  expect(worstLight([...lights])).toBe('red');
});
