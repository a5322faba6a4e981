import { expect, test } from 'vitest';
import type { Code } from '../../src/plan/model.ts';
import { readReply } from '../../src/progress/reading.ts';
import type { Instant } from '../../src/time/day.ts';
import { sampleBook } from '../fakes/sample-book.ts';

const air = '大气/保障措施（一）' as Code;
const soil = '土壤/保障措施（一）' as Code;
const now = Date.parse('2021-06-23T10:00+08:00') as Instant;
const unsaid = { me: [], prior: [], attachments: [], forwardFrom: null };
const read = (text: string, replyTo: readonly Code[] | null = null) =>
  readReply(text, { ...unsaid, book: sampleBook(), unit: '区住建局', replyTo, now });
const done = (text: string, replyTo: readonly Code[] | null = null) => {
  const reading = read(text, replyTo);
  return 'reports' in reading ? reading.reports.map(({ code, status, date }) => [code, status, date]) : reading.action;
};

test.each([
  ['已报', [air], [[air, 'done', null]]],
  ['2 已报', ['大气1' as Code, air], [[air, 'done', null]]],
  ['交了', [soil], [[soil, 'done', null]]],
  [
    '都已上报',
    [air, soil],
    [
      [air, 'done', null],
      [soil, 'done', null],
    ],
  ],
  [
    '两个方案都报了',
    [air, soil],
    [
      [air, 'done', null],
      [soil, 'done', null],
    ],
  ],
  ['年度实施方案已报', [air, soil], [[soil, 'done', null]]],
  [
    '1 完成30%，2 已报',
    ['大气1' as Code, air],
    [
      ['大气1', 'in_progress', null],
      [air, 'done', null],
    ],
  ],
  ['our annual implementation plan was submitted yesterday', [soil], [[soil, 'done', '2021-06-22']]],
])('handed in, to a reminder of it: %s', (text, replyTo, reports) => {
  expect(done(text, replyTo)).toEqual(reports);
});

test.each([
  ['年度实施方案已报', soil, null],
  ['大气实施方案已报区攻坚办', air, null],
  ['土壤的年度实施方案昨天交了', soil, '2021-06-22'],
  ['大气方案已于6月22日报送区攻坚办', air, '2021-06-22'],
  ['大气/保障措施（一）已报', air, null],
  ['大气/保障措施(一) 已完成', air, null],
])('handed in, by the name of the paper: %s', (text, code, date) => {
  expect(done(text)).toEqual([[code, 'done', date]]);
});

test('a paper that two plans ask for is asked about', () => {
  for (const replyTo of [null, [air, soil]])
    expect(read('实施方案已于6月22日报区攻坚办', replyTo)).toMatchObject({
      action: 'clarify',
      unclear: { kind: 'which-task', candidates: [air, soil] },
    });
});

test.each([
  ['材料已上报', ['水2' as Code]],
  ['方案已报，请查收附件', ['水2' as Code, '水8' as Code]],
  ['年度实施方案报了吗？', null],
  ['应急预案已报备案', null],
  ['年度实施方案明天报', null],
])('nothing is finished by it: %s', (text, replyTo) => {
  expect(JSON.stringify(done(text, replyTo))).not.toContain('done');
});

test('what is not handed in yet is not done, and a share of it is a share', () => {
  expect(done('方案还没报', [air])).toEqual([[air, 'in_progress', null]]);
  expect(read('大气/保障措施（一） 完成70%')).toMatchObject({ reports: [{ code: air, percent: 70 }] });
});
