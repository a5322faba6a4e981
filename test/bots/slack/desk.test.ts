import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshFolder } from '../../cli/console.ts';
import { type SlackServer, slackServer } from '../../fakes/slack-server.ts';
import { type TelegramServer, telegramServer } from '../../fakes/telegram-server.ts';
import { channel, command, event, homeOpened, said, typed, wang } from './events.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const PATIENCE = 60_000;
const patient = { timeout: 15_000, interval: 20 };

let slack: SlackServer;
let telegram: TelegramServer;
let data: string;
let running: ChildProcess[];

beforeEach(async () => {
  [slack, telegram] = await Promise.all([slackServer(), telegramServer()]);
  data = freshFolder();
  running = [];
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([slack.close(), telegram.close()]);
});

/** Starts Duban as its own process, with the tokens of the app. */
function duban(words: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...words, '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.root,
      DUBAN_NOW: '2021-10-28T08:50',
      ...env,
    },
  });
  running.push(child);
  return child;
}

/** Resolves with the log line of an event. */
async function logged(child: ChildProcess, name: string): Promise<Record<string, unknown>> {
  for await (const line of createInterface({ input: child.stderr! })) {
    const read = JSON.parse(line);
    if (read.event === name) return read;
  }
  throw new Error(`it ended before "${name}"`);
}

async function ended(child: ChildProcess) {
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  return { out, err, code };
}

const bind = async () => ended(duban(['bind', `slack:${channel}`, '--unit', '区住建局']));
const shown = () => slack.shown.map((one) => one.text).join('\n');
const question = (over: object = {}) =>
  said('大气25谁牵头？', { text: '<@U0BOT> 大气25谁牵头？', blocks: typed('大气25谁牵头？', true), ...over });

test(
  'one desk serves both platforms: questions are answered, a report is recorded once, an edit corrects it',
  async () => {
    await bind();
    const desk = duban(['start'], {
      SLACK_APP_TOKEN: slack.appToken,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
    });
    expect(await logged(desk, 'ready')).toMatchObject({ platforms: ['telegram', 'slack'] });
    slack.happen(event(question()));
    slack.happen(event({ ...question(), type: 'app_mention' }, 'Ev2'));
    slack.repeat();
    await expect.poll(shown, patient).toContain('区环境卫生服务中心');
    const report = said('大气25完成80%', { ts: '1635382201.000100' });
    slack.happen(event(report, 'Ev3'));
    slack.happen(event({ ...report, subtype: 'thread_broadcast' }, 'Ev4'));
    await expect.poll(shown, patient).toContain('已记');
    slack.memberships.set(wang, [channel]);
    slack.happen(homeOpened());
    await expect.poll(() => slack.views, patient).toMatchObject([{ type: 'home', trigger: wang }]);
    expect(slack.views[0]?.text).toContain('大气25 加强扬尘综合治理 · 牵头（');
    await expect.poll(() => slack.unacknowledged(), patient).toEqual([]);
    expect(slack.shown).toHaveLength(2);
    desk.kill('SIGTERM');
    expect(await once(desk, 'exit')).toEqual([0, null]);
    const { out } = await ended(duban(['status', '--task', '大气25', '--unit', '区住建局', '--json']));
    expect(JSON.parse(out)).toMatchObject([{ percent: 80 }]);
  },
  PATIENCE,
);

test(
  'over HTTP it is brought what is said and commanded, by whoever knows the secret',
  async () => {
    await bind();
    const desk = duban(['start'], { SLACK_SIGNING_SECRET: slack.signingSecret, PORT: '0' });
    const { port } = await logged(desk, 'listening');
    slack.requestUrl = `http://127.0.0.1:${port}/slack/events`;
    slack.happen(command('大气25谁牵头？'));
    await expect.poll(shown, patient).toContain('区环境卫生服务中心');
    expect(slack.unacknowledged()).toEqual([]);
    expect((await fetch(slack.requestUrl, { method: 'POST', body: '{}' })).status).toBe(401);
  },
  PATIENCE,
);
