import { afterEach, describe, expect, test, vi } from 'vitest';
import { openRoom } from './room.ts';

// Each opens a desk of its own.
vi.setConfig({ testTimeout: 30_000 });

let room: Awaited<ReturnType<typeof openRoom>>;
afterEach(() => room.close());

const units = ['区住建局', '区城市管理局'];
const sentTo = (group: string) => room.sent.filter(({ chat }) => chat === group).map(({ text }) => text);

describe('周报', () => {
  test('it opens on Thursday with what can be reported of, is asked for on Friday, and once more at three', async () => {
    room = await openRoom('2021-08-18T09:30', units);
    const thursday = (await room.at('2021-08-19T09:30')).get('区住建局');
    expect(thursday).toMatch(
      /本周情况请在明天16:00前报区攻坚办。\n在办\d+项；有期限：.*；没有期限：.*水2.*直接写进展即可/,
    );
    expect((await room.at('2021-08-20T09:30')).get('区住建局')).toContain('本周情况请在今天16:00前报区攻坚办。');
    expect((await room.at('2021-08-20T15:15')).get('区住建局')).toBe(
      '【周报提醒】区住建局：本周情况还没有收到，请在今天16:00前报区攻坚办。直接写进展即可。',
    );
  });

  test('whoever reports is not asked again; the other is', async () => {
    room = await openRoom('2021-08-18T09:30', units);
    await room.say('区住建局', '水2 完成20%');
    await room.at('2021-08-19T09:30');
    await room.at('2021-08-20T09:30');
    await room.say('区城市管理局', '水20 完成20%');
    await room.at('2021-08-20T15:15');
    expect(sentTo('区住建局').filter((text) => /本周情况/.test(text))).toEqual([]);
    expect(sentTo('区城市管理局').filter((text) => /本周情况/.test(text))).toHaveLength(2);
  });

  test('a report after it is compiled amends it: once a unit, and the week says so when it is shown', async () => {
    room = await openRoom('2021-08-20T15:55', units);
    expect((await room.at('2021-08-20T16:01')).get('office')).toContain('已报0个单位，未报28个');
    const [own, office] = await room.say('区住建局', '水2 完成40%', { saidAt: '2021-08-20T16:01' });
    expect(own).toContain('本周周报已汇总，已作为补报转区攻坚办。');
    expect(office).toBe('【周报更正】区住建局 16:01补报（水2），未报还有27个。');
    expect(await room.say('区住建局', '水8 完成40%')).toHaveLength(1);
    await room.at('2021-08-21T10:00');
    expect((await room.say('区城市管理局', '大气25 完成40%'))[1]).toBe(
      '【周报更正】区城市管理局 10:00补报（大气25），未报还有26个。',
    );
    const [week] = await room.say('office', '周报');
    expect(week).toContain('已报2个单位，未报26个');
    expect(week).toContain('汇总后补报：区住建局、区城市管理局。');
  });

  test('what is reported before it is compiled, taken back and said again, or said in the next week amends nothing', async () => {
    room = await openRoom('2021-08-20T15:30', units);
    expect(await room.say('区住建局', '水2 完成40%')).toHaveLength(1);
    await room.at('2021-08-20T16:01');
    expect(await room.say('区住建局', '水8 完成40%')).toHaveLength(1);
    await room.say('区城市管理局', '大气25 完成40%', { message: 'late' });
    await room.say('区城市管理局', '', { body: { kind: 'deleted', message: 'late' } });
    expect(await room.say('区城市管理局', '大气25 完成50%')).toHaveLength(1);
    await room.at('2021-08-23T09:30');
    expect(await room.say('区住建局', '水20 完成40%')).toHaveLength(1);
  });
});

describe('年度实施方案', () => {
  test('it is handed in by a word, waits for the office, and is closed with all of them at once', async () => {
    room = await openRoom('2021-06-21T09:30', units);
    expect((await room.at('2021-06-22T09:30')).get('区住建局')).toMatch(
      /1\. 大气\/保障措施（一） .*\n.*还剩3天 · 还没有报过进展\n2\. 土壤\/保障措施（一）/,
    );
    const digest = room.sent.findIndex(({ chat, text }) => chat === '区住建局' && text.includes('保障措施')) + 1;
    expect((await room.say('区住建局', '2 已报', { answers: digest }))[0]).toContain(
      '已记：土壤/保障措施（一） · 区住建局 · 已完成',
    );
    expect((await room.say('区城市管理局', '年度实施方案已报区攻坚办'))[0]).toContain('已记：土壤/保障措施（一）');
    expect((await room.at('2021-06-24T09:30')).get('区住建局')).not.toContain('土壤/保障措施（一）');
    const [waiting] = await room.say('office', '待销号', { person: 'wang' });
    expect(waiting).toContain('土壤/保障措施（一）');
    const [closed] = await room.say('office', '销号 土壤/保障措施（一）', { person: 'wang' });
    expect(closed).toContain('已销号：土壤/保障措施（一） · 区住建局');
    expect(closed).toContain('已销号：土壤/保障措施（一） · 区城市管理局');
  });

  test('it counts in no list of tasks: lights, ranking and the week are of tasks alone', async () => {
    room = await openRoom('2021-07-05T09:30', units);
    for (const asked of ['红灯有哪些', '排名 二季度', '通报 二季度', '周报'])
      expect((await room.say('office', asked))[0], asked).not.toContain('保障措施');
    expect((await room.say('区住建局', '亮灯'))[0]).toContain('大气/保障措施（一）');
  });
});

test('months and quarters are told to units and to the office', async () => {
  room = await openRoom('2021-09-24T16:30', units);
  const quarter = await room.at('2021-09-27T09:30');
  expect(quarter.get('区住建局')).toMatch(/^【三季度督办】区住建局 · 9月27日（周一）· 在办\d+项\n/);
  expect(quarter.get('区住建局')).toMatch(/没有期限 11项\n(?:· .*\n)+/);
  expect(quarter.get('office')).toMatch(
    /【三季度调度】区攻坚办 · 截至9月27日\n在办\d+件：.*\n.*\n\[排名 三季度\] \[通报 三季度\]/,
  );
  expect((await room.say('office', '排名 三季度'))[0]).toContain('【排名】7月1日—9月30日');
  const month = await room.at('2021-10-08T09:30');
  expect(month.get('区住建局')).toMatch(
    /^【10月督办】区住建局 · 10月8日（周五）· 2件\n1\. 水附表3-1 .*（10月31日到期，牵头）\n/,
  );
  expect(month.get('office')).toMatch(/【10月督办】区攻坚办 · 10月还有6项到期\n10月30日：土壤11（/);
});
