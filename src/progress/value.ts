import type { Status } from '../plan/assignment.ts';
import type { Clause } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import { impossibleDays } from '../time/spoken.ts';
import type { Completion } from './completion.ts';
import { doneDay, plannedDay, plannedTimes } from './days.ts';
import { extensionDay } from './extension-day.ts';
import { extension, helpWanted, noExtension, noObstacle, obstacle, remaining } from './lexicon.ts';
import type { Percent } from './percent.ts';
import type { Phrase } from './phrases.ts';
import type { Refusal } from './report.ts';
import { shareOf, unmarkedPercent } from './share.ts';
import { type Told, toldBy } from './told.ts';

/** What the phrases of one part say of a task. */
export interface Value {
  readonly status: Status | null;
  readonly percent: number | null;
  readonly date: Day | null;
  readonly figures: readonly string[];
  readonly note: string | null;
  /** More time is asked for. */
  readonly extension: boolean;
  /** Help is asked for, or nothing but an obstacle is told. */
  readonly problem: boolean;
  /** It cannot be so. */
  readonly impossible: Refusal | null;
  /** A value that cannot be read for sure: 8O%. */
  readonly garbled: boolean;
  /** It speaks of finishing, done or not, the whole or a step. */
  readonly claim: boolean;
  /** Nothing was said that could be recorded. */
  readonly empty: boolean;
}

/** How far the phrases together say the task has come. Something left to do, and no claim of the whole holds. */
function completionIn(told: readonly Told[]): Completion | null {
  const said = new Set(told.map(({ completion }) => completion));
  if (said.has('not-done')) return 'not-done';
  const begun = said.has('partly') || said.has('done') || said.has('step') || said.has('under-way');
  if (said.has('not-started')) return begun ? 'under-way' : 'not-started';
  if (said.has('partly')) return 'partly';
  const left = told.some(({ phrase }) => !phrase.planned && remaining.test(phrase.masked));
  if (left) return begun ? 'step' : 'under-way';
  return said.has('done') ? 'done' : said.has('step') ? 'step' : begun ? 'under-way' : null;
}

function impossibleIn(
  phrases: readonly Phrase[],
  share: Percent | null,
  told: readonly Told[],
  today: Day,
): Refusal | null {
  const slip = phrases.flatMap(({ raw }) => impossibleDays(raw, today))[0];
  if (slip) return { kind: 'impossible-day', words: slip.expr };
  const over = told.flatMap(({ phrase, percents }) =>
    percents
      .filter(
        ({ kind, value }) =>
          (kind === 'overall' || kind === 'progress') && value !== null && (value > 100 || value < 0),
      )
      .map(({ start: from, end }) => phrase.raw.slice(from, end)),
  )[0];
  if (
    over !== undefined ||
    (share?.value !== undefined && share?.value !== null && (share.value > 100 || share.value < 0))
  )
    return { kind: 'impossible-percent', words: over ?? '' };
  const early = told.find(({ completion }) => completion === 'done')?.phrase.times.find(({ from }) => from > today);
  return early ? { kind: 'not-yet', date: early.to } : null;
}

function statusOf(
  share: number | null,
  completion: Completion | null,
  rest: { figures: boolean; date: boolean; vague: boolean },
): Status | null {
  if (share === 100) return completion === 'not-done' || completion === 'partly' ? 'in_progress' : 'done';
  if (share !== null) return share === 0 ? 'not_started' : 'in_progress';
  if (completion === 'done') return 'done';
  if (completion === 'not-started') return 'not_started';
  return completion !== null || rest.figures || rest.date || rest.vague ? 'in_progress' : null;
}

/** Something was finished or is being done; what is merely left to do (苗还没到) is no progress. */
const made = (completion: Completion | null): boolean =>
  completion === 'done' || completion === 'step' || completion === 'under-way';

/** The first words that qualify what is reported: 还差管网验收. */
function noteOf(phrases: readonly Phrase[]): string | null {
  for (const { raw, masked } of phrases) {
    const left = remaining.exec(masked);
    const hurdle = noObstacle.test(masked) ? null : obstacle.exec(masked);
    const words = left ? raw.slice(left.index).split(/\s(?=\p{Script=Han})/u)[0] : hurdle && raw;
    if (words && !/%|成$/.test(words)) return words.trim();
  }
  return null;
}

/** Reads what a part says of one task. `amending`: it corrects, so that a number alone is the new share. */
export function readValue(phrases: readonly Phrase[], clause: Clause | null, today: Day, amending: boolean): Value {
  const spoken = phrases.filter(({ masked }) => masked.trim() !== '');
  const asked = spoken.filter(({ masked }) => extension.test(masked) && !noExtension.test(masked));
  const plain = spoken.filter(
    ({ question, masked }) => !question && !(extension.test(masked) && !noExtension.test(masked)),
  );
  const told = plain.map((phrase) => toldBy(phrase, clause, today));
  const share = shareOf(told);
  const bare = share
    ? null
    : (plain
        .map(({ masked }) => unmarkedPercent(masked, amending))
        .filter((value) => value !== null)
        .at(-1) ?? null);
  const percent = share ? share.value : bare;
  const completion = completionIn(told);
  const figures = [...new Set(told.flatMap((one) => one.figures))];
  const planned = plannedTimes(told, today);
  const help = spoken.some(
    (phrase) => !asked.includes(phrase) && helpWanted.test(phrase.masked) && !noObstacle.test(phrase.masked),
  );
  const hurdle = plain.some(({ masked }) => obstacle.test(masked) && !noObstacle.test(masked));
  const status = statusOf(percent, completion, {
    figures: figures.length > 0,
    date: planned.length > 0,
    vague: share !== null,
  });
  const progressed =
    percent !== null ||
    (made(completion) && told.some((one) => made(one.completion))) ||
    told.some((one) => one.figures.length > 0 && !obstacle.test(one.phrase.masked));
  const problem = help || (hurdle && !progressed && completion !== 'partly');
  const date =
    asked.length > 0
      ? extensionDay(spoken, clause, today)
      : status === 'done'
        ? doneDay(told, today)
        : plannedDay(planned);
  return {
    status: progressed ? status : asked.length > 0 ? null : problem ? 'blocked' : status,
    percent,
    date,
    figures,
    note: noteOf(plain),
    extension: asked.length > 0,
    problem,
    impossible: impossibleIn(plain, share, told, today),
    claim: completion !== null && completion !== 'under-way',
    garbled: told.some(({ percents }) => percents.some(({ kind }) => kind === 'garbled')),
    empty: status === null && asked.length === 0 && !problem,
  };
}
