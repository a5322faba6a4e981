import type { ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { kill } from '../bots/kills.ts';
import type { Told } from '../bots/watch.ts';
import type { Row } from './row.ts';
import { quantile } from './timing.ts';

const PER_SECOND = 50;
const QUESTIONS = 1000;
const WARM_UP = 200;

/** A vendor at which questions are asked, and the bots that answer them. */
export interface Asking {
  readonly platform: string;
  /** A bot of the vendor's library alone that says one word to everything. */
  readonly startBare: () => Promise<ChildProcess>;
  readonly startDesk: () => Promise<ChildProcess>;
  /** Somebody asks; the number tells one question from another. */
  readonly ask: (number: number) => void;
  /** Has it told which question an answer is for, as soon as it arrives. */
  readonly whenAnswered: (told: (number: number) => void) => void;
}

/**
 * Questions at a steady pace, no limits in the way: from the vendor handing over what was said to the answer arriving
 * there, beside a bot of its library alone; and the desk's own part, from the event to its answer within the process.
 */
export async function answerTimes(asking: Asking): Promise<readonly Row[]> {
  const own: number[] = [];
  const bare = await asked(asking, await asking.startBare());
  const desk = await asking.startDesk();
  createInterface({ input: desk.stdout! }).on('line', (line) => {
    const told: Told = JSON.parse(line);
    if (told.kind === 'answered') own.push(told.ms);
  });
  const ours = await asked(asking, desk);
  const warm = own.slice(WARM_UP);
  const what = `${PER_SECOND} questions a second`;
  const row = (name: string, value: number, baseline: number | null, goal: string): Row => {
    const ratio = baseline === null ? null : value / baseline;
    return { name: `${asking.platform}: ${name}, ${what}`, ours: value, baseline, ratio, unit: 'ms', goal };
  };
  return [0.5, 0.99].flatMap((share) => [
    row(
      `p${share * 100} from event to answer, both ways over the wire`,
      quantile(ours, share),
      quantile(bare, share),
      share === 0.99 ? '≤ 10' : '',
    ),
    row(`p${share * 100} of it in the desk`, quantile(warm, share), null, '≤ 2'),
  ]);
}

/** How long each question waits for its answer, in ms. The bot ends with the last of them. */
async function asked({ ask, whenAnswered }: Asking, bot: ChildProcess): Promise<readonly number[]> {
  const begun = new Map<number, number>();
  const times = new Map<number, number>();
  whenAnswered((number) => times.set(number, performance.now() - (begun.get(number) ?? Number.NaN)));
  const from = performance.now();
  for (let n = 0; n < WARM_UP + QUESTIONS; n += 1) {
    begun.set(n, performance.now());
    ask(n);
    await setTimeout(Math.max(0, from + ((n + 1) * 1000) / PER_SECOND - performance.now()));
  }
  while (times.size < begun.size) await setTimeout(100);
  await kill(bot);
  return Array.from({ length: QUESTIONS }, (_, n) => times.get(WARM_UP + n)!);
}
