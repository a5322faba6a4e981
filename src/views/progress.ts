import type { Block, Button, Message } from '../chat/message.ts';
import { unreachable } from '../errors.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book, Code } from '../plan/model.ts';
import type { RecordingAction, Refusal, ReplyReading, Reported } from '../progress/report.ts';
import { actionButton } from './forms.ts';

/** A title longer than this is cut on a button. */
const LABEL_LENGTH = 24;
/** Words of the sender are quoted up to this length. */
const QUOTE_LENGTH = 40;

/** What an acknowledgement is told for: the chat's unit and the office's book. */
export interface Told {
  readonly book: Book;
  /** Null in a chat that is bound to no unit. */
  readonly unit: string | null;
  /** How many files came with it. */
  readonly files?: number;
}

const quote = (words: string): string => {
  const characters = [...words];
  return characters.length > QUOTE_LENGTH ? `${characters.slice(0, QUOTE_LENGTH).join('')}…` : words;
};

/**
 * What is said to a reading: one line with what was recorded (`已记：大气25 · 区住建局 · 80%。`), a line for each part that was
 * not, or the question that must be answered first. Without blocks where there is nothing to say.
 */
export function replyMessage(reading: ReplyReading, told: Told, messages: Messages): Message {
  switch (reading.action) {
    case 'ask':
    case 'ignore':
      return { blocks: [] };
    case 'reject':
      return { blocks: refusals(reading.refused, told, messages) };
    case 'clarify':
      return {
        blocks: [
          ...refusals(reading.refused, told, messages),
          ...question(reading.unclear, told, messages),
          ...filesWaiting(told, messages),
        ],
      };
    default:
      return {
        blocks: [
          { kind: 'text', text: acknowledgement(reading, told, messages) },
          ...refusals(reading.refused, told, messages),
          buttons(reading.action, messages),
        ],
      };
  }
}

type Recorded = Extract<ReplyReading, { readonly reports: readonly Reported[] }>;

/** The files that came with what is asked back about. */
function filesWaiting({ files = 0 }: Told, { evidence }: Messages): Block[] {
  return files > 0 ? [{ kind: 'text', text: evidence.waiting(files) }] : [];
}

function acknowledgement({ action, reports }: Recorded, { book, unit, files = 0 }: Told, messages: Messages): string {
  const say = messages.progress;
  const alone = reports.length === 1;
  const lines = reports.map((reported) =>
    say.record([
      reported.code,
      ...(alone && unit ? [unit] : []),
      ...state(reported, action, messages),
      ...(alone && files > 0 ? [messages.evidence.files(files)] : []),
    ]),
  );
  const shared = !alone && files > 0 ? messages.evidence.several(files) : '';
  const closing = reports.some(({ status }) => status === 'done') && action !== 'withdraw';
  return say.recorded[action] + say.records(lines) + shared + (closing ? say.awaitsClosing(book.office.short) : '');
}

function state(reported: Reported, action: RecordingAction, messages: Messages): string[] {
  if (action === 'withdraw') return [];
  const say = messages.progress;
  const { status, percent, date, figures, note } = reported;
  const done = status === 'done';
  const level = percent !== null && !done ? say.percent(percent) : status && say.statuses[status];
  const asked = action === 'extension' || (status === null && date !== null);
  const day = date === null || asked ? '' : done ? say.doneOn(date) : say.plannedFor(date);
  const reason = note === null ? '' : say.note(quote(note));
  const facts = [
    ...(level === null ? [] : [level + day + reason]),
    ...(asked ? [say.extendedTo(date) + (level === null ? reason : '')] : []),
    ...figures.map(quote),
  ];
  return facts.length > 0 ? [say.facts(facts)] : [];
}

function refusals(refused: readonly Refusal[], told: Told, messages: Messages): Block[] {
  return refused.flatMap((refusal): Block[] => {
    const words = refusalWords(refusal, told, messages);
    return words === null
      ? question(refusal as Extract<Refusal, { kind: 'which-task' | 'what-value' }>, told, messages)
      : [{ kind: 'text', text: messages.progress.notRecorded + words }];
  });
}

/** Why a part is not recorded; null where it must be asked about. */
function refusalWords(refusal: Refusal, { book, unit }: Told, messages: Messages): string | null {
  const say = messages.progress.refused;
  switch (refusal.kind) {
    case 'no-such-task':
      return say.noSuchTask(quote(refusal.name));
    case 'not-involved':
      return say.notInvolved(refusal.code, unit ?? '', book.clauses.get(refusal.code)?.leads ?? []);
    case 'other-unit':
      return say.otherUnit(refusal.unit);
    case 'impossible-percent':
      return say.impossiblePercent(quote(refusal.words));
    case 'impossible-day':
      return say.impossibleDay(quote(refusal.words));
    case 'not-yet':
      return say.notYet(refusal.date);
    case 'not-on-record':
      return say.notOnRecord(refusal.code);
    case 'closed':
      return say.closed(refusal.code, book.office.short);
    case 'unbound-chat':
      return say.unboundChat;
    case 'no-such-command':
      return say.noSuchCommand(quote(refusal.name));
    case 'which-task':
    case 'what-value':
      return null;
    default:
      return unreachable(refusal);
  }
}

type Unclear = Extract<ReplyReading, { action: 'clarify' }>['unclear'];

/** The question that must be answered first, with its choices as buttons. */
function question(unclear: Unclear, { book }: Told, messages: Messages): Block[] {
  const say = messages.progress;
  if (unclear.kind === 'what-value') return [{ kind: 'text', text: say.whatValue(unclear.codes) }];
  if (unclear.candidates.length === 0) return [{ kind: 'text', text: say.nameTheTask }];
  return [
    { kind: 'text', text: say.whichTask },
    { kind: 'buttons', buttons: unclear.candidates.map((code) => choice(code, book)) },
  ];
}

function choice(code: Code, book: Book): Button {
  const title = [...(book.clauses.get(code)?.title ?? '')];
  const short = title.length > LABEL_LENGTH ? `${title.slice(0, LABEL_LENGTH - 1).join('')}…` : title.join('');
  return { label: `${code} ${short}`.trim(), action: `pick:${code}` };
}

function buttons(action: RecordingAction, messages: Messages): Block {
  const say = messages.progress.buttons;
  const button = (name: keyof typeof say): Button => actionButton(say[name], name);
  const offered = {
    withdraw: [],
    extension: ['correct', 'withdraw'],
    problem: ['correct', 'withdraw', 'extension'],
  } as const;
  const names =
    action in offered
      ? offered[action as keyof typeof offered]
      : (['correct', 'withdraw', 'problem', 'extension'] as const);
  return { kind: 'buttons', buttons: names.map(button) };
}
