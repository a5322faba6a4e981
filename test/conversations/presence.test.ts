import { afterEach, expect, test } from 'vitest';
import { openRoom } from './room.ts';

const unit = '区住建局';
let room: Awaited<ReturnType<typeof openRoom>>;
const open = async () => {
  room = await openRoom('2021-10-28T08:50', [unit]);
};
const joined = (hearsAll: boolean) => ({ body: { kind: 'joined', title: '群', hearsAll } as const });
const chat = (group: string) => room.desk.store.chat({ platform: 'memory', chat: group, thread: null });
afterEach(() => room.close());

test('in a group it is new to, the bot says how the group is bound, and what it cannot hear', async () => {
  await open();
  expect((await room.say('新群', '', joined(true)))[0]).toMatch(/请在这里发绑定码；.*邀请 单位名/);
  expect((await room.say('新群', '', joined(true)))[0]).not.toContain('/setprivacy');
  expect((await room.say('新群', '', joined(false)))[0]).toMatch(/写成“\/bind 绑定码”[\s\S]*\/setprivacy/);
  expect(await chat('新群')).toMatchObject({ unit: null, officeChat: false, title: '群' });
  expect(await room.say('某人', '', { ...joined(false), addressed: 'direct' })).toEqual([]);
});

test('a group that put the bot out is not written to, and goes on when it lets it in again', async () => {
  await open();
  const told = await room.say(unit, '', { body: { kind: 'removed' } });
  expect(told).toEqual([expect.stringContaining('区住建局的群（memory:区住建局）联系不上了')]);
  expect(await chat(unit)).toMatchObject({ state: 'lost' });
  expect([...(await room.at('2021-10-29T09:10')).keys()]).not.toContain(unit);
  expect((await room.say(unit, '', joined(true)))[0]).toContain(unit);
  expect(await chat(unit)).toMatchObject({ state: 'active', unit });
});

test('a group that let the bot in under its new id before it told so goes on there', async () => {
  await open();
  await room.say('超级群', '', joined(true));
  for (const bot of [false, true]) await room.say(unit, '', { bot, body: { kind: 'moved', to: '超级群' } });
  expect([await chat('超级群'), await chat(unit)]).toMatchObject([{ unit }, { unit: null }]);
});

test('a group that goes on under another id stays what it is, however often it is told', async () => {
  await open();
  for (const bot of [false, true]) await room.say(unit, '', { bot, body: { kind: 'moved', to: '超级群' } });
  expect(await chat('超级群')).toMatchObject({ unit });
  expect((await room.say('超级群', '大气25 完成80%'))[0]).toContain('已记');
});
