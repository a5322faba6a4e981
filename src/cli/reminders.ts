import type { Command } from 'commander';
import { plainText } from '../chat/plain.ts';
import { officeCodes, officeMessage } from '../dialogue/office-word.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { unknownYears, yearsUnknown } from '../plan/calendar.ts';
import { officeWords } from '../remind/office.ts';
import { schedule } from '../remind/schedule.ts';
import { type Instant, yearOf } from '../time/day.ts';
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
  const [first, last] = [momentNamed(from, book, 'begins'), momentNamed(to, book, 'ends')];
  const unknown = unknownYears(book, wallClock(first, zone).day).filter(
    (year) => year <= yearOf(wallClock(last, zone).day),
  );
  if (unknown.length > 0) console.warn(yearsUnknown(book, unknown));
  // A window leaves out its beginning; the moment that was typed is part of it.
  const window = { from: (first - 1) as Instant, to: last };
  const messages = book.office.language === 'en' ? en : zhCN;
  const standings = await store.assignments(office, {});
  const toUnits = schedule(book, standings, window).map((reminder) => ({
    moment: reminder.at,
    to: reminder.unit,
    kind: reminder.kind,
    codes: reminder.slots.flatMap(({ code }) => code ?? []),
    text: plainText(reminderMessage(reminder, book, messages)),
  }));
  const toOffice = officeWords(book, window).flatMap((word) => {
    const message = officeMessage(word, standings, book, messages);
    const codes = officeCodes(word, standings, book);
    return message ? [{ moment: word.at, to: 'office', kind: word.kind, codes, text: plainText(message) }] : [];
  });
  return [...toUnits, ...toOffice]
    .sort((one, other) => one.moment - other.moment)
    .map(({ moment, ...row }) => ({ at: isoInZone(moment, zone), ...row }));
}
