import { type ChoiceGroup, type Field, type Form, type FormKind, formKinds } from '../chat/form.ts';
import type { Address } from '../chat/incoming.ts';
import type { Button } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book, Code } from '../plan/model.ts';

/** Nobody reports at greater length in a form. */
export const LONGEST_WORDS = 1000;
/** A reason for more time is laid before the office up to this. */
export const LONGEST_REASON = 200;

/** A task that may be filled in, and the chat it is said in. */
export interface Offered {
  readonly to: Address;
  readonly unit: string;
  readonly code: Code;
  /** The progress on record. */
  readonly percent: number | null;
}

/** What a form begins with. */
export interface Begun {
  readonly offered: readonly Offered[];
  /** The tasks of the message it stands under. */
  readonly named: readonly Code[];
  readonly words: string;
}

/** A button for an action; where the action is one of the forms, a platform that has them opens it. */
export function actionButton(label: string, action: string): Button {
  const form = formKinds.find((kind) => kind === action);
  return { label, action, ...(form && { form }) };
}

/** The value of the choice of a task, which tells its chat as well. */
export function choiceValue({ to, code }: Pick<Offered, 'to' | 'code'>): string {
  return `${to.chat} ${code}`;
}

/** A form for one of the tasks that are offered. */
export function taskForm(kind: FormKind, begun: Begun, book: Book, messages: Messages): Form {
  const { forms: say } = messages;
  const chosen = onlyOne(begun);
  // What is corrected is what stands.
  const stands = kind === 'correct' ? (chosen?.percent ?? null) : null;
  const entries =
    kind === 'extension'
      ? [dayField(messages), textField(say.reason, null, LONGEST_REASON, begun.words, false)]
      : [percentField(stands, messages), textField(say.words, say.wordsHint, LONGEST_WORDS, begun.words, true)];
  return { ...framed(kind, messages), note: null, fields: [taskField(begun, chosen, book, messages), ...entries] };
}

/** A form with nothing to fill in, and why. */
export function emptyForm(kind: FormKind, note: string, messages: Messages): Form {
  return { ...framed(kind, messages), note, fields: [] };
}

function framed(kind: FormKind, { forms: { title, submit, cancel } }: Messages) {
  return { title: title[kind], submit, cancel };
}

/** The task that can alone be meant; null where several can. */
function onlyOne({ offered, named }: Begun): Offered | null {
  const first = offered.filter(({ code }) => named.includes(code));
  const [only, ...more] = first.length > 0 ? first : offered;
  return only && more.length === 0 ? only : null;
}

function taskField({ offered, named }: Begun, only: Offered | null, book: Book, messages: Messages): Field {
  const first = offered.filter(({ code }) => named.includes(code));
  const rest = offered.filter(({ code }) => !named.includes(code));
  return {
    name: 'task',
    kind: 'choice',
    label: messages.forms.task,
    hint: null,
    optional: false,
    groups: [...grouped(first, () => messages.forms.named, book, messages), ...byPlan(rest, book, messages)],
    chosen: only ? choiceValue(only) : null,
  };
}

/** By plan; whose it is stands before it where somebody speaks for several units. */
function byPlan(offered: readonly Offered[], book: Book, messages: Messages): readonly ChoiceGroup[] {
  const several = new Set(offered.map(({ unit }) => unit)).size > 1;
  const plan = ({ code }: Offered) => book.clauses.get(code)?.plan ?? '';
  return grouped(offered, (one) => (several ? `${one.unit} · ${plan(one)}` : plan(one)), book, messages);
}

function grouped(
  offered: readonly Offered[],
  labelOf: (one: Offered) => string,
  book: Book,
  { forms: { choice } }: Messages,
): readonly ChoiceGroup[] {
  const labels = [...new Set(offered.map(labelOf))];
  return labels.map((label) => ({
    label,
    choices: offered
      .filter((one) => labelOf(one) === label)
      .map((one) => ({ value: choiceValue(one), label: choice(one.code, book.clauses.get(one.code)?.title ?? '') })),
  }));
}

function percentField(filled: number | null, { forms: say }: Messages): Field {
  const { percent: label, percentHint: hint } = say;
  return { name: 'percent', kind: 'number', from: 0, to: 100, filled, label, hint, optional: true };
}

function dayField({ forms: say }: Messages): Field {
  return { name: 'day', kind: 'day', label: say.day, hint: null, optional: false };
}

function textField(label: string, hint: string | null, longest: number, filled: string, optional: boolean): Field {
  return { name: 'words', kind: 'text', longest, label, hint, filled: filled.slice(0, longest), optional };
}
