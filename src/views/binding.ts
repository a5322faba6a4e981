import type { Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book, Clause } from '../plan/model.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { clauseName, unitName } from './clause-names.ts';
import { carried, lines, withButtons } from './supervise.ts';

/** A code as it is shown to whoever passes it on; `unit` null: it is for the office's own chat. */
export interface ShownCode {
  readonly unit: string | null;
  readonly code: string;
  /** The last day on which it is good. */
  readonly until: Day;
  /** How many chats the unit has already. */
  readonly chats: number;
}

/** What a unit answers for, as a chat reads it that was just bound to it. */
export interface Duties {
  readonly leads: readonly Clause[];
  readonly supports: number;
  /** What it leads and has not finished, the earliest first. */
  readonly due: readonly { readonly clause: Clause; readonly day: Day }[];
}

/** So many of its tasks, and of the next deadlines, a unit is shown at first. */
const FIRST = 3;

/** Codes, and how they are used. */
export function codesMessage(codes: readonly ShownCode[], book: Book, messages: Messages): Message {
  const { code: say, use } = messages.binding;
  const items = codes.map(({ unit, code, until, chats }) =>
    unit === null ? say.office(book.office.short, code, until) : say.unit(unit, code, until, chats),
  );
  return { ...lines([...items, use(codes[0]?.code ?? '')]), secret: true };
}

/** What a chat reads that was just bound to a unit: what it leads, and what is due next. */
export function welcomeMessage(unit: string, duties: Duties, today: Day, book: Book, messages: Messages): Message {
  const { bound: say } = messages.binding;
  const { leads, supports, due } = duties;
  const name = unitName(book, unit, messages);
  const items = due.slice(0, FIRST).map(({ clause, day }) => say.due(clauseName(clause), day, daysBetween(today, day)));
  const example = due[0]?.clause ?? leads[0];
  return {
    blocks: [
      ...lines([say.unit(name), say.leads(name, leads.length, supports)]).blocks,
      ...(leads.length > 0
        ? lines([say.first(leads.slice(0, FIRST).map(clauseName), leads.length - Math.min(leads.length, FIRST))]).blocks
        : []),
      ...lines([items.length > 0 ? say.next : say.nothingDue]).blocks,
      ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
      ...(example ? lines([say.onward(example.code)]).blocks : []),
    ],
  };
}

/** The units without a chat, each with a button that invites it, and the chats that cannot be reached. */
export function missingMessage(
  {
    bound,
    missing,
    lost,
  }: { readonly bound: number; readonly missing: readonly string[]; readonly lost: readonly string[] },
  messages: Messages,
): Message {
  const { missing: say, order, button } = messages.binding;
  const found = missing.length > 0 ? [say.heading(bound, missing.length), say.units(missing)] : [say.nobody(bound)];
  const buttons = missing.flatMap((unit) => carried(button.invite(unit), order.invite(unit)));
  const all = missing.length > 1 ? [{ label: button.inviteAll, action: order.inviteAll }] : [];
  return withButtons(lines([...found, ...(lost.length > 0 ? [say.lost(lost)] : [])]), [...all, ...buttons]);
}

/** The chats of a unit, each with a button that unbinds it. */
export function whichChatMessage(
  unit: string,
  chats: readonly { readonly name: string; readonly address: string }[],
  messages: Messages,
): Message {
  const { which, order, button } = messages.binding;
  const buttons = chats.flatMap(({ name, address }) => carried(button.unbind(name), order.unbind(address)));
  return withButtons(lines([which(unit, chats.length)]), buttons);
}
