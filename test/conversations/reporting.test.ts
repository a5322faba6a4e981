import { afterEach, expect, test } from 'vitest';
import { openRoom } from './room.ts';

const unit = '区住建局';
let room: Awaited<ReturnType<typeof openRoom>>;
const open = async () => {
  room = await openRoom('2021-10-28T08:50', [unit, '区城市管理局']);
};
afterEach(() => room.close());

test('a report is recorded, acknowledged in one line and stands', async () => {
  await open();
  const [answer] = await room.say(unit, '大气25 完成80%', { person: '小李' });
  expect(answer).toContain('大气25 · 区住建局 · 80%');
  expect(await room.standing(unit, '大气25')).toMatchObject({ status: 'in_progress', percent: 80, reportedBy: '小李' });
});

test('a report need not be addressed to the bot; talk between colleagues is left alone', async () => {
  await open();
  expect(await room.say(unit, '大气25 完成80%', { addressed: 'overheard' })).toHaveLength(1);
  for (const talk of ['好的，马上安排', '中午食堂吃啥', '25号任务谁牵头？', '收到']) {
    expect(await room.say(unit, talk, { addressed: 'overheard' })).toEqual([]);
  }
});

test('a reminder is answered by the numbers in it', async () => {
  await open();
  const digest = (await room.at('2021-10-29T09:10')).get(unit);
  expect(digest).toContain('2. 农业农村6');
  const answers = room.sent.findIndex(({ chat }) => chat === unit) + 1;
  await room.say(unit, '2 已备案，10月28日报的', { answers });
  expect(await room.standing(unit, '农业农村6')).toMatchObject({ status: 'done', date: '2021-10-28' });
  expect(await room.standing(unit, '水附表3-1')).toMatchObject({ status: null });
});

test('the last reminder tells what is meant by a place in it, or by no task at all, without being quoted', async () => {
  await open();
  await room.at('2021-10-29T09:10');
  await room.say(unit, '2 已备案，10月28日报的', { addressed: 'overheard' });
  expect(await room.standing(unit, '农业农村6')).toMatchObject({ status: 'done', date: '2021-10-28' });
  const [question] = await room.say(unit, '完成了八成');
  expect(question).toContain('水附表3-1');
  await room.say(unit, '第一个');
  expect(await room.standing(unit, '水附表3-1')).toMatchObject({ percent: 80 });
});

test('a reminder of the day before yesterday tells nothing any more', async () => {
  await open();
  await room.at('2021-10-29T09:10');
  await room.at('2021-10-30T10:00');
  await room.say(unit, '2 已备案');
  expect(await room.standing(unit, '农业农村6')).toMatchObject({ status: null });
});

test('what is reported done is not spoken of again', async () => {
  await open();
  await room.say(unit, '农业农村6已完成');
  expect((await room.at('2021-10-29T09:10')).get(unit)).not.toContain('农业农村6');
});

test('which task is meant is asked, remembered for that person alone, and answered by place', async () => {
  await open();
  const [question] = await room.say(unit, '污水处理项目完成90%', { person: '小李' });
  expect(question).toContain('是哪一项');
  expect(await room.say(unit, '第一个', { person: '老王', addressed: 'overheard' })).toEqual([]);
  const [answer] = await room.say(unit, '第一个', { person: '小李', addressed: 'overheard' });
  expect(answer).toMatch(/已记：.*90%/);
  expect(await room.say(unit, '第一个', { person: '小李', addressed: 'overheard' })).toEqual([]);
});

test('how far a task is, and until when more time is asked for, is waited for', async () => {
  await open();
  await room.say(unit, '大气25 完成80%');
  const [asked] = await room.say(unit, '', { body: { kind: 'button', action: 'correct' }, answers: room.sent.length });
  expect(asked).toContain('大气25');
  expect(await room.say(unit, '好的', { addressed: 'overheard' })).toEqual([]);
  await room.say(unit, '85%', { addressed: 'overheard' });
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: 85 });
  expect(await room.say(unit, '90%', { addressed: 'overheard' })).toEqual([]);
  await room.say(unit, '大气25申请延期');
  await room.say(unit, '到2022年1月15日，因汛期停工', { addressed: 'overheard' });
  expect(await room.standing(unit, '大气25')).toMatchObject({ date: '2022-01-15' });
});

test('an open question expires', async () => {
  await open();
  await room.say(unit, '污水处理项目完成90%');
  await room.at('2021-10-28T09:30');
  expect(await room.say(unit, '第一个', { addressed: 'overheard' })).toEqual([]);
});

test('a correction replaces what stood, a withdrawal brings back what stood before; the history stays', async () => {
  await open();
  await room.say(unit, '大气25 完成60%');
  await room.say(unit, '大气25 完成80%');
  await room.say(unit, '手误，大气25是70%');
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: 70 });
  await room.say(unit, '撤回大气25');
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: 80 });
  const reports = await room.desk.store.reports(room.desk.office, { unit });
  expect(reports.map(({ percent }) => percent).sort()).toEqual([60, 70, 80]);
});

test('an edited message corrects its report, a deleted one withdraws it', async () => {
  await open();
  await room.say(unit, '大气25 完成60%', { message: 'm1' });
  const edit = { body: { kind: 'edited', message: 'm1', text: '大气25 完成65%' }, addressed: 'overheard' } as const;
  expect(await room.say(unit, '', edit)).toHaveLength(1);
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: 65 });
  // A platform tells of an edit too when it has only added a preview.
  expect(await room.say(unit, '', edit)).toEqual([]);
  await room.say(unit, '', { body: { kind: 'deleted', message: 'm1' }, addressed: 'overheard' });
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: null, status: null });
});

test('an older message that arrives late is kept and overwrites nothing', async () => {
  await open();
  await room.say(unit, '大气25 完成80%');
  await room.say(unit, '大气25 完成50%', { saidAt: '2021-10-27T10:00' });
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: 80 });
  expect(await room.desk.store.reports(room.desk.office, { unit })).toHaveLength(2);
});

test('a unit reports for itself alone, and only what it has a part in', async () => {
  await open();
  const [refused] = await room.say(unit, '大气29 完成50%');
  expect(refused).toContain('没有记');
  await room.say(unit, '区城市管理局：大气25完成70%');
  expect(await room.standing('区城市管理局', '大气25')).toMatchObject({ percent: null });
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: null });
});

test('nothing is recorded in the office’s own chat', async () => {
  await open();
  await room.say('office', '大气25 完成80%');
  expect(await room.desk.store.reports(room.desk.office, {})).toEqual([]);
});

test('a button under an acknowledgement acts on what was acknowledged', async () => {
  await open();
  await room.say(unit, '大气25 完成80%');
  const answers = room.sent.length;
  const [answer] = await room.say(unit, '', { body: { kind: 'button', action: 'withdraw' }, answers });
  expect(answer).toContain('已撤回：大气25');
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: null });
});

test('every report is audited with what stood before and after', async () => {
  await open();
  await room.say(unit, '大气25 完成60%', { person: '小李' });
  await room.say(unit, '大气25已完成');
  const audit = await room.desk.store.audit(room.desk.office, {});
  expect(audit.map(({ by, what, code }) => [by, what, code])).toEqual([
    ['小李', 'reported', '大气25'],
    ['li', 'reported', '大气25'],
  ]);
  expect(audit[1]).toMatchObject({ before: { percent: 60 }, after: { status: 'done' } });
});

test.each(['/foo bar', '/admin approve 大气25', '/done', '/help'])(
  '%s is answered in the language of the chat',
  async (text) => {
    await open();
    const [answer] = await room.say(unit, text);
    expect(answer).toMatch(/没有“\w+”这个命令|是哪一项|在这个群可以/);
  },
);
