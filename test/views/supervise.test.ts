import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { en } from '../../src/locales/en.ts';
import { zhCN } from '../../src/locales/zh-CN.ts';
import type { Assignment } from '../../src/plan/assignment.ts';
import { lightOf, usualLights } from '../../src/supervise/lights.ts';
import { ranking, usualWeights } from '../../src/supervise/ranking.ts';
import type { Day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { lightBoard, whyLight } from '../../src/views/supervise-light.ts';
import { bulletinMessage, rankingMessage } from '../../src/views/supervise-ranking.ts';
import { bookWith, clauseWith, dueOn, standingOf } from '../remind/book.ts';

const on = (text: string) => text as Day;
const reportedAt = instantAt(on('2021-10-15'), 10, 0, 'Asia/Shanghai');
const book = bookWith([
  clauseWith('甲1', ['区住建局', '区水利局'], [], [dueOn('2021-12-31')]),
  clauseWith('甲2', ['区住建局'], [], [dueOn('2021-10-31')]),
]);
const lit = (code: string, unit: string, today: string, more: Partial<Assignment> = {}) =>
  lightOf(book, standingOf(code, unit, more), usualLights, on(today))!;
const half = { status: 'in_progress', stage: 'under_way', percent: 45, reportedAt } as const;

describe('why a light is what it is', () => {
  const yellow = lit('甲1', '区住建局', '2021-11-12', half);

  test('is told with the facts, the rule and the clause', () => {
    expect(plainText(whyLight(yellow, [], 'yellow', book, usualLights, zhCN))).toBe(
      [
        '甲1 · 区住建局 黄灯：2021年12月31日到期，还剩49天，按时间进度应到约75%，最近一次报45%（10月15日），落后30个百分点。',
        '规则：黄灯 = 3天内到期且无进展，或落后进度30个百分点以上。',
        '“2021-12-31前完成”',
        '— 甲1 甲1的题目',
      ].join('\n'),
    );
  });

  test('is told in English as well, and a wrong colour is put right', () => {
    const others = [lit('甲1', '区水利局', '2022-01-02')];
    const text = plainText(whyLight(yellow, others, 'red', book, usualLights, en));
    expect(text).toContain(
      '甲1 · 区住建局 is yellow (not red): due 31 Dec 2021, 49 days left, about 75% expected by now, last reported 45% (15 Oct), 30 points behind.',
    );
    expect(text).toContain('Other units: 区水利局 red.');
  });

  test.each<[string, string, Partial<Assignment>, string]>([
    ['overdue', '2022-01-02', half, '红灯：2021年12月31日到期，已过期2天，最近一次报45%（10月15日）。'],
    ['closed', '2022-01-02', { stage: 'closed', status: 'done' }, '绿灯：已销号。'],
    [
      'extended',
      '2022-01-02',
      { ...half, percent: 95, extension: { from: on('2021-12-31'), to: on('2022-01-10') } },
      '蓝灯：2022年1月10日到期（已批准延期，方案期限2021年12月31日），还剩8天，最近一次报95%（10月15日）。',
    ],
    ['about to fall due, untouched', '2021-12-31', {}, '黄灯：2021年12月31日到期，今天到期，还没有报过进展。'],
  ])('names what counts where it is %s', (_, today, more, words) => {
    const text = plainText(whyLight(lit('甲1', '区住建局', today, more), [], null, book, usualLights, zhCN));
    expect(text).toContain(words);
  });
});

test('a board counts every colour and names what is red and yellow', () => {
  const found = [lit('甲1', '区住建局', '2021-11-12', half), lit('甲2', '区住建局', '2021-11-12')];
  const green = lit('甲1', '区水利局', '2021-11-12', { ...half, percent: 90 });
  expect(plainText(lightBoard([...found, green], null, book, on('2021-11-12'), zhCN))).toBe(
    [
      '【亮灯】11月12日',
      '红灯1 · 黄灯1 · 绿灯1',
      '红灯 1件',
      '· 甲2 · 区住建局 甲2的题目（2021年10月31日到期，已过期12天，还没有报过进展）',
      '黄灯 1件',
      '· 甲1 · 区住建局 甲1的题目（2021年12月31日到期，还剩49天，按时间进度应到约75%，最近一次报45%（10月15日），落后30个百分点）',
    ].join('\n'),
  );
  expect(plainText(lightBoard([], '区住建局', book, on('2021-11-12'), zhCN))).toBe(
    '【亮灯】区住建局 · 11月12日\n没有符合的事项。',
  );
});

describe('a ranking in words', () => {
  const span = { from: on('2021-10-01'), to: on('2021-12-31') };
  const nothing = { owed: 0, onTime: 0, overdueDays: 0, notices: 0, claims: 0, returned: 0 };
  const ranked = ranking(
    [
      { ...nothing, unit: '区水利局', owed: 2, onTime: 1, overdueDays: 7, notices: 1, claims: 2, returned: 1 },
      { ...nothing, unit: '区住建局', owed: 2, onTime: 2, claims: 2 },
      { ...nothing, unit: '区司法局' },
    ],
    usualWeights,
  );

  test('names places, facts and the formula', () => {
    expect(plainText(rankingMessage(ranked, span, usualWeights, zhCN))).toBe(
      [
        '【排名】10月1日—12月31日',
        '· 第1名 区住建局 100分（应办2，按期2）',
        '· 第2名 区水利局 31.5分（应办2，按期1，逾期7天，整改通知1，办结申请2，退回1）',
        '期内没有到期事项，不参加排名：区司法局。',
        '得分 = 100×按期÷应办 − 1×逾期天数÷应办 − 5×整改通知 − 20×退回÷办结申请，最低0分。只看结果，不看回复快慢和条数。',
      ].join('\n'),
    );
  });

  test('makes a bulletin together with what is overdue', () => {
    const overdue = [lit('甲2', '区水利局', '2021-11-12')];
    const text = plainText(
      bulletinMessage(ranked, overdue, { span, today: on('2021-11-12') }, usualWeights, book, zhCN),
    );
    expect(text).toContain(
      '【通报】区攻坚办 10月1日—12月31日（草稿）\n期内应办结4件，按期办结3件。\n截至11月12日，期限已过、还没有办结的1件：',
    );
    expect(text).toContain('1. 甲2 · 区水利局 甲2的题目：应于10月31日前完成，已过期12天');
    expect(text).toContain('期内下发整改通知1份。');
  });

  test('says so where nothing was due', () => {
    expect(plainText(rankingMessage(ranked.slice(2), span, usualWeights, zhCN))).toContain('没有排名');
  });
});
