import { expect, test } from 'vitest';
import { figuresOf, passages, tellsFigure } from '../../src/ask/passages.ts';
import { senseOf } from '../../src/ask/sense.ts';
import { book } from './book.ts';

test.each([
  ['到2021年年底，再生水利用率达到32%。', ['32%']],
  ['2021年平均降尘量不得高于8吨/月·平方公里', ['8吨/月·平方公里']],
  ['严格执行秸秆焚烧扣减50万元/火点', ['50万元/火点']],
  ['PM2.5平均浓度完成市定目标任务', []],
])('of %s the figures are %j', (quote, figures) => {
  expect(figuresOf(quote)).toEqual(figures);
});

test('the digits of a substance are no figure', () => {
  expect(tellsFigure('全区细颗粒物（PM2.5）平均浓度完成市定目标任务。')).toBe(false);
  expect(tellsFigure('每年至少开展二次设施运行情况抽查')).toBe(true);
});

test('of several sentences the one on the matter is quoted', () => {
  const clause = [...book.clauses.values()].find(({ code }) => code === '农业农村12');
  const found = passages(clause?.text ?? '', senseOf('秸秆综合利用率 2025', book), 'figure', 1);
  expect(found).toEqual(['到2025年，秸秆综合利用率达93%以上。']);
});
