import { expect, test } from 'vitest';
import type { Assignment } from '../../src/plan/assignment.ts';
import type { Code } from '../../src/plan/model.ts';
import type { Instant } from '../../src/time/day.ts';
import { answered } from './book.ts';

test('quotes the plan and names the clause', () => {
  const { answer, text } = answered('再生水利用率要到多少');
  expect(answer.figures).toContain('32%');
  expect(text).toContain('“到2021年年底，再生水利用率达到32%。”');
  expect(text).toContain('水17');
});

test('shows a bare number for every plan that has it and asks which', () => {
  const { answer } = answered('25号任务谁牵头？');
  expect(answer.outcome).toBe('choices');
  expect(answer.codes).toEqual(['大气25', '土壤25']);
});

test('answers an English question in English, with English names beside the Chinese ones', () => {
  const { answer, text } = answered('who leads task 16 in the air plan?');
  expect(answer.language).toBe('en');
  expect(text).toContain('卫东生态环境分局 (Weidong Ecology and Environment Branch)');
});

test.each([
  [['大气25谁牵头'], '那配合单位呢', ['大气25']],
  [['水3谁牵头'], '那4呢', ['水4']],
  [['25号任务谁牵头'], '大气的', ['大气25']],
  [['25号任务谁牵头'], '第二个呢', ['土壤25']],
  [['25号任务谁牵头', '大气的'], '什么时候完成', ['大气25']],
  [['商砼站什么时候停产'], '那搬完是什么时候', ['大气1']],
])('after %j, %s is about %j', (previous, question, codes) => {
  expect(answered(question, { previous }).answer.codes).toEqual(codes);
});

test('tells which of several dates is meant', () => {
  expect(answered('商砼站什么时候停产').answer.dates).toEqual(['2021-06-30']);
  expect(answered('商砼站什么时候搬完').answer.dates).toEqual(['2021-12-31']);
});

test('says so where the plan sets no deadline, and claims none', () => {
  const { answer, text } = answered('大气8有没有截止日期');
  expect(answer.dates).toEqual([]);
  expect(text).toContain('没有规定完成时间');
});

test('says so where the plan gives no figure, in its own words', () => {
  expect(answered('PM2.5今年降到多少微克').text).toMatch(/没有写具体数值，只写“.*完成市定目标任务。”/);
});

test.each([
  ['教育局牵头哪几项', 'not_found'],
  ['湛河区住建局牵头哪几项', 'not_found'],
  ['99号任务谁负责', 'not_found'],
  ['广场舞太吵哪个局负责', 'not_found'],
  ['住建局局长是谁', 'not_found'],
  ['桶装水喝完了 谁去换一桶', 'silent'],
  ['12点楼下集合', 'silent'],
  ['我5号请假一天', 'silent'],
  ['怎么问你任务', 'help'],
])('claims nothing on %s: %s', (question, outcome) => {
  const { answer } = answered(question);
  expect(answer.outcome).toBe(outcome);
  expect(answer.codes).toEqual([]);
});

test('helps instead of keeping silent where it was spoken to', () => {
  expect(answered('今天天气真不错', { addressed: true }).answer.outcome).not.toBe('silent');
});

test('offers up to three tasks where a question finds none surely, and keeps silent where nothing is asked', () => {
  const offered = answered('雾霾警报拉响了大卡车还能上路送货吗').answer;
  expect(offered.outcome).toBe('choices');
  expect(offered.codes.length).toBeLessThanOrEqual(3);
  expect(offered.codes).toContain('大气40');
  expect(answered('矿上那条路天天一层灰没人扫').answer.outcome).toBe('silent');
});

test('tells how to ask by a task and a unit of the office', () => {
  expect(answered('怎么问你任务').text).toMatch(/大气1谁牵头.*\n.*大气方案一共几项任务/);
});

test('asks which unit where 我们 has no meaning', () => {
  expect(answered('我们局牵头哪些').answer.body.kind).toBe('which-unit');
  expect(answered('我们局牵头哪些', { unit: '区卫健委' }).answer.codes).toEqual(['大气25', '水20']);
});

test('lists what is due with its day, the annex rows apart', () => {
  const { answer, text } = answered('这个月到期的有哪些', { on: '2021-10-11' });
  expect(answer.count).toBe(5);
  expect(text).toContain('附表项目');
  expect(answer.codes).toContain('水附表3-1');
});

test('does not call overdue what every unit has done', () => {
  const done: Assignment = {
    office: 'weidong-2021',
    code: '大气35' as Code,
    unit: '区工信局',
    role: 'lead',
    status: 'done',
    percent: 100,
    date: null,
    figures: [],
    reportedAt: Date.parse('2021-06-01T00:00:00Z') as Instant,
    reportedBy: '某人',
    report: 'r1',
    nextDue: null,
    stage: 'claimed',
    extension: null,
    snoozed: null,
    version: 1,
  };
  const on = '2021-06-22';
  expect(answered('已经过期的有哪些', { on }).answer.codes).toContain('大气35');
  expect(answered('已经过期的有哪些', { on, standings: [done] }).answer.codes).not.toContain('大气35');
  expect(answered('大气35进展如何', { on, standings: [done] }).text).toContain('区工信局 已完成（6月1日报）');
});

test('every code it claims can be read in what it says', () => {
  for (const question of ['发改委大气方案牵头的任务', '三线一单在哪几条', '已经过期的有哪些', '附表4都有哪些项目']) {
    const { answer, text } = answered(question);
    expect(answer.codes.filter((code) => !text.includes(code))).toEqual([]);
  }
});
