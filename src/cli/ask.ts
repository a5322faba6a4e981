import type { Command } from 'commander';
import * as z from 'zod';
import type { Answer } from '../ask/answer.ts';
import { ask } from '../ask/ask.ts';
import { plainText } from '../chat/plain.ts';
import { Fault } from '../errors.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { findUnit } from '../plan/units.ts';
import { indexOf } from '../search/clause-index.ts';
import type { Instant } from '../time/day.ts';
import { answerMessage } from '../views/answer.ts';
import { unitNamed } from './arguments.ts';
import { atDesk, type Console, jsonLines } from './command.ts';
import { type Desk, momentOf } from './desk.ts';

const asked = z.object({
  id: z.string(),
  q: z.string(),
  now: z.string().optional(),
  askerUnit: z.string().nullish(),
  prev: z.array(z.string()).optional(),
});

interface AskOptions {
  readonly unit?: string;
  readonly json?: true;
  readonly batch?: string;
}

interface Asked {
  readonly q: string;
  readonly now: Instant;
  readonly unit: string | null;
  readonly previous: readonly string[];
  readonly standings: readonly Assignment[];
  /** One question at the desk is spoken to the bot; those of a batch are overheard in a group. */
  readonly addressed: boolean;
}

/** `duban ask "问题"`, and `duban ask --batch FILE` for many. */
export function askCommand(program: Command, console: Console): void {
  program
    .command('ask')
    .description('ask the plan a question, as a chat would')
    .argument('[question]')
    .option('--unit <name>', 'the unit that asks: what 我们 means')
    .option('--json', 'print what the answer claims besides its text')
    .option('--batch <file>', 'one JSON question a line (- for standard input), one answer a line')
    .action((question: string | undefined, options: AskOptions, command: Command) =>
      atDesk(console, command, async (desk) => {
        if (options.batch !== undefined) return answerAll(console, desk, options.batch);
        if (question === undefined) throw new Fault('usage', 'ask what? duban ask "大气25谁牵头"');
        return answerOne(console, desk, question, options);
      }),
    );
}

async function answerOne(console: Console, desk: Desk, q: string, options: AskOptions): Promise<void> {
  const { book, clock, store, office } = desk;
  const unit = options.unit === undefined ? null : unitNamed(options.unit, book);
  const standings = await store.assignments(office, {});
  const shown = answered(book, { q, now: clock(), unit, previous: [], standings, addressed: true });
  console.print(options.json ? JSON.stringify(shown) : shown.text);
}

/** Questions of many chats in one run, each by itself: what units have reported is not told. */
async function answerAll(console: Console, { book, clock }: Desk, file: string): Promise<void> {
  const questions = (await jsonLines(console, file)).map((value, at) => {
    const read = asked.safeParse(value);
    if (!read.success)
      throw new Fault('bad-input', `${file}, question ${at + 1}: ${read.error.issues[0]?.message ?? ''}`);
    return read.data;
  });
  for (const { id, q, now, askerUnit, prev } of questions) {
    const unit = askerUnit ? (findUnit(book.units, askerUnit)?.name ?? null) : null;
    const at = now === undefined ? clock() : momentOf(now, book);
    const shown = answered(book, { q, now: at, unit, previous: prev ?? [], standings: [], addressed: false });
    console.print(JSON.stringify({ id, ...shown }));
  }
}

/** The answer as the contract prints it, and how long it took. */
function answered(book: Book, { q, ...asking }: Asked) {
  const index = indexOf(book);
  const started = performance.now();
  const answer: Answer = ask(q, { book, index, ...asking });
  const text = plainText(answerMessage(answer, book, answer.language === 'en' ? en : zhCN));
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  const { intent, outcome, codes, units, dates, figures, count } = answer;
  return { text, intent, outcome, codes, units, dates, figures, count, ms };
}
