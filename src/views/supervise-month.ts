import type { Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import type { DueTask, MonthAhead } from '../supervise/month.ts';
import { lines } from './supervise.ts';

/** The month ahead for the office: what falls due day by day, and what is overdue. Null where there is neither. */
export function monthMessage({ span, days, overdue }: MonthAhead, book: Book, { cycle }: Messages): Message | null {
  const say = cycle.month;
  const named = (tasks: readonly DueTask[]) => tasks.map(({ code, units }) => say.led(code, units));
  const count = days.reduce((sum, { tasks }) => sum + tasks.length, 0);
  if (count + overdue.length === 0) return null;
  return lines([
    say.ahead(book.office.short, span.from, count),
    ...days.map(({ day, tasks }) => say.day(day, named(tasks))),
    ...(overdue.length > 0 ? [say.overdue(named(overdue))] : []),
  ]);
}
