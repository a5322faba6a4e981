import type { Command } from 'commander';
import { plainText } from '../chat/plain.ts';
import { Fault } from '../errors.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { outcomes, ranking } from '../supervise/ranking.ts';
import { supervisionOf } from '../supervise/supervision.ts';
import { type Day, parseDay, yearOf } from '../time/day.ts';
import { quarterOf, quarterSpan, type Span } from '../time/span.ts';
import { wallClock } from '../time/zone.ts';
import { rankingMessage } from '../views/supervise-ranking.ts';
import { atDesk, type Console } from './command.ts';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

/** `duban ranking [--from DAY] [--to DAY] [--json]`: the units by their outcomes in some days, this quarter where none are given. */
export function rankingCommand(program: Command, console: Console): void {
  program
    .command('ranking')
    .description('the units ranked by what they achieved within some days (default: this quarter)')
    .option('--from <day>', 'the first day')
    .option('--to <day>', 'the last day')
    .option('--json', 'as JSON')
    .action((options: Options, command: Command) =>
      atDesk(console, command, async ({ store, office, book, clock }) => {
        const today = wallClock(clock(), book.office.timezone).day;
        const span = spanOf(options, today);
        const ledger = { book, standings: await store.assignments(office, {}), acts: await store.acts(office, {}) };
        const { ranking: weights } = supervisionOf(book);
        const ranked = ranking(outcomes(ledger, span, today), weights);
        const messages = book.office.language === 'en' ? en : zhCN;
        if (options.json) console.print(JSON.stringify(ranked));
        else console.print(plainText(rankingMessage(ranked, span, weights, messages)));
      }),
    );
}

function spanOf({ from, to }: Options, today: Day): Span {
  const quarter = quarterSpan(yearOf(today), quarterOf(today));
  const span = { from: dayOf(from, quarter.from), to: dayOf(to, quarter.to) };
  if (span.from > span.to) throw new Fault('usage', `${span.from} is after ${span.to}: give the earlier day first`);
  return span;
}

function dayOf(typed: string | undefined, otherwise: Day): Day {
  const day = typed === undefined ? otherwise : parseDay(typed);
  if (day === null) throw new Fault('usage', `${typed} is no day: write it like 2021-10-28`);
  return day;
}
