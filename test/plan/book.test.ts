import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBook } from '../../src/plan/book.ts';
import type { Code } from '../../src/plan/model.ts';
import { assignmentsOf, roleOf } from '../../src/plan/roles.ts';

const folder = new URL('../../seeds/weidong-2021/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const sources = { 'plan.txt': file('plan.txt'), 'units.yaml': file('units.yaml'), 'office.yaml': file('office.yaml') };
const book = openBook('weidong-2021', sources);
const clause = (code: string) => book.clauses.get(code as Code);

test('the sample plan is read whole: 47 + 21 + 31 + 22 tasks, numbered 1..N, nothing unread', () => {
  const counts = book.plans.map((plan) => [plan.name, plan.clauses.filter((one) => one.kind === 'task').length]);
  expect(counts).toEqual([
    ['大气', 47],
    ['水', 21],
    ['土壤', 31],
    ['农业农村', 22],
  ]);
  expect(book.problems).toEqual([]);
});

test.each([
  ['大气/总体要求', 'preamble', [20, 22]],
  ['大气/空气质量改善目标', 'goal', [24, 26]],
  ['大气/基本原则（二）', 'principle', [32, 32]],
  ['大气/保障措施（一）', 'safeguard', [286, 286]],
  ['水/工作目标', 'goal', [302, 303]],
  ['水附表1-3', 'row', [455, 460]],
  ['水附表3-1', 'project', [545, 554]],
  ['农业农村附件-1', 'project', [997, 999]],
  ['通知', 'notice', [1, 12]],
])('%s is a %s on lines %j', (code, kind, lines) => {
  expect(clause(code)).toMatchObject({ kind, lines });
});

test('a street has a part in what each or the streets concerned support, no other unit has', () => {
  const soil = clause('土壤3');
  const air = clause('大气12');
  if (!soil || !air) throw new Error('not read');
  expect(roleOf(book, soil, '申楼街道办事处')).toBe('support');
  expect(roleOf(book, air, '蒲城街道办事处')).toBe('support');
  expect(roleOf(book, air, '区住建局')).toBeNull();
  expect(roleOf(book, air, '区发改委')).toBe('lead');
});

test('assignments name each street for 各街道办事处, nobody for 相关街道办事处', () => {
  const parts = assignmentsOf(book);
  expect(parts.filter((part) => part.code === '大气12').map((part) => part.unit)).toHaveLength(12);
  expect(parts.filter((part) => part.code === '土壤3').map((part) => part.unit)).toEqual([
    '区应急管理局',
    '卫东生态环境分局',
  ]);
});

test.each([
  ['office.yaml', 'key: a\nname: [', /^office\.yaml:\d+: broken YAML/],
  ['office.yaml', file('office.yaml').replace('Asia/Shanghai', 'Asia/Nowhere'), /^office\.yaml:9: timezone/],
  ['units.yaml', '- name: 区住建局\n  kind: bureau\n', /^units\.yaml:2: 0\.kind/],
  [
    'units.yaml',
    '- name: 各街道\n  kind: group\n  members: [某街道]\n',
    /^units\.yaml:3: 某街道 is a member of 各街道/,
  ],
  ['units.yaml', '- name: 区住建局\n  kind: department\n  nick: 住建\n', /^units\.yaml:1: 0: .*nick/],
  ['plan.txt', '没有任务的一段话。\n', /plan\.txt holds no task/],
  ['thesaurus.yaml', '# 词\n烟花爆竹 鞭炮\n', /^thesaurus\.yaml:2: no line of a word list/],
  ['thesaurus.yaml', '  鞭炮\n', /^thesaurus\.yaml:1: no line of a word list/],
  ['glossary.yaml', '秸秆: straw\n\n秸秆:\n  stubble\n', /^glossary\.yaml:3: 秸秆 has an entry above/],
])('a broken %s is told in one line', (name, text, wanted) => {
  const open = () => openBook('weidong-2021', { ...sources, [name]: text });
  expect(open).toThrow(wanted);
  expect(open).not.toThrow(/\n/);
});

test('word lists say of the words of the plans what people say for them, and are read the other way round', () => {
  const { lexicon } = openBook('weidong-2021', {
    ...sources,
    'thesaurus.yaml': '烟花爆竹、禁放:\n  鞭炮、炮仗、\n  放炮\n燃放: 放炮\n',
    'glossary.yaml': '尾矿库: tailings pond; tailings dam\n',
  });
  expect(lexicon.thesaurus.get('鞭炮')).toEqual(['烟花爆竹', '禁放']);
  expect(lexicon.thesaurus.get('放炮')).toEqual(['烟花爆竹', '禁放', '燃放']);
  expect(lexicon.glossary.get('tailings dam')).toEqual(['尾矿库']);
});
