import { afterEach, describe, expect, test } from 'vitest';
import { openRoom } from './room.ts';

const unit = '区住建局';
const other = '区城市管理局';
let room: Awaited<ReturnType<typeof openRoom>>;
const open = async (now = '2021-10-28T08:50') => {
  room = await openRoom(now, [unit, other]);
};
afterEach(() => room.close());

const stage = async (of = unit, code = '大气25') => (await room.standing(of, code))?.stage;
const audited = async () => (await room.desk.store.audit(room.desk.office, {})).map(({ what }) => what);

describe('办结 and 销号', () => {
  test('a unit claims, the office closes, the unit is told, and the other leads stay open', async () => {
    await open();
    const [said] = await room.say(unit, '大气25已完成', { person: '小李' });
    expect(said).toContain('等区攻坚办销号。\n区环境卫生服务中心、区城市管理局、区卫健委的部分还未办结。');
    expect(await stage()).toBe('claimed');
    expect((await room.say('office', '待销号'))[0]).toMatch(
      /待销号1件.*\n· 大气25 · 区住建局 .*：小李申请办结（10月28日完成）\n.*销号 大气25 · 区住建局/,
    );
    const [done, told] = await room.say('office', '销号 大气25 区住建局', { person: '老张' });
    expect(done).toMatch(/^已销号：大气25 · 区住建局。\n还未销号：.*区城市管理局/);
    expect(told).toBe('【销号】大气25 加强扬尘综合治理：区攻坚办已确认办结。');
    expect(await stage()).toBe('closed');
    expect(await stage(other)).toBe('assigned');
    expect(await audited()).toEqual(['reported', 'closed']);
  });

  test('the button below 待销号 closes as the words do', async () => {
    await open();
    await room.say(unit, '大气25已完成');
    await room.say('office', '待销号');
    await room.say('office', '', { body: { kind: 'button', action: '销号 大气25 区住建局' }, person: '老张' });
    expect(await stage()).toBe('closed');
  });

  test('a claim is sent back with a reason, is reminded of again, and claimed anew', async () => {
    await open();
    await room.say(unit, '农业农村6已完成');
    expect((await room.say('office', '退回 农业农村6 区住建局'))[0]).toContain('原因');
    const [, told] = await room.say('office', '退回 农业农村6 区住建局 缺备案回执');
    expect(told).toContain('【退回】农业农村6');
    expect(told).toContain('缺备案回执');
    expect(await room.standing(unit, '农业农村6')).toMatchObject({ stage: 'returned', status: 'in_progress' });
    expect((await room.at('2021-10-29T09:10')).get(unit)).toContain('农业农村6');
    await room.say(unit, '农业农村6已完成，回执已补');
    expect(await stage(unit, '农业农村6')).toBe('claimed');
  });

  test('nobody closes what he claimed himself, and nothing is closed before it is claimed', async () => {
    await open();
    await room.say(unit, '大气25 完成80%');
    expect((await room.say('office', '销号 大气25 区住建局'))[0]).toBe('没有办：大气25 · 区住建局现在是“在办”。');
    await room.say(unit, '大气25已完成', { person: '老张' });
    expect((await room.say('office', '销号 大气25 区住建局', { person: '老张' }))[0]).toContain('换一位同志');
    expect(await stage()).toBe('claimed');
  });

  test('a claim that is corrected, withdrawn or edited away is none', async () => {
    await open();
    await room.say(unit, '大气25已完成', { message: 'm1' });
    await room.say(unit, '手误，大气25是90%');
    expect(await stage()).toBe('under_way');
    await room.say(unit, '大气25已完成', { message: 'm2' });
    await room.say(unit, '', { body: { kind: 'deleted', message: 'm2' } });
    expect(await stage()).toBe('under_way');
  });

  test('a closed part takes no reports, no edits and no deletions until it is reopened, and its history stays', async () => {
    await open();
    await room.say(unit, '大气25已完成', { message: 'm1' });
    await room.say('office', '销号 大气25', { person: '老张' });
    expect((await room.say(unit, '大气25 完成60%'))[0]).toBe('没有记：大气25 已销号；要改请区攻坚办先“回头看”。');
    expect(await room.say(unit, '', { body: { kind: 'deleted', message: 'm1' } })).toEqual([]);
    expect(await room.standing(unit, '大气25')).toMatchObject({ stage: 'closed', status: 'done' });
    const [, told] = await room.say('office', '回头看 大气25 区住建局 扬尘反弹', { person: '老张' });
    expect(told).toContain('【回头看】大气25');
    expect(await stage()).toBe('under_way');
    await room.say(unit, '大气25 完成60%');
    expect(await room.standing(unit, '大气25')).toMatchObject({ stage: 'under_way', percent: 60 });
    const acts = await room.desk.store.acts(room.desk.office, { unit });
    expect(acts.map(({ kind }) => kind)).toEqual(['claimed', 'closed', 'reopened']);
  });

  test('several tasks are closed at once; what is named in vain is said', async () => {
    await open();
    await room.say(unit, '大气25已完成');
    await room.say(unit, '农业农村6已完成');
    const [said] = await room.say('office', '销号 大气25、农业农村6、大气25、大气99 区住建局、区司法局', {
      person: '老张',
    });
    expect([await stage(), await stage(unit, '农业农村6')]).toEqual(['closed', 'closed']);
    expect(said).toContain('大气25没有区司法局的分工');
    expect(said).toContain('没有大气99这项任务');
  });

  test('which unit is meant is asked only where several wait', async () => {
    await open();
    await room.say(unit, '大气25已完成');
    await room.say(other, '大气25已完成');
    expect((await room.say('office', '销号 大气25', { person: '老张' }))[0]).toContain('请写明单位');
    await room.say('office', '销号 25号任务 区住建局', { person: '老张' });
    expect([await stage(), await stage(other)]).toEqual(['closed', 'claimed']);
    expect((await room.say('office', '销号 大气25', { person: '老张' }))[0]).toContain('已销号：大气25 · 区城市管理局');
  });
});

describe('延期', () => {
  const ask = '大气25 申请延期到2022年1月31日，因汛期停工';

  test('is asked with a reason, granted by the office, and moves what is reminded of; the plan keeps its day', async () => {
    await open();
    const [answer, laid] = await room.say(unit, ask);
    expect(answer).toContain('延期到2022年1月31日，等批复');
    expect(laid).toMatch(
      /【延期申请】大气25 · 区住建局：申请延期到2022年1月31日（原定2021年12月31日），原因：汛期停工。/,
    );
    expect((await room.say('office', '待销号'))[0]).toContain('待批延期1件');
    const [, told] = await room.say('office', '批准延期 大气25 区住建局');
    expect(told).toContain('批准延期到2022年1月31日（方案期限2021年12月31日）');
    expect((await room.standing(unit, '大气25'))?.extension).toEqual({ from: '2021-12-31', to: '2022-01-31' });
    expect((await room.at('2021-12-31T09:10')).get(unit)).toMatch(/大气25 加强.*\n.*还剩31天/);
    expect((await room.say('office', '批准延期 大气25 区住建局'))[0]).toContain('没有待批的延期申请');
  });

  test('takes the reason told just before the day', async () => {
    await open();
    await room.say(unit, '大气25 申请延期，因汛期停工');
    const [, laid] = await room.say(unit, '到2022年1月31日');
    expect(laid).toContain('申请延期到2022年1月31日（原定2021年12月31日），原因：汛期停工');
  });

  const reasonless = '大气25 申请延期到2022年1月31日';

  test.each(['汛期停工', '因汛期停工', '因为汛期停工，申请延期。'])(
    'waits for the reason where none was told: %s',
    async (text) => {
      await open();
      expect((await room.say(unit, reasonless))[0]).toContain('请直接回复原因');
      const [answer, laid] = await room.say(unit, text);
      expect(answer).toContain('延期到2022年1月31日，等批复');
      expect(laid).toContain('申请延期到2022年1月31日（原定2021年12月31日），原因：汛期停工。');
    },
  );

  test('takes another day told with the reason', async () => {
    await open();
    await room.say(unit, reasonless);
    const [, laid] = await room.say(unit, '延到2022年2月28日吧，因为设备没到货');
    expect(laid).toContain('申请延期到2022年2月28日（原定2021年12月31日），原因：设备没到货。');
  });

  test('waits for the reason after the day, each asked for in turn', async () => {
    await open();
    await room.say(unit, '大气25 申请延期');
    expect((await room.say(unit, '到2022年1月31日'))[0]).toContain('请直接回复原因');
    expect((await room.say(unit, '设备没到货'))[1]).toContain('原因：设备没到货。');
  });

  test('waits for no reason once the request is dropped, taken back, deleted or half an hour old', async () => {
    await open();
    await room.say(unit, reasonless);
    expect(await room.say(unit, '取消')).toEqual(['好的，不申请延期了。']);
    expect(await room.say(unit, '汛期停工', { addressed: 'overheard' })).toEqual([]);
    await room.say(unit, reasonless, { message: 'm1' });
    await room.say(unit, '', { body: { kind: 'deleted', message: 'm1' } });
    expect(await room.say(unit, '汛期停工', { addressed: 'overheard' })).toEqual([]);
    await room.say(unit, reasonless);
    await room.at('2021-10-28T09:30');
    expect(await room.say(unit, '汛期停工', { addressed: 'overheard' })).toEqual([]);
    expect((await room.say('office', '待销号'))[0]).toContain('没有待销号');
  });

  test('deleted, it is asked for no more, though its reason was told later', async () => {
    await open();
    await room.say(unit, reasonless, { message: 'm1' });
    await room.say(unit, '汛期停工');
    await room.say(unit, '', { body: { kind: 'deleted', message: 'm1' } });
    expect((await room.say('office', '批准延期 大气25 区住建局'))[0]).toContain('没有待批的延期申请');
  });

  test.each([
    ['a report of progress', '大气25完成70%'],
    ['a report of another task', '水2资金没到位，推不动'],
    ['an acknowledgement', '收到'],
    ['a question', '大气25谁牵头？'],
  ])('takes %s for no reason', async (_, text) => {
    await open();
    await room.say(unit, reasonless);
    const said = await room.say(unit, text);
    expect(said.join()).not.toContain('【延期申请】');
    expect((await room.say('office', '待销号'))[0]).not.toContain('待批延期1件');
  });

  test('takes talk of colleagues for no reason, nor what another person says', async () => {
    await open();
    await room.say(unit, reasonless);
    expect(await room.say(unit, '中午一起吃饭', { addressed: 'overheard' })).toEqual([]);
    expect(await room.say(unit, '汛期停工', { addressed: 'overheard', person: '小王' })).toEqual([]);
  });

  test('is asked for no more once the message is deleted, and anew once it is edited', async () => {
    await open();
    await room.say(unit, ask, { message: 'm1' });
    const text = '大气25 申请延期到2022年2月28日，因材料未到';
    const [, laid] = await room.say(unit, '', { body: { kind: 'edited', message: 'm1', text } });
    expect(laid).toContain('申请延期到2022年2月28日');
    expect((await room.say('office', '待销号'))[0]).toMatch(/待批延期1件.*\n.*2022年2月28日/);
    await room.say(unit, '', { body: { kind: 'deleted', message: 'm1' } });
    expect((await room.say('office', '批准延期 大气25 区住建局'))[0]).toContain('没有待批的延期申请');
  });

  test('is refused with a reason, and the old day stands', async () => {
    await open();
    await room.say(unit, ask);
    const [, told] = await room.say('office', '不批准延期 大气25 年底必须完成');
    expect(told).toContain('不予延期，仍按2021年12月31日完成，原因：年底必须完成');
    expect((await room.standing(unit, '大气25'))?.extension).toBeNull();
  });

  test.each([
    ['2021-10-28T08:50', '大气25 申请延期到2022年1月31日', '要写明原因'],
    ['2022-01-04T08:50', '大气25 申请延期到2022年1月31日，因汛期停工', '要在到期前申请'],
    ['2021-10-28T08:50', '大气25 申请延期，因汛期停工', '延期到哪一天'],
  ])('is not laid before the office at %s by “%s”', async (now, text, why) => {
    await open(now);
    const said = await room.say(unit, text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(why);
  });
});

describe('整改通知', () => {
  const issue = async (problem: string) => {
    await room.say('office', `通知整改 大气25 区住建局 ${problem}`);
    return room.say('office', '发出整改通知 大气25 区住建局');
  };

  test('is a draft until somebody of the office sends it', async () => {
    await open();
    const said = await room.say('office', '通知整改 大气25 区住建局 裸土未覆盖');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('整改通知（草稿，未发出）');
    const [done, told] = await room.say('office', '', {
      body: { kind: 'button', action: '发出整改通知 大气25 区住建局' },
    });
    expect(done).toBe('整改通知已发出：大气25 · 区住建局。');
    expect(told).toContain('【整改通知】区住建局（第1次）\n大气25 加强扬尘综合治理\n问题：裸土未覆盖');
    expect((await room.say('office', '发出整改通知 大气25 区住建局'))[0]).toContain('没有待发的通知');
  });

  test('can be dropped, and then is never sent', async () => {
    await open();
    await room.say('office', '通知整改 大气25 区住建局 裸土未覆盖');
    expect(await room.say('office', '作废整改通知 大气25 区住建局')).toEqual([
      '整改通知已作废：大气25 · 区住建局，没有发出。',
    ]);
    expect(await room.say('office', '发出整改通知 大气25 区住建局')).toHaveLength(1);
  });

  test('needs no task named where one draft alone waits', async () => {
    await open();
    expect((await room.say('office', '发出'))[0]).toContain('请写明任务和单位');
    await room.say('office', '通知整改 大气25 区住建局 裸土未覆盖');
    expect((await room.say('office', '发出'))[1]).toContain('【整改通知】区住建局（第1次）');
    expect(await room.say('office', '销号')).toHaveLength(1);
  });

  test('for the third time in a row drafts a talk, which again waits to be sent', async () => {
    await open();
    await issue('裸土未覆盖');
    await issue('裸土未覆盖');
    const [office, told, ...more] = await issue('裸土仍未覆盖');
    expect(office).toContain('约谈通知（草稿，未发出）');
    expect(told).toContain('第3次');
    expect(more).toEqual([]);
    const [, summons] = await room.say('office', '发出约谈通知 大气25 区住建局');
    expect(summons).toContain('同一问题已连续3次下发整改通知');
  });

  test('begins anew after an improvement', async () => {
    await open();
    await issue('裸土未覆盖');
    await issue('裸土未覆盖');
    await room.say('office', '整改到位 大气25 区住建局');
    expect((await issue('又有裸土'))[1]).toContain('第1次');
    await room.say(unit, '大气25 完成50%');
    expect((await issue('又有裸土'))[1]).toContain('第1次');
  });
});

test('催办 reaches every lead that has not finished, with what stands', async () => {
  await open();
  await room.say(unit, '大气25已完成');
  const [office, told, ...more] = await room.say('office', '催办 大气25');
  expect(office).toContain('已催办：大气25 · 区城市管理局。');
  expect(office).not.toContain('区住建局');
  expect(told).toMatch(/^【催办】大气25 加强扬尘综合治理：2021年12月31日到期.*还没有报过进展.*请尽快报进展。$/);
  // Of the units that lead it, this room has two groups.
  expect(more).toEqual([]);
  expect((await room.say('office', '催办 大气25 区住建局'))[0]).toContain('现在是“已申请办结”');
});

describe('亮灯, 排名 and 通报', () => {
  test('why a light is red is told with the facts, the rule and the clause', async () => {
    await open('2021-11-02T08:50');
    const [text] = await room.say('office', '为什么农业农村6是红灯');
    expect(text).toMatch(
      /^农业农村6 · \S+ 红灯：2021年10月31日到期，已过期2天，还没有报过进展。\n规则：红灯 = 过期未办结。\n/,
    );
    expect(text).toContain('10月底前报市生态环境局备案');
    expect((await room.say('office', 'why is air task 25 red?'))[0]).toContain('is yellow (not red)');
  });

  test('the board, the ranking and the bulletin are the office’s; a unit sees its own lights', async () => {
    await open('2021-11-02T08:50');
    await room.say(unit, '农业农村6已完成，10月30日报备');
    expect((await room.say('office', '红灯有哪些'))[0]).toContain('水附表3-1 · 区住建局');
    expect((await room.say('office', '排名'))[0]).toMatch(/第1名 区住建局 \d+(\.\d)?分（应办2，按期1，逾期2天）/);
    expect((await room.say('office', '通报 10月'))[0]).toContain('【通报】区攻坚办 10月1日—10月31日（草稿）');
    expect((await room.say(unit, '亮灯'))[0]).toContain('【亮灯】区住建局');
    expect((await room.say(unit, '亮灯'))[0]).not.toContain('区城市管理局');
  });

  test('co-leads see each other’s light on a joint task, others do not', async () => {
    await open();
    await room.say(other, '大气25 完成40%');
    expect((await room.say(unit, '为什么大气25是黄灯'))[0]).toContain('区城市管理局');
    expect((await room.say(other, '为什么农业农村6是黄灯'))[0]).not.toContain('最近一次报');
  });
});

test('the week names who has not reported, and asks them for it when the office says so', async () => {
  await open('2021-10-29T15:00');
  await room.say(unit, '大气25 完成60%');
  const [week] = await room.say('office', '周报');
  expect(week).toMatch(
    /^【周报】区攻坚办 10月25日—10月29日 · 已报1个单位，未报\d+个\n未报：(?!.*区住建局).*区城市管理局/,
  );
  expect(week).toMatch(/逾期\d+ · 三天内到期\d+ · 待销号0/);
  expect((await room.at('2021-10-29T16:00')).get('office')).toBe(week);
  const [done, told, ...more] = await room.say('office', '催未报');
  expect(done).toContain('区城市管理局');
  expect(told).toBe('【催报】区城市管理局：本周情况还没有报，请尽快报区攻坚办。直接写进展即可。');
  expect(more).toEqual([]);
});

describe('who may do what', () => {
  test.each([
    '退回 大气25 区城市管理局 缺照片',
    '批准延期 大气25',
    '通知整改 大气25 区城市管理局 台账不全',
    '排名',
    '待销号',
  ])('a unit’s chat is refused in one line: %s', async (text) => {
    await open();
    await room.say(other, '大气25已完成');
    expect(await room.say(unit, text)).toEqual(['这件事只能在区攻坚办的群里办。']);
    expect(await stage(other)).toBe('claimed');
  });

  test('nor does a forged button decide there', async () => {
    await open();
    await room.say(other, '大气25已完成');
    for (const action of [
      '销号 大气25 区城市管理局',
      '批准延期 大气25 区城市管理局',
      '发出整改通知 大气25 区城市管理局',
    ]) {
      await room.say(unit, '', { body: { kind: 'button', action } });
      await room.say('someone', '', { body: { kind: 'button', action } });
    }
    expect(await stage(other)).toBe('claimed');
    expect(await audited()).toEqual(['reported']);
  });

  test('请予销号 in a unit’s chat is its claim', async () => {
    await open();
    await room.say(unit, '大气25已完成，请予销号');
    expect(await stage()).toBe('claimed');
  });

  test('help names what this chat may do, and nothing else', async () => {
    await open();
    const [office] = await room.say('office', '帮助');
    const [own] = await room.say(unit, '帮助');
    expect(office).toContain('退回');
    expect(own).toContain('申请延期');
    expect(own).not.toContain('退回');
    expect((await room.say('office', 'help'))[0]).toContain('close');
  });

  test('the office’s plain orders need no mention, its talk is left alone', async () => {
    await open();
    await room.say(unit, '大气25已完成');
    await room.say('office', '通知整改 大气25 区住建局 裸土未覆盖');
    for (const talk of ['发出', '销号', '大气25销号了吗', '大气25已经退回了', '排名', '通报一下会议时间']) {
      expect(await room.say('office', talk, { addressed: 'overheard' })).toEqual([]);
    }
    expect(await room.say('office', '销号 大气25 区住建局', { addressed: 'overheard', person: '老张' })).toHaveLength(
      2,
    );
  });
});

test('收到 to a reminder is 签收: recorded in silence, and later steps still come', async () => {
  await open();
  await room.at('2021-10-29T09:10');
  const answers = room.sent.findIndex(({ chat }) => chat === unit) + 1;
  expect(await room.say(unit, '收到', { answers })).toEqual([]);
  expect(await stage(unit, '农业农村6')).toBe('received');
  expect((await room.at('2021-11-01T09:10')).get(unit)).toContain('农业农村6');
});

test('two people who decide at once decide once', async () => {
  await open();
  await room.say(unit, '大气25已完成');
  const both = await Promise.all([
    room.say('office', '销号 大气25 区住建局', { person: '老张' }),
    room.say('office', '退回 大气25 区住建局 缺照片', { person: '老王' }),
  ]);
  expect(both.flat().join('\n')).toMatch(/没有办：大气25 · 区住建局现在是“已(销号|退回)”/);
  expect(await audited()).toHaveLength(2);
});
