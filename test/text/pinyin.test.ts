import { expect, test } from 'vitest';
import { homophones, syllable } from '../../src/text/pinyin.ts';

test('knows how everyday characters are read', () => {
  expect([...'大气土壤农村'].map(syllable).join(' ')).toBe('da qi tu rang nong cun');
  expect(syllable('龘')).toBeNull();
  expect(syllable('a')).toBeNull();
});

test('knows what is read alike', () => {
  expect(homophones('气')).toContain('汽');
  expect(homophones('龘')).toBe('龘');
});
