import type { Incoming } from '../chat/incoming.ts';
import { unreachable } from '../errors.ts';
import type { Code } from '../plan/model.ts';
import { commandSense, slashCommand } from '../progress/command.ts';
import type { ReplyReading } from '../progress/report.ts';
import { decideAnswer, decideHelp, decidePickedClause } from './answering.ts';
import { bindingIn, decideBinding } from './binding/binding.ts';
import type { Decision } from './change.ts';
import { readAsProgress, readAsQuestion, readInContext, textOf } from './hearing.ts';
import { helpWords, receiptWords, shareMark, snoozeWords } from './lexicon.ts';
import { decideReason, reasonTyped } from './orders/explaining.ts';
import { decideOrder, decidesPlainly, orderIn } from './orders/supervising.ts';
import { offered, pickedNow } from './pending.ts';
import { decidePresence, isPresence } from './presence.ts';
import type { OpenQuestion, Pending } from './records.ts';
import { amending } from './reports/amending.ts';
import { askHowFar, decideDeletion, decideEdit, decideReading, isRecording } from './reports/reporting.ts';
import { decideReceipt } from './reports/staging.ts';
import { decideSnooze } from './rounds/snoozing.ts';
import { type Evidence, route } from './route.ts';
import { silence } from './saying.ts';
import type { Situation } from './situation.ts';

/** What one event changes and what is said to it. Pure: the same event in the same situation is decided alike. */
export function decide(incoming: Incoming, situation: Situation): Decision {
  return amending(decided(incoming, situation), incoming, situation);
}

function decided(incoming: Incoming, situation: Situation): Decision {
  if (isPresence(incoming.body)) return decidePresence(incoming.body, incoming, situation);
  const text = textOf(incoming);
  const heard = hear(incoming, situation);
  const way = route(heard.evidence);
  switch (way) {
    case 'silent':
      return silence;
    case 'button':
      return decideButton(incoming, situation);
    case 'edited':
      return decideEdit(incoming, situation);
    case 'deleted':
      return decideDeletion(incoming, situation);
    case 'bind':
      return decideBinding(heard.binding(), text, incoming, situation);
    case 'resume':
      return (
        decideReason(heard.reason(), incoming, situation) ??
        resume(situation.question, heard.pick(), incoming, situation)
      );
    case 'order':
      return decideOrder(heard.order(), text, incoming, situation);
    case 'receipt':
      return decideReceipt(incoming, situation);
    case 'snooze':
      return decideSnooze(incoming, situation);
    case 'help':
      return decideHelp(text, incoming, situation);
    case 'progress':
      return decideReading({ text, saidAt: incoming.saidAt }, heard.reading(), incoming, situation);
    case 'ask':
      return decideAnswer(text, heard.answer(), incoming, situation);
    default:
      return unreachable(way);
  }
}

/** What a text is, read no further than its route needs and never twice. */
function hear(incoming: Incoming, situation: Situation) {
  const text = textOf(incoming);
  const { book, question, now, answered, chat } = situation;
  const reading = once(() => readInContext(text, incoming, situation));
  const answer = once(() => readAsQuestion(text, incoming, situation));
  const pick = once(() => pickedNow(text, question, now, book));
  const order = once(() => orderIn(text, situation));
  const reason = once(() => (order() || helpWords.test(text.trim()) ? null : reasonTyped(text, incoming, situation)));
  const binding = once(() => bindingIn(text, incoming, situation));
  const toReminder = incoming.replyTo?.ours === true && answered?.kind === 'reminder';
  const evidence: Evidence = {
    incoming,
    ofUnit: (chat?.unit ?? null) !== null,
    binds: () => binding() !== null,
    resumes: () => pick() !== null || reason() !== null,
    orders: () => order() !== null,
    ordersPlainly: () => chat?.officeChat === true && decidesPlainly(order()),
    receives: () => toReminder && receiptWords.test(text.trim()),
    snoozes: () => toReminder && snoozeWords.test(text.trim()),
    callsForHelp: () => helpWords.test(text.trim()) || isBareCommand(text),
    reports: () => !['ask', 'ignore'].includes(reading().action),
    reportsPlainly: () => isRecording(reading()) || reading().action === 'reject' || isGarbled(text, reading()),
    asks: () => ['answer', 'choices', 'not_found'].includes(answer().outcome),
  };
  return { evidence, reading, answer, pick, reason, order, binding };
}

/** `/mine`, `/due`: a command alone that neither reports nor orders has no words to be read as a question. */
function isBareCommand(text: string): boolean {
  const command = slashCommand(text.trim());
  return command !== null && command.rest === '' && ['ask', 'unknown'].includes(commandSense(command));
}

/** A task is named and a share that cannot be read, 大气25完成8O%: whoever typed it means to report. */
function isGarbled(text: string, reading: ReplyReading): boolean {
  return reading.action === 'clarify' && reading.unclear.kind === 'what-value' && shareMark.test(text);
}

/** Goes on with what was asked, now that it is clear which task is meant. */
function resume(question: OpenQuestion | null, code: Code | null, incoming: Incoming, situation: Situation): Decision {
  if (question === null || code === null) return silence;
  const next = goOn(question.about, code, incoming, situation);
  const settled = next.changes.some(({ kind }) => kind === 'question-opened' || kind === 'question-closed');
  const closed = settled ? [] : [{ kind: 'question-closed', id: question.id } as const];
  return { ...next, changes: [...next.changes, ...closed] };
}

function goOn(about: Pending, code: Code, incoming: Incoming, situation: Situation): Decision {
  switch (about.kind) {
    case 'which-clause':
      return decidePickedClause(code, incoming, situation);
    case 'which-task':
      return decideReading(about, readAsProgress(about.text, incoming, situation, [code]), incoming, situation);
    case 'what-value':
    case 'why-longer':
      return silence;
    default:
      return unreachable(about);
  }
}

/** The buttons under a reminder that are neither orders nor commands. */
const underReminders: ReadonlyMap<string, typeof decideReceipt> = new Map([
  ['received', decideReceipt],
  ['snooze', decideSnooze],
  ['report', askHowFar],
]);

/** A pressed button: `pick:CODE` and `ask:CODE` name what is meant, any other is a command on the tasks it stood under. */
function decideButton(incoming: Incoming, situation: Situation): Decision {
  const action = incoming.body.kind === 'button' ? incoming.body.action : '';
  const { question, now, book, answered, chat } = situation;
  const binding = bindingIn(action, incoming, situation);
  if (binding) return decideBinding(binding, action, incoming, situation);
  const order = orderIn(action, situation);
  if (order) return decideOrder(order, action, incoming, situation);
  const code = [...book.clauses.keys()].find((known) => action.endsWith(`:${known}`)) ?? null;
  if (code && offered(question, now).includes(code)) return resume(question, code, incoming, situation);
  if (code) return action.startsWith('ask:') ? decidePickedClause(code, incoming, situation) : silence;
  if (!chat?.unit || !answered) return silence;
  const own = underReminders.get(action);
  if (own) return own(incoming, situation);
  const text = `/${action}`;
  const reading = readAsProgress(text, incoming, situation, answered.codes);
  return decideReading({ text, saidAt: incoming.saidAt }, reading, incoming, situation);
}

function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
