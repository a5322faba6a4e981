import type { FieldName, Filled, FormReading } from '../../chat/form.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Book } from '../../plan/model.ts';
import { readReply } from '../../progress/reading.ts';
import type { Reported } from '../../progress/report.ts';
import { askExtension } from '../../supervise/extension.ts';
import { type Day, type Instant, parseDay } from '../../time/day.ts';
import { wallClock } from '../../time/zone.ts';
import { choiceValue, LONGEST_REASON, LONGEST_WORDS } from '../../views/forms.ts';
import { usualMessages } from '../hearing.ts';
import { untimely } from '../orders/extending.ts';
import type { UnitChat } from './forms.ts';

type Errors = Extract<FormReading, { kind: 'wrong' }>['errors'];

/** What the fields say together: the words as typed, and what must be understood by them. */
interface Wording {
  readonly typed: (words: string) => string;
  readonly words: string;
  readonly means: (reported: Reported) => boolean;
}

/**
 * What a filled-in form says, as it would be typed in the chat of the chosen task; or what must be mended first. Words that
 * would be read as something else than the fields say are put in quotation marks: they are kept, and not read.
 */
export function readFilled(filled: Filled, chats: readonly UnitChat[], book: Book, now: Instant): FormReading {
  const messages = usualMessages({ book });
  const { aside } = messages.forms.typed;
  const { wrong: say } = messages.forms;
  const task = chosenTask(filled, chats);
  if (!task) return wrong({ task: say.task });
  const { day: today } = wallClock(now, book.office.timezone);
  const wording =
    filled.kind === 'extension'
      ? extensionWording(filled, task.standing, { book, today, messages })
      : progressWording(filled, task.standing, messages);
  if ('errors' in wording) return wrong(wording.errors);
  const { typed, words, means } = wording;
  const text = [typed(words), typed(aside(words))].find((one) => {
    const reading = readReply(one, { ...unsaid, book, unit: task.chat.unit, now });
    return (
      'reports' in reading && reading.reports.some((report) => report.code === task.standing.code && means(report))
    );
  });
  return text === undefined ? wrong({ words: say.unclear }) : { kind: 'said', to: task.chat.address, text };
}

/** Nothing but the words themselves. */
const unsaid = { replyTo: null, me: [], prior: [], attachments: [], forwardFrom: null } as const;

const wrong = (errors: Errors): FormReading => ({ kind: 'wrong', errors });

/** The task of a chat that was offered; null for any other. */
function chosenTask({ values }: Filled, chats: readonly UnitChat[]): { standing: Assignment; chat: UnitChat } | null {
  const all = chats.flatMap((chat) => chat.standings.map((standing) => ({ standing, chat })));
  return all.find(({ standing: { code }, chat }) => choiceValue({ to: chat.address, code }) === values.task) ?? null;
}

function progressWording(
  { kind, values }: Filled,
  { code }: Assignment,
  { forms }: Messages,
): Wording | { readonly errors: Errors } {
  const { percent: typedPercent = '', words = '' } = trimmed(values);
  const percent = typedPercent === '' ? null : Number(typedPercent);
  if (typedPercent !== '' && !/^(?:\d{1,2}|100)$/.test(typedPercent))
    return { errors: { percent: forms.wrong.percent } };
  if (percent === null && words === '') return { errors: { percent: forms.wrong.nothing } };
  if (words.length > LONGEST_WORDS) return { errors: { words: forms.wrong.words(LONGEST_WORDS) } };
  const typed = kind === 'correct' ? forms.typed.correct : forms.typed.report;
  return {
    typed: (said) => typed(code, percent, words === '' ? '' : said),
    words,
    means: ({ percent: read, status }) => percent === null || (percent === 100 ? status === 'done' : read === percent),
  };
}

function extensionWording(
  { values }: Filled,
  standing: Assignment,
  { book, today, messages }: { readonly book: Book; readonly today: Day; readonly messages: Messages },
): Wording | { readonly errors: Errors } {
  const { forms, supervise } = messages;
  const { code, unit } = standing;
  const { day: typedDay = '', words = '' } = trimmed(values);
  const day = parseDay(typedDay);
  if (day === null || day <= today) return { errors: { day: forms.wrong.day(today) } };
  if (words === '') return { errors: { words: forms.wrong.reason } };
  if (words.length > LONGEST_REASON) return { errors: { words: forms.wrong.words(LONGEST_REASON) } };
  const asked = askExtension(book, standing, { date: day, reason: words }, today);
  if (asked.kind === 'refused') {
    const field = asked.why.kind === 'not-later' ? 'day' : 'task';
    return { errors: { [field]: untimely(asked.why, supervise.part(code, unit), messages) } };
  }
  return { typed: (said) => forms.typed.extension(code, day, said), words, means: ({ date }) => date === day };
}

function trimmed(values: Filled['values']): Partial<Record<FieldName, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
}
