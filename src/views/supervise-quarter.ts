import type { Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import type { Quarter } from '../supervise/quarter.ts';
import { lines, withButtons } from './supervise.ts';

/** 季度调度: how the quarter stands, who has been silent, and the way to its ranking and bulletin. */
export function quarterMessage(quarter: Quarter, book: Book, { cycle, supervise }: Messages): Message {
  const say = cycle.quarter;
  const { number, today, open, overdue, pressing, undated, claims, silent } = quarter;
  const texts = [
    say.review(book.office.short, number, today),
    say.totals(open, overdue, pressing, undated, claims),
    ...(silent.length > 0 ? [say.silent(silent)] : []),
  ];
  const orders = [say.ranking(number), say.bulletin(number)];
  return withButtons(lines(texts), [
    ...orders.map((order) => ({ label: order, action: order })),
    ...(claims > 0 ? [{ label: supervise.button.waiting(claims), action: supervise.order.waiting }] : []),
  ]);
}
