import { nameOfChat } from '../../dialogue/binding/changes.ts';
import { unitsWithoutChat } from '../../dialogue/binding/inviting.ts';
import { isNobodys } from '../../dialogue/binding/order.ts';
import type { Chat } from '../../dialogue/records.ts';
import { calendarOf, unknownYears } from '../../plan/calendar.ts';
import type { Book } from '../../plan/model.ts';
import { isWorkday, nextWorkday, yearsOf } from '../../time/workdays.ts';
import { wallClock } from '../../time/zone.ts';
import { type Finding, found, type Patient } from './finding.ts';

/** What could be read of an office's plans. */
export function bookFound({ office, clauses, problems }: Book, { say }: Patient): Finding {
  const tasks = [...clauses.values()].filter(({ kind }) => kind === 'task').length;
  return problems.length > 0
    ? found('book', 'warn', say.book.problems(office.short, tasks, problems.length))
    : found('book', 'ok', say.book.read(office.short, tasks));
}

/** Whether its calendar knows the years its plans reach into, and whether it is quiet today. */
export function calendarFound(book: Book, { now, say }: Patient): readonly Finding[] {
  const calendar = calendarOf(book);
  const { day } = wallClock(now, book.office.timezone);
  const unknown = unknownYears(book, day);
  const quiet = isWorkday(day, calendar) ? say.calendar.work(day) : say.calendar.quiet(day, nextWorkday(day, calendar));
  const [first, last] = yearsOf(calendar);
  return [
    unknown.length > 0
      ? found('calendar', 'warn', say.calendar.unknown(unknown, first, last))
      : found('calendar', 'ok', say.calendar.known(first, last)),
    found('today', 'ok', quiet),
  ];
}

/** Whether the office and its units have chats on the platforms that are served, and whether these can be reached. */
export function chatsFound(
  book: Book,
  all: readonly Chat[],
  served: readonly string[],
  { say }: Patient,
): readonly Finding[] {
  const chats = all.filter(({ address }) => served.includes(address.platform));
  const own = chats.some(({ officeChat, state }) => officeChat && state === 'active');
  const missing = unitsWithoutChat({ book, chats });
  const lost = chats.filter((chat) => chat.state === 'lost' && !isNobodys(chat));
  const names = lost.map(({ title, address, unit }) => say.chats.name(unit ?? title, nameOfChat(address)));
  return [
    own ? found('office-chat', 'ok', say.chats.office) : found('office-chat', 'warn', say.chats.noOffice),
    missing.length > 0
      ? found('units', 'warn', say.chats.unbound(missing.length, missing.slice(0, 5)))
      : found('units', 'ok', say.chats.bound),
    lost.length > 0 ? found('chats', 'warn', say.chats.lost(names)) : found('chats', 'ok', say.chats.reachable),
  ];
}
