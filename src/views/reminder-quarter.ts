import type { Block } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import { tasksAlone } from '../plan/roles.ts';
import type { Reminder } from '../remind/schedule.ts';
import { isGeneral } from '../remind/slot.ts';
import { type OpenPart, openParts } from '../supervise/open.ts';
import { wallClock } from '../time/zone.ts';

/** A longer group is named by codes alone. */
const LONGEST = 15;

/** The review of a quarter for one unit: what it leads and has not finished, group by group, and what it supports. */
export function reviewBlocks({ at, slots }: Reminder, book: Book, { cycle }: Messages): readonly Block[] {
  const review = slots.filter(isGeneral).find(({ kind }) => kind === 'quarter_review');
  if (!review) return [];
  const say = cycle.quarter;
  const numbered = new Set(slots.map(({ code }) => code));
  const rest = review.open.filter(({ code }) => !numbered.has(code));
  const parts = openParts(book, rest, wallClock(at, book.office.timezone).day);
  const led = parts.filter(({ part }) => part.role === 'lead');
  const supported = parts.filter(({ part }) => part.role === 'support').map(({ part }) => part.code);
  const due = led.filter((one) => !one.overdue && one.due !== null);
  const groups: readonly (readonly [(count: number) => string, readonly OpenPart[]])[] = [
    [say.overdue, led.filter(({ overdue }) => overdue)],
    [say.pressing, due.filter((one) => (one.due ?? '') <= review.due)],
    [say.later, due.filter((one) => (one.due ?? '') > review.due)],
    [say.undated, led.filter((one) => one.due === null)],
  ];
  const [task] = tasksAlone(
    book,
    parts.map(({ part }) => part),
  );
  const texts = [
    ...(supported.length > 0 ? [say.supports(supported)] : []),
    ...(slots.length === 1 && task ? [say.howTo(task.code)] : []),
  ];
  return [
    ...groups.filter(([, found]) => found.length > 0).flatMap(([title, found]) => group(title, found, book, cycle)),
    ...texts.map((text): Block => ({ kind: 'text', text })),
  ];
}

function group(
  title: (count: number) => string,
  found: readonly OpenPart[],
  book: Book,
  cycle: Messages['cycle'],
): readonly Block[] {
  if (found.length > LONGEST) {
    const codes = found.map(({ part }) => part.code);
    return [{ kind: 'text', text: cycle.quarter.codes(title(found.length), codes) }];
  }
  const items = found.map(({ part, due }) => {
    const facts = [
      ...(due === null ? [] : [cycle.month.by(due)]),
      ...(part.percent === null ? [] : [`${part.percent}%`]),
    ];
    const name = `${part.code} ${book.clauses.get(part.code)?.title ?? ''}`;
    return facts.length > 0 ? cycle.month.line(name, facts) : name;
  });
  return [
    { kind: 'text', text: title(found.length) },
    { kind: 'list', ordered: false, items },
  ];
}
