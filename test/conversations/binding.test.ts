import { afterEach, describe, expect, test } from 'vitest';
import { type Manner, openRoom } from './room.ts';

const unit = '区住建局';
const other = '区城市管理局';
let room: Awaited<ReturnType<typeof openRoom>>;
const open = async (now = '2021-10-28T08:50') => {
  room = await openRoom(now, [unit]);
};
afterEach(() => room.close());

const overheard: Manner = { addressed: 'overheard' };
const chat = (group: string) => room.desk.store.chat({ platform: 'memory', chat: group, thread: null });
const codesIn = (text = '') => [...text.matchAll(/(?<=绑定码：|: )[A-Z0-9]{4}-[A-Z0-9]{4}/g)].map(([code]) => code);
const invite = async (order = `邀请 ${other}`) => codesIn((await room.say('office', order))[0])[0] ?? '';

describe('an invitation', () => {
  test('binds the group its code is typed in, shows what the unit leads and what is next, and tells the office', async () => {
    await open();
    const [shown] = await room.say('office', `邀请 ${other}`);
    expect(shown).toMatch(/^区城市管理局的绑定码：[A-Z0-9]{4}-[A-Z0-9]{4}（11月4日前有效）\n.*\/bind [A-Z0-9-]{9}”/);
    await room.say('新群', '', { body: { kind: 'joined', title: '城管工作群', hearsAll: true } });
    const [welcome, told] = await room.say('新群', codesIn(shown)[0] ?? '', { ...overheard, person: '小王' });
    expect(welcome).toMatch(
      /^本群已绑定为区城市管理局的群。\n区城市管理局牵头\d+项、配合\d+项。\n牵头：.*等\d+项。\n接下来到期：\n· \S+ .*：\d+月\d+日，还剩\d+天\n/,
    );
    expect(told).toBe('区城市管理局的群已绑定：城管工作群（memory:新群），操作人小王。');
    expect(await chat('新群')).toMatchObject({ unit: other, officeChat: false, title: '城管工作群' });
    expect((await room.say('新群', '大气25 完成80%', overheard))[0]).toContain('已记：大气25 · 区城市管理局');
    const audit = await room.desk.store.audit(room.desk.office, {});
    expect(audit.slice(0, 2)).toMatchObject([
      { what: 'invited', by: 'li', unit: other },
      { what: 'bound', by: '小王', unit: other, after: { chat: 'memory:新群', unit: other } },
    ]);
    expect(JSON.stringify(audit)).not.toContain(codesIn(shown)[0]);
    const { store, office } = room.desk;
    const kept = await store.deliveryOf(office, { platform: 'memory', chat: 'office', thread: null }, 'sent-1');
    expect(kept).toMatchObject({ state: 'sent', message: { blocks: [] } });
  });

  test.each([
    (code: string) => code.toLowerCase(),
    (code: string) => code.replace('-', ''),
    (code: string) => code.replace('-', ' '),
    (code: string) => `绑定 ${code}`,
    (code: string) => `/bind ${code}`,
    (code: string) => `绑定码：${code}。`,
    (code: string) => `@duban ${code}`,
    (code: string) => `ｂｉｎｄ ${code}`,
    (code: string) =>
      `区城市管理局的绑定码：${code}（11月4日前有效）\n在群里发绑定码就绑定；我看不到的群，发“/bind ${code}”`,
    (code: string) => `大家好，绑定码是${code}，我先绑一下`,
  ])('is typed as people type: %s', async (typed) => {
    await open();
    await room.say('新群', typed(await invite()));
    expect(await chat('新群')).toMatchObject({ unit: other });
  });

  test('works once, in one group', async () => {
    await open();
    const code = await invite();
    await room.say('新群', code);
    expect(await room.say('再一群', code)).toEqual(['这个绑定码用过了，请向督办单位另要一个。']);
    expect(await chat('再一群')).toBeNull();
  });

  test('binds one group where two use it at once', async () => {
    await open();
    const code = await invite();
    await Promise.all([room.say('新群', code), room.say('再一群', code)]);
    const bound = await Promise.all([chat('新群'), chat('再一群')]);
    expect(bound.filter((one) => one?.unit === other)).toHaveLength(1);
  });

  test('is good for seven days', async () => {
    await open();
    const [late, inTime] = [await invite(), await invite()];
    await room.at('2021-11-04T08:49');
    expect((await room.say('新群', inTime))[0]).toContain('已绑定为');
    await room.at('2021-11-04T08:51');
    expect((await room.say('再一群', late))[0]).toContain('过期');
  });

  test('adds a second chat to a unit that has one; both are reminded', async () => {
    await open();
    const [shown] = await room.say('office', `邀请 ${unit}`);
    expect(shown).toContain('该单位已有1个群，再加一个');
    await room.say('新群', codesIn(shown)[0] ?? '');
    const told = await room.at('2021-10-29T09:10');
    expect([told.has(unit), told.has('新群')]).toEqual([true, true]);
  });

  test('of a group goes to each of its members, of several units to each of them', async () => {
    await open();
    const [several] = await room.say('office', '邀请 区财政局、区商务局');
    expect(codesIn(several)).toHaveLength(2);
    const [streets] = await room.say('office', '邀请 各街道办事处');
    const members = room.desk.book.units.find(({ name }) => name === '各街道办事处')?.members ?? [];
    expect(new Set(codesIn(streets)).size).toBe(members.length);
  });

  test('is made in English as well', async () => {
    await open();
    const [shown] = await room.say('office', '/invite urban management bureau');
    expect(shown).toMatch(/^Code for 区城市管理局: [A-Z0-9]{4}-[A-Z0-9]{4} \(until 4 Nov\)/);
  });

  test('of the office makes another chat of its own, which decides as the first does', async () => {
    await open();
    const [shown] = await room.say('office', '邀请 区攻坚办');
    expect(shown).toContain('（10月29日前有效）');
    const [welcome] = await room.say('办公室二群', codesIn(shown)[0] ?? '');
    expect(welcome).toContain('本群已绑定为区攻坚办的群');
    await room.say(unit, '大气25已完成');
    expect((await room.say('办公室二群', '销号 大气25', { person: '老张' }))[0]).toContain('已销号');
  });
});

describe('a code that is none', () => {
  test('is refused in one line, five times an hour, then nothing is said, not even to a good one', async () => {
    await open();
    const code = await invite();
    const wrong = 'CCCC-3333';
    for (let time = 1; time < 5; time += 1)
      expect(await room.say('新群', wrong)).toEqual(['没有这个绑定码，请核对后再发。']);
    expect(await room.say('新群', wrong)).toEqual(['绑定码错了太多次，本群一小时内不再受理。']);
    expect(await room.say('新群', code)).toEqual([]);
    expect(await chat('新群')).toBeNull();
    expect((await room.say('再一群', wrong))[0]).toContain('没有这个绑定码');
    await room.at('2021-10-28T09:51');
    expect((await room.say('新群', code))[0]).toContain('已绑定为');
  });

  test('counts as well where it was good once', async () => {
    await open();
    const code = await invite();
    await room.say('新群', code);
    const said = [];
    for (let time = 1; time <= 6; time += 1) said.push(await room.say('再一群', code));
    expect(said.flat()).toEqual([
      ...Array.from({ length: 4 }, () => '这个绑定码用过了，请向督办单位另要一个。'),
      '绑定码错了太多次，本群一小时内不再受理。',
    ]);
  });

  test('is heard in a group of nobody; in the others a word of eight letters is talk', async () => {
    await open();
    expect(await room.say('新群', 'CCCC-3333', overheard)).toHaveLength(1);
    expect(await room.say(unit, 'CCCC-3333', overheard)).toEqual([]);
    expect(await room.say('新群', 'Received', overheard)).toEqual([]);
    expect(await room.say('新群', '绑定码在谁手里？CCCC-3333还是DDDD-4444', overheard)).toEqual([]);
    expect((await room.say('新群', '/bind K0QM-4TXN'))[0]).toContain('没有这个绑定码');
  });
});

describe('who may bind', () => {
  test('a code changes no group that is bound already, and is not used up by trying', async () => {
    await open();
    const code = await invite();
    expect(await room.say(unit, code)).toEqual([
      '没有绑定：本群是区住建局的群。要改，请区攻坚办先在自己的群里“解绑 区住建局”。',
    ]);
    expect((await room.say('office', code))[0]).toContain('请把绑定码发到区城市管理局的群里');
    expect(await chat(unit)).toMatchObject({ unit });
    expect(await chat('office')).toMatchObject({ officeChat: true });
    expect((await room.say('新群', code))[0]).toContain('已绑定为');
    expect((await room.say('新群', await invite()))[0]).toBe('本群已经是区城市管理局的群，绑定码没有用掉。');
  });

  test.each([
    '/bind 区城市管理局',
    '绑定 区城市管理局',
    '绑定',
    '解绑 区住建局',
    '邀请 区城市管理局',
    '未绑定',
    'unbind telegram:-1',
  ])('in a unit’s group %s is refused in one line, and nothing changes', async (typed) => {
    await open();
    const said = await room.say(unit, typed);
    expect(said).toEqual([expect.stringMatching(/没有权限|No permission/)]);
    expect(await chat(unit)).toMatchObject({ unit });
    if (!typed.startsWith('/')) expect(await room.say(unit, typed, overheard)).toEqual([]);
  });

  test('what only begins like an order is heard as what it is', async () => {
    await open();
    for (const typed of ['邀请 专家评审', 'code compliance done', 'invite experts'])
      expect((await room.say(unit, typed)).join()).not.toMatch(/没有权限|No permission/);
    expect((await room.say(unit, '大气25 邀请专家评审，完成80%'))[0]).toContain('已记：大气25');
  });

  test('in a group of nobody an order tells how a code is had', async () => {
    await open();
    expect((await room.say('新群', '/bind 区城市管理局'))[0]).toContain('“邀请 单位名”');
    expect(await chat('新群')).toBeNull();
  });

  test('in the office’s own group an order need not be addressed, but talk is no order', async () => {
    await open();
    expect(await room.say('office', `邀请${other}`, overheard)).toHaveLength(1);
    expect(await room.say('office', `邀请${other}参加下周的会`, overheard)).toEqual([]);
    expect(await room.say('office', '邀请专家来讲课', overheard)).toEqual([]);
    expect(await room.say('office', '邀请 区航天局', overheard)).toEqual([]);
    expect(await room.say('office', '邀请 区航天局')).toEqual(['没有“区航天局”这个单位。']);
    expect((await room.say('office', '邀请'))[0]).toContain('请写明单位');
  });
});

describe('解绑', () => {
  test('frees a unit’s only group, tells both sides, and the group can be bound to another', async () => {
    await open();
    expect(await room.say('office', `解绑 ${unit}`)).toEqual([
      '已解绑：区住建局，区住建局（memory:区住建局）。要重新绑定，发“邀请 区住建局”。',
      '区攻坚办已解除本群与区住建局的绑定，提醒不再发到这里。',
    ]);
    expect([...(await room.at('2021-10-29T09:10')).keys()]).not.toContain(unit);
    await room.say(unit, await invite());
    expect(await chat(unit)).toMatchObject({ unit: other });
    const audit = await room.desk.store.audit(room.desk.office, {});
    expect(audit[0]).toMatchObject({ what: 'unbound', unit, before: { unit }, after: { unit: null } });
  });

  test('asks which where a unit has several, and the button frees that one alone', async () => {
    await open();
    await room.say('新群', await invite(`邀请 ${unit}`));
    const [which] = await room.say('office', `解绑 ${unit}`);
    expect(which).toMatch(/区住建局有2个群，解绑哪一个？\n.*解绑 .*memory:区住建局.*解绑 .*memory:新群/s);
    await room.say('office', '', { body: { kind: 'button', action: '解绑 memory:新群' } });
    expect([await chat(unit), await chat('新群')]).toMatchObject([{ unit }, { unit: null }]);
  });

  test('never takes the office its only group', async () => {
    await open();
    for (const order of ['解绑 区攻坚办', '解绑 memory:office'])
      expect((await room.say('office', order))[0]).toContain('仅有的群');
    expect(await chat('office')).toMatchObject({ officeChat: true });
    expect((await room.say('office', `解绑 ${other}`))[0]).toBe('区城市管理局没有绑定的群。');
  });
});

describe('未绑定', () => {
  test('lists the units without a group, with buttons that invite them, and the groups out of reach', async () => {
    await open();
    const [shown] = await room.say('office', '还有哪些单位没绑定？');
    expect(shown).toMatch(/^已绑定1个单位，未绑定\d+个。\n未绑定：/);
    expect(shown).not.toMatch(/未绑定：.*区住建局/);
    expect(shown).toMatch(/\[全部邀请\]|全部邀请/);
    const [codes] = await room.say('office', '', { body: { kind: 'button', action: '邀请 未绑定' } });
    expect(codesIn(codes)).toHaveLength(Number(/未绑定(\d+)个/.exec(shown ?? '')?.[1]));
    await room.say(unit, '', { body: { kind: 'removed' } });
    expect((await room.say('office', '未绑定'))[0]).toMatch(
      /^已绑定0个[\s\S]*联系不上的群：区住建局（memory:区住建局）/,
    );
  });

  test.each(['invite 区财政局', 'unbound', '绑定情况', 'who is not bound?'])('is understood: %s', async (typed) => {
    await open();
    expect((await room.say('office', typed))[0]).toMatch(/Code for|\d+ bound, \d+ not|未绑定/);
  });
});
