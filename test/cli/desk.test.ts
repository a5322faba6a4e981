import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { freshFolder, json, run } from './console.ts';

const now = ['--now', '2021-10-28T08:50'];

test('a fresh folder is seeded with the office of the package, every unit with a local chat', async () => {
  const chats = await json('chats', '--data', freshFolder(), ...now);
  const own = { chat: 'local:区住建局', unit: '区住建局', officeChat: false, state: 'active', title: '区住建局' };
  expect(chats).toContainEqual(own);
  expect(chats.filter(({ officeChat }: { officeChat: boolean }) => officeChat)).toHaveLength(1);
});

test('what stands is told for every task and unit, with the day it is due', async () => {
  const status = await json('status', '--data', freshFolder(), '--unit', '住建局', ...now);
  expect(status.map(({ code }: { code: string }) => code)).toContain('水附表3-1');
  expect(status.find(({ code }: { code: string }) => code === '农业农村6')).toEqual({
    code: '农业农村6',
    unit: '区住建局',
    role: 'lead',
    stage: 'assigned',
    taskStage: 'assigned',
    status: null,
    percent: null,
    date: null,
    figures: [],
    light: 'yellow',
    reportedAt: null,
    reportedBy: null,
    due: '2021-10-31',
    planned: '2021-10-31',
    evidence: [],
  });
});

test('the reminders of a window name unit, kind, tasks and moment', async () => {
  const reminders = await json('reminders', '--data', freshFolder(), '--from', '2021-10-29', '--to', '2021-10-29');
  const own = reminders.filter(({ to }: { to: string }) => to === '区住建局');
  expect(own.map(({ kind }: { kind: string }) => kind)).toEqual(['due_today', 'weekly_last']);
  expect(own[0]).toMatchObject({
    at: '2021-10-29T09:08:00+08:00',
    kind: 'due_today',
    codes: ['水附表3-1', '农业农村6', '水/保障措施（三）'],
  });
  expect(own[0].text).toContain('完成时间2021年10月，还剩2天');
  expect(reminders.at(-1)).toMatchObject({ at: '2021-10-29T16:00:00+08:00', to: 'office', kind: 'weekly_summary' });
});

test('a window of a year whose holidays are unknown says so', async () => {
  const { warned } = await run(['reminders', '--data', freshFolder(), '--from', '2031-01-01', '--to', '2031-01-02']);
  expect(warned[0]).toContain('2031');
});

test('a chat bound at the console is listed and audited', async () => {
  const data = ['--data', freshFolder()];
  await run(['bind', 'telegram:-1001', '--unit', '城管', ...data]);
  expect(await json('chats', ...data)).toContainEqual(
    expect.objectContaining({ chat: 'telegram:-1001', unit: '区城市管理局', state: 'active' }),
  );
  const audit = await json('audit', ...data);
  expect(audit.at(-1)).toMatchObject({ what: 'bound', unit: '区城市管理局', by: 'operator' });
});

test('a chat of one office is not taken by another until it is freed', async () => {
  const data = ['--data', freshFolder(), ...now];
  const seed = fileURLToPath(new URL('../plan/plans/inline.txt', import.meta.url));
  await run(['bind', 'telegram:-1001', '--office-chat', ...data, '--seed', seed]);
  await run(['chats', ...data, '--seed', fileURLToPath(new URL('../../seeds/weidong-2021', import.meta.url))]);
  const taking = ['bind', 'telegram:-1001', '--unit', '城管', '--office', 'weidong-2021', ...data];
  await expect(run(taking)).rejects.toThrow('belongs to the office inline: unbind it there first');
  await run(['bind', '--unbind', 'telegram:-1001', '--office', 'inline', ...data]);
  expect((await run(taking)).lines).toEqual(['telegram:-1001 → 区城市管理局']);
});

test('the title of a group cannot write on the operator’s terminal', async () => {
  const folder = freshFolder();
  await run(['chats', '--data', folder, ...now]);
  const store = await openStore(folder);
  const [office = ''] = await store.offices();
  const address = { platform: 'telegram', chat: '-1009', thread: null };
  const title = '群\u001b[2J\u009b31m\nlocal:x  区财政局  active';
  await store.commit(office, [{ kind: 'chat-bound', address, unit: null, officeChat: false, title }]);
  await store.close();
  const { lines } = await run(['chats', '--data', folder]);
  expect(lines).toContain('telegram:-1009  -  active  群[2J31m local:x  区财政局  active');
});

test('at the console a code is made for a unit or the office, and a chat is freed', async () => {
  const data = ['--data', freshFolder(), ...now];
  const { lines } = await run(['bind', 'office', ...data]);
  expect(lines[0]).toMatch(/^区攻坚办群的绑定码：[A-Z0-9]{4}-[A-Z0-9]{4}（10月29日前有效）[\s\S]*\/bind/);
  await run(['bind', 'telegram:-1001', '--unit', '城管', ...data]);
  const { lines: again } = await run(['bind', '--unit', '城管', ...data]);
  expect(again[0]).toMatch(/^区城市管理局的绑定码：.*已有1个群/);
  expect(await json('chats', '--unbound', ...data)).not.toContain('区城市管理局');
  await run(['bind', '--unbind', 'telegram:-1001', ...data]);
  expect(await json('chats', '--unbound', ...data)).toContain('区城市管理局');
  expect((await run(['chats', ...data])).lines).toContain('-  区城市管理局  unbound');
  const audit = await json('audit', ...data);
  expect(audit.map(({ what }: { what: string }) => what)).toEqual(['invited', 'bound', 'invited', 'unbound']);
});

test.each([
  [['bind'], 'either --unit'],
  [['bind', '--unbind'], 'name the chat'],
  [['bind', 'office', '--unbind'], 'either --unit'],
  [['bind', '--unbind', 'telegram:-77'], 'is no chat of this office'],
  [['bind', 'telegram:-1001'], 'either --unit'],
  [['bind', 'wechat:1', '--office-chat'], 'is no chat'],
  [['bind', 'telegram:-1001', '--unit', '区航天局'], 'there is no unit'],
  [['status', '--task', '大气99'], 'there is no task'],
  [['chats', '--office', 'elsewhere'], 'there is no office'],
  [['chats', '--now', 'yesterday'], 'is no moment'],
])('%j is refused in one line that says why', async (words, why) => {
  await expect(run([...words, '--data', freshFolder()])).rejects.toThrow(why);
});

test('a plan that comes alone opens an office of its own beside the one that stands', async () => {
  const data = ['--data', freshFolder()];
  await json('chats', ...data);
  const seed = fileURLToPath(new URL('../plan/plans/inline.txt', import.meta.url));
  const tasks = await json('tasks', ...data, '--seed', seed);
  expect(tasks[0].leads).not.toEqual([]);
  const alone = await json('tasks', ...data, '--office', 'inline');
  expect(alone).toEqual(tasks);
  expect(await json('units', ...data, '--office', 'inline')).not.toEqual([]);
});

test.each([
  ['a seed that is not there', '/no/such/place', 'is not there'],
  ['a seed that is no plan', fileURLToPath(import.meta.url), 'holds no task'],
])('%s is told in one line, and nothing is kept', async (_, seed, told) => {
  const data = ['--data', freshFolder()];
  await expect(json('tasks', ...data, '--seed', seed)).rejects.toThrow(told);
});

test('a second office of the same units stands beside the first', async () => {
  const data = ['--data', freshFolder()];
  await run(['chats', ...data, ...now]);
  const other = join(freshFolder(), 'another');
  cpSync(fileURLToPath(new URL('../../seeds/weidong-2021', import.meta.url)), other, { recursive: true });
  const chats = await json('chats', ...data, ...now, '--seed', other);
  expect(chats).toContainEqual(expect.objectContaining({ chat: 'local:another/区住建局', unit: '区住建局' }));
  await expect(run(['chats', ...data])).rejects.toThrow('which office?');
  expect(await json('status', ...data, '--office', 'another', '--task', '大气16')).not.toEqual([]);
});
