import type { Command } from 'commander';
import { plainText } from '../chat/plain.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { lightOf } from '../supervise/lights.ts';
import { supervisionOf } from '../supervise/supervision.ts';
import { wallClock } from '../time/zone.ts';
import { lightBoard } from '../views/supervise-light.ts';
import { unitNamed } from './arguments.ts';
import { atDesk, type Console } from './command.ts';

interface Options {
  readonly unit?: string;
  readonly json?: boolean;
}

/** `duban lights [--unit NAME] [--json]`: the light of every part that a unit leads, with the facts and the rule behind it. */
export function lightsCommand(program: Command, console: Console): void {
  program
    .command('lights')
    .description('the light of every part that a unit leads, and what it was decided on')
    .option('--unit <name>', 'one unit only')
    .option('--json', 'as JSON')
    .action((options: Options, command: Command) =>
      atDesk(console, command, async ({ store, office, book, clock }) => {
        const unit = options.unit === undefined ? null : unitNamed(options.unit, book);
        const today = wallClock(clock(), book.office.timezone).day;
        const found = (await store.assignments(office, unit === null ? {} : { unit }))
          .filter(({ role }) => role === 'lead')
          .flatMap((standing) => lightOf(book, standing, supervisionOf(book).lights, today) ?? []);
        const messages = book.office.language === 'en' ? en : zhCN;
        if (options.json) console.print(JSON.stringify(found));
        else console.print(plainText(lightBoard(found, unit, book, today, messages)));
      }),
    );
}
