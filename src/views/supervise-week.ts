import type { Button, Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import type { Lit } from '../supervise/lights.ts';
import type { Week } from '../supervise/week.ts';
import { lines, withButtons } from './supervise.ts';

/** So many parts are named in a line, the rest counted. */
const NAMED = 5;

/** 周报: who has reported this week and who has not, who only after it was compiled (`late`), and what presses. */
export function weekMessage(
  week: Week,
  book: Book,
  { supervise, cycle }: Messages,
  late: readonly string[] = [],
): Message {
  const say = supervise.week;
  const { reported, silent, overdue, pressing, claims } = week;
  const named = (found: readonly Lit[]) => {
    const parts = found.slice(0, NAMED).map(({ code, unit }) => supervise.part(code, unit));
    return say.parts(parts, found.length - parts.length);
  };
  const texts = [
    `${say.heading(book.office.short, week.span.from, week.span.to)} · ${say.counts(reported.length, silent.length)}`,
    ...(silent.length > 0 ? [say.silent(silent)] : []),
    ...(late.length > 0 ? [cycle.week.late(late)] : []),
    say.totals(overdue.length, pressing.length, claims),
    ...(overdue.length > 0 ? [say.overdue(named(overdue))] : []),
    ...(pressing.length > 0 ? [say.pressing(named(pressing))] : []),
  ];
  const { order, button } = supervise;
  const buttons: readonly Button[] = [
    ...(claims > 0 ? [{ label: button.waiting(claims), action: order.waiting }] : []),
    ...(silent.length > 0 ? [{ label: button.chase, action: order.chase }] : []),
  ];
  return withButtons(lines(texts), buttons);
}
