import { expect, test } from 'vitest';
import type { Assignment } from '../../src/plan/assignment.ts';
import { askExtension } from '../../src/supervise/extension.ts';
import type { Day } from '../../src/time/day.ts';
import { bookWith, clauseWith, dueOn, standingOf } from '../remind/book.ts';

const on = (text: string) => text as Day;
const book = bookWith([
  clauseWith('甲1', ['区住建局'], [], [dueOn('2021-10-31')]),
  clauseWith('甲2', ['区住建局'], [], []),
]);
const asked = (
  today: string,
  date: string | null,
  reason: string | null,
  more: Partial<Assignment> = {},
  code = '甲1',
) =>
  askExtension(book, standingOf(code, '区住建局', more), { date: date === null ? null : on(date), reason }, on(today));

test('more time is asked for up to the due day, and the plan keeps its own', () => {
  const extension = { from: '2021-10-31', to: '2021-11-30' };
  expect(asked('2021-10-20', '2021-11-30', '汛期停工')).toEqual({ kind: 'asked', extension });
  expect(asked('2021-10-31', '2021-11-30', '汛期停工')).toEqual({ kind: 'asked', extension });
});

test('a second extension moves the same day of the plan', () => {
  const extension = { from: on('2021-10-31'), to: on('2021-11-30') };
  expect(asked('2021-11-20', '2021-12-31', '材料未到', { extension })).toEqual({
    kind: 'asked',
    extension: { from: '2021-10-31', to: '2021-12-31' },
  });
});

test.each<[string, ReturnType<typeof asked>, object]>([
  ['after the due day', asked('2021-11-01', '2021-11-30', '停工'), { kind: 'too-late', day: '2021-10-31' }],
  ['without a reason', asked('2021-10-20', '2021-11-30', '  '), { kind: 'no-reason' }],
  ['without a date', asked('2021-10-20', null, '停工'), { kind: 'no-date' }],
  ['for an earlier day', asked('2021-10-20', '2021-10-25', '停工'), { kind: 'not-later', day: '2021-10-31' }],
  ['for a task without a date', asked('2021-10-20', '2021-11-30', '停工', {}, '甲2'), { kind: 'undated' }],
  ['for what is claimed', asked('2021-10-20', '2021-11-30', '停工', { stage: 'claimed' }), { kind: 'finished' }],
  ['for what is closed', asked('2021-10-20', '2021-11-30', '停工', { stage: 'closed' }), { kind: 'finished' }],
])('no time is asked for %s', (_, answer, why) => {
  expect(answer).toEqual({ kind: 'refused', why });
});
