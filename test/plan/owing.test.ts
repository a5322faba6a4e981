import { expect, test } from 'vitest';
import type { Code } from '../../src/plan/model.ts';
import { handIns, owing } from '../../src/plan/owing.ts';
import { assignmentsOf } from '../../src/plan/roles.ts';
import { sampleBook } from '../fakes/sample-book.ts';
import { bookWith, clauseWith, dueOn } from '../remind/book.ts';

const tasks = [
  clauseWith('甲1', ['区住建局'], ['区司法局'], []),
  clauseWith('甲2', ['区水利局'], ['各街道办事处'], []),
];
const streets = ['东街街道办事处', '西街街道办事处'];
const everybody = ['区住建局', '区司法局', '区水利局', ...streets];

/** Who hands in what a safeguard asks for, in its sentence or in its clause. */
function askedOf(quote: string, text = '') {
  const clause = { ...clauseWith('甲/保障措施（一）', [], [], [dueOn('2021-06-25', { quote })], 'safeguard'), text };
  return handIns(bookWith([...tasks, clause]))[0]?.units ?? null;
}

test.each([
  ['各成员单位要于6月25日前将具体实施方案报区攻坚办', everybody],
  ['各街道办事处、各成员单位要于6月25日前将具体实施方案报区攻坚办', everybody],
  ['各街道办事处于6月25日前上报实施细则', streets],
  ['各牵头单位于6月25日前制定整治行动方案', ['区住建局', '区水利局']],
  ['牵头单位及各街道办事处于6月25日前将方案报区攻坚办', ['区住建局', '区水利局', ...streets]],
  ['区司法局于6月25日前将普法计划报区水利局', ['区司法局']],
  ['于6月25日前将年度实施方案报区攻坚办', everybody],
])('hands in: %s', (quote, units) => {
  expect(askedOf(quote)?.toSorted()).toEqual(units.toSorted());
});

test('where the sentence names nobody, its clause does', () => {
  expect(askedOf('于6月25日前将年度实施方案报区攻坚办', '各街道办事处要制定年度实施方案。')).toEqual(streets);
});

test.each([
  ['各县（区）于6月25日前上报实施细则', []],
  ['对6月25日前未完成任务的单位进行约谈', null],
  ['区攻坚办于6月25日前开展复核', null],
  ['动员部署（6月25日前）', null],
  ['6月25日前在区级媒体集中报道', null],
])('nobody known hands in: %s', (quote, units) => {
  expect(askedOf(quote) ?? []).toEqual(units ?? []);
});

test('a report that recurs is owed by whom its sentence names', () => {
  const book = bookWith(tasks);
  const weekly = '牵头单位及各街道办事处于每周五下午16时前将各项工作开展情况报区攻坚办';
  expect(owing(book, tasks[0]!, { quote: weekly })).toEqual(['区住建局', '区水利局', ...streets]);
});

test('the yearly plans of the sample plan are duties of every unit with a task, beside the tasks', () => {
  const book = sampleBook();
  const parts = assignmentsOf(book);
  const plans = ['大气/保障措施（一）', '土壤/保障措施（一）'] as Code[];
  const units = new Set(parts.filter(({ code }) => !plans.includes(code)).map(({ unit }) => unit));
  for (const code of plans) {
    const own = parts.filter((part) => part.code === code);
    expect(new Set(own.map(({ unit }) => unit))).toEqual(units);
    expect(own.every(({ role }) => role === 'lead')).toBe(true);
  }
  expect([...book.clauses.values()].filter(({ kind }) => kind === 'task')).toHaveLength(121);
});
