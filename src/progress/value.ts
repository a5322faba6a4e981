import type { Status } from '../plan/assignment.ts';
import type { Clause } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import { type DurationUnit, shiftDay } from '../time/span.ts';
import { impossibleDays, type SpokenTime } from '../time/spoken.ts';
import { lengthOf } from '../time/spoken-chinese.ts';
import { type Completion, completionOf, speaksOfEnd } from './completion.ts';
import { countsSomething, figuresOf } from './figures.ts';
import {
  ahead,
  claimed,
  demanded,
  extension,
  helpWanted,
  noExtension,
  noObstacle,
  obstacle,
  remaining,
} from './lexicon.ts';
import { type Percent, percentsOf } from './percent.ts';
import type { Phrase } from './phrases.ts';
import type { Refusal } from './report.ts';
import { isMeasureOf } from './topic.ts';

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

interface Told {
  readonly phrase: Phrase;
  readonly percents: readonly Percent[];
  readonly completion: Completion | null;
  readonly figures: readonly string[];
  /** The phrase plans, asks for or promises; it tells no result. */
  readonly ahead: boolean;
}

const labelled =
  /(?:进度|进展|完成(?:率|度|了|到)?|达到?|到了?|目前|现在|应(?:该)?(?:是|为)|改[成为]|更正为|是|约|\bat|\bto|\bbe|:)\s*(\d{1,3}(?:\.\d)?)\s*(?:了|吧|左右|the)?\s*$/i;
const lone = /^[\s\uE000:：,-]*(\d{1,3}(?:\.\d)?)\s*(?:了|吧|左右)?\s*$/;

/** A number without % where only a share can be meant: 进度60, 大气25 80. */
function unmarkedPercent(masked: string, amending: boolean): number | null {
  const label = labelled.exec(masked);
  const value = Number((label ?? lone.exec(masked))?.[1] ?? Number.NaN);
  if (Number.isNaN(value) || value > 100) return null;
  const sure = label !== null && /进度|进展|应|改|更正/.test(label[0]);
  return sure || amending || (value >= 10 && value % 5 === 0) ? value : null;
}

function aheadOf(masked: string, future: boolean): boolean {
  const mark = ahead.exec(masked);
  if (claimed.test(masked.slice((mark?.index ?? 0) + (mark?.[0].length ?? 0)))) return false;
  return mark !== null || future;
}

function toldBy(phrase: Phrase, clause: Clause | null, today: Day): Told {
  const { masked, raw, times } = phrase;
  const future = times.some(({ from, to, relation }) => from > today || (relation === 'before' && to >= today));
  const isAhead = phrase.planned || aheadOf(masked, future);
  const percents = percentsOf(masked);
  const judged = { isMeasure: isMeasureOf(clause), future, counts: countsSomething(masked) };
  const hasShare = percents.some(({ kind }) => kind !== 'rate' && kind !== 'change');
  const completion = hasShare ? null : completionOf(masked, judged);
  return {
    phrase,
    percents: isAhead ? percents.filter(({ kind }) => kind === 'garbled') : percents,
    completion: phrase.planned ? null : completion,
    figures: phrase.planned ? [] : figuresOf(raw, masked, percents),
    ahead: isAhead,
  };
}

/** The share that speaks for the task: one said of the whole before one of a piece, the last before an earlier one. */
function shareOf(told: readonly Told[]): Percent | null {
  const all = told.flatMap(({ percents }) => percents.filter(({ kind }) => kind === 'overall' || kind === 'progress'));
  return all.filter(({ kind }) => kind === 'overall').at(-1) ?? all.at(-1) ?? null;
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

/** The day of a claim: the one in its own phrase, else the only past day that is told. */
function doneDay(told: readonly Told[], today: Day): Day | null {
  const days = (list: readonly Told[]) =>
    list.flatMap(({ phrase }) =>
      phrase.times.filter(({ precision, from, to }) => precision === 'day' && from === to && to <= today),
    );
  const own = days(told.filter(({ completion }) => completion === 'done'));
  const all = days(told);
  return (own.at(-1) ?? (all.length === 1 ? all[0] : undefined))?.to ?? null;
}

const start = /开工|启动|进场|动工|开始|招标|开会|例会|研究|讨论|starts?\b|begins?\b|kick/i;

/** The times by which the end is planned: 10.20前完成, 争取月底, 下周收尾. */
function plannedTimes(told: readonly Told[], today: Day): readonly SpokenTime[] {
  return told.flatMap(({ phrase, ahead: planned }) => {
    const { masked, times } = phrase;
    if (
      start.test(masked) ||
      demanded.test(masked) ||
      !(speaksOfEnd(masked) || (planned && masked.replace(/[\uE000-\uE002\s\p{P}]/gu, '').length <= 4))
    )
      return [];
    return times.filter(
      ({ from, to, precision, relation }) =>
        to >= today && (planned || from > today || relation === 'before' || precision === 'day'),
    );
  });
}

/** The day by which the end is planned; a week names none. */
function plannedDay(times: readonly SpokenTime[]): Day | null {
  return times.filter(({ precision }) => precision !== 'week').at(-1)?.to ?? null;
}

const duration =
  /(\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s*(个?工作日|天|日|个?星期|个?礼拜|周|个?月)|\b(\d{1,3}|one|two|three|a|another)(?: more)? (day|week|month)s?\b/i;
const english: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, a: 1, another: 1 };

/** 延期10天: counted from the plan's own deadline, the next one or the last there was. */
function extendedBy(masked: string, clause: Clause | null, today: Day): Day | null {
  const found = duration.exec(masked);
  const due = clause?.deadlines.flatMap(({ kind, date }) => (kind === 'due' && date ? [date] : [])).sort() ?? [];
  const from = due.find((date) => date >= today) ?? due.at(-1);
  if (!found || !from) return null;
  const [, count, unit, amount, period] = found;
  if (count !== undefined && unit !== undefined) {
    const length = lengthOf(count, unit);
    return length && shiftDay(from, length.count, length.unit);
  }
  // The pattern admits day, week and month alone.
  return shiftDay(from, english[amount ?? ''] ?? Number(amount), period as DurationUnit);
}

function extensionDay(phrases: readonly Phrase[], clause: Clause | null, today: Day): Day | null {
  const asking = phrases.filter(({ masked }) => extension.test(masked));
  const times = [...asking, ...phrases].flatMap((phrase) => phrase.times).filter(({ to }) => to >= today);
  return (
    times[0]?.to ??
    asking.map(({ masked }) => extendedBy(masked, clause, today)).find((found) => found !== null) ??
    null
  );
}

function impossibleIn(
  phrases: readonly Phrase[],
  share: Percent | null,
  told: readonly Told[],
  today: Day,
): Refusal | null {
  const slip = phrases
    .flatMap(({ raw, mentions }) => (mentions.length > 0 ? raw : raw))
    .flatMap((raw) => impossibleDays(raw, today))[0];
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
  const help = spoken.some((phrase) => !asked.includes(phrase) && helpWanted.test(phrase.masked));
  const hurdle = plain.some(({ masked }) => obstacle.test(masked) && !noObstacle.test(masked));
  const status = statusOf(percent, completion, {
    figures: figures.length > 0,
    date: planned.length > 0,
    vague: share !== null,
  });
  const progressed =
    percent !== null ||
    completion === 'done' ||
    completion === 'step' ||
    completion === 'under-way' ||
    told.some((one) => one.figures.length > 0 && !obstacle.test(one.phrase.masked));
  const problem = help || (hurdle && !progressed && completion !== 'partly');
  const date =
    asked.length > 0
      ? extensionDay(spoken, clause, today)
      : status === 'done'
        ? doneDay(told, today)
        : plannedDay(planned);
  return {
    status: problem && !progressed ? 'blocked' : asked.length > 0 && !progressed ? null : status,
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
