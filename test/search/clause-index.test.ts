import { expect, test } from 'vitest';
import type { Code } from '../../src/plan/model.ts';
import { indexClauses, searchClauses } from '../../src/search/clause-index.ts';
import { bookOf, clauseOf } from './small-book.ts';

const clauses = [
  clauseOf('大气', 1, { title: '严格烟花爆竹禁放管理', text: '严格烟花爆竹禁放管理。持续加强烟花爆竹禁售禁放。' }),
  clauseOf('大气', 2, {
    title: '推广使用新能源汽车',
    text: '推广使用新能源汽车。新增公交车应全部为新能源汽车，落实“三线一单”。',
  }),
  clauseOf('水', 1, { title: '严格尾矿库监管', text: '严格尾矿库监管。监督尾矿库运营单位，落实“三线\n一单”。' }),
  clauseOf('水', 2, {
    title: '加强组织领导',
    text: '加强组织领导。',
    kind: 'safeguard',
    code: '水/保障措施（一）' as Code,
  }),
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
const book = bookOf([planOf('大气'), planOf('水')], {
  lexicon: {
    thesaurus: new Map([['鞭炮', ['烟花爆竹']]]),
    glossary: new Map([
      ['tailings pond', ['尾矿库']],
      ['firecracker', ['烟花爆竹']],
    ]),
  },
});
const index = indexClauses(book);
const best = (query: string) => searchClauses(index, query)[0]?.code ?? null;

test.each([
  ['烟花爆竹谁管', '大气1'],
  ['鞭炮归哪个局', '大气1'],
  ['新能源公交是哪条', '大气2'],
  ['who deals with tailings ponds?', '水1'],
  ['Firecrackers?', '大气1'],
  ['组织领导', '水/保障措施（一）'],
])('finds the clause for %s', (query, code) => {
  expect(best(query)).toBe(code);
});

test.each([[''], ['谁牵头'], ['彩票中奖'], ['lottery'], ['😀'], ['!!!']])('finds nothing for %s', (query) => {
  expect(searchClauses(index, query)).toEqual([]);
});

test('searches only the kinds, the plan and the clauses it is told', () => {
  expect(searchClauses(index, '严格', { plan: '水' }).map(({ code }) => code)).toEqual(['水1']);
  expect(searchClauses(index, '加强', { kinds: ['task'] }).map(({ code }) => code)).toEqual(['大气1']);
  expect(searchClauses(index, '严格', { among: new Set(['大气1' as Code]) }).map(({ code }) => code)).toEqual([
    '大气1',
  ]);
});

test('says how much of the question a clause answers', () => {
  const [whole] = searchClauses(index, '烟花爆竹谁管');
  const [part] = searchClauses(index, '烟花爆竹和彩票中奖谁管');
  expect(whole?.share).toBe(1);
  expect(part?.share).toBeLessThan(0.7);
});
