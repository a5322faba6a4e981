import { expect, test } from 'vitest';
import { fold, normalise, normaliseWithOffsets, squeeze } from '../../src/text/normalise.ts';

test.each([
  ['大气２５（完成８０％）', '大气25(完成80%)'],
  ['大\u200b气25\u202e', '大气25'],
  ['d\u0336o\u0336ne', 'done'],
  ['①完成\r\n②没有', '1完成\n2没有'],
  ['大气٢٥完成٨٠٪ 水३', '大气25完成80% 水3'],
  ['soft\u00adware\u0000', 'software'],
])('normalises %j to %j', (source, wanted) => {
  expect(normalise(source)).toBe(wanted);
});

test('folding keeps every offset', () => {
  const source = '１．牵头单位：　区住建局（牵头）①';
  expect(fold(source)).toBe('1.牵头单位: 区住建局(牵头)①');
  expect(fold(source)).toHaveLength(source.length);
});

test('a normalised text knows where each character stood', () => {
  const { text, offsets } = normaliseWithOffsets('a\u200b㎡２');
  expect(text).toBe('am22');
  expect(offsets).toEqual([0, 2, 2, 3, 4]);
});

test('squeezing leaves no white space', () => {
  expect(squeeze('实 施\u3000方 案 ')).toBe('实施方案');
});
