import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { kill } from '../bots/kills.ts';
import { groupOf, openTown, type Town } from '../bots/telegram/processes.ts';
import { said } from '../bots/telegram/updates.ts';
import type { Told } from '../bots/watch.ts';
import { freshFolder } from '../cli/console.ts';
import { slackServer } from '../fakes/slack-server.ts';
import { telegramServer } from '../fakes/telegram-server.ts';
import type { Row } from './row.ts';

const MESSAGES = Number(process.env.DUBAN_BENCH_MESSAGES ?? 100_000);
const STEPS = 10;
const FLYING = 300;
const IDLE_MS = 30_000;
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** What a desk needs in the long run: memory over many messages, and the processor while nothing happens. */
export async function bench(): Promise<readonly Row[]> {
  return [...(await idle()), ...(await memory())];
}

/** Reports, questions and talk in the groups of every unit; the heap after everything unused was given up. */
async function memory(): Promise<readonly Row[]> {
  const town = await openTown();
  const desk = await town.startWatched();
  const lines = createInterface({ input: desk.stdout! })[Symbol.asyncIterator]();
  const sizes: Extract<Told, { kind: 'size' }>[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    await speak(town, (step * MESSAGES) / STEPS, ((step + 1) * MESSAGES) / STEPS);
    desk.kill('SIGUSR2');
    sizes.push(await sizeIn(lines));
  }
  await kill(desk);
  await town.close();
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const megabytes = (bytes: number) => bytes / 1024 / 1024;
  const after = (step: number) => `after ${(((step + 1) * MESSAGES) / STEPS).toLocaleString('en')} messages`;
  const goal = 'flat';
  return [
    ...sizes.map(({ heap }, step) => row(`heap ${after(step)}`, megabytes(heap), megabytes(first.heap), 'MB', goal)),
    row(`resident ${after(STEPS - 1)}`, megabytes(last.resident), megabytes(first.resident), 'MB', goal),
  ];
}

/** Says so much, some of it at a time, and waits until all is taken and answered. */
async function speak({ server, groups }: Town, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) {
    const { address, code } = groups[n % groups.length]!;
    const lines = [
      `${code} 完成${(n % 97) + 1}%`,
      `@duban_bot ${code}谁牵头？`,
      '好的，下午再说',
      `@duban_bot 99${n % 10}号任务谁负责`,
    ];
    server.happen({ message: said(lines[n % lines.length]!, { chat: groupOf(address), message_id: n }) });
    if (n % 50 === 0) while (server.unconfirmed().length > FLYING) await setTimeout(5);
  }
  while (server.unconfirmed().length > 0) await setTimeout(20);
  for (let shown = -1; shown !== server.shown.length; await setTimeout(500)) shown = server.shown.length;
  // Of what the vendor has seen only the number is needed.
  server.requests.length = 0;
}

async function sizeIn(lines: AsyncIterator<string>): Promise<Extract<Told, { kind: 'size' }>> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error('the desk ended');
    const told: Told = JSON.parse(value);
    if (told.kind === 'size') return told;
  }
}

/** The share of one processor that a desk takes on both platforms at once while nobody says anything. */
async function idle(): Promise<readonly Row[]> {
  const [telegram, slack] = [await telegramServer(), await slackServer()];
  const data = freshFolder();
  const env = {
    PATH: process.env.PATH,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.root,
    PORT: '0',
  };
  const desk = spawn(process.execPath, ['--import', 'tsx', main, 'start', '--data', data], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  let port = 0;
  for await (const line of createInterface({ input: desk.stderr! })) {
    const { event, port: told } = JSON.parse(line);
    if (event === 'listening') port = told;
    if (event === 'ready') break;
  }
  await setTimeout(10_000);
  const before = await processorSeconds(port);
  await setTimeout(IDLE_MS);
  const share = ((await processorSeconds(port)) - before) / (IDLE_MS / 1000);
  await kill(desk);
  await telegram.close();
  await slack.close();
  rmSync(data, { recursive: true });
  return [row('idle on Telegram and Slack at once', 100 * share, null, '% of a processor', '≤ 1')];
}

async function processorSeconds(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]);
}

function row(name: string, ours: number, baseline: number | null, unit: string, goal: string): Row {
  return { name, ours, baseline, ratio: baseline === null ? null : ours / baseline, unit, goal };
}
