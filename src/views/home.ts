import type { Block, Button, Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { type Lit, lights } from '../supervise/lights.ts';
import type { Day } from '../time/day.ts';
import { helpText } from './examples.ts';
import { actionButton } from './forms.ts';
import { factWords } from './supervise-light.ts';

/** More lines than this are counted, not shown. */
const LINES = 30;

/** A task of a unit that is not closed, with its light. */
export interface OpenDuty {
  readonly standing: Assignment;
  readonly lit: Lit;
}

/** What a unit still owes, the most urgent first, and what is due next. */
export function unitHome(
  unit: string,
  duties: readonly OpenDuty[],
  book: Book,
  today: Day,
  messages: Messages,
): readonly Block[] {
  const { home: say } = messages.forms;
  const heading: Block = { kind: 'heading', text: say.heading(unit, today, duties.length) };
  if (duties.length === 0) return [heading, { kind: 'text', text: say.nothing }];
  const sorted = [...duties].sort((one, other) => urgency(one) - urgency(other) || byDay(one, other));
  const counts = lights.map((light) => ({ light, count: duties.filter(({ lit }) => lit.light === light).length }));
  const shown = counts.filter(({ count }) => count > 0);
  const next = sorted.filter((one) => (dueOf(one) ?? '') >= today).sort(byDay)[0];
  const due = next && dueOf(next);
  const items = sorted.slice(0, LINES).map((duty) => dutyLine(duty, book, messages));
  const more = sorted.length > LINES ? [say.more(sorted.length - LINES)] : [];
  return [
    heading,
    { kind: 'text', text: shown.map((one) => lightCount(one, messages)).join(' · ') },
    ...(next && due ? [{ kind: 'text', text: say.next(next.standing.code, due) } as const] : []),
    { kind: 'list', ordered: false, items: [...items, ...more] },
    { kind: 'buttons', buttons: formButtons(messages) },
  ];
}

/** What somebody finds who is in no unit's chat: whose desk this is. */
export function strangerHome(book: Book, { forms }: Messages): readonly Block[] {
  return [{ kind: 'text', text: forms.home.office(book.office.name) }];
}

/** How the desk is used, and what may be done in the unit's chat: `orders`, if anything. */
export function usage(book: Book, orders: readonly string[], messages: Messages): Message['blocks'] {
  const texts = [helpText(book, messages), ...(orders.length > 0 ? [messages.forms.home.inChat, ...orders] : [])];
  return [
    { kind: 'heading', text: messages.forms.home.usage },
    ...texts.map((text) => ({ kind: 'text', text }) as const),
  ];
}

/** 报进展 and 申请延期, as forms. */
export function formButtons({ forms: { title } }: Messages): readonly Button[] {
  return (['report', 'extension'] as const).map((form) => actionButton(title[form], form));
}

function dutyLine({ standing: { code, role }, lit }: OpenDuty, book: Book, messages: Messages): string {
  const title = book.clauses.get(code)?.title ?? '';
  const light = messages.supervise.light[lit.light];
  return messages.forms.home.line(light, code, title, messages.remind.role[role], factWords(lit, messages));
}

function lightCount({ light, count }: { light: Lit['light']; count: number }, { supervise: say }: Messages): string {
  return say.board.count(say.light[light], count);
}

const urgency = ({ lit }: OpenDuty) => lights.indexOf(lit.light);

const dueOf = ({ lit }: OpenDuty) => lit.facts.obligation?.due ?? null;

/** What has no day comes last. */
function byDay(one: OpenDuty, other: OpenDuty): number {
  const [a, b] = [dueOf(one) ?? '~', dueOf(other) ?? '~'];
  return a < b ? -1 : Number(a > b);
}
