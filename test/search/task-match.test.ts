import { expect, test } from 'vitest';
import type { Code } from '../../src/plan/model.ts';
import { indexClauses } from '../../src/search/clause-index.ts';
import { matchTask } from '../../src/search/task-match.ts';
import { bookOf, clauseOf } from './small-book.ts';

const clauses = [
  clauseOf('大气', 1, { title: '严格烟花爆竹禁放管理', text: '严格烟花爆竹禁放管理。持续加强烟花爆竹禁售禁放。' }),
  clauseOf('大气', 2, { title: '严格环境准入', text: '严格环境准入。严格项目备案审查。' }),
  clauseOf('大气', 3, { title: '开展农业污染治理', text: '开展农业污染治理。加强秸秆焚烧监管。' }),
  clauseOf('水', 1, { title: '推进水资源节约', text: '推进水资源节约。推动居民家庭节约用水。' }),
  clauseOf('水', 2, { title: '严格环境准入', text: '严格环境准入。严控新建高耗水项目。' }),
  clauseOf('水', 3, { title: '利用农业废弃物', text: '利用农业废弃物。推广秸秆深耕还田。' }),
];
const planOf = (name: string) => ({
  name,
  nameEn: null,
  aliases: [],
  title: name,
  year: 2021,
  issued: null,
  clauses: clauses.filter(({ plan }) => plan === name),
});
const book = bookOf([planOf('大气'), planOf('水')]);
const index = indexClauses(book);
const match = (text: string, options = {}) => matchTask(book, index, text, options);

test.each([
  ['大气1谁牵头', ['大气1'], 'code'],
  ['大气1、3', ['大气1', '大气3'], 'code'],
  ['严格烟花爆竹禁放管理谁牵头', ['大气1'], 'title'],
  ['大气方案严格环境准入那条', ['大气2'], 'title'],
  ['烟花爆竹禁放谁管', ['大气1'], 'topic'],
])('is sure of %s', (text, codes, by) => {
  expect(match(text)).toEqual({ kind: 'sure', codes, by, missing: [] });
});

test.each([
  ['2号任务谁牵头', ['大气2', '水2'], 'number'],
  ['严格环境准入那条谁牵头', ['大气2', '水2'], 'title'],
])('offers a choice for %s', (text, codes, by) => {
  expect(match(text)).toEqual({ kind: 'choices', codes, by, missing: [] });
});

test('offers a choice where two tasks share the topic', () => {
  const found = match('秸秆的事');
  expect(found.kind).toBe('choices');
  expect(found.kind === 'choices' && [...found.codes].sort()).toEqual(['大气3', '水3']);
});

test.each([
  ['大气99', ['大气99']],
  ['99号任务', ['99']],
  ['彩票中奖找谁', []],
  ['', []],
])('finds no task in %s', (text, missing) => {
  expect(match(text)).toEqual({ kind: 'none', missing });
});

test('keeps to the tasks that can be meant', () => {
  const among = new Set(['大气2' as Code, '大气3' as Code]);
  expect(match('2号任务', { among })).toMatchObject({ kind: 'sure', codes: ['大气2'] });
  expect(match('秸秆的事', { among })).toMatchObject({ codes: ['大气3'] });
});

test('takes a bare number only where told', () => {
  expect(match('那3呢')).toMatchObject({ kind: 'none' });
  expect(match('那3呢', { bare: true })).toMatchObject({ kind: 'choices', codes: ['大气3', '水3'] });
});
