import type { Code } from '../plan/model.ts';
import { subjectOf, topicWords } from './completion.ts';
import type { Entry } from './entries.ts';
import { countsSomething, withoutCounts } from './figures.ts';
import { correction, procedure, underWay } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import type { PriorReport, RecordingAction, Refusal, ReplyReading, Reported } from './report.ts';
import { amends, type Scene } from './scene.ts';
import { tasksOf } from './targets.ts';
import { isAbout, projectsMeant, tasksAbout } from './topic.ts';
import { unrecorded } from './unrecorded.ts';
import type { Value } from './value.ts';

/** At most so many tasks are offered to choose from. */
const CHOICES = 5;

interface Kept {
  readonly reported: Reported;
  readonly value: Value;
}

/** What is recorded of a message and what is refused, or what is answered instead. */
export function verdictOn(scene: Scene, entries: readonly Entry[], others: readonly Refusal[]): ReplyReading {
  const refused = [...others, ...entries.flatMap((entry) => refusalsOf(scene, entry))];
  const kept = keptOf(entries);
  // Of several tasks told without their codes, one that is not understood makes the others doubtful too.
  const guessed = entries.every(({ part }) => part.mentions.length === 0) && scene.asked.reminder.length > 1;
  const doubtful = guessed && refused.some(({ kind }) => kind === 'which-task');
  return kept.length > 0 && !doubtful ? recording(scene, kept, refused) : unrecorded(scene, entries, refused);
}

const speaks = ({ values }: Entry): boolean => values.some(({ empty }) => !empty);
const isSound = ({ impossible, garbled }: Value): boolean => impossible === null && !garbled;

function refusalsOf(scene: Scene, entry: Entry): readonly Refusal[] {
  const { part, codes, refused, values } = entry;
  if (part.phrases.every(({ question }) => question) && !speaks(entry)) return [];
  const why = refused.filter(({ kind }) => kind !== 'which-task' || speaks(entry));
  const unsound = codes.flatMap((code, place): Refusal[] => {
    const value = values[place];
    if (!value || isSound(value)) return [];
    return [value.impossible ?? { kind: 'what-value', codes: [code] }];
  });
  const candidates = speaks(entry) ? topicOf(scene, entry) : null;
  return [...why, ...unsound, ...(candidates ? [{ kind: 'which-task', candidates } as const] : [])];
}

/** Of a message without code or reminder: the tasks it may be about. Null where it reads as chat. */
function topicOf({ asked }: Scene, { part, codes, values }: Entry): readonly Code[] | null {
  if (codes.length > 0 || part.mentions.length > 0 || asked.reminder.length > 0) return null;
  const all = tasksOf(asked.book, asked.unit);
  const told = values.some(({ claim, percent, extension }) => claim || percent !== null || extension);
  const planned = values.some(({ date }) => date !== null);
  // Figures, work under way and days to come are told in any talk: alone they count where the words are a task's own.
  const isOwn = ({ masked }: Phrase) =>
    (planned || countsSomething(masked) || underWay.test(masked)) &&
    isAbout(asked.book, all, topicWords(withoutCounts(masked)));
  if (!told && !part.phrases.some(isOwn)) return null;
  const subject = part.phrases.map(({ masked }) => subjectOf(masked.replace(procedure, ' '))).join('');
  const projects = projectsMeant(asked.book, all, part.phrases.map(({ masked }) => masked).join(','));
  if (subject.length <= 1 && projects.length === 0) return all.length <= CHOICES ? all : [];
  const about = tasksAbout(asked.book, all, part.phrases.map(({ masked }) => topicWords(masked)).join(' '));
  const rows = about.some((code) => projects.includes(code))
    ? []
    : projects.slice(0, subject.length <= 1 ? CHOICES : 2);
  const candidates = [...rows, ...about].slice(0, CHOICES);
  return candidates.length > 0 ? candidates : null;
}

function keptOf(entries: readonly Entry[]): readonly Kept[] {
  const kept = new Map<Code, Kept>();
  for (const { codes, values } of entries) {
    for (const [place, code] of codes.entries()) {
      const value = values[place];
      if (!value || value.empty || !isSound(value)) continue;
      const { status, percent, date, figures, note } = value;
      const reported = { code, status, percent, date, figures, note };
      kept.set(code, { value, reported: merged(kept.get(code)?.reported, reported) });
    }
  }
  return [...kept.values()];
}

/** Of one task told twice the last value counts; figures add up. */
function merged(before: Reported | undefined, next: Reported): Reported {
  if (!before) return next;
  return {
    ...next,
    status: next.status ?? before.status,
    percent: next.percent ?? (next.status === 'done' ? null : before.percent),
    date: next.date ?? before.date,
    figures: [...new Set([...before.figures, ...next.figures])],
    note: next.note ?? before.note,
  };
}

function recording(scene: Scene, kept: readonly Kept[], refused: readonly Refusal[]): ReplyReading {
  const { prior } = scene.reporting;
  const known = (code: Code) => prior.findLast((report) => report.code === code);
  if (!corrects(scene, kept, known))
    return { action: actionOf(kept), reports: kept.map(({ reported }) => reported), refused };
  const reports = kept.map(({ reported }) => corrected(reported, known(reported.code)));
  return { action: 'correct', reports, refused };
}

/** It amends what is on record, or says outright that it corrects. */
function corrects(scene: Scene, kept: readonly Kept[], known: (code: Code) => PriorReport | undefined): boolean {
  const outright = scene.phrases.some(({ masked }) => correction.test(masked));
  const first = scene.phrases[0];
  return (
    amends(scene) &&
    kept.every(({ reported }) => outright || known(reported.code) !== undefined) &&
    (scene.reporting.prior.length > 0 || (first !== undefined && correction.test(first.masked)))
  );
}

/** The values that result from a correction: what it leaves out stays as it was. */
function corrected(reported: Reported, prior: PriorReport | undefined): Reported {
  if (!prior) return reported;
  const detail = reported.percent === null && (reported.figures.length > 0 || reported.date !== null);
  const stays = reported.status === null || (reported.status === 'in_progress' && detail);
  const status = stays ? prior.status : reported.status;
  const same = status === prior.status;
  return {
    ...reported,
    status,
    percent: reported.percent ?? (same && status !== 'done' ? prior.percent : null),
    date: reported.date ?? (same ? prior.date : null),
    figures: reported.figures.length > 0 ? reported.figures : same ? prior.figures : [],
  };
}

function actionOf(kept: readonly Kept[]): RecordingAction {
  if (kept.every(({ value }) => value.extension)) return 'extension';
  if (kept.every(({ value }) => value.problem)) return 'problem';
  return kept.every(({ reported }) => reported.status === 'done') ? 'done' : 'report';
}
