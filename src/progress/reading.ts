import type { Code } from '../plan/model.ts';
import { findUnit } from '../plan/units.ts';
import { wallClock } from '../time/zone.ts';
import { commandSense, commandWords, type SlashCommand, slashCommand } from './command.ts';
import { entriesOf } from './entries.ts';
import { isOfHandIns, saidHandedIn } from './handed-in.ts';
import { acknowledgementWords, correction, hearsay, irony, order } from './lexicon.ts';
import { markedIn } from './marked.ts';
import { percentsOf } from './percent.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { ReplyReading } from './report.ts';
import { type Said, saidIn } from './said.ts';
import { ignored, namesTask, question, type Reporting, rejected, type Scene, valueAsked } from './scene.ts';
import { speakersOf } from './speakers.ts';
import { takenBack } from './taking-back.ts';
import { questioned } from './unrecorded.ts';
import { verdictOn } from './verdict.ts';

/** Longer than this is more than an acknowledgement. */
const ACKNOWLEDGEMENT_LENGTH = 200;

/**
 * Reads a message of a unit's chat as progress: `大气25完成80%` is a report, 收到 is nothing, `25 已完成` must be asked about.
 * Records nothing: it says what should be recorded, refused, asked or left alone. Linear in the text.
 */
export function readReply(source: string, reporting: Reporting): ReplyReading {
  const said = saidIn(source, reporting.me);
  const command = slashCommand(said.text);
  if (command) return commanded(command, said, reporting);
  if (isForwarded(reporting)) return ignored;
  return withHandIns(said, understood(said, reporting), reporting);
}

/** 年度实施方案已报 finishes the duty to hand it in; of any other task it is word of papers alone. */
function withHandIns(said: Said, read: ReplyReading, reporting: Reporting): ReplyReading {
  const handed = ['ask', 'reject'].includes(read.action) ? null : saidHandedIn(said.text, reporting);
  if (!handed) return read;
  const again = understood({ ...said, text: handed.text }, { ...reporting, replyTo: handed.replyTo });
  if (isOfHandIns(again, read, reporting)) return again;
  const unclear = { kind: 'which-task', candidates: handed.replyTo } as const;
  return 'reports' in read ? read : { action: 'clarify', unclear, refused: [] };
}

/** A command is read like the words it stands for; what another bot is told is not ours. */
function commanded(command: SlashCommand, said: Said, reporting: Reporting): ReplyReading {
  const to = `@${command.to ?? ''}`.toLowerCase();
  if (command.to !== null && !reporting.me.some((name) => name.toLowerCase() === to)) return ignored;
  const sense = commandSense(command);
  if (sense === 'ask') return question;
  if (reporting.unit === null) return rejected([{ kind: 'unbound-chat' }]);
  if (sense === 'unknown') return rejected([{ kind: 'no-such-command', name: command.name }]);
  if (sense === 'report' && command.rest.trim() === '') return asked(reporting.replyTo ?? []);
  const saysHowFar = sense === 'done' && /%|完成|done/.test(command.rest);
  const words = saysHowFar ? '' : commandWords[sense];
  return understood({ ...said, text: `${words} ${command.rest}`.trim(), toBot: true }, reporting);
}

/** Nothing is told but that something is to be reported: how far, or first of which task. */
function asked(reminder: readonly Code[]): ReplyReading {
  if (reminder.length === 1) return valueAsked(reminder);
  return { action: 'clarify', unclear: { kind: 'which-task', candidates: reminder }, refused: [] };
}

/** Passed on from another unit or from nobody we know; what the own office passes on counts. */
function isForwarded({ book, unit, forwardFrom }: Reporting): boolean {
  if (forwardFrom === null) return false;
  const source = findUnit(book.units, forwardFrom) ?? findUnit(book.units, forwardFrom.replace(/(?:工作)?群$/, ''));
  if (source) return source.name !== unit;
  return unit === null || !forwardFrom.includes(unit.replace(/^[区县市]/, ''));
}

function understood(said: Said, reporting: Reporting): ReplyReading {
  const { book, unit, now } = reporting;
  const reminder = reporting.replyTo ?? [];
  if (said.text === '') return wordless(said, reporting);
  if (acknowledges(said.text)) return ignored;
  const today = wallClock(now, book.office.timezone).day;
  const marked = markedIn(book, said.text, today, reminder);
  if (said.machine) return namesTask([{ mentions: marked.mentions }]) ? valueAsked([]) : ignored;
  const phrases = phrasesOf(marked);
  const talk = talked(said, phrases, reporting);
  if (talk) return talk;
  if (unit === null) return unbound(said, phrases, reporting);
  const { own, others } = speakersOf(phrases, marked.units, unit, book.units);
  const scene: Scene = { said, reporting, today, asked: { book, unit, reminder }, phrases: own };
  const taken = takenBack(scene);
  if (taken && !correction.test(said.text)) return taken;
  const read = verdictOn(scene, entriesOf(scene), others);
  return taken && !('reports' in read) ? taken : read;
}

/** 收到, 👍, 好的谢谢: nothing but acknowledgement. */
export function acknowledges(text: string): boolean {
  return text.length <= ACKNOWLEDGEMENT_LENGTH && text.replace(acknowledgementWords, '').trim() === '';
}

/** Nothing but a file, or our name. */
function wordless(said: Said, { attachments, replyTo }: Reporting): ReplyReading {
  const proof = attachments.some((kind) => kind !== 'contact');
  if (proof && replyTo) return valueAsked(replyTo);
  return said.toBot ? question : ignored;
}

/** Irony, hearsay and orders report nothing, whatever words they use; null where the message is none of these. */
function talked(said: Said, phrases: readonly Phrase[], reporting: Reporting): ReplyReading | null {
  const ironic = phrases.some(({ masked }) => irony.test(masked));
  const talk = ironic || phrases.some(({ masked }) => hearsay.test(masked) || order.test(masked));
  const ofUs = phrases.some(({ masked }) => !hearsay.test(masked) && /我们|[我本][局委办街中分区]/.test(masked));
  if (
    !talk ||
    (ofUs && !ironic) ||
    !phrases.every((phrase) => phrase.question || percentsOf(phrase.masked).length === 0)
  )
    return null;
  return !ironic && phrases.some((phrase) => phrase.question) ? questioned(said, phrases, reporting) : ignored;
}

/** A chat of no unit: nothing is recorded, and nobody's name in the text proves who speaks. */
function unbound(said: Said, phrases: readonly Phrase[], reporting: Reporting): ReplyReading {
  if (phrases.some((phrase) => phrase.question)) return questioned(said, phrases, reporting);
  return namesTask(phrases) ? rejected([{ kind: 'unbound-chat' }]) : ignored;
}
