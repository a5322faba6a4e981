import type { Entry } from './entries.ts';
import { evidence, planQuestion, sameAsBefore } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import type { Refusal, ReplyReading, Unclear } from './report.ts';
import type { Said } from './said.ts';
import { ignored, namedCodes, namesTask, question, type Reporting, rejected, type Scene, valueAsked } from './scene.ts';

/** A named task with no more words than these is a report without its value; with more it is talk about the task. */
const SHORT = 12;

/** A question is answered where it names a task, answers a reminder, names us or asks about the plan; else it is talk. */
export function questioned(said: Said, phrases: readonly Phrase[], { replyTo }: Reporting): ReplyReading {
  if (said.toColleague && !said.toBot) return ignored;
  const named = phrases.some(({ mentions }) => mentions.length > 0);
  return named || replyTo !== null || said.toBot || planQuestion.test(said.text) ? question : ignored;
}

/** What is answered to a message of which nothing can be recorded. */
export function unrecorded(scene: Scene, entries: readonly Entry[], refused: readonly Refusal[]): ReplyReading {
  const { said, asked, phrases, reporting } = scene;
  const named = phrases.some(({ mentions }) => mentions.length > 0);
  if (said.toColleague && !said.toBot && asked.reminder.length === 0 && !named) return ignored;
  const unclear = refused.find(isUnclear);
  const guessed = unclear?.kind === 'which-task' && !named && asked.reminder.length === 0;
  if (phrases.some((phrase) => phrase.question) && (!unclear || !guessed)) return questioned(said, phrases, reporting);
  if (unclear) return { action: 'clarify', unclear, refused: refused.filter((one) => one !== unclear) };
  return refusedOutright(scene, entries, refused) ?? valueMissing(scene, entries, refused);
}

function isUnclear(refusal: Refusal): refusal is Unclear {
  return refusal.kind === 'which-task' || refusal.kind === 'what-value';
}

const plain: readonly Refusal['kind'][] = ['no-such-task', 'other-unit', 'impossible-percent', 'impossible-day'];

/** Refused aloud where something was reported; null where it was not. */
function refusedOutright(
  { said, phrases }: Scene,
  entries: readonly Entry[],
  refused: readonly Refusal[],
): ReplyReading | null {
  const firm = refused.filter(({ kind }) => kind !== 'other-unit' || namesTask(phrases));
  const spoken = entries.some(({ values }) => values.some(({ empty }) => !empty));
  const aloud = spoken || said.toBot || firm.some(({ kind }) => plain.includes(kind));
  return firm.length > 0 && aloud ? rejected(firm) : null;
}

/** A task and no value, or a sign that there should be one: how far is it? Else it is talk. */
function valueMissing(scene: Scene, entries: readonly Entry[], refused: readonly Refusal[]): ReplyReading {
  const { said, asked, phrases, reporting } = scene;
  if (refused.some(({ kind }) => kind === 'other-unit')) return ignored;
  const codes = entries.flatMap((entry) => entry.codes);
  const words = phrases.map(({ masked }) => masked.replace(/[\uE000-\uE002\s\p{P}]/gu, '')).join('');
  if (namedCodes(phrases).length > 0 && codes.length > 0 && (said.toBot || words.length <= SHORT))
    return valueAsked(codes);
  const bareNumbers = /^(?=.*\d{2})[\d\s,、.%]+$/.test(said.text);
  const proof =
    bareNumbers || evidence.test(said.text) || sameAsBefore.test(said.text) || reporting.attachments.length > 0;
  if (asked.reminder.length > 0 && (proof || said.toBot)) return valueAsked(asked.reminder);
  return said.toBot ? valueAsked([]) : ignored;
}
