import { telegramBot } from '../../bots/telegram/bot.ts';
import { usualLimits } from '../../bots/telegram/pace.ts';
import type { Instant } from '../../src/time/day.ts';
import { surviveKills } from '../bots/kills.ts';
import { openTown } from '../bots/telegram/processes.ts';
import { documented, faster } from '../fakes/telegram-limits.ts';
import { type Fault, type TelegramServer, telegramServer } from '../fakes/telegram-server.ts';
import { deliverAll, disorderOf } from './delivery.ts';
import type { Row } from './row.ts';
import { answers } from './telegram-answers.ts';

const CHATS = 200;
const MESSAGES = 10_000;
/** How fast the clock of the limits runs: at 1, as documented, this takes six minutes. */
const SPEED = Number(process.env.DUBAN_BENCH_SPEED ?? 1);
const KILLS = 50;

/** Telegram: what is sent within its limits while one request in twenty fails, how fast is answered, what kills cost. */
export async function bench(): Promise<readonly Row[]> {
  return [...(await delivered()), ...(await answers()), ...(await killed())];
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
