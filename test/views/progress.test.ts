import { expect, test } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { en } from '../../src/locales/en.ts';
import { zhCN } from '../../src/locales/zh-CN.ts';
import type { Code } from '../../src/plan/model.ts';
import { readReply } from '../../src/progress/reading.ts';
import type { Instant } from '../../src/time/day.ts';
import { replyMessage } from '../../src/views/progress.ts';
import { sampleBook } from '../fakes/sample-book.ts';

const book = sampleBook();

function said(text: string, unit: string, replyTo: readonly string[] | null = null, messages = zhCN): string {
  // 28 October 2021, a Thursday; codes are the sample plan's.
  const now = Date.parse('2021-10-28T10:00:00+08:00') as Instant;
  const codes = replyTo as readonly Code[] | null;
  const reading = readReply(text, {
    book,
    unit,
    replyTo: codes,
    now,
    me: [],
    prior: [],
    attachments: [],
    forwardFrom: null,
  });
  return plainText(replyMessage(reading, { book, unit }, messages)).split('\n')[0] ?? '';
}

test.each([
  ['项目还差管网验收 完成90%', ['水附表3-1'], '已记：水附表3-1 · 区住建局 · 90%（“还差管网验收”）。'],
  ['完成70%', ['大气25'], '已记：大气25 · 区住建局 · 70%。'],
  [
    '2 已备案，10月26日报的',
    ['水附表3-1', '农业农村6'],
    '已记：农业农村6 · 区住建局 · 已完成（10月26日）。等区攻坚办销号。',
  ],
  [
    '预计11月20日前完成，检查工地12个',
    ['大气25'],
    '已记：大气25 · 区住建局 · 推进中，计划11月20日前完成，检查工地12个。',
  ],
  ['水6完成40%，水2完成50%', null, '已记：水6 · 40%；水2 · 50%。'],
  ['大气25申请延期到明年1月底', null, '已收到延期申请：大气25 · 区住建局 · 申请延期到1月31日。'],
  ['25 已完成', null, '是哪一项？'],
] as const)('answers “%s” in one line', (text, replyTo, expected) => {
  expect(said(text, '区住建局', replyTo)).toBe(expected);
});

test('says who leads a task the unit has no part in', () => {
  expect(said('大气10 完成30%', '区住建局')).toBe('没有记：大气10 没有区住建局的分工（牵头是区发改委）。');
});

test('speaks English to an English report', () => {
  expect(said('water 6 is 40% complete', '区住建局', null, en)).toBe('Recorded: 水6 · 区住建局 · 40%.');
});

test('says nothing to an acknowledgement', () => {
  expect(said('收到，谢谢', '区住建局', ['大气25'])).toBe('');
});

test('offers the candidates as buttons', () => {
  const now = Date.parse('2021-10-28T10:00:00+08:00') as Instant;
  const unit = '区住建局';
  const reading = readReply('25 已完成', {
    book,
    unit,
    replyTo: null,
    now,
    me: [],
    prior: [],
    attachments: [],
    forwardFrom: null,
  });
  const buttons = replyMessage(reading, { book, unit }, zhCN).blocks.find(({ kind }) => kind === 'buttons');
  expect(buttons).toMatchObject({ buttons: [{ action: 'pick:大气25' }, { action: 'pick:土壤25' }] });
});
