import { expect, test } from 'vitest';
import { usualLights } from '../../src/supervise/lights.ts';
import { weekOf } from '../../src/supervise/week.ts';
import type { Day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { bookWith, clauseWith, dueOn, standingOf } from '../remind/book.ts';

const on = (text: string) => text as Day;
const saidOn = (day: string) =>
  ({ reportedAt: instantAt(on(day), 23, 30, 'Asia/Shanghai'), status: 'in_progress' }) as const;
const book = bookWith([
  clauseWith('甲1', ['区住建局', '区水利局'], ['区司法局'], [dueOn('2021-10-31')]),
  clauseWith('甲2', ['区住建局', '区水利局'], [], [dueOn('2021-10-20')]),
]);
const standings = [
  standingOf('甲1', '区住建局', saidOn('2021-10-25')),
  standingOf('甲1', '区水利局', saidOn('2021-10-24')),
  standingOf('甲1', '区司法局', { role: 'support' }),
  standingOf('甲2', '区住建局', { stage: 'claimed', status: 'done' }),
  standingOf('甲2', '区水利局'),
];

test('a week runs from Monday, and counts who owes a report, what is late, what presses and what waits', () => {
  const owing = ['区住建局', '区水利局', '区司法局'];
  const week = weekOf(book, standings, owing, usualLights, { from: on('2021-10-25'), to: on('2021-10-29') });
  const parts = (found: typeof week.overdue) => found.map(({ code, unit }) => `${code} ${unit}`);
  expect(week.span).toEqual({ from: '2021-10-25', to: '2021-10-29' });
  expect([week.reported, week.silent]).toEqual([['区住建局'], ['区水利局', '区司法局']]);
  expect(parts(week.overdue)).toEqual(['甲2 区水利局']);
  expect(parts(week.pressing)).toEqual(['甲1 区住建局', '甲1 区水利局']);
  expect(week.claims).toBe(1);
});
