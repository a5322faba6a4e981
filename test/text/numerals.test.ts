import { expect, test } from 'vitest';
import { hanNumber, numeralValue } from '../../src/text/numerals.ts';

test.each([
  ['25', 25],
  ['２５', 25],
  ['二十五', 25],
  ['十', 10],
  ['十二', 12],
  ['廿五', 25],
  ['卅', 30],
  ['二〇二一', 2021],
  ['一百零八', 108],
  ['两', 2],
  ['三万五千', 35000],
  ['25万', 250000],
  ['零', 0],
])('reads %s as %d', (text, value) => {
  expect(numeralValue(text)).toBe(value);
});

test.each(['', '二成', '百分之五', '三三十', 'abc', '1.5'])('reads %j as no whole number', (text) => {
  expect(numeralValue(text)).toBeNull();
});

test('prints every number below 100 so that it reads back', () => {
  for (let value = 0; value < 100; value++) expect(numeralValue(hanNumber(value))).toBe(value);
  expect([2, 10, 11, 20, 25].map(hanNumber)).toEqual(['二', '十', '十一', '二十', '二十五']);
});
