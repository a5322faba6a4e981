import type { Incoming } from '../../chat/incoming.ts';
import type { Code } from '../../plan/model.ts';
import type { RecordingAction, ReplyReading, Reported } from '../../progress/report.ts';
import type { Instant } from '../../time/day.ts';
import { replyMessage } from '../../views/progress.ts';
import { withLines } from '../../views/supervise.ts';
import type { Change, Decision } from '../change.ts';
import { messagesFor, readAsProgress, textOf, usualMessages } from '../hearing.ts';
import { requestExtension } from '../orders/extending.ts';
import { extensionReason } from '../orders/order.ts';
import { awaitedReason, awaitedValue, questionOpened } from '../pending.ts';
import type { Bundle, Pending, Report } from '../records.ts';
import type { Situation } from '../situation.ts';
import { bundlesAwaited, bundlesFor, bundlesWaiting, filesTold, filesWanted, proofsAudited } from './proof.ts';
import { lastReport, type Recording, recordingChanges, reportOf } from './record.ts';
import { isClosed, leadsBehind, withoutClosed } from './staging.ts';

/** What was said, and when: for an edit and for an answer to our question, when it was said first. */
export interface Said {
  readonly text: string;
  readonly saidAt: Instant;
  /** The bundles of files that came with what is edited. */
  readonly bundles?: readonly string[];
}

/** Whether a reading goes on record. */
export function isRecording(reading: ReplyReading): reading is Extract<ReplyReading, { action: RecordingAction }> {
  return 'reports' in reading;
}

/** Records what was reported and says so in one line; or says what is refused; or asks which task is meant. */
export function decideReading(said: Said, read: ReplyReading, incoming: Incoming, situation: Situation): Decision {
  const reading = withoutClosed(read, situation);
  const requests = requestsIn(said.text, reading, incoming, situation);
  const recording = isRecording(reading) ? recordingOf(said, reading, incoming, situation) : null;
  const changes = recording ? recordingChanges(recording, incoming, situation) : [];
  const asked = askedBack(said, reading, bundlesWaiting(incoming, situation)) ?? requests.unexplained;
  return {
    changes: [
      ...changes,
      ...requests.changes,
      ...pendingChanges(asked, reading, incoming, situation),
      ...proofChanges(reading, recording?.added ?? [], incoming, situation),
    ],
    messages: [acknowledged(reading, incoming, situation, requests.lines), ...requests.toOffice],
  };
}

/** 报进展: asks how far the tasks of our message are; what is said next, by their numbers in it, is taken as the answer. */
export function askHowFar(incoming: Incoming, situation: Situation): Decision {
  const unclear = { kind: 'what-value', codes: situation.answered?.codes ?? [] } as const;
  const said = { text: '', saidAt: incoming.saidAt };
  return decideReading(said, { action: 'clarify', unclear, refused: [] }, incoming, situation);
}

/** Files are kept where something is reported with them, or it is still to be told what they prove. */
function proofChanges(
  { action }: ReplyReading,
  added: readonly Report[],
  incoming: Incoming,
  situation: Situation,
): readonly Change[] {
  const { book, chat, now } = situation;
  if (!chat?.unit || (added.length === 0 && action !== 'clarify')) return [];
  const bringing = { office: book.office.key, unit: chat.unit, now };
  return [...filesWanted(incoming, bringing), ...proofsAudited(added, incoming, situation)];
}

/** An edit corrects what the message reported before: it keeps its place in time. */
export function decideEdit(incoming: Incoming, situation: Situation): Decision {
  const text = textOf(incoming);
  const stood = openReports(situation);
  const reading = withoutClosed(readAsProgress(text, incoming, withoutReports(situation, stood), null), situation);
  const requests = requestsIn(text, reading, incoming, situation);
  const saidAt = stood[0]?.saidAt ?? incoming.saidAt;
  if (!isRecording(reading)) return stood.length > 0 ? withdrawn(stood, incoming, situation) : silence;
  const bundles = stood.flatMap(({ evidence }) => evidence);
  const { added } = recordingOf({ text, saidAt, bundles }, reading, incoming, situation);
  if (added.length === stood.length && added.every((report, place) => same(report, stood[place]))) return silence;
  const recording: Recording = { what: stood.length > 0 ? 'corrected' : 'reported', added, withdrawn: stood };
  return {
    changes: [
      ...recordingChanges(recording, incoming, situation),
      ...requests.changes,
      ...pendingChanges(null, reading, incoming, situation),
      ...proofChanges(reading, added, incoming, situation),
    ],
    messages: [acknowledged(reading, incoming, situation, requests.lines), ...requests.toOffice],
  };
}

/** A deletion withdraws what the message reported. */
export function decideDeletion(incoming: Incoming, situation: Situation): Decision {
  const stood = openReports(situation);
  return stood.length > 0 ? withdrawn(stood, incoming, situation) : silence;
}

const silence: Decision = { changes: [], messages: [] };

function recordingOf(
  { text, saidAt, bundles = [] }: Said,
  { action, reports }: Extract<ReplyReading, { action: RecordingAction }>,
  incoming: Incoming,
  situation: Situation,
): Recording {
  const last = reports.map(({ code }) => lastReport(code, incoming, situation));
  if (action === 'withdraw') {
    return { what: 'withdrawn', added: [], withdrawn: last.filter((report) => report !== null) };
  }
  const corrects = action === 'correct';
  const added = reports.map((reported, place) => {
    const replaces = corrects ? (last[place] ?? null) : null;
    const proving = [...bundles, ...bundlesFor(reported.code, incoming, situation).map(({ name }) => name)];
    return reportOf(
      reported,
      place,
      { text, saidAt, replaces, evidence: proving },
      incoming,
      situation.chat?.unit ?? '',
    );
  });
  return { what: corrects ? 'corrected' : 'reported', added, withdrawn: [] };
}

/** What is asked back is waited for; what was waited for and is told now no longer is. */
function pendingChanges(
  about: Pending | null,
  reading: ReplyReading,
  incoming: Incoming,
  situation: Situation,
): readonly Change[] {
  const { question, now } = situation;
  if (about) return [questionOpened(about, incoming, now)];
  if (!question || !isRecording(reading)) return [];
  const proves = reading.reports.some(({ code }) => bundlesAwaited(question, now, code).length > 0);
  const told = proves || awaitedValue(question, now) || awaitedReason(question, now);
  return told ? [{ kind: 'question-closed', id: question.id }] : [];
}

/** What a reading leaves open: which task, how far it is, or until when more time is asked for. */
function askedBack({ text, saidAt }: Said, reading: ReplyReading, bundles: readonly Bundle[]): Pending | null {
  const proof = bundles.length > 0 ? { evidence: bundles } : {};
  if (reading.action === 'extension' && reading.reports.every(({ date }) => date === null)) {
    return { kind: 'what-value', choices: codesOf(reading), command: '/extension ' };
  }
  if (reading.action !== 'clarify') return null;
  const { unclear } = reading;
  if (unclear.kind === 'what-value') return { kind: 'what-value', choices: unclear.codes, command: '', ...proof };
  const choices = unclear.candidates;
  // Where any task may be meant, it is its files alone that wait to be told of which they are.
  const waits = choices.length > 0 || bundles.length > 0;
  return waits ? { kind: 'which-task', choices, text, saidAt, ...proof } : null;
}

function withdrawn(reports: readonly Report[], incoming: Incoming, situation: Situation): Decision {
  const recording: Recording = { what: 'withdrawn', added: [], withdrawn: reports };
  const told = reports.map((report): Reported => ({ ...report, note: null }));
  return {
    changes: recordingChanges(recording, incoming, situation),
    messages: [acknowledged({ action: 'withdraw', reports: told, refused: [] }, incoming, situation)],
  };
}

/** The reports of the message that is edited or deleted; those of closed parts stand as they are. */
function openReports(situation: Situation): readonly Report[] {
  return situation.caused.filter(({ withdrawnAt, code }) => withdrawnAt === null && !isClosed(code, situation));
}

/** 申请延期 of the tasks of a reading: laid before the office where nothing is missing. */
function requestsIn(text: string, reading: ReplyReading, incoming: Incoming, situation: Situation) {
  const asked = reading.action === 'extension' ? reading.reports : [];
  const languages = { messages: messagesFor(textOf(incoming), situation), usual: usualMessages(situation) };
  const requests = asked.flatMap(({ code, date }) => {
    const standing = situation.standings.find((one) => one.code === code && one.unit === situation.chat?.unit);
    const wish = { date, reason: extensionReason(text) ?? reasonBefore(code, incoming, situation) };
    return standing ? [requestExtension(standing, wish, incoming, situation, languages)] : [];
  });
  const open = requests.flatMap(({ unexplained }) => unexplained ?? []);
  const date = open[0]?.date;
  const choices = open.filter((one) => one.date === date).map(({ code }) => code);
  return {
    changes: requests.flatMap(({ changes }) => changes),
    toOffice: requests.flatMap(({ toOffice }) => toOffice),
    lines: requests.map(({ line }) => line),
    unexplained: date ? ({ kind: 'why-longer', choices, date, key: incoming.key } as const) : null,
  };
}

/** So long what somebody gave as a reason goes with the day that is told after it. */
const REASON_MS = 30 * 60_000;

/** The reason that the same person gave for the same task just before: 申请延期，因汛期停工 – 到1月31日. */
function reasonBefore(code: Code, { sender }: Incoming, { reports, now }: Situation): string | null {
  const last = reports.find((one) => one.code === code && one.withdrawnAt === null && one.by.id === sender.id);
  return last && now - last.saidAt <= REASON_MS ? extensionReason(last.text) : null;
}

function acknowledged(reading: ReplyReading, incoming: Incoming, situation: Situation, more: readonly string[] = []) {
  const told = {
    book: situation.book,
    unit: situation.chat?.unit ?? null,
    files: filesTold(reading, incoming, situation),
  };
  // What follows a command that is none is in no language.
  const unknown = reading.action === 'reject' && reading.refused.some(({ kind }) => kind === 'no-such-command');
  const messages = unknown ? usualMessages(situation) : messagesFor(textOf(incoming), situation);
  const behind = leadsBehind(reading, situation);
  const lines = behind.length > 0 ? [messages.supervise.othersOpen(behind), ...more] : more;
  const message = withLines(replyMessage(reading, told, messages), lines);
  return { to: incoming.address, message, codes: codesOf(reading), kind: 'answer' } as const;
}

/** The tasks an answer to our message would mean. */
function codesOf(reading: ReplyReading): readonly Code[] {
  if (isRecording(reading)) return reading.reports.map(({ code }) => code);
  return reading.action === 'clarify' && reading.unclear.kind === 'what-value' ? reading.unclear.codes : [];
}

/** The situation as it was before the message that is edited. */
function withoutReports(situation: Situation, gone: readonly Report[]): Situation {
  const ids = new Set(gone.map(({ id }) => id));
  return { ...situation, reports: situation.reports.filter(({ id }) => !ids.has(id)) };
}

function same(one: Report, other: Report | undefined): boolean {
  const facts = ({ code, status, percent, date, figures }: Report) =>
    [code, status, percent, date, ...figures].join('|');
  return other !== undefined && facts(one) === facts(other);
}
