import { expect, test } from 'vitest';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { wantsOf } from '../../src/search/wants.ts';
import { bookOf } from './small-book.ts';

const book = bookOf([], {
  lexicon: {
    thesaurus: new Map([
      ['鞭炮', ['烟花爆竹']],
      ['新能源', ['新能源汽车']],
    ]),
    glossary: new Map([['tailings pond', ['尾矿库']]]),
  },
});
const vocabulary = vocabularyOf(book, (word) => ['食堂', '消防安全'].includes(word));
const said = (query: string) => wantsOf(vocabulary, query, () => true).map((want) => want.said);

test.each([
  ['请问鞭炮归哪个局管', ['鞭炮', '管']],
  ['谁牵头啊', []],
  ['新能源汽车谁负责', ['新能源汽车']],
  ['who deals with the tailings ponds?', ['tailings ponds']],
  ['PM2.5', ['pm2.5']],
  ['', []],
])('%s asks for %j', (query, wanted) => {
  expect(said(query)).toEqual(wanted);
});

test('an everyday word may stand in the plan as itself or as what it means', () => {
  const [want] = wantsOf(vocabulary, '鞭炮', () => true);
  expect(want?.ways.map((way) => way.filter(({ width }) => width > 0).map(({ term }) => term))).toEqual([
    ['烟花', '花爆', '爆竹'],
    ['鞭炮'],
  ]);
});

test('a word of town life weighs much and has no answer, unless a plan uses it', () => {
  expect(wantsOf(vocabulary, '社保', () => true)).toMatchObject([{ said: '社保', size: 6, ways: [] }]);
  expect(wantsOf(vocabulary, '食堂', () => true)[0]?.ways).toHaveLength(1);
});

test('an office without word lists of its own knows the words of every plan', () => {
  expect(wantsOf(vocabulary, '着火', () => true)[0]?.ways[0]?.[0]?.term).toBe('消防');
  expect(wantsOf(vocabulary, '暴雨', () => true)[0]?.ways).toHaveLength(1);
});

test('reads no more than a question holds', () => {
  expect(wantsOf(vocabulary, '鞭炮'.repeat(25_000), () => true).length).toBeLessThan(300);
});
