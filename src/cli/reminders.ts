import type { Command } from 'commander';
import { plainText } from '../chat/plain.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { usualPolicy } from '../remind/policy.ts';
import { schedule } from '../remind/schedule.ts';
import type { Instant } from '../time/day.ts';
import { holidayYears, knowsHolidays } from '../time/workdays.ts';
import { isoInZone, wallClock } from '../time/zone.ts';
import { reminderMessage } from '../views/reminder.ts';
import { momentNamed } from './arguments.ts';
import { atDesk, type Console } from './command.ts';
import type { Desk } from './desk.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

/** `duban reminders --from ISO --to ISO [--json]`: every reminder of a window, were nothing reported meanwhile. */
export function remindersCommand(program: Command, console: Console): void {
  program
    .command('reminders')
    .description('every reminder that would be sent in a window, were nothing reported meanwhile')
    .requiredOption('--from <iso>', 'the first moment; a day alone begins it')
    .requiredOption('--to <iso>', 'the last moment; a day alone ends it')
    .option('--json', 'as JSON')
    .action((options: Options, command: Command) =>
      atDesk(console, command, async (desk) => {
        const rows = await rowsOf(desk, options, console);
        if (options.json) console.print(JSON.stringify(rows));
        else for (const { at, to, text } of rows) console.print(`${at} → ${to}\n${text}\n`);
      }),
    );
}

async function rowsOf({ store, office, book }: Desk, { from, to }: Options, console: Console) {
  const zone = book.office.timezone;
  // A window leaves out its beginning; the moment that was typed is part of it.
  const window = { from: (momentNamed(from, book, 'begins') - 1) as Instant, to: momentNamed(to, book, 'ends') };
  for (const at of [window.from, window.to]) warnOfYear(Number(wallClock(at, zone).day.slice(0, 4)), console);
  const messages = book.office.language === 'en' ? en : zhCN;
  return schedule(book, await store.assignments(office, {}), usualPolicy, window).map((reminder) => ({
    at: isoInZone(reminder.at, zone),
    to: reminder.unit,
    kind: reminder.kind,
    codes: reminder.slots.map(({ code }) => code),
    text: plainText(reminderMessage(reminder, book, messages)),
  }));
}

function warnOfYear(year: number, console: Console): void {
  if (knowsHolidays(year)) return;
  const [first, last] = holidayYears();
  console.warn(`the holidays of ${year} are not known (${first}–${last} are): its weeks count as plain`);
}
