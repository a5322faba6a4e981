import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/model.ts';
import { codeMentions } from '../../src/search/mentions.ts';
import { bookOf, clauseOf } from './small-book.ts';

const labels = ['1.1.1', '1.2.3', '任务A-02', '3-1', '7'];
const clauses = labels.map((label, at) => clauseOf('消防', at + 1, { label }));
const plan: Plan = { name: '消防', nameEn: null, aliases: [], title: '', year: 2024, issued: null, clauses };
const book = bookOf([plan]);
const told = (text: string) => codeMentions(book, text).flatMap(({ codes }) => codes);

test.each([
  ['1.1.1谁牵头', ['消防1']],
  ['1.2.3和A-02的期限', ['消防2', '消防3']],
  ['任务a-02谁负责', ['消防3']],
  ['3-1什么时候完成', ['消防4']],
])('a label that is more than a number names its task: %s', (text, codes) => {
  expect(told(text)).toEqual(codes);
});

test.each(['1.2公里', '合格率1.1%', '1.1.10谁牵头', 'B-02谁负责', '3-1月份', 'PM2.5'])(
  'what is no label names none: %s',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);
