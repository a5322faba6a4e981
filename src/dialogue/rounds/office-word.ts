import type { Message } from '../../chat/message.ts';
import { unreachable } from '../../errors.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Book, Code } from '../../plan/model.ts';
import type { OfficeWord } from '../../remind/office.ts';
import { monthAhead } from '../../supervise/month.ts';
import { quarterAt } from '../../supervise/quarter.ts';
import { monthMessage } from '../../views/supervise-month.ts';
import { quarterMessage } from '../../views/supervise-quarter.ts';
import { weekMessage } from '../../views/supervise-week.ts';
import { weekAt } from './weekly.ts';

/** What the office reads unasked, by what stands; null where there is nothing to tell. */
export function officeMessage(
  { kind, day }: OfficeWord,
  standings: readonly Assignment[],
  book: Book,
  messages: Messages,
): Message | null {
  switch (kind) {
    case 'weekly_summary':
      return weekMessage(weekAt(book, standings, day), book, messages);
    case 'month_ahead':
      return monthMessage(monthAhead(book, standings, day), book, messages);
    case 'quarter_review':
      return quarterMessage(quarterAt(book, standings, day), book, messages);
    default:
      return unreachable(kind);
  }
}

/** The tasks it names one by one. */
export function officeCodes({ kind, day }: OfficeWord, standings: readonly Assignment[], book: Book): readonly Code[] {
  if (kind !== 'month_ahead') return [];
  const { days, overdue } = monthAhead(book, standings, day);
  return [...new Set([...days.flatMap(({ tasks }) => tasks), ...overdue].map(({ code }) => code))];
}
