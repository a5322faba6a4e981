import type { Block, Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book, Clause } from '../plan/model.ts';
import type { Reminder } from '../remind/schedule.ts';
import { isGeneral, type TaskSlot } from '../remind/slot.ts';
import { daysBetween } from '../time/day.ts';
import { quarterOf } from '../time/span.ts';
import { isoInZone, wallClock } from '../time/zone.ts';
import { actionButton } from './forms.ts';
import { reviewBlocks } from './reminder-quarter.ts';
import { lastCall, weekLines } from './reminder-week.ts';

/** Of what is told with its month, what is this near is told in full. */
const NEAR = 7;
/** Quotations longer than this are cut: a reminder is read on a telephone. */
const QUOTE_LENGTH = 60;

/**
 * A digest: what falls due, when, in the plan's words, and what stands. The tasks are numbered as in the reminder's
 * slots, so that a reply `2 已备案` is understood; what is about all tasks of the unit comes last.
 */
export function reminderMessage(reminder: Reminder, book: Book, messages: Messages): Message {
  const last = lastCall(reminder, book, messages);
  if (last !== null) return { blocks: [{ kind: 'text', text: last }] };
  const tasks = reminder.slots.filter((slot) => !isGeneral(slot));
  const items = tasks.map((slot) => taskLines(slot, reminder, book, messages));
  const review = reviewBlocks(reminder, book, messages);
  const texts = [
    ...weekLines(reminder, book, messages),
    ...(tasks.length > 0 ? [messages.remind.howToReply(tasks.length)] : []),
  ];
  return {
    blocks: [
      { kind: 'text', text: heading(reminder, tasks.length, book, messages) },
      ...lateLines(reminder, book, messages).map((text): Block => ({ kind: 'text', text })),
      ...(items.length > 0 ? [{ kind: 'list', ordered: true, items } as const] : []),
      ...review,
      ...texts.map((text): Block => ({ kind: 'text', text })),
      ...(tasks.length > 0 ? [buttons(tasks, messages)] : []),
    ],
  };
}

/** 稍后 is offered where something can wait. */
function buttons(tasks: readonly TaskSlot[], { remind: { buttons: labels } }: Messages): Block {
  const canWait = tasks.some(({ kind }) => kind === 'due_soon' || kind === 'snoozed');
  const names = canWait
    ? (['received', 'snooze', 'report', 'extension'] as const)
    : (['received', 'report', 'extension'] as const);
  return { kind: 'buttons', buttons: names.map((name) => actionButton(labels[name], name)) };
}

/** Since when it is late, where it is. */
function lateLines({ at, late }: Reminder, { office }: Book, { remind }: Messages): readonly string[] {
  if (late === null) return [];
  const { day: meant } = wallClock(late, office.timezone);
  const today = wallClock(at, office.timezone).day === meant;
  return [remind.late(today ? null : meant, isoInZone(late, office.timezone).slice(11, 16))];
}

function heading({ at, unit, slots, kind }: Reminder, tasks: number, book: Book, messages: Messages): string {
  const { day } = wallClock(at, book.office.timezone);
  const { month, quarter } = messages.cycle;
  const review = slots.filter(isGeneral).find((slot) => slot.kind === 'quarter_review');
  if (review) return quarter.heading(unit, quarterOf(day), day, review.open.length);
  return kind === 'month_ahead' ? month.heading(unit, day, tasks) : messages.remind.heading(unit, day, tasks);
}

function taskLines(slot: TaskSlot, { at }: Reminder, book: Book, messages: Messages): string {
  const say = messages.remind;
  const clause = book.clauses.get(slot.code);
  const today = wallClock(at, book.office.timezone).day;
  const left = daysBetween(today, slot.due);
  if (slot.kind === 'month_ahead' && left > NEAR) return monthLine(slot, clause, book, messages);
  const facts = [
    say.due(words(slot, clause, messages), left < 0 ? say.daysOver(-left) : say.daysLeft(left)),
    roleOf(slot, clause, messages),
    standing(slot.standing, book, messages),
  ];
  return `${slot.code} ${clause?.title ?? ''}\n　 ${facts.filter((fact) => fact !== null).join(' · ')}`;
}

/** What falls due later in the month, in one line. */
function monthLine(slot: TaskSlot, clause: Clause | undefined, book: Book, messages: Messages): string {
  const { month } = messages.cycle;
  const facts = [
    month.by(slot.due),
    roleOf(slot, clause, messages),
    slot.standing.reportedAt === null ? null : standing(slot.standing, book, messages),
  ];
  return month.line(
    `${slot.code} ${clause?.title ?? ''}`,
    facts.filter((fact) => fact !== null),
  );
}

/** What is only handed in is nobody's to lead. */
function roleOf({ standing: part }: TaskSlot, clause: Clause | undefined, { remind }: Messages): string | null {
  return clause?.kind === 'safeguard' ? null : remind.role[part.role];
}

/** What sets the day: the cell of an annex table, else the plan's sentence. */
function words({ deadline }: TaskSlot, clause: Clause | undefined, messages: Messages): string {
  const { expr, quote } = deadline;
  const cell = clause?.cells.find(({ text }) => text.includes(expr));
  if (cell) return messages.remind.cell(cell.header.replace(/[\s（(].*$/su, ''), cell.text);
  return messages.remind.quoted(shortened(quote, expr));
}

/** A quotation cut to what surrounds its time words. */
function shortened(quote: string, expr: string): string {
  if (quote.length <= QUOTE_LENGTH) return quote;
  const start = Math.max(0, Math.min(quote.indexOf(expr), quote.length - QUOTE_LENGTH));
  const end = start + pauseBefore(quote.slice(start, start + QUOTE_LENGTH));
  return `${start > 0 ? '…' : ''}${quote.slice(start, end)}${end < quote.length ? '…' : ''}`;
}

/** Where a piece of text best ends: at its last pause, unless that leaves less than half of it. */
function pauseBefore(piece: string): number {
  const pause = Math.max(...['，', '；', '、', ','].map((mark) => piece.lastIndexOf(mark)));
  return pause > piece.length / 2 ? pause : piece.length;
}

/** What the unit has reported last. */
function standing(assignment: Assignment, book: Book, messages: Messages): string {
  const say = messages.remind;
  const { status, percent, date, reportedAt } = assignment;
  if (reportedAt === null) return say.nothingReported;
  const { day } = wallClock(reportedAt, book.office.timezone);
  const state = { blocked: say.blocked, not_started: say.notStarted, in_progress: null, done: null };
  const what = percent === null ? status && state[status] : `${percent}%`;
  return say.reported(what, day, date);
}
