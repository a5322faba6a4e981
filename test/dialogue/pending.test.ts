import { expect, test } from 'vitest';
import { picked } from '../../src/dialogue/pending.ts';
import type { Code } from '../../src/plan/model.ts';
import { sampleBook } from '../fakes/sample-book.ts';

const choices = ['大气25', '土壤25', '水附表3-1'] as Code[];
const book = sampleBook();
const pick = (text: string) => picked(text, choices, book);

test.each([
  ['1', '大气25'],
  ['第一个', '大气25'],
  ['第2个吧', '土壤25'],
  ['选三', '水附表3-1'],
  ['the second one', '土壤25'],
  ['No. 2', '土壤25'],
  ['最后一个', '水附表3-1'],
  ['前者', '大气25'],
  ['２', '土壤25'],
  ['大气25', '大气25'],
  ['土壤25那个', '土壤25'],
  ['是水附表3-1', '水附表3-1'],
  ['大气那个', '大气25'],
  ['土壤的', '土壤25'],
  ['我说的是大气方案那个', '大气25'],
  ['the air one', '大气25'],
  ['是大气25。', '大气25'],
])('%s picks %s', (text, code) => {
  expect(pick(text)).toBe(code);
});

test.each([
  '4',
  '0',
  '80%',
  '大气16',
  '完成了',
  '25',
  '土壤25已经完成了百分之八十',
  '大气16谁牵头',
  '一个也不是',
  '',
  '今天天气不错',
  '大气25不对',
  '大气已经弄完',
  '水太脏了',
])('%j picks nothing', (text) => {
  expect(pick(text)).toBeNull();
});
