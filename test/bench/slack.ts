import { slackBot } from '../../bots/slack/bot.ts';
import type { Instant } from '../../src/time/day.ts';
import { surviveKills } from '../bots/kills.ts';
import { openWorkspace } from '../bots/slack/processes.ts';
import { type SlackServer, slackServer } from '../fakes/slack-server.ts';
import type { Fault } from '../fakes/slack-wire.ts';
import { deliverAll, disorderOf } from './delivery.ts';
import type { Row } from './row.ts';
import { answers } from './slack-answers.ts';

const CHANNELS = 200;
const MESSAGES = 10_000;

const KILLS = 50;

/** Slack: what is sent within its limits while one request in twenty fails, how fast is answered, what kills cost. */
export async function bench(): Promise<readonly Row[]> {
  return [...(await delivered()), ...(await answers()), ...(await killed())];
}

async function delivered(): Promise<readonly Row[]> {
  const server = await slackServer({ limited: true });
  const bot = slackBot({
    token: server.botToken,
    root: server.root,
    receiving: { kind: 'socket', appToken: server.appToken },
    clock: () => Date.now() as Instant,
    alarm: () => {},
  });
  await bot.start(async () => {});
  failOneInTwenty(server);
  const channels = Array.from({ length: CHANNELS }, (_, n) => `C${1000 + n}`);
  const seconds = await deliverAll(bot, MESSAGES, channels);
  await bot.stop();
  await server.close();

  const texts = server.shown.map(({ text }) => text);
  const shown = server.shown.map(({ channel: chat, text }) => ({ chat, text }));
  const what = `of ${MESSAGES} messages in ${CHANNELS} channels, 5 % of requests failing`;
  const { seconds: busy, count } = whileAllWait(server);
  return [
    row(`limit violations ${what}`, server.violations(), 'requests', '0'),
    row(`rate ${what}, while all have some`, count / busy, 'messages/s', '≥ 90 % of the allowed rate', CHANNELS),
    row(`rate ${what}, to the last`, MESSAGES / seconds, 'messages/s', '', CHANNELS),
    row(`lost ${what}`, MESSAGES - new Set(texts).size, 'messages', '0'),
    row(`sent twice ${what}`, texts.length - new Set(texts).size, 'messages', '0'),
    row(`out of order ${what}`, disorderOf(shown), 'messages', '0'),
  ];
}

async function killed(): Promise<readonly Row[]> {
  const workspace = await openWorkspace();
  const { reports, lost, twice, repeated, unacknowledged } = await surviveKills(workspace, KILLS, 500);
  await workspace.close();
  const what = `of ${reports} reports, ${KILLS} kills with 500 in flight`;
  return [
    row(`lost ${what}`, lost, 'reports', '0'),
    row(`stored twice ${what}`, twice, 'reports', '0'),
    row(`not acknowledged ${what}`, unacknowledged, 'reports', '0'),
    row(`acknowledged twice ${what}`, repeated, 'reports', '0'),
  ];
}

const row = (name: string, ours: number, unit: string, goal: string, baseline: number | null = null): Row => ({
  name: `Slack: ${name}`,
  ours,
  baseline,
  ratio: baseline === null ? null : ours / baseline,
  unit,
  goal,
});

/** What arrived until the first channel had everything: from then on less than the limit is asked for. */
function whileAllWait({ shown }: SlackServer): { readonly seconds: number; readonly count: number } {
  const left = new Map<string, number>();
  const from = shown[0]?.at ?? 0;
  for (const [count, { channel, at }] of shown.entries()) {
    const more = (left.get(channel) ?? MESSAGES / CHANNELS) - 1;
    if (more === 0) return { seconds: (at - from) / 1000, count };
    left.set(channel, more);
  }
  return { seconds: Number.NaN, count: 0 };
}

/** One request in twenty fails, in turn by each of these; half of them after Slack acted on it. Always the same ones. */
const mishaps: readonly Fault[] = [
  { kind: 'status', code: 429, retryAfter: 1 },
  { kind: 'status', code: 500 },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
  { kind: 'hang' },
  { kind: 'silence' },
];

function failOneInTwenty(server: SlackServer): void {
  let requests = 0;
  server.fault = () => {
    requests += 1;
    return requests % 20 === 0 ? (mishaps[(requests / 20) % mishaps.length] ?? null) : null;
  };
}
