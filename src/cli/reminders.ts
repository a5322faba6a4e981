import type { Command } from 'commander';
import { plainText } from '../chat/plain.ts';
import { officeCodes, officeMessage } from '../dialogue/rounds/office-word.ts';
import { Fault } from '../errors.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { unknownYears, yearsUnknown } from '../plan/calendar.ts';
import { officeWords } from '../remind/office.ts';
import { schedule } from '../remind/schedule.ts';
import { whyOf } from '../remind/why.ts';
import { type Instant, yearOf } from '../time/day.ts';
import { isoInZone, wallClock } from '../time/zone.ts';
import { reminderMessage } from '../views/reminder.ts';
import { whyMessage } from '../views/why.ts';
import { momentNamed } from './arguments.ts';
import { atDesk, type Console } from './command.ts';
import type { Desk } from './desk.ts';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly why?: string;
  readonly json?: boolean;
}

/**
 * `duban reminders --from ISO --to ISO [--json]`: every reminder of a window, were nothing reported meanwhile.
 * `duban reminders --why SLOT`: why one of them falls as it does.
 */
export function remindersCommand(program: Command, console: Console): void {
  program
    .command('reminders')
    .description('every reminder that would be sent in a window, were nothing reported meanwhile')
    .option('--from <iso>', 'the first moment; a day alone begins it')
    .option('--to <iso>', 'the last moment; a day alone ends it')
    .option('--why <slot>', 'why one reminder falls as it does, by its slot: --json lists them')
    .option('--json', 'as JSON')
    .action(({ from, to, why, json }: Options, command: Command) =>
      atDesk(console, command, async (desk) => {
        if (why !== undefined) return console.print(await explained(desk, why));
        if (from === undefined || to === undefined)
          throw new Fault('usage', 'which window? name its ends with --from and --to, or one reminder with --why');
        const rows = await rowsOf(desk, { from, to }, console);
        if (json) console.print(JSON.stringify(rows));
        else for (const { at, to, text } of rows) console.print(`${at} → ${to}\n${text}\n`);
      }),
    );
}

async function explained({ store, office, book, clock }: Desk, key: string): Promise<string> {
  const why = whyOf(book, await store.assignments(office, {}), key);
  if (why === null)
    throw new Fault('bad-input', `there is no reminder ${key}: \`duban reminders … --json\` lists them as slots`);
  const [claimed, chats] = await Promise.all([store.claimed(office, [key]), store.chats(office)]);
  const own = chats.filter(({ unit, officeChat }) => (why.unit === null ? officeChat : unit === why.unit));
  const active = own.filter(({ state }) => state === 'active').length;
  const messages = book.office.language === 'en' ? en : zhCN;
  const state = { said: claimed.has(key), chats: active, now: clock() };
  return plainText(whyMessage(why, state, book, messages));
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

async function rowsOf({ store, office, book }: Desk, { from, to }: Ends, console: Console) {
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
    slots: reminder.slots.map(({ key }) => key),
    text: plainText(reminderMessage(reminder, book, messages)),
  }));
  const toOffice = officeWords(book, window).flatMap((word) => {
    const message = officeMessage(word, standings, book, messages);
    const codes = officeCodes(word, standings, book);
    return message
      ? [{ moment: word.at, to: 'office', kind: word.kind, codes, slots: [word.key], text: plainText(message) }]
      : [];
  });
  return [...toUnits, ...toOffice]
    .sort((one, other) => one.moment - other.moment)
    .map(({ moment, ...row }) => ({ at: isoInZone(moment, zone), ...row }));
}
