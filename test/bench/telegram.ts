import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { telegramBot } from '../../bots/telegram/bot.ts';
import { usualLimits } from '../../bots/telegram/pace.ts';
import type { Instant } from '../../src/time/day.ts';
import { kill, surviveKills } from '../bots/kills.ts';
import { groupOf, openTown } from '../bots/telegram/processes.ts';
import { said } from '../bots/telegram/updates.ts';
import { documented, faster } from '../fakes/telegram-limits.ts';
import { type Fault, type TelegramServer, telegramServer } from '../fakes/telegram-server.ts';
import { deliverAll, disorderOf } from './delivery.ts';
import type { Row } from './row.ts';

const CHATS = 200;
const MESSAGES = 10_000;
/** How fast the clock of the limits runs: at 1, as documented, this takes six minutes. */
const SPEED = Number(process.env.DUBAN_BENCH_SPEED ?? 1);
const PER_SECOND = 50;
const QUESTIONS = 1000;
const WARM_UP = 100;
const KILLS = 50;

/** Telegram: what is sent within its limits while one request in twenty fails, how fast is answered, what kills cost. */
export async function bench(): Promise<readonly Row[]> {
  return [...(await delivered()), ...(await answered()), ...(await killed())];
}

const row = (name: string, ours: number, unit: string, goal: string, baseline: number | null = null): Row => ({
  name: `Telegram: ${name}`,
  ours,
  baseline,
  ratio: baseline === null ? null : ours / baseline,
  unit,
  goal,
});

/** One request in twenty fails, in turn by each of these, before Telegram acts on it; always the same ones. */
const mishaps: readonly Fault[] = [
  { kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
  { kind: 'error', code: 500, description: 'Internal Server Error' },
  { kind: 'reset', when: 'before' },
  { kind: 'hang' },
];

function failOneInTwenty(server: TelegramServer): void {
  let requests = 0;
  server.fault = () => {
    requests += 1;
    return requests % 20 === 0 ? (mishaps[(requests / 20) % mishaps.length] ?? null) : null;
  };
}

async function delivered(): Promise<readonly Row[]> {
  const server = await telegramServer({ limits: faster(documented, SPEED) });
  const bot = telegramBot({
    token: server.token,
    root: server.root,
    webhook: null,
    menus: [],
    clock: () => Date.now() as Instant,
    alarm: () => {},
    limits: faster(usualLimits, SPEED),
    deadlines: { request: 10_000 / SPEED, poll: 50_000 },
  });
  await bot.start(async () => {});
  failOneInTwenty(server);
  const chats = Array.from({ length: CHATS }, (_, n) => String(-3000 - n));
  const seconds = await deliverAll(bot, MESSAGES, chats);
  await bot.stop();
  await server.close();

  const allowed = (documented.overall.count * 1000) / documented.overall.ms;
  const texts = server.shown.map(({ text }) => text);
  const what = `of ${MESSAGES} messages in ${CHATS} chats, 5 % of requests failing, limits ${SPEED} times as fast`;
  return [
    row(`limit violations ${what}`, server.violations(), 'requests', '0'),
    row(`rate ${what}`, MESSAGES / seconds / SPEED, 'messages/s', '≥ 90 % of the allowed rate', allowed),
    row(`lost ${what}`, MESSAGES - new Set(texts).size, 'messages', '0'),
    row(`sent twice ${what}`, texts.length - new Set(texts).size, 'messages', '0'),
    row(`out of order ${what}`, disorderOf(server.shown), 'messages', '0'),
  ];
}

/** Questions at a steady pace, no limits in the way: from Telegram handing over the update to the answer arriving there. */
async function answered(): Promise<readonly Row[]> {
  const town = await openTown();
  const { server, groups } = town;
  const desk = await town.start();
  const asked = new Map<number, number>();
  const times = new Map<number, number>();
  server.fault = (method, { reply_parameters: below }) => {
    if (method !== 'sendMessage') return null;
    // An answer says which message it hangs below.
    const { message_id: question } = below as { message_id: number };
    times.set(question, performance.now() - (asked.get(question) ?? Number.NaN));
    return null;
  };
  const ask = async (from: number, count: number) => {
    for (let n = from; n < from + count; n += 1) {
      const { address, code } = groups[n % groups.length]!;
      asked.set(n, performance.now());
      server.happen({ message: said(`@duban_bot ${code}谁牵头？`, { chat: groupOf(address), message_id: n }) });
      await setTimeout(1000 / PER_SECOND);
    }
    while (times.size < asked.size) await setTimeout(100);
  };
  await ask(0, WARM_UP);
  times.clear();
  asked.clear();
  await ask(WARM_UP, QUESTIONS);
  await kill(desk);
  await town.close();
  const sorted = [...times.values()].toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  const what = `from update to answer at the socket, ${PER_SECOND} questions a second, both ways over HTTP`;
  return [row(`p50 ${what}`, at(0.5), 'ms', ''), row(`p99 ${what}`, at(0.99), 'ms', '≤ 10')];
}

async function killed(): Promise<readonly Row[]> {
  const town = await openTown();
  const { reports, lost, twice, repeated, unacknowledged } = await surviveKills(town, KILLS, 500);
  await town.close();
  const what = `of ${reports} reports, ${KILLS} kills with 500 in flight`;
  return [
    row(`lost ${what}`, lost, 'reports', '0'),
    row(`stored twice ${what}`, twice, 'reports', '0'),
    row(`acknowledged twice ${what}`, repeated, 'reports', '0'),
    row(`not acknowledged ${what}`, unacknowledged, 'reports', `≤ one a lane and kill: ${32 * KILLS}`),
  ];
}
