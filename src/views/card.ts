import type { Card } from '../ask/answer.ts';
import type { Block } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book, Deadline } from '../plan/model.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { clauseName, sourceOf, unitName, unitNames } from './clause-names.ts';

/** What a view of answers works with. */
export interface Showing {
  readonly book: Book;
  readonly messages: Messages;
  readonly today: Day;
}

type Field = Extract<Block, { kind: 'fields' }>['fields'][number];

/** One clause: its name, what was asked of it, the plan's words and where they stand. */
export function cardBlocks(card: Card, showing: Showing): readonly Block[] {
  const { book, messages } = showing;
  const fields = [...roleFields(card, showing), ...deadlineFields(card, showing), ...statusFields(card, showing)];
  const source = sourceOf(book, card.clause, messages);
  const say = messages.ask;
  return [
    { kind: 'heading', text: clauseName(card.clause) },
    ...card.verdicts.map(
      ({ unit, role }): Block => ({ kind: 'text', text: say.verdict(unitName(book, unit, messages), role) }),
    ),
    ...(fields.length > 0 ? [{ kind: 'fields', fields } as const] : []),
    ...card.quotes.map(
      (text, at): Block => ({
        kind: 'quote',
        text: say.quoted(text),
        source: at === card.quotes.length - 1 ? source : null,
      }),
    ),
    ...(card.quotes.length > 0 ? [] : [{ kind: 'text', text: `— ${source}` } as const]),
  ];
}

/** One clause in one line, for choices: its name and what was asked of it. */
export function cardLine(card: Card, showing: Showing): string {
  const fields = [...roleFields(card, showing), ...deadlineFields(card, showing)];
  return showing.messages.ask.item([clauseName(card.clause), ...fields.map(({ name, value }) => `${name}：${value}`)]);
}

function roleFields({ leads, supports }: Card, { book, messages }: Showing): readonly Field[] {
  const { roles, nobody } = messages.ask;
  const shown = (names: readonly string[], role: 'lead' | 'support') => ({
    name: roles[role],
    value: names.length > 0 ? unitNames(book, names, messages) : nobody[role],
  });
  return [...(leads ? [shown(leads, 'lead')] : []), ...(supports ? [shown(supports, 'support')] : [])];
}

/** A deadline: its day, how long that is, and the words that set it. */
export function deadlineText({ date, quote, expr }: Deadline, { messages, today }: Showing): string {
  const say = messages.ask;
  if (date === null) return say.deadline(expr, null, say.quoted(quote));
  return say.deadline(say.day(date), say.daysLeft(daysBetween(today, date)), say.quoted(quote));
}

function deadlineFields({ deadlines }: Card, showing: Showing): readonly Field[] {
  if (!deadlines) return [];
  const { ask } = showing.messages;
  if (deadlines.length === 0) return [{ name: ask.deadlineName, value: ask.noDeadline }];
  const dated = deadlines.some(({ date }) => date !== null);
  return deadlines.map((deadline) => ({
    name: deadline.kind === 'start' ? ask.startName : ask.deadlineName,
    value: `${dated ? '' : ask.noDay}${deadlineText(deadline, showing)}`,
  }));
}

function statusFields({ standings }: Card, showing: Showing): readonly Field[] {
  if (!standings) return [];
  const { ask } = showing.messages;
  const reported = standings.filter(({ reportedAt }) => reportedAt !== null);
  const lines = reported.map((one) => standingText(one, showing));
  return [{ name: ask.statusName, value: lines.length > 0 ? ask.units(lines) : ask.nothingReported }];
}

/** What a unit has reported of a task: 区住建局 已报60%（10月22日报）. */
function standingText(standing: Assignment, showing: Showing): string {
  const unit = unitName(showing.book, standing.unit, showing.messages);
  return showing.messages.ask.standing(unit, stateText(standing, showing));
}

/** The same without the unit: 已报60%（10月22日报）. */
export function stateText({ status, percent, reportedAt }: Assignment, { book, messages }: Showing): string {
  const { ask } = messages;
  if (reportedAt === null) return ask.nothingReported;
  const state = status === null ? ask.status.in_progress : ask.status[status];
  const what = percent === null || status === 'done' ? state : ask.percent(percent);
  return ask.reported(what, wallClock(reportedAt, book.office.timezone).day);
}
