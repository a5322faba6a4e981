import { describe, expect, test } from 'vitest';
import type { Extension } from '../../src/plan/assignment.ts';
import type { Deadline } from '../../src/plan/model.ts';
import { currentObligation, finalDay, obligationsOf } from '../../src/supervise/due.ts';
import type { Day } from '../../src/time/day.ts';
import { clauseWith, dueOn, standingOf } from '../remind/book.ts';

const on = (text: string) => text as Day;
const current = (deadlines: Deadline[], today: string, reported?: string, extension: Extension | null = null) => {
  const obligations = obligationsOf(clauseWith('甲1', [], [], deadlines), standingOf('甲1', '区住建局', { extension }));
  return currentObligation(obligations, reported === undefined ? null : on(reported), on(today))?.due ?? null;
};

describe('the deadline that counts', () => {
  const steps = [dueOn('2021-12-31'), dueOn('2021-08-31')];
  test.each<[string, string, string | undefined, string]>([
    ['is the next to come', '2021-07-01', undefined, '2021-08-31'],
    ['is the due day itself on that day', '2021-08-31', undefined, '2021-08-31'],
    ['is a step that passed without a word', '2021-09-05', '2021-08-01', '2021-08-31'],
    ['is the one after a step that was reported on since', '2021-09-05', '2021-09-02', '2021-12-31'],
    ['is the last one once all have passed', '2022-02-01', '2022-01-05', '2021-12-31'],
  ])('%s', (_, today, reported, due) => {
    expect(current(steps, today, reported)).toBe(due);
  });

  test('is never one that was only aimed at, nor a start', () => {
    const start = dueOn('2021-06-20', { kind: 'start' });
    expect(current([dueOn('2021-07-31', { soft: true }), dueOn('2021-12-31'), start], '2021-08-05')).toBe('2021-12-31');
    expect(current([start], '2021-07-01')).toBeNull();
  });

  test('is moved by an extension of that day alone', () => {
    const extension = { from: on('2021-08-31'), to: on('2021-10-15') };
    expect(current(steps, '2021-09-05', undefined, extension)).toBe('2021-10-15');
    expect(current(steps, '2021-11-05', '2021-11-01', extension)).toBe('2021-12-31');
  });
});

test('a task is finished by the last day that is required: no aim, no goal of later years', () => {
  const goal = dueOn('2025-12-31', { kind: 'horizon' });
  const clause = clauseWith('甲1', [], [], [dueOn('2021-10-31'), dueOn('2021-12-31', { soft: true }), goal]);
  const extension = { from: on('2021-10-31'), to: on('2021-11-30') };
  expect(finalDay(clause, standingOf('甲1', '区住建局'))).toBe('2021-10-31');
  expect(finalDay(clause, standingOf('甲1', '区住建局', { extension }))).toBe('2021-11-30');
  expect(finalDay(clauseWith('甲2', [], [], [goal]), standingOf('甲2', '区住建局'))).toBeNull();
});
