import { expect, test } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { en } from '../../src/locales/en.ts';
import { zhCN } from '../../src/locales/zh-CN.ts';
import { schedule } from '../../src/remind/schedule.ts';
import type { Instant } from '../../src/time/day.ts';
import { reminderMessage } from '../../src/views/reminder.ts';
import { bookWith, clauseWith, dueOn, standingOf, weekly } from '../remind/book.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const project = {
  ...clauseWith('甲附表3-1', ['区住建局'], [], [dueOn('2021-10-31', { expr: '2021年10月' })], 'project'),
  cells: [{ header: '完成时间（年.月）', text: '2021年10月' }],
};
const book = bookWith([
  clauseWith('甲1', ['区住建局'], [], [dueOn('2021-10-31', { expr: '10月底前', quote: '10月底前报市局备案' })]),
  project,
  clauseWith('甲/保障措施（三）', [], [], [weekly], 'safeguard'),
]);
const reported = { status: 'in_progress', percent: 60, reportedAt: at('2021-10-22T15:00') } as const;
const standings = [standingOf('甲1', '区住建局', reported), standingOf('甲附表3-1', '区住建局')];
const window = { from: at('2021-10-29T00:00'), to: at('2021-10-30T00:00') };
const [reminder] = schedule(book, standings, window).filter(({ unit }) => unit === '区住建局');

test('a digest names what is due in the plan’s words, what stands, and how to reply', () => {
  expect(plainText(reminderMessage(reminder!, book, zhCN))).toBe(
    [
      '【督办提醒】区住建局 · 10月29日（周五）· 2件',
      '1. 甲1 甲1的题目',
      '　 “10月底前报市局备案”，还剩2天 · 牵头 · 已报60%（10月22日）',
      '2. 甲附表3-1 甲附表3-1的题目',
      '　 完成时间2021年10月，还剩2天 · 牵头 · 还没有报过进展',
      '另：本周情况请在今天16:00前报区攻坚办。',
      '直接回复本条即可，例如“2 完成80%”。',
      '[收到] [报进展] [申请延期]',
    ].join('\n'),
  );
});

test('the same digest reads in English, with the quotation as printed', () => {
  const text = plainText(reminderMessage(reminder!, book, en));
  expect(text).toContain('“10月底前报市局备案”, 2 days left · lead · reported 60% (22 Oct)');
  expect(text).toContain('Also: this week');
});

test('a long sentence is cut to what surrounds its time words', () => {
  const quote = `${'甲'.repeat(80)}2021年9月底前${'乙'.repeat(80)}`;
  const long = bookWith([clauseWith('甲1', ['区住建局'], [], [dueOn('2021-09-30', { expr: '2021年9月底前', quote })])]);
  const [first] = schedule(long, [standingOf('甲1', '区住建局')], {
    from: at('2021-09-30T00:00'),
    to: at('2021-09-30T12:00'),
  });
  expect(plainText(reminderMessage(first!, long, zhCN))).toMatch(/“…2021年9月底前乙+…”，今天到期/);
});
