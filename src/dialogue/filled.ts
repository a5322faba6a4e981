import type { FieldName, Filled, FormReading } from '../chat/form.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book, Code } from '../plan/model.ts';
import { readReply } from '../progress/reading.ts';
import type { Reported } from '../progress/report.ts';
import { type Day, type Instant, parseDay } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { choiceValue, LONGEST_REASON, LONGEST_WORDS } from '../views/forms.ts';
import type { UnitChat } from './forms.ts';
import { usualMessages } from './hearing.ts';

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
      ? extensionWording(filled, task.code, today, messages)
      : progressWording(filled, task.code, messages);
  if ('errors' in wording) return wrong(wording.errors);
  const { typed, words, means } = wording;
  const text = [typed(words), typed(aside(words))].find((one) => {
    const reading = readReply(one, { ...unsaid, book, unit: task.chat.unit, now });
    return 'reports' in reading && reading.reports.some((report) => report.code === task.code && means(report));
  });
  return text === undefined ? wrong({ words: say.unclear }) : { kind: 'said', to: task.chat.address, text };
}

/** Nothing but the words themselves. */
const unsaid = { replyTo: null, me: [], prior: [], attachments: [], forwardFrom: null } as const;

const wrong = (errors: Errors): FormReading => ({ kind: 'wrong', errors });

/** The task of a chat that was offered; null for any other. */
function chosenTask({ values }: Filled, chats: readonly UnitChat[]): { code: Code; chat: UnitChat } | null {
  const all = chats.flatMap((chat) => chat.standings.map(({ code }) => ({ code, chat })));
  return all.find(({ code, chat }) => choiceValue({ to: chat.address, code }) === values.task) ?? null;
}

function progressWording(
  { kind, values }: Filled,
  code: Code,
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
  code: Code,
  today: Day,
  { forms }: Messages,
): Wording | { readonly errors: Errors } {
  const { day: typedDay = '', words = '' } = trimmed(values);
  const day = parseDay(typedDay);
  if (day === null || day <= today) return { errors: { day: forms.wrong.day(today) } };
  if (words === '') return { errors: { words: forms.wrong.reason } };
  if (words.length > LONGEST_REASON) return { errors: { words: forms.wrong.words(LONGEST_REASON) } };
  return { typed: (said) => forms.typed.extension(code, day, said), words, means: ({ date }) => date === day };
}

function trimmed(values: Filled['values']): Partial<Record<FieldName, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
}
