import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import { tasksAlone } from '../plan/roles.ts';
import type { Reminder } from '../remind/schedule.ts';
import { type GeneralSlot, isGeneral } from '../remind/slot.ts';
import { type OpenPart, openParts } from '../supervise/open.ts';
import { daysBetween } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';

/** So many tasks with and without a day are named in a line, the rest counted. */
const NAMED = 5;

/** What is said an hour before a weekly report is due, where nothing else is said with it; null where it is not that. */
export function lastCall(reminder: Reminder, book: Book, messages: Messages): string | null {
  const [slot] = reminder.slots;
  if (!slot || reminder.slots.some(({ kind }) => kind !== 'weekly_last')) return null;
  return messages.cycle.week.last(reminder.unit, until(slot, reminder, book, messages), book.office.short);
}

/** By when this week's report is due, where the reminder asks for it; when the week opens, also what it can be about. */
export function weekLines(reminder: Reminder, book: Book, messages: Messages): readonly string[] {
  const say = messages.cycle.week;
  const weekly = reminder.slots.filter(isGeneral).filter(({ kind }) => kind !== 'quarter_review');
  const alone = weekly.length === reminder.slots.length;
  const texts = weekly.map((slot) => say.report(alone, until(slot, reminder, book, messages), book.office.short));
  const opening = weekly.find(({ kind }) => kind === 'weekly_open');
  // Two plans may ask for the same report.
  return [...new Set(texts), ...(opening ? openLines(opening, reminder, alone, book, messages) : [])];
}

/** What a unit can report of: the tasks it leads, of a unit that leads none those it supports. */
function openLines(
  { open }: GeneralSlot,
  { at }: Reminder,
  alone: boolean,
  book: Book,
  { cycle }: Messages,
): readonly string[] {
  const say = cycle.week;
  const tasks = tasksAlone(book, open);
  const led = tasks.filter(({ role }) => role === 'lead');
  const parts = openParts(book, led.length > 0 ? led : tasks, wallClock(at, book.office.timezone).day);
  const [first] = parts;
  if (!first) return [];
  const named = (found: readonly OpenPart[]) => {
    const codes = found.slice(0, NAMED).map(({ part }) => part.code);
    return found.length === 0 ? null : say.few(codes, found.length - codes.length);
  };
  const [dated, undated] = [parts.filter(({ due }) => due !== null), parts.filter(({ due }) => due === null)];
  const text = say.open(parts.length, named(dated), named(undated));
  return [alone ? `${text}${say.howTo(first.part.code)}` : text];
}

function until(
  { due, deadline }: Pick<GeneralSlot, 'due' | 'deadline'>,
  { at }: Reminder,
  book: Book,
  { cycle }: Messages,
): string {
  const { day } = wallClock(at, book.office.timezone);
  return cycle.week.until(daysBetween(day, due), due, clockOf(deadline?.rule ?? null));
}

/** `16:00` of a rule that names the hour. */
function clockOf(rule: string | null): string | null {
  const hour = /BYHOUR=(\d+)/.exec(rule ?? '')?.[1];
  const minute = /BYMINUTE=(\d+)/.exec(rule ?? '')?.[1] ?? '0';
  return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
