import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/dialogue/orders/lexicon.ts';
import { extensionReason, readOrder } from '../../../src/dialogue/orders/order.ts';
import type { Day } from '../../../src/time/day.ts';
import { sampleBook } from '../../fakes/sample-book.ts';

const book = sampleBook();
// 28 October 2021 is a Thursday.
const read = (text: string) => readOrder(text, book, '2021-10-28' as Day);

describe('an order that decides', () => {
  test.each<[string, Verdict, string[], string[], string | null]>([
    ['销号 大气25 区住建局', 'close', ['大气25'], ['区住建局'], null],
    ['/销号 大气25 住建局', 'close', ['大气25'], ['区住建局'], null],
    ['请确认销号：大气25，区住建局', 'close', ['大气25'], ['区住建局'], null],
    ['大气25区住建局销号', 'close', ['大气25'], ['区住建局'], null],
    ['把大气25销号', 'close', ['大气25'], [], null],
    ['同意销号 水附表3-1 区住建局', 'close', ['水附表3-1'], ['区住建局'], null],
    ['close air 25 housing bureau', 'close', ['大气25'], ['区住建局'], null],
    ['退回 大气25 区住建局 缺验收单', 'return', ['大气25'], ['区住建局'], '缺验收单'],
    ['退回大气25区住建局，原因：没有说明是否验收', 'return', ['大气25'], ['区住建局'], '没有说明是否验收'],
    ['打回 大气25 区住建局：照片不清楚', 'return', ['大气25'], ['区住建局'], '照片不清楚'],
    ['return 大气25 区住建局 because no photos', 'return', ['大气25'], ['区住建局'], 'no photos'],
    ['回头看 大气25 区住建局 扬尘反弹', 'reopen', ['大气25'], ['区住建局'], '扬尘反弹'],
    ['不予销号 大气25 区住建局：没有说怎么验收的', 'return', ['大气25'], ['区住建局'], '没有说怎么验收的'],
    ['同意办结 大气25、26 区住建局', 'close', ['大气25', '大气26'], ['区住建局'], null],
    ['批准延期 大气25 区住建局', 'grant', ['大气25'], ['区住建局'], null],
    ['同意延期申请 土壤11', 'grant', ['土壤11'], [], null],
    ['extend air task 25 for housing bureau', 'grant', ['大气25'], ['区住建局'], null],
    ['不同意延期 大气25 区住建局 年底必须完成', 'refuse', ['大气25'], ['区住建局'], '年底必须完成'],
    ['驳回延期 大气25 区住建局', 'refuse', ['大气25'], ['区住建局'], null],
    ['通知整改 大气25 区城管局 裸土未覆盖3处', 'notice', ['大气25'], ['区城市管理局'], '裸土未覆盖3处'],
    ['责令整改 区城管局 大气25 问题：台账不全', 'notice', ['大气25'], ['区城市管理局'], '台账不全'],
    ['批准大气25延期', 'grant', ['大气25'], [], null],
    ['同意区住建局大气25的延期申请', 'grant', ['大气25'], ['区住建局'], null],
    ['不同意大气25延期，年底必须完成', 'refuse', ['大气25'], [], '年底必须完成'],
    ['大气25请销号', 'close', ['大气25'], [], null],
    ['请把大气25销号，区住建局', 'close', ['大气25'], ['区住建局'], null],
    ['退回大气25的办结申请，缺照片', 'return', ['大气25'], [], '缺照片'],
    ['close air 25 (housing bureau)', 'close', ['大气25'], ['区住建局'], null],
    [
      'please return air 25 of the housing bureau: photos unclear',
      'return',
      ['大气25'],
      ['区住建局'],
      'photos unclear',
    ],
    ['催办 大气25', 'urge', ['大气25'], [], null],
    ['催一下 大气25 区住建局', 'urge', ['大气25'], ['区住建局'], null],
    ['整改到位 大气25 区城管局', 'rectified', ['大气25'], ['区城市管理局'], null],
    ['发出整改通知 大气25 区城管局', 'issue-notice', ['大气25'], ['区城市管理局'], null],
    ['作废约谈通知 大气25 区城管局', 'drop-talk', ['大气25'], ['区城市管理局'], null],
    ['销号', 'close', [], [], null],
  ])('%s', (text, verdict, codes, units, words) => {
    expect(read(text)).toMatchObject({
      kind: 'verdict',
      verdict,
      subject: { tasks: codes.map((code) => [code]), units, words },
    });
  });

  test('names every plan that has a number alone, and numbers no task has', () => {
    expect(read('销号 25号任务 区住建局')).toMatchObject({ subject: { tasks: [['大气25', '土壤25']] } });
    expect(read('销号 大气99')).toMatchObject({ subject: { tasks: [], missing: ['大气99'] } });
  });

  test.each([
    '大气25销号了吗？',
    '大气25已经销号了',
    '大气25区住建局退回了',
    '退回的有哪些',
    '销号要什么材料',
    '谁能销号',
    '退回大气25的申请需要什么材料',
    '同意大家的意见，延期的事再议',
    '我觉得大气25可以销号',
    '销号大气25需要哪些材料吗',
    '退回去再看看',
    '延期的事下周再说',
    'return to the office tomorrow',
    'we will close the road tomorrow',
    '大气25谁牵头',
    '通知：明天下午开会',
    '整改情况请各单位上报',
  ])('is not read into: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('an order that shows', () => {
  test.each<[string, string, string | null]>([
    ['为什么大气25是红灯', '大气25', 'red'],
    ['大气25为啥亮黄灯？为什么', '大气25', 'yellow'],
    ['大气25现在是什么灯', '大气25', null],
    ['大气25红灯的原因', '大气25', 'red'],
    ['why is air task 25 red?', '大气25', 'red'],
    ['区住建局的土壤11为何不是绿灯', '土壤11', 'green'],
  ])('why a light is what it is: %s', (text, code, light) => {
    expect(read(text)).toMatchObject({ kind: 'why', light, subject: { tasks: [[code]] } });
  });

  test.each<[string, string | null, string[]]>([
    ['亮灯', null, []],
    ['亮灯情况', null, []],
    ['亮灯 区住建局', null, ['区住建局']],
    ['红灯有哪些', 'red', []],
    ['哪些任务是黄灯？', 'yellow', []],
    ['区住建局有哪些红灯', 'red', ['区住建局']],
    ['红灯', 'red', []],
    ['lights', null, []],
    ['show me the lights', null, []],
    ['which are red?', 'red', []],
  ])('the lights: %s', (text, light, units) => {
    expect(read(text)).toMatchObject({ kind: 'lights', light, subject: { units } });
  });

  test.each<[string, string, [string, string] | null]>([
    ['排名', 'ranking', null],
    ['排名 三季度', 'ranking', ['2021-07-01', '2021-09-30']],
    ['三季度的排名', 'ranking', ['2021-07-01', '2021-09-30']],
    ['上周排名', 'ranking', ['2021-10-18', '2021-10-24']],
    ['ranking Q3', 'ranking', ['2021-07-01', '2021-09-30']],
    ['通报 10月', 'bulletin', ['2021-10-01', '2021-10-31']],
    ['bulletin', 'bulletin', null],
  ])('outcomes: %s', (text, kind, days) => {
    expect(read(text)).toEqual({ kind, span: days && { from: days[0], to: days[1] } });
  });

  test.each(['待销号', '待销号有哪些？', '待批延期', '/pending'])('what waits: %s', (text) => {
    expect(read(text)).toEqual({ kind: 'waiting' });
  });

  test.each([
    ['周报', 'week'],
    ['看一下周报', 'week'],
    ['哪些单位本周没报', 'week'],
    ['本周还有哪些单位没报？', 'week'],
    ['weekly report', 'week'],
    ['催未报', 'chase'],
    ['催一下没报的单位', 'chase'],
    ['chase reports', 'chase'],
  ])('the week: %s', (text, kind) => {
    expect(read(text)).toEqual({ kind });
  });

  test.each([
    '周报什么时候交',
    '亮灯工程谁负责',
    '通报批评一下',
    '通报给各单位',
    '红灯停绿灯行',
    '排名不分先后',
    '为什么要亮灯',
    '为什么还没完成',
  ])('not for: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

test.each<[string, string | null]>([
  ['申请延期到11月30日，因汛期停工', '汛期停工'],
  ['因汛期停工、材料未到，申请延期到11月30日', '汛期停工、材料未到'],
  ['由于设备没到货特申请延期至11月15日。', '设备没到货'],
  ['大气25 申请延期到11月30日，原因：招标流标', '招标流标'],
  ['受疫情影响，能否宽限到月底', '疫情影响'],
  ['Please extend 大气25 to 30 Nov because of heavy rain', 'heavy rain'],
  ['Due to floods we need an extension to 30 Nov', 'floods'],
  ['申请延期到11月30日', null],
  ['能不能宽限到月底？', null],
])('the reason in “%s” is %s', (text, reason) => {
  expect(extensionReason(text)).toBe(reason);
});
