import { afterEach, expect, test } from 'vitest';
import type { Change } from '../../src/dialogue/change.ts';
import { openRoom } from './room.ts';

let room: Awaited<ReturnType<typeof openRoom>>;
afterEach(() => room.close());

const unit = '区住建局';
const away = '2021-10-29T09:16';

/** The morning on which two tasks of the unit are due and its weekly report: their digest is queued and cannot go out. */
async function queued() {
  room = await openRoom('2021-10-28T09:30', [unit]);
  room.setAway(true);
  expect(await room.at(away)).toEqual(new Map());
}

/** The platform is back at a moment: what goes out then. */
async function back(moment: string) {
  room.setAway(false);
  return (await room.at(moment)).get(unit) ?? '';
}

const dropped = async () =>
  (await room.desk.store.audit(room.desk.office, {})).filter(({ what }) => what === 'reminder_unsaid');

test('what is reported done while the platform is away is not reminded of, and the numbers mean what is left', async () => {
  await queued();
  await room.say(unit, '水附表3-1 已完成');
  const text = await back('2021-10-29T09:30');
  expect(text).toContain('1件\n1. 农业农村6');
  expect(text).not.toContain('水附表3-1');
  expect(text).toContain('本周情况请在今天16:00前报');
  const digest = room.sent.findIndex((sent) => sent.text === text) + 1;
  const [said] = await room.say(unit, '1 已备案', { answers: digest });
  expect(said).toContain('已记：农业农村6');
  expect(await dropped()).toMatchObject([{ code: '水附表3-1', unit, after: 'not due any more' }]);
});

test('what is reported without being done is shown as it stands when it is sent', async () => {
  await queued();
  await room.say(unit, '农业农村6 完成60%');
  expect(await back('2021-10-29T09:30')).toMatch(/农业农村6 .*\n.*已报60%/);
  expect(await dropped()).toEqual([]);
});

test('what the office closes or gives more time for is not reminded of', async () => {
  await queued();
  await room.say(unit, '水附表3-1 申请延期到12月15日，因汛期停工');
  await room.say('office', '批准延期 水附表3-1 区住建局');
  await room.say(unit, '农业农村6 已完成');
  await room.say('office', '销号 农业农村6 区住建局', { person: 'wang' });
  const text = await back('2021-10-29T09:30');
  expect(text).not.toMatch(/水附表3-1 城|水附表3-1 .*\n|农业农村6 .*\n.*还剩/);
  expect((await dropped()).map(({ code }) => code).sort()).toEqual(['农业农村6', '水附表3-1']);
});

test('a claim that is taken back while the reminder waits is reminded of after all', async () => {
  await queued();
  await room.say(unit, '农业农村6 已完成', { message: 'claim' });
  await room.say(unit, '', { body: { kind: 'deleted', message: 'claim' } });
  expect(await back('2021-10-29T09:30')).toContain('2件');
});

test('a reminder older than a day is dropped, one a few hours late counts the days anew', async () => {
  await queued();
  expect(await back('2021-10-30T09:16')).toMatch(/10月30日（周六）· 2件\n1. 水附表3-1.*\n.*还剩1天/);
  await room.close();
  await queued();
  expect(await back('2021-10-30T09:17')).toBe('');
  expect((await dropped()).map(({ after }) => after)).toEqual(['too late', 'too late', 'too late']);
  expect(await room.desk.store.outbox()).toEqual([]);
});

test('a chat that was given to another unit does not read the reminders of the first', async () => {
  await queued();
  const bound: Change = {
    kind: 'chat-bound',
    address: { platform: 'memory', chat: unit, thread: null },
    unit: '区财政局',
    officeChat: false,
    title: unit,
  };
  await room.desk.store.commit(room.desk.office, [bound]);
  expect(await back('2021-10-29T09:30')).toBe('');
});

test('a person who waits for an answer has it before the digest that could not be sent', async () => {
  await queued();
  await room.say(unit, '农业农村6 完成60%');
  await back('2021-10-29T09:30');
  expect(room.sent.filter(({ chat }) => chat === unit).map(({ text }) => text.slice(0, 6))).toEqual([
    '已记：农业农',
    '【督办提醒】',
  ]);
});
