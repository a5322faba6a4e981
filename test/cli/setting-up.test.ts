import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { event, said as postedOnSlack, typed } from '../bots/slack/events.ts';
import { bot, said, wang } from '../bots/telegram/updates.ts';
import { type SlackServer, slackServer } from '../fakes/slack-server.ts';
import { type TelegramServer, telegramServer } from '../fakes/telegram-server.ts';
import { freshFolder } from './console.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const patient = { timeout: 30_000, interval: 50 };

let telegram: TelegramServer;
let slack: SlackServer;
let data: string;
let desk: ChildProcess;

beforeEach(async () => {
  [telegram, slack] = await Promise.all([telegramServer(), slackServer()]);
  data = freshFolder();
});

afterEach(async () => {
  desk.kill('SIGKILL');
  await Promise.all([telegram.close(), slack.close()]);
});

const duban = (words: readonly string[]) =>
  spawn(process.execPath, ['--import', 'tsx', main, ...words, '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DUBAN_NOW: '2021-10-28T08:50',
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.root,
    },
  });

const office = { id: -1001, title: '攻坚办', type: 'supergroup' };
const unit = { id: -1002, title: '住建工作群', type: 'supergroup' };
let count = 0;
const says = (chat: object, words: string) => {
  count += 1;
  telegram.happen({ message: said(words, { chat, message_id: count }) });
};
const letIn = (chat: object) =>
  telegram.happen({
    my_chat_member: {
      chat,
      from: wang,
      date: 1635382200,
      old_chat_member: { status: 'left', user: bot },
      new_chat_member: { status: 'member', user: bot },
    },
  });
const shownIn = ({ id }: { id: number }) =>
  telegram.shown.filter(({ chat }) => chat === String(id)).map((one) => one.text);
const lastIn = (chat: { id: number }) => shownIn(chat).at(-1) ?? '';
const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/;

test('from two tokens to a first answer: a code of the banner, invitations, privacy mode, two platforms, and the doctor', async () => {
  // In privacy mode the group shows the bot commands alone.
  telegram.me = { ...telegram.me, can_read_all_group_messages: false };
  desk = duban(['start']);
  let banner = '';
  desk.stdout!.on('data', (piece: Buffer) => {
    banner += piece;
  });
  await expect.poll(() => banner, patient).toMatch(code);

  letIn(office);
  await expect.poll(() => lastIn(office), patient).toMatch(/请在这里发绑定码（写成“\/bind 绑定码”）/);
  says(office, `/bind@duban_bot ${code.exec(banner)?.[0]}`);
  await expect.poll(() => lastIn(office), patient).toContain('本群已绑定为区攻坚办的群');

  says(office, '@duban_bot 邀请 区住建局');
  await expect.poll(() => lastIn(office), patient).toMatch(code);
  letIn(unit);
  says(unit, `/bind ${code.exec(lastIn(office))?.[0]}`);
  await expect
    .poll(() => lastIn(unit), patient)
    .toMatch(/本群已绑定为区住建局的群。[\s\S]*接下来到期：[\s\S]*水附表3-1/);
  await expect.poll(() => lastIn(office), patient).toContain('区住建局的群已绑定：住建工作群（telegram:-1002）');

  says(office, '@duban_bot 邀请 住建局');
  await expect.poll(() => lastIn(office), patient).toContain('该单位已有1个群');
  const second = code.exec(lastIn(office))?.[0] ?? '';
  slack.happen(event(postedOnSlack(second, { text: second, blocks: typed(second) })));
  await expect.poll(() => slack.shown.at(-1)?.text ?? '', patient).toContain('本群已绑定为区住建局的群');

  says(unit, '@duban_bot 我们这个月还有哪些要完成？');
  await expect.poll(() => lastIn(unit), patient).toContain('农业农村6');

  const doctor = duban(['doctor', '--json']);
  const [out, [status]] = await Promise.all([text(doctor.stdout!), once(doctor, 'exit')]);
  const findings: { check: string; level: string; text: string }[] = JSON.parse(out);
  expect(status).toBe(0);
  expect(findings.filter(({ level }) => level === 'warn').map(({ check }) => check)).toEqual([
    'units',
    'telegram.privacy',
  ]);

  desk.kill('SIGTERM');
  expect(await once(desk, 'exit')).toEqual([0, null]);
  desk = duban(['start']);
  let [again, log] = ['', ''];
  desk.stdout!.on('data', (piece: Buffer) => {
    again += piece;
  });
  desk.stderr!.on('data', (piece: Buffer) => {
    log += piece;
  });
  await expect.poll(() => log, patient).toContain('"event":"ready"');
  expect(again).toBe('');
}, 120_000);
