import type { Answer } from '../ask/answer.ts';
import { ask } from '../ask/ask.ts';
import { languageOf } from '../ask/said.ts';
import type { FileRef, Incoming } from '../chat/incoming.ts';
import { en } from '../locales/en.ts';
import { type Messages, zhCN } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Code } from '../plan/model.ts';
import { readReply } from '../progress/reading.ts';
import type { PriorReport, ReplyReading } from '../progress/report.ts';
import { indexOf } from '../search/clause-index.ts';
import { mayReadReports, seatOf } from '../supervise/roles.ts';
import { placeWords } from './lexicon.ts';
import { awaitedValue } from './pending.ts';
import type { Situation } from './situation.ts';

/** So long a chat's last questions explain what follows: 那配合单位呢？ */
const TOPIC_MS = 30 * 60_000;

/** What was typed; empty for a button and a deletion. */
export function textOf({ body }: Incoming): string {
  return body.kind === 'text' || body.kind === 'edited' ? body.text : '';
}

/** The text as progress of the chat's unit. `replyTo` are the tasks it answers, where it answers some. */
export function readAsProgress(
  text: string,
  incoming: Incoming,
  situation: Situation,
  replyTo: readonly Code[] | null,
): ReplyReading {
  const { book, now, me, chat } = situation;
  const files = incoming.body.kind === 'text' ? incoming.body.files : [];
  return readReply(text, {
    book,
    unit: chat?.unit ?? null,
    replyTo: replyTo && replyTo.length > 0 ? replyTo : null,
    now,
    me,
    prior: priorReports(incoming, situation),
    attachments: files.map(attachment),
    forwardFrom: incoming.forwardFrom,
  });
}

/** So long a reminder is answered without quoting it. */
const REMINDED_MS = 24 * 3_600_000;

/**
 * The text as progress, by what it answers. Where it quotes nothing and reports nothing by itself, our open question
 * tells what is meant, or the last reminder: 完成了八成 typed below it, or a place in it, 2 已备案. What answers a
 * colleague's message is no answer to a reminder.
 */
export function readInContext(text: string, incoming: Incoming, situation: Situation): ReplyReading {
  const { answered, reminded, now } = situation;
  const reading = readAsProgress(text, incoming, situation, answered?.codes ?? null);
  if (answered || 'reports' in reading || reading.action === 'ask') return reading;
  const awaited = readAsAwaited(text, incoming, situation);
  if (awaited) return awaited;
  const unclear = reading.action === 'clarify' && reading.unclear.kind === 'which-task' ? reading.unclear : null;
  const toColleague = incoming.replyTo !== null && !incoming.replyTo.ours;
  if (!unclear || toColleague || !reminded || now - reminded.notBefore > REMINDED_MS) return reading;
  const meansReminder = unclear.candidates.length === 0 || placeWords.test(text);
  return meansReminder ? readAsProgress(text, incoming, situation, reminded.codes) : reading;
}

/** The text as what we asked this person for: how far a task is, or a new day. Null where it tells neither. */
function readAsAwaited(text: string, incoming: Incoming, situation: Situation): ReplyReading | null {
  const awaited = awaitedValue(situation.question, situation.now);
  if (!awaited) return null;
  const reading = readAsProgress(`${awaited.command}${text}`, incoming, situation, awaited.choices);
  const told = 'reports' in reading && (awaited.command === '' || reading.reports.some(({ date }) => date !== null));
  return told ? reading : null;
}

/** The text as a question of this chat, after what it asked before. */
export function readAsQuestion(text: string, incoming: Incoming, situation: Situation): Answer {
  const { book, now, chat } = situation;
  const index = indexOf(book);
  const standings = visible(situation);
  // What is no question gets help in private and silence in a group, whoever it was meant for.
  const addressed = incoming.addressed === 'direct';
  return ask(text, {
    book,
    index,
    now,
    unit: chat?.unit ?? null,
    previous: askedBefore(situation),
    standings,
    addressed,
  });
}

/** What the chat asked before, oldest first, if it is not too long ago. */
export function askedBefore({ topic, now }: Situation): readonly string[] {
  return topic && now - topic.at <= TOPIC_MS ? topic.questions : [];
}

/** A command is called the same in every language. */
const commandName = /^\s*\/[\w@]+/;

/** The words for an answer to a text: in its own language, else in the office's. */
export function messagesFor(text: string, { book }: Situation): Messages {
  const said = text.replace(commandName, '');
  const language = /\p{L}/u.test(said) ? languageOf(said) : book.office.language;
  return language === 'en' ? en : zhCN;
}

/** The words in which the office speaks unasked. */
export function usualMessages({ book }: Pick<Situation, 'book'>): Messages {
  return book.office.language === 'en' ? en : zhCN;
}

/** What may be told here: everything to the office; to a unit its own reports, and those of whoever leads a task with it. */
function visible({ chat, standings }: Situation): readonly Assignment[] {
  const seat = seatOf(chat);
  const leads = new Map<Code, string[]>();
  for (const { code, unit, role } of standings) {
    if (role === 'lead') leads.set(code, [...(leads.get(code) ?? []), unit]);
  }
  return standings.filter(({ code, unit }) => mayReadReports(seat, leads.get(code) ?? [], unit));
}

/** What this chat has on record, oldest first. */
function priorReports({ address }: Incoming, { reports }: Situation): readonly PriorReport[] {
  return reports
    .filter(({ withdrawnAt, address: where }) => withdrawnAt === null && where.chat === address.chat)
    .map(({ code, status, percent, date, figures }) => ({ code, status, percent, date, figures }))
    .reverse();
}

function attachment({ kind, name }: FileRef): string {
  return kind === 'document' ? `document:${name ?? ''}` : kind;
}
