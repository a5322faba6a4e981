import { afterEach, expect, test } from 'vitest';
import { openRoom } from './room.ts';

const unit = '区住建局';
let room: Awaited<ReturnType<typeof openRoom>>;
const open = async () => {
  room = await openRoom('2021-10-28T08:50', [unit, '区城市管理局']);
};
afterEach(() => room.close());

test('a bare number is every plan that has it; the choice is made by place, code or plan', async () => {
  await open();
  for (const pick of ['第二个', '2', '土壤25', '土壤那个']) {
    const [choices] = await room.say(unit, '25号任务谁牵头？');
    expect(choices).toContain('大气25');
    const [answer] = await room.say(unit, pick);
    expect(answer, pick).toContain('土壤25');
    expect(answer, pick).not.toContain('大气25 加强');
  }
});

test('a choice made by a button is answered', async () => {
  await open();
  await room.say(unit, '25号任务谁牵头？');
  const [answer] = await room.say(unit, '', {
    body: { kind: 'button', action: 'ask:土壤25' },
    answers: room.sent.length,
  });
  expect(answer).toContain('土壤25');
});

test('what was asked before explains what follows, for a while', async () => {
  await open();
  await room.say(unit, '大气16谁牵头？');
  const [answer] = await room.say(unit, '那配合单位呢？');
  expect(answer).toContain('大气16');
});

test('the office sees what every unit reported, a unit only what it has a part in', async () => {
  await open();
  await room.say(unit, '农业农村6 完成60%');
  expect((await room.say('office', '农业农村6进展怎么样'))[0]).toContain('60%');
  expect((await room.say('区城市管理局', '农业农村6进展怎么样'))[0] ?? '').not.toContain('60%');
});

test('help is given where it is called for, and in private to whoever says what is not understood', async () => {
  await open();
  expect(await room.say(unit, '帮助')).toHaveLength(1);
  expect(await room.say(unit, '/help')).toHaveLength(1);
  expect(await room.say('someone', '你好呀', { addressed: 'direct' })).toHaveLength(1);
});

test.each(['/mine', '/due', '/nonsense'])('a command alone is no question about its name: %s', async (typed) => {
  await open();
  const help = await room.say(unit, '/help');
  expect(await room.say(unit, typed)).toEqual(help);
});

test('a bot is never answered', async () => {
  await open();
  expect(await room.say(unit, '大气16谁牵头？', { bot: true })).toEqual([]);
  expect(await room.say(unit, '大气25 完成80%', { bot: true })).toEqual([]);
});
