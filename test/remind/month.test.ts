import { expect, test } from 'vitest';
import { officeWords } from '../../src/remind/office.ts';
import { schedule } from '../../src/remind/schedule.ts';
import type { Instant } from '../../src/time/day.ts';
import { isoInZone } from '../../src/time/zone.ts';
import { bookWith, clauseWith, dueOn, standingOf } from './book.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const still = 'jitter: 0\nladder: { leads: [0], supports: [] }\nquarter: { workday: 0 }\n';
const clauses = [
  clauseWith('甲1', ['区住建局'], ['区水利局'], [dueOn('2021-10-31')]),
  clauseWith('甲2', ['区住建局'], [], [dueOn('2021-09-30')]),
  clauseWith('甲3', ['区司法局'], [], [dueOn('2021-11-30')]),
  clauseWith('甲4', ['区司法局'], [], [dueOn('2021-10-08')]),
  clauseWith('甲5', ['区司法局'], [], []),
  clauseWith('甲6', ['区司法局'], [], [dueOn('2021-10-03', { soft: true })]),
];
const standings = [
  standingOf('甲1', '区住建局'),
  standingOf('甲1', '区水利局', { role: 'support' }),
  ...['甲2'].map((code) => standingOf(code, '区住建局')),
  ...['甲3', '甲4', '甲5', '甲6'].map((code) => standingOf(code, '区司法局')),
];
const october = { from: at('2021-10-01T00:00'), to: at('2021-10-12T00:00') };
const told = (policy = '', parts = standings) =>
  schedule(bookWith(clauses, `${still}${policy}`), parts, october)
    .filter(({ kind }) => kind === 'month_ahead')
    .map(({ at, unit, slots }) => [
      isoInZone(at, 'Asia/Shanghai').slice(5, 16),
      unit,
      ...slots.map(({ code, kind }) => `${code} ${kind}`),
    ]);

test('on the first working day of a month whoever leads or supports what falls due in it is told, and what is overdue', () => {
  expect(told()).toEqual([
    ['10-08T09:07', '区住建局', '甲2 overdue', '甲1 month_ahead'],
    ['10-08T09:07', '区水利局', '甲1 month_ahead'],
  ]);
});

test('what is due that very day is told as due; without a date, or only aimed at and past, nothing is told', () => {
  const own = schedule(bookWith(clauses, still), standings, october).filter(({ unit }) => unit === '区司法局');
  expect(own.flatMap(({ slots }) => slots.map(({ code, kind }) => `${code} ${kind}`))).toEqual([
    '甲4 due_today',
    '甲4 overdue',
  ]);
});

test('what is finished is not told; an office may move the day, or leave it out', () => {
  const done = standings.map((part) => ({ ...part, status: 'done' as const }));
  expect(told('', done)).toEqual([]);
  expect(new Set(told('month: { workday: 3 }').map(([moment]) => moment))).toEqual(new Set(['10-11T09:07']));
  expect(told('month: { workday: 0 }')).toEqual([]);
});

test('the office is told of each month, from the plan’s issue on', () => {
  const words = (policy: string, from: string, to: string) =>
    officeWords(bookWith(clauses, `${still}${policy}`), { from: at(from), to: at(to) }).map(({ key }) => key);
  expect(words('', '2021-05-01T00:00', '2021-08-10T00:00')).toEqual([
    'month_ahead|2021-07-01|office',
    'month_ahead|2021-08-02|office',
  ]);
  expect(words('month: { workday: 0 }', '2021-05-01T00:00', '2021-08-10T00:00')).toEqual([]);
});

test('what is only handed in is called overdue once, and told of no more but with the quarter', () => {
  const plan = dueOn('2021-06-25', { quote: '各成员单位于6月25日前将实施方案报区攻坚办' });
  const clause = clauseWith('甲/保障措施（一）', [], [], [plan], 'safeguard');
  const kinds = (policy: string) =>
    schedule(bookWith([...clauses, clause], policy), [standingOf('甲/保障措施（一）', '区住建局')], {
      from: at('2021-06-01T00:00'),
      to: at('2021-12-31T00:00'),
    }).map(({ at, kind }) => `${isoInZone(at, 'Asia/Shanghai').slice(5, 10)} ${kind}`);
  expect(kinds('jitter: 0\nladder: { leads: [7, 0] }')).toEqual([
    '06-18 due_soon',
    '06-25 due_today',
    '06-28 overdue',
    '09-27 quarter_review',
    '12-27 quarter_review',
  ]);
  expect(kinds('handIns: false\nquarter: { workday: 0 }')).toEqual([]);
});
