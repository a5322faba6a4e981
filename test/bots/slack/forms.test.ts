import { afterEach, beforeEach, expect, test } from 'vitest';
import { queued } from '../../fakes/records.ts';
import type { SeenView } from '../../fakes/slack-views.ts';
import type { Happening } from '../../fakes/slack-wire.ts';
import {
  channel,
  command,
  event,
  filled,
  formPressed,
  handed,
  homeOpened,
  pressed,
  said,
  shortcut,
  submitted,
  wang,
} from './events.ts';
import { openServed, type Served } from './served.ts';

const patient = { timeout: 5000, interval: 5 };
const task = filled.choice(`${channel} 大气25`);

let served: Served;

beforeEach(async () => {
  served = await openServed();
  await served.bind(channel, '区住建局');
});

afterEach(() => served.close());

const shown = () => served.server.shown.map(({ text }) => text.replaceAll('\u2060', ''));
const window = (): SeenView => served.server.views.at(-1)!;

/** Brings something, and waits until it is confirmed. */
async function bring(happening: Happening): Promise<void> {
  served.server.happen(happening);
  await expect.poll(() => served.server.unacknowledged(), patient).toEqual([]);
}

/** Brings something that is answered; gives the time of the answer. */
async function answered(happening: Happening): Promise<string> {
  const before = shown().length;
  await bring(happening);
  await expect.poll(() => shown().length, patient).toBe(before + 1);
  return sent();
}

/** The time of our last message, once the desk knows it. */
async function sent(): Promise<string> {
  const { ts, channel: chat, thread } = served.server.shown.at(-1)!;
  const { store, office } = served.desk;
  await expect.poll(() => store.deliveryOf(office, { platform: 'slack', chat, thread }, ts), patient).not.toBeNull();
  return ts;
}

const report = (text: string, ts = '1635382200.000100') => answered(event(said(text, { ts }), `Ev${ts}`));
const standing = async (code: string) => {
  const all = await served.desk.store.assignments(served.desk.office, { unit: '区住建局' });
  return all.find((one) => one.code === code);
};

test('更正 under an acknowledgement opens a form; what is filled in is said there and corrects the report', async () => {
  const ack = await report('大气25完成80%');
  await bring(formPressed('correct', ack));
  expect(window()).toMatchObject({ type: 'modal', title: '更正', trigger: '1.2.abc' });
  expect(window().fields.task).toMatchObject({ initial: `${channel} 大气25`, optional: false });
  expect(Object.keys(window().fields.task!.choices)).toEqual([`${channel} 大气25`]);
  expect(window().fields.percent).toMatchObject({ initial: '80', optional: true });
  await answered(submitted(window().metadata, { task, percent: filled.number('60'), words: filled.words(null) }));
  expect(shown().at(-1)).toContain('已更正：大气25 · 区住建局 · 60%');
  expect(served.server.shown.at(-1)).toMatchObject({ channel });
  expect(await standing('大气25')).toMatchObject({ percent: 60 });
});

test('报进展 under a reminder offers its tasks first', async () => {
  const code = (await standing('水2'))!.code;
  const buttons = [{ label: '报进展', action: 'report', form: 'report' as const }];
  const message = {
    blocks: [
      { kind: 'text' as const, text: '【督办提醒】' },
      { kind: 'buttons' as const, buttons },
    ],
  };
  const to = { platform: 'slack', chat: channel, thread: null };
  const { office, store } = served.desk;
  const codes = [code, (await standing('大气25'))!.code];
  const reminder = queued({ id: 'reminder', office, to, kind: 'reminder', codes, message });
  await store.commit(office, [reminder]);
  await expect.poll(() => shown().length, patient).toBe(1);
  await bring(formPressed('report', await sent()));
  const { choices, initial } = window().fields.task!;
  expect(initial).toBeNull();
  expect(Object.keys(choices).slice(0, 2).toSorted()).toEqual([`${channel} 大气25`, `${channel} 水2`].toSorted());
  expect(Object.keys(choices).length).toBeGreaterThan(10);
});

test('申请延期 asks for a day and a reason, and lays both before the office', async () => {
  await served.desk.store.commit(served.desk.office, [
    {
      kind: 'chat-bound',
      address: { platform: 'slack', chat: 'C0OFFICE', thread: null },
      unit: null,
      officeChat: true,
      title: '督办',
    },
  ]);
  const ack = await report('大气25完成80%');
  await bring(formPressed('extension', ack));
  expect(Object.keys(window().fields)).toEqual(['task', 'day', 'words']);
  const values = { task, day: filled.day('2022-01-31'), words: filled.words('汛期停工') };
  await bring(submitted(window().metadata, values));
  await expect.poll(() => shown().slice(1).join('\n'), patient).toMatch(/汛期停工/);
  expect(served.server.shown.find((one) => one.channel === 'C0OFFICE')?.text).toContain('汛期停工');
});

test('what cannot be is mended in the form, and nothing is said', async () => {
  const ack = await report('大气25完成80%');
  await bring(formPressed('extension', ack));
  await bring(submitted(window().metadata, { task, day: filled.day('2021-10-01'), words: filled.words('汛期停工') }));
  expect(served.server.confirmations).toEqual([
    { response_action: 'errors', errors: { day: '请选10月28日以后的日期。' } },
  ]);
  expect(shown()).toHaveLength(1);
});

test('over HTTP what must be mended is the answer to the submission', async () => {
  const other = await openServed(({ signingSecret }) => ({ receiving: { kind: 'http', signingSecret } }));
  await other.bind(channel, '区住建局');
  const along = JSON.stringify({ kind: 'report', chats: [channel], thread: null, message: null });
  const happening = submitted(along, { task, percent: filled.number('101') });
  const { headers, body } = other.server.signed(happening, Math.floor(Date.now() / 1000));
  const request = new Request('http://127.0.0.1/slack/events', { method: 'POST', headers, body });
  const answer = await other.bot.hook!.handle(request);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ response_action: 'errors', errors: { percent: '请填0到100的整数。' } });
  await other.close();
});

test('a form that is submitted twice is said once', async () => {
  const ack = await report('大气25完成80%');
  await bring(formPressed('correct', ack));
  const submission = submitted(window().metadata, { task, percent: filled.number('60') });
  await answered(submission);
  await bring(submission);
  await report('大气25完成90%', '1635382300.000100');
  expect(shown()).toHaveLength(3);
});

test('a task that was not offered, and rubbish for what is carried along, are not believed', async () => {
  const ack = await report('大气25完成80%');
  await bring(formPressed('correct', ack));
  const { metadata } = window();
  await bring(submitted(metadata, { task: filled.choice('C0OTHER 大气3'), percent: filled.number('60') }));
  await bring(submitted('{}', { task, percent: filled.number('60') }));
  await bring(submitted(metadata.replace(channel, 'C0OTHER'), { task, percent: filled.number('60') }));
  expect(served.server.confirmations.map(({ response_action: action }) => action)).toEqual(Array(3).fill('errors'));
  expect(await standing('大气25')).toMatchObject({ percent: 80 });
});

test('where no form can be opened any more, it is asked for as on every platform', async () => {
  const ack = await report('大气25完成80%');
  await answered(formPressed('correct', ack, { trigger_id: 'expired' }));
  expect(shown().at(-1)).toContain('大气25 进展到哪一步？');
});

test('a shortcut offers the open tasks of the units whose channels somebody is a member of', async () => {
  served.server.memberships.set(wang, ['C0LUNCH', channel]);
  await bring(shortcut('report'));
  expect(window().fields.task?.choices).toMatchObject({ [`${channel} 大气25`]: '大气25 加强扬尘综合治理' });
  await answered(
    submitted(window().metadata, { task, percent: filled.number('70'), words: filled.words('已查处12台') }),
  );
  expect(shown()).toEqual([expect.stringContaining('已记：大气25 · 区住建局 · 70%')]);
});

test('whoever is in no unit’s channel is told so by the shortcut', async () => {
  await bring(shortcut('extension'));
  expect(window()).toMatchObject({ title: '申请延期', fields: {}, text: expect.stringContaining('哪个单位') });
});

test('where Slack does not tell whose channels somebody is in, no form says anything of it', async () => {
  served.server.fault = (method) => (method === 'users.conversations' ? { kind: 'hang' } : null);
  served.server.happen(shortcut('report'));
  await expect.poll(() => served.alarms, patient).toEqual([expect.stringMatching(/^the channels of U0WANG .*in time/)]);
  expect(served.server.views).toEqual([]);
  expect(served.server.unacknowledged()).toHaveLength(1);
});

test('a message handed over in a unit’s channel begins a report; elsewhere it is said as it is', async () => {
  await bring(handed({ user: 'U0LI', ts: '1635382100.000100', text: '扬尘那边查处了12台' }));
  expect(window()).toMatchObject({ title: '报进展', fields: { words: { initial: '扬尘那边查处了12台' } } });
  await bring(handed({ user: 'U0LI', ts: '1635382100.000100', text: '大气25 完成70%' }));
  expect(window().fields.task?.initial).toBe(`${channel} 大气25`);
  const elsewhere = { channel: { id: 'C0LUNCH', name: 'lunch' } };
  await answered(handed({ user: wang, ts: '1635382100.000200', text: '大气25谁牵头？' }, elsewhere));
  expect(shown().at(-1)).toContain('区城市管理局');
  expect(served.server.views).toHaveLength(2);
});

test('our own message handed over offers its tasks, and puts its words into nobody’s mouth', async () => {
  const ack = await report('大气25完成80%');
  await bring(handed({ user: 'U0BOT', bot_id: 'B0BOT', ts: ack, text: shown()[0] }));
  expect(window().fields).toMatchObject({ task: { initial: `${channel} 大气25` }, words: { initial: null } });
});

test('the page of the bot shows what is open, with lights, what is due next, and how to use it', async () => {
  served.server.memberships.set(wang, [channel]);
  await bring(homeOpened());
  expect(window()).toMatchObject({ type: 'home', trigger: wang, actions: ['report', 'extension'] });
  const { text } = window();
  expect(text).toContain('【区住建局】10月28日');
  expect(text).toMatch(/黄灯 水附表3-1 .*牵头（2021年10月31日到期，还剩3天/);
  expect(text).toContain('最近到期：');
  expect(text).toMatch(/怎么用.*在本单位的频道里可以：/s);
  await bring(formPressed('report', null));
  expect(window()).toMatchObject({ type: 'modal', title: '报进展' });
});

test('the page of whoever is in no unit’s channel tells whose desk it is and how to ask', async () => {
  await bring(homeOpened());
  expect(window().text).toMatch(/督办台.*怎么用/s);
  await bring(homeOpened(wang, 'messages'));
  expect(served.server.views).toHaveLength(1);
});

test('a command where the bot is no member is answered to whoever gave it alone', async () => {
  served.server.fault = (method) =>
    method === 'chat.postMessage' ? { kind: 'refused', error: 'not_in_channel' } : null;
  const url = new URL('/response/1', served.server.root).href;
  await bring(command('大气25谁牵头？', { channel_id: 'C0LUNCH', response_url: url }));
  await expect.poll(() => served.server.whispers, patient).toHaveLength(1);
  expect(served.server.whispers[0]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  expect(JSON.stringify(served.server.whispers)).toContain('区城市管理局');
  expect(served.alarms).toEqual([]);
});

test('while the store hangs, whoever commands, presses or submits hears of it in time', async () => {
  const ack = await report('大气25完成80%');
  await bring(formPressed('correct', ack));
  const { metadata } = window();
  let release = () => {};
  const away = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { store } = served.desk;
  const commit = store.commit.bind(store);
  store.commit = async (office, changes) => {
    if (changes.some(({ kind }) => kind === 'incoming-taken')) await away;
    return commit(office, changes);
  };
  const url = new URL('/response/1', served.server.root).href;
  const from = performance.now();
  served.server.happen(command('大气25谁牵头？'));
  served.server.happen(submitted(metadata, { task, percent: filled.number('60') }));
  served.server.happen(pressed('withdraw', ack, undefined, { response_url: url }));
  await expect.poll(() => served.server.unacknowledged(), patient).toEqual([]);
  expect(performance.now() - from).toBeLessThan(3000);
  const busy = expect.stringContaining('没有答复，请再说一次');
  expect(served.server.confirmations).toEqual(
    expect.arrayContaining([
      { response_type: 'ephemeral', text: busy },
      { response_action: 'errors', errors: { task: busy } },
    ]),
  );
  await expect.poll(() => served.server.whispers, patient).toMatchObject([{ text: busy }]);
  release();
  await expect.poll(() => shown().length, patient).toBe(4);
  expect(shown().join('\n')).toContain('已更正');
});
