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
  // It has reported this week.
  expect(text).not.toContain('本周情况');
  const digest = room.sent.findIndex((sent) => sent.text === text) + 1;
  const [said] = await room.say(unit, '1 已备案', { answers: digest });
  expect(said).toContain('已记：农业农村6');
  expect(await dropped()).toMatchObject([
    { code: '水附表3-1', unit, after: 'no longer to be said' },
    { code: '水/保障措施（三）', unit, after: 'no longer to be said' },
  ]);
});

test('what is reported without being done is shown as it stands when it is sent', async () => {
  await queued();
  await room.say(unit, '农业农村6 完成60%');
  expect(await back('2021-10-29T09:30')).toMatch(/农业农村6 .*\n.*已报60%/);
  expect((await dropped()).map(({ code }) => code)).toEqual(['水/保障措施（三）']);
});

test('what the office closes or gives more time for is not reminded of', async () => {
  await queued();
  await room.say(unit, '水附表3-1 申请延期到12月15日，因汛期停工');
  await room.say('office', '批准延期 水附表3-1 区住建局');
  await room.say(unit, '农业农村6 已完成');
  await room.say('office', '销号 农业农村6 区住建局', { person: 'wang' });
  const text = await back('2021-10-29T09:30');
  expect(text).not.toMatch(/水附表3-1 城|水附表3-1 .*\n|农业农村6 .*\n.*还剩/);
  expect((await dropped()).map(({ code }) => code).sort()).toEqual(['农业农村6', '水/保障措施（三）', '水附表3-1']);
});

test('a claim that is taken back while the reminder waits is reminded of after all', async () => {
  await queued();
  await room.say(unit, '农业农村6 已完成', { message: 'claim' });
  await room.say(unit, '', { body: { kind: 'deleted', message: 'claim' } });
  expect(await back('2021-10-29T09:30')).toContain('2件');
});

test('what is sent some hours late says so; of the weekly report only the last word is said', async () => {
  await queued();
  expect(await back('2021-10-29T15:30')).toMatch(/^【周报提醒】.*请在今天16:00前报/);
  const [digest] = room.sent.filter(({ chat }) => chat === unit).slice(-2);
  expect(digest?.text).toMatch(/2件\n（补发：本应今天09:16发出）/);
  expect(digest?.text).not.toContain('本周情况');
});

test('what could not go out by the evening waits for the morning; whoever asks meanwhile is answered', async () => {
  room = await openRoom('2021-12-23T17:00', [unit]);
  await room.say(unit, '水附表3-1、农业农村6 已完成');
  room.setAway(true);
  await room.at('2021-12-24T09:30');
  expect(await back('2021-12-24T21:00')).toBe('');
  expect(await room.say(unit, '大气25 完成60%')).toEqual([expect.stringContaining('已记：大气25')]);
  expect(await back('2021-12-25T10:00')).toBe('');
  expect(await back('2021-12-27T09:30')).toContain('【四季度督办】');
  const text = room.sent.findLast((sent) => sent.text.includes('补发'))?.text;
  expect(text).toMatch(/12月27日（周一）· 11件\n（补发：本应12月24日09:30发出）/);
  expect(text).toMatch(/大气25 .*\n.*还剩4天 .*已报60%/);
});

test('what is said anew meanwhile is not said late besides', async () => {
  await queued();
  room.setAway(false);
  expect(await back('2021-10-29T21:00')).toBe('');
  const before = room.sent.length;
  await room.at('2021-11-01T09:30');
  const said = room.sent.slice(before).filter(({ chat }) => chat === unit);
  expect(said.map(({ text }) => text)).toEqual([expect.stringMatching(/2件\n1.*\n.*已过期1天/)]);
  expect((await dropped()).map(({ after }) => after)).toEqual(Array(3).fill('no longer to be said'));
});

test('what is days late is dropped', async () => {
  await queued();
  expect(await back('2021-11-03T09:30')).not.toContain('本周情况');
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

test('a group that goes on under another id meanwhile is reminded all the same', async () => {
  await queued();
  const address = { platform: 'memory', chat: unit, thread: null };
  await room.desk.store.commit(room.desk.office, [{ kind: 'chat-moved', address, to: '新群' }]);
  expect(await back('2021-10-29T09:30')).toContain('2件');
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
