import type { ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { kill, startScript } from '../bots/kills.ts';
import { groupOf, openTown, type Town } from '../bots/telegram/processes.ts';
import { said } from '../bots/telegram/updates.ts';
import type { Told } from '../bots/watch.ts';
import type { Row } from './row.ts';
import { quantile } from './timing.ts';

const PER_SECOND = 50;
const QUESTIONS = 1000;
const WARM_UP = 200;

/**
 * Questions at a steady pace, no limits in the way: from Telegram handing over the update to the answer arriving there,
 * beside a bot of Telegraf alone that says one word; and the desk's own part, from update to answer within the process.
 */
export async function answers(): Promise<readonly Row[]> {
  const town = await openTown();
  const own: number[] = [];
  const bot = await startScript(new URL('../bots/telegram/echo.ts', import.meta.url), [
    town.server.root,
    town.server.token,
  ]);
  const bare = await asked(town, bot);
  const desk = await town.startWatched();
  createInterface({ input: desk.stdout! }).on('line', (line) => {
    const told: Told = JSON.parse(line);
    if (told.kind === 'answered') own.push(told.ms);
  });
  const ours = await asked(town, desk);
  await town.close();
  const warm = own.slice(WARM_UP);
  const what = `${PER_SECOND} questions a second`;
  return [0.5, 0.99].flatMap((share) => [
    row(`p${share * 100} from update to answer, both ways over HTTP, ${what}`, quantile(ours, share), {
      baseline: quantile(bare, share),
      goal: share === 0.99 ? '≤ 10' : '',
    }),
    row(`p${share * 100} of it in the desk, ${what}`, quantile(warm, share), { goal: '≤ 2' }),
  ]);
}

/** How long each question waits for its answer, in ms. The bot ends with the last of them. */
async function asked({ server, groups }: Town, bot: ChildProcess): Promise<readonly number[]> {
  const begun = new Map<number, number>();
  const times = new Map<number, number>();
  server.fault = (method, { reply_parameters: below }) => {
    if (method !== 'sendMessage') return null;
    // An answer says which message it hangs below.
    const { message_id: question } = below as { message_id: number };
    times.set(question, performance.now() - (begun.get(question) ?? Number.NaN));
    return null;
  };
  const from = performance.now();
  for (let n = 0; n < WARM_UP + QUESTIONS; n += 1) {
    const { address, code } = groups[n % groups.length]!;
    begun.set(n, performance.now());
    server.happen({ message: said(`@duban_bot ${code}谁牵头？`, { chat: groupOf(address), message_id: n }) });
    await setTimeout(Math.max(0, from + ((n + 1) * 1000) / PER_SECOND - performance.now()));
  }
  while (times.size < begun.size) await setTimeout(100);
  await kill(bot);
  return Array.from({ length: QUESTIONS }, (_, n) => times.get(WARM_UP + n)!);
}

function row(
  name: string,
  ours: number,
  { baseline = null, goal }: { readonly baseline?: number | null; readonly goal: string },
): Row {
  const ratio = baseline === null ? null : ours / baseline;
  return { name: `Telegram: ${name}`, ours, baseline, ratio, unit: 'ms', goal };
}
