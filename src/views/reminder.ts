import type { Block, Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book, Clause } from '../plan/model.ts';
import type { Slot } from '../remind/rules.ts';
import type { Reminder } from '../remind/schedule.ts';
import { daysBetween } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { actionButton } from './forms.ts';

/** Quotations longer than this are cut: a reminder is read on a telephone. */
const QUOTE_LENGTH = 60;

/**
 * A digest: what falls due, when, in the plan's words, and what stands. The tasks are numbered as in the reminder's
 * slots, so that a reply `2 已备案` is understood.
 */
export function reminderMessage(reminder: Reminder, book: Book, messages: Messages): Message {
  const say = messages.remind;
  const { day } = wallClock(reminder.at, book.office.timezone);
  const tasks = reminder.slots.filter(({ kind }) => kind !== 'weekly_report');
  const duties = reminder.slots.filter(({ kind }) => kind === 'weekly_report');
  const blocks: Block[] = [{ kind: 'text', text: say.heading(reminder.unit, day, tasks.length) }];
  if (reminder.late !== null) {
    const { day: meant, hour, minute } = wallClock(reminder.late, book.office.timezone);
    blocks.push({ kind: 'text', text: say.late(meant === day ? null : meant, `${two(hour)}:${two(minute)}`) });
  }
  if (tasks.length > 0) {
    const items = tasks.map((slot) => taskLines(slot, reminder, book, messages));
    blocks.push({ kind: 'list', ordered: true, items });
  }
  for (const { deadline } of duties) {
    const text = say.weeklyReport(tasks.length === 0, hourOf(deadline.rule), book.office.short);
    blocks.push({ kind: 'text', text });
  }
  if (tasks.length > 0) blocks.push({ kind: 'text', text: say.howToReply(tasks.length) }, buttons(tasks, messages));
  return { blocks };
}

/** 稍后 is offered where something can wait. */
function buttons(tasks: readonly Slot[], { remind: { buttons: labels } }: Messages): Block {
  const canWait = tasks.some(({ kind }) => kind === 'due_soon' || kind === 'snoozed');
  const names = canWait
    ? (['received', 'snooze', 'report', 'extension'] as const)
    : (['received', 'report', 'extension'] as const);
  return { kind: 'buttons', buttons: names.map((name) => actionButton(labels[name], name)) };
}

function taskLines(slot: Slot, { at }: Reminder, book: Book, messages: Messages): string {
  const say = messages.remind;
  const clause = book.clauses.get(slot.code);
  const today = wallClock(at, book.office.timezone).day;
  const left = daysBetween(today, slot.due);
  const facts = [
    say.due(words(slot, clause, messages), left < 0 ? say.daysOver(-left) : say.daysLeft(left)),
    slot.standing && say.role[slot.standing.role],
    slot.standing && standing(slot.standing, book, messages),
  ];
  return `${slot.code} ${clause?.title ?? ''}\n　 ${facts.filter((fact) => fact !== null).join(' · ')}`;
}

/** What sets the day: the cell of an annex table, else the plan's sentence. */
function words({ deadline }: Slot, clause: Clause | undefined, messages: Messages): string {
  const cell = clause?.cells.find(({ text }) => text.includes(deadline.expr));
  if (cell) return messages.remind.cell(cell.header.replace(/[\s（(].*$/su, ''), cell.text);
  return messages.remind.quoted(shortened(deadline.quote, deadline.expr));
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

/** `16:00` of a rule that names the hour. */
function hourOf(rule: string | null): string | null {
  const hour = /BYHOUR=(\d+)/.exec(rule ?? '')?.[1];
  const minute = /BYMINUTE=(\d+)/.exec(rule ?? '')?.[1] ?? '0';
  return hour === undefined ? null : `${two(Number(hour))}:${two(Number(minute))}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
