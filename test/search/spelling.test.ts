import { expect, test } from 'vitest';
import { respelt, shelved, slipOf } from '../../src/search/spelling.ts';

const known = new Set(['治理', '处理', '污泥', '管理', '实施']);
const meant = new Set(['扬尘', '处置', '秸秆', '实施']);
const put = (text: string) => respelt(text, (pair) => known.has(pair), meant);

test.each([
  ['杨尘治理', '扬尘治理'],
  ['污泥处制', '污泥处置'],
  ['桔杆处理', '桔杆处理'],
  ['管理', '管理'],
  ['杨尘', '扬尘'],
  ['pm2.5杨尘', 'pm2.5扬尘'],
  ['', ''],
])('%s is read as %s', (text, read) => {
  expect(put(text)).toBe(read);
});

test('a character that makes a word with its other neighbour is no slip', () => {
  const you = new Set(['你是']);
  expect(respelt('泥是', () => false, you)).toBe('你是');
  expect(respelt('污泥是', (pair) => pair === '污泥', you)).toBe('污泥是');
});

const words = ['sewage', 'sewer', 'fireworks', 'firework', 'inspection', 'pesticide', 'outfall', 'outfalls'];

test.each([
  ['sewege', 'sewage'],
  ['firworks', 'fireworks'],
  ['inspecton', 'inspection'],
  ['pestcide', 'pesticide'],
  ['insepction', 'inspection'],
  ['sewre', 'sewer'],
  ['football', null],
  ['outfal', 'outfall'],
  ['sew', null],
])('%s is a slip of %s', (said, word) => {
  expect(slipOf(said, shelved(words))).toBe(word);
});
