import { expect, test } from 'vitest';
import { unreported } from '../../src/dialogue/opening.ts';
import { assignmentsOf } from '../../src/plan/roles.ts';
import { schedule } from '../../src/remind/schedule.ts';
import { whyOf } from '../../src/remind/why.ts';
import type { Day, Instant } from '../../src/time/day.ts';
import { sampleBook } from '../fakes/sample-book.ts';
import { bookWith, clauseWith, dueOn, standingOf, weekly } from './book.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const unit = '区住建局';
const book = bookWith([
  clauseWith('甲1', [unit], ['区水利局'], [dueOn('2021-10-31')]),
  clauseWith('甲/保障措施（三）', [], [], [weekly], 'safeguard'),
]);
const standings = [standingOf('甲1', unit), standingOf('甲1', '区水利局', { role: 'support' })];

test('a step is explained by the day it was meant for, and why it was moved from it', () => {
  expect(whyOf(book, standings, `甲1|due_today|2021-10-29|${unit}`)).toMatchObject({
    unit,
    day: '2021-10-29',
    at: at('2021-10-29T09:10'),
    rule: { kind: 'step', count: 0, meant: '2021-10-31', off: 'weekend', full: null },
    silence: null,
  });
  const feast = whyOf(book, standings, `甲1|due_soon|2021-09-30|${unit}`);
  expect(feast?.rule).toMatchObject({ count: 30, meant: '2021-10-01', off: 'holiday' });
  expect(whyOf(book, standings, `甲1|due_soon|2021-10-28|${unit}`)?.rule).toMatchObject({ count: 3, off: null });
});

test('what is overdue is explained by how late it is', () => {
  const rule = (day: string) => whyOf(book, standings, `甲1|overdue|${day}|${unit}`)?.rule;
  expect(rule('2021-11-08')).toEqual({ kind: 'overdue', days: 8, first: false });
  expect(rule('2021-11-15')).toMatchObject({ days: 15 });
});

test('a step that had to wait says for which days its week was full', () => {
  const dates = ['2021-11-08', '2021-11-09', '2021-11-10'];
  const busy = {
    ...bookWith(dates.map((date, place) => clauseWith(`甲${place + 1}`, [unit], [], [dueOn(date)]))),
    sources: { 'reminders.yaml': 'ladder: { leads: [7, 0] }\nperWeek: 2' },
  };
  const why = whyOf(busy, [standingOf('甲3', unit)], `甲3|due_soon|2021-11-08|${unit}`);
  expect(why?.rule).toMatchObject({
    count: 7,
    full: { from: '2021-11-03', days: ['2021-11-01', '2021-11-02'] },
  });
});

test.each([
  ['closed', { stage: 'closed' }],
  ['done', { status: 'done' }],
  ['extended', { extension: { from: '2021-10-31' as Day, to: '2021-12-31' as Day } }],
] as const)('a part that is %s is told to be kept back by that', (silence, more) => {
  const why = whyOf(book, [standingOf('甲1', unit, more)], `甲1|due_today|2021-10-29|${unit}`);
  expect(why?.silence).toBe(silence);
});

test('what is missed on the way is kept back once it was reported on', () => {
  const steps = bookWith([clauseWith('甲1', [unit], [], [dueOn('2021-06-30'), dueOn('2021-12-31')])]);
  const reported = standingOf('甲1', unit, { status: 'in_progress', reportedAt: at('2021-07-05T10:00') });
  const key = `甲1|overdue|2021-07-08|${unit}`;
  expect(whyOf(steps, [standingOf('甲1', unit)], key)?.silence).toBeNull();
  expect(whyOf(steps, [reported], key)?.silence).toBe('reported');
});

test('the weekly report and what the office is told are explained by their kind', () => {
  const report = whyOf(book, standings, `甲/保障措施（三）|weekly_report|2021-10-29|${unit}`);
  expect(report).toMatchObject({ unit, rule: { kind: 'weekly_report' }, silence: null });
  const told = [standingOf('甲1', unit, { status: 'in_progress', reportedAt: at('2021-10-27T10:00') })];
  expect(whyOf(book, told, report!.key)?.silence).toBe('reported');
  expect(whyOf(book, standings, 'weekly|compiled|2021-10-29|office')).toMatchObject({
    unit: null,
    at: at('2021-10-29T16:00'),
    rule: { kind: 'weekly_summary' },
  });
});

test.each([
  '',
  '甲1',
  `甲1|due_soon|2021-10-27|${unit}`,
  `甲9|due_today|2021-10-29|${unit}`,
  '甲1|due_today|2021-10-29|区财政局',
])('no slot is called %j', (key) => {
  expect(whyOf(book, standings, key)).toBeNull();
});

test('every slot of half a year of the sample plan can be explained, and none of them is kept back', () => {
  const sample = sampleBook();
  const parts = assignmentsOf(sample).map((part) => unreported('o', part));
  const slots = schedule(sample, parts, { from: at('2021-06-15T00:00'), to: at('2022-01-15T00:00') })
    .flatMap((reminder) => reminder.slots)
    .filter((_, place) => place % 7 === 0);
  expect(slots.length).toBeGreaterThan(200);
  const unexplained = slots.filter(({ key }) => whyOf(sample, parts, key)?.silence !== null);
  expect(unexplained.map(({ key }) => key)).toEqual([]);
});
