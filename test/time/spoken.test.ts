import { expect, test } from 'vitest';
import type { Day } from '../../src/time/day.ts';
import { impossibleDays, spokenTimes } from '../../src/time/spoken.ts';

/** 14 October 2021 is a Thursday. */
const today = '2021-10-14' as Day;
const told = (text: string, now: string = today, lean?: 'past' | 'future') =>
  spokenTimes(text, now as Day, lean).map(({ expr, from, to, precision, relation }) =>
    [expr, from === to ? from : `${from}..${to}`, precision, relation].join(' '),
  );

const windows: readonly (readonly [string, string])[] = [
  ['这周有哪些到期', '这周 2021-10-11..2021-10-17 week in'],
  ['本周要完成什么', '本周 2021-10-11..2021-10-17 week in'],
  ['下个星期呢', '下个星期 2021-10-18..2021-10-24 week in'],
  ['上礼拜的', '上礼拜 2021-10-04..2021-10-10 week in'],
  ['我们这个月还有哪些', '这个月 2021-10-01..2021-10-31 month in'],
  ['本月', '本月 2021-10-01..2021-10-31 month in'],
  ['下个月到期的', '下个月 2021-11-01..2021-11-30 month in'],
  ['上个月底', '上个月底 2021-09-30 day in'],
  ['十一月要完成什么', '十一月 2021-11-01..2021-11-30 month in'],
  ['11月份', '11月份 2021-11-01..2021-11-30 month in'],
  ['九月十月有哪些', '九月十月 2021-09-01..2021-10-31 month in'],
  ['9-10月', '9-10月 2021-09-01..2021-10-31 month in'],
  ['9月到11月', '9月到11月 2021-09-01..2021-11-30 month in'],
  ['9、10月份的任务', '9、10月份 2021-09-01..2021-10-31 month in'],
  ['11月到1月', '11月到1月 2021-11-01..2022-01-31 month in'],
  ['Q3有什么', 'Q3 2021-07-01..2021-09-30 quarter in'],
  ['三季度', '三季度 2021-07-01..2021-09-30 quarter in'],
  ['第四季度', '第四季度 2021-10-01..2021-12-31 quarter in'],
  ['本季度', '本季度 2021-10-01..2021-12-31 quarter in'],
  ['下季度', '下季度 2022-01-01..2022-03-31 quarter in'],
  ['三季度末', '三季度末 2021-09-30 day in'],
  ['上半年', '上半年 2021-01-01..2021-06-30 half in'],
  ['下半年有哪些', '下半年 2021-07-01..2021-12-31 half in'],
  ['年底', '年底 2021-12-31 day in'],
  ['年底前完成', '年底前 2021-12-31 day before'],
  ['今年年底以前', '今年年底以前 2021-12-31 day before'],
  ['2021年底前', '2021年底前 2021-12-31 day before'],
  ['明年3月底', '明年3月底 2022-03-31 day in'],
  ['2022年要做的', '2022年 2022-01-01..2022-12-31 year in'],
  ['年内', '年内 2021-01-01..2021-12-31 year in'],
  ['9月底前要完成哪些', '9月底前 2021-09-30 day before'],
  ['九月底', '九月底 2021-09-30 day in'],
  ['10月中旬', '10月中旬 2021-10-11..2021-10-20 month in'],
  ['下月上旬', '下月上旬 2021-11-01..2021-11-10 month in'],
  ['月底', '月底 2021-10-31 day in'],
  ['what is due this month', 'this month 2021-10-01..2021-10-31 month in'],
  ['due next week?', 'next week 2021-10-18..2021-10-24 week in'],
  ['last month', 'last month 2021-09-01..2021-09-30 month in'],
  ['in December', 'December 2021-12-01..2021-12-31 month in'],
  ['by December', 'December 2021-12-01..2021-12-31 month before'],
  ['by the end of September', 'end of September 2021-09-30 day before'],
  ['by year end', 'year end 2021-12-31 day before'],
  ['before the end of the year', 'end of the year 2021-12-31 day before'],
  ['by the end of next month', 'end of next month 2021-11-30 day before'],
  ['in the third quarter', 'the third quarter 2021-07-01..2021-09-30 quarter in'],
  ['the first half of the year', 'the first half of the year 2021-01-01..2021-06-30 half in'],
  ['end of Q4', 'end of Q4 2021-12-31 day in'],
  ['in 2022', '2022 2022-01-01..2022-12-31 year in'],
  ['by May', 'May 2021-05-01..2021-05-31 month before'],
];

test.each(windows)('reads the window in “%s”', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

const days: readonly (readonly [string, string])[] = [
  ['昨天已验收', '昨天 2021-10-13 day in'],
  ['前天', '前天 2021-10-12 day in'],
  ['今日清运', '今日 2021-10-14 day in'],
  ['大后天', '大后天 2021-10-17 day in'],
  ['明天8点25分出发', '明天 2021-10-15 day in'],
  ['上周五完成', '上周五 2021-10-08 day in'],
  ['下周四前', '下周四前 2021-10-21 day before'],
  ['下下周一', '下下周一 2021-10-25 day in'],
  ['本周日', '本周日 2021-10-17 day in'],
  ['这个星期六', '这个星期六 2021-10-16 day in'],
  ['下周末', '下周末 2021-10-23..2021-10-24 day in'],
  ['周五报送', '周五 2021-10-15 day in'],
  ['周三前报', '周三前 2021-10-20 day before'],
  ['10.20前完成', '10.20前 2021-10-20 day before'],
  ['预计10.20完成', '10.20 2021-10-20 day in'],
  ['延期到11.15', '11.15 2021-11-15 day before'],
  ['10/25前', '10/25前 2021-10-25 day before'],
  ['10月20日前', '10月20日前 2021-10-20 day before'],
  ['10月20前', '10月20前 2021-10-20 day before'],
  ['十月二十五日', '十月二十五日 2021-10-25 day in'],
  ['１０月２０日前', '１０月２０日前 2021-10-20 day before'],
  ['2021年10月31日', '2021年10月31日 2021-10-31 day in'],
  ['2021-10-31', '2021-10-31 2021-10-31 day in'],
  ['2021/11/5前', '2021/11/5前 2021-11-05 day before'],
  ['10月25日至29日', '10月25日至29日 2021-10-25..2021-10-29 day in'],
  ['下月15日', '下月15日 2021-11-15 day in'],
  ['下个月15号前', '下个月15号前 2021-11-15 day before'],
  ['本月20日前', '本月20日前 2021-10-20 day before'],
  ['20号前完成', '20号前 2021-10-20 day before'],
  ['10日前完成', '10日前 2021-11-10 day before'],
  ['3天后完成', '3天后 2021-10-17 day in'],
  ['三天后', '三天后 2021-10-17 day in'],
  ['两周内', '两周内 2021-10-14..2021-10-28 day before'],
  ['半个月内', '半个月内 2021-10-14..2021-10-29 day before'],
  ['一个月内', '一个月内 2021-10-14..2021-11-14 day before'],
  ['3个工作日内', '3个工作日内 2021-10-14..2021-10-19 day before'],
  ['再过两天', '再过两天 2021-10-16 day in'],
  ['两天前就报了', '两天前 2021-10-12 day in'],
  ['元旦前', '元旦前 2021-12-31 day before'],
  ['春节前完成', '春节前 2022-01-31 day before'],
  ['国庆期间', '国庆 2021-10-01 day in'],
  ['next Friday', 'next Friday 2021-10-22 day in'],
  ['by Friday', 'Friday 2021-10-15 day before'],
  ['by Monday', 'Monday 2021-10-18 day before'],
  ['last Friday', 'last Friday 2021-10-08 day in'],
  ['Oct 20', 'Oct 20 2021-10-20 day in'],
  ['on 26 Oct', '26 Oct 2021-10-26 day in'],
  ['by October 20th', 'October 20th 2021-10-20 day before'],
  ['Nov 5, 2021', 'Nov 5, 2021 2021-11-05 day in'],
  ['until the 15th of next month', '15th of next month 2021-11-15 day before'],
  ['by the 20th', '20th 2021-10-20 day before'],
  ['in two weeks', 'in two weeks 2021-10-28 day in'],
  ['within 10 days', 'within 10 days 2021-10-14..2021-10-24 day before'],
  ['3 days ago', '3 days ago 2021-10-11 day in'],
  ['yesterday', 'yesterday 2021-10-13 day in'],
  ['before National Day', 'before National Day 2022-09-30 day before'],
];

test.each(days)('reads the day in “%s”', (text, expected) => {
  if (text === 'before National Day') expect(told(text, '2022-09-02')).toEqual([expected]);
  else expect(told(text)).toEqual([expected]);
});

test.each([
  ['1月10日前完成', '2021-12-28', '2022-01-10'],
  ['12月25日验收', '2022-01-04', '2021-12-25'],
  ['12月底', '2022-01-04', '2021-12-31'],
  ['8月5日', '2021-10-14', '2021-08-05'],
  ['国庆前', '2021-09-10', '2021-09-30'],
  ['中秋前', '2021-09-10', '2021-09-20'],
  ['Jan 10', '2021-12-28', '2022-01-10'],
  ['上周五', '2021-10-27', '2021-10-22'],
])('takes the nearest year or week: “%s” said on %s', (text, now, expected) => {
  expect(spokenTimes(text, now as Day).map(({ to }) => to)).toEqual([expected]);
});

test.each([
  ['25号', 'past', '2021-09-25'],
  ['25号', 'future', '2021-10-25'],
  ['5号', 'future', '2021-11-05'],
  ['周五', 'past', '2021-10-08'],
  ['周一', 'future', '2021-10-18'],
  ['Monday', 'future', '2021-10-18'],
] as const)('leans “%s” to the %s', (text, lean, expected) => {
  expect(spokenTimes(text, today, lean).map(({ to }) => to)).toEqual([expected]);
});

test.each([
  '大气25完成80%',
  '25号任务谁牵头',
  '8号楼拆了3台',
  '每周五下午16时前',
  '每季度排名',
  '两周一次',
  '上报3次',
  '灌溉水有效利用系数0.63',
  '老旧管网改造1.2公里',
  '同比上升3.1%',
  '3个月的数据',
  '预算25万',
  'PM2.5 35',
  '十三五',
  '57/80辆',
  'it may rain',
  '以后天天巡查',
  '目前天气好',
  '0375-3982525',
])('finds no time in “%s”', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ['大气25已于9月31日完成', '9月31日'],
  ['预计2021-13-45完成', '2021-13-45'],
  ['2月30号前', '2月30号'],
  ['本月32日', null],
  ['9.31前完成', '9.31'],
  ['31 September', '31 September'],
  ['11月31前', '11月31'],
])('says that “%s” names a day no calendar has', (text, expected) => {
  expect(impossibleDays(text, today).map(({ expr }) => expr)).toEqual(expected === null ? ['本月32日'] : [expected]);
});

test('finds every time of a long message, where it stands', () => {
  const text = '上周五开会，10月20日前报方案，年底前完成';
  const found = spokenTimes(text, today);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['上周五', '10月20日前', '年底前']);
});

test.each([
  ['12月1日开工，20日完工', '2021-12-01 2021-12-20'],
  ['11月3日进场，15日前拆除，月底完工', '2021-11-03 2021-11-15 2021-11-30'],
  ['10月8日开工，20日完工', '2021-10-08 2021-10-20'],
  ['11月3日进场。20日开会', '2021-11-03 2021-10-20'],
])('takes a day without a month for one of the month named before it: %s', (text, expected) => {
  expect(
    spokenTimes(text, today, 'future')
      .map(({ to }) => to)
      .join(' '),
  ).toBe(expected);
});

test.each([
  ['12月到期的', '2025-04-01', '2025-12-31'],
  ['12月到期的', '2025-02-01', '2024-12-31'],
  ['1月10日前', '2025-12-01', '2026-01-10'],
  ['9月底', '2025-11-01', '2025-09-30'],
])('takes %s, said on %s, for the nearest, from April on never of last year', (text, now, to) => {
  expect(spokenTimes(text, now as Day).map((time) => time.to)).toEqual([to]);
});

test.each(['10.13已完成', '10.13办结', '10.13开工'])('reads the day of “%s”', (text) => {
  expect(spokenTimes(text, today).map(({ to }) => to)).toEqual(['2021-10-13']);
});

test('reads a hundred thousand characters without delay, on a busy machine too', () => {
  for (const piece of ['1', '月', '10月', '2021-', 'a', ' ', '十', '周一']) {
    const begun = performance.now();
    spokenTimes(piece.repeat(100_000 / piece.length), today);
    expect(performance.now() - begun).toBeLessThan(3000);
  }
});
