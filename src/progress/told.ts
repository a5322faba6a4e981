import type { Clause } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import { type Completion, completionOf, isStep, subjectOf } from './completion.ts';
import { countsSomething, figuresOf } from './figures.ts';
import { ahead, beginning, claimed, helpWanted } from './lexicon.ts';
import { type Percent, percentsOf } from './percent.ts';
import type { Phrase } from './phrases.ts';
import { isMeasureOf } from './topic.ts';

/** What one phrase tells of a task. */
export interface Told {
  readonly phrase: Phrase;
  readonly percents: readonly Percent[];
  readonly completion: Completion | null;
  readonly figures: readonly string[];
  /** The phrase plans, asks for or promises; it tells no result. */
  readonly ahead: boolean;
}

function aheadOf(masked: string, future: boolean): boolean {
  const mark = ahead.exec(masked);
  if (claimed.test(masked.slice((mark?.index ?? 0) + (mark?.[0].length ?? 0)))) return false;
  return mark !== null || future;
}

/** Reads one phrase by itself. A month that runs makes 9月份完成 a plan. */
export function toldBy(phrase: Phrase, clause: Clause | null, today: Day): Told {
  const { masked, raw, times } = phrase;
  const future = times.some(({ from, to, relation }) => from > today || (relation === 'before' && to >= today));
  const isAhead = phrase.planned || aheadOf(masked, future);
  const percents = percentsOf(masked);
  // All of a step is not all of the task.
  const ofStep = (percent: Percent): Percent =>
    percent.value === 100 &&
    percent.kind === 'progress' &&
    isStep(subjectOf(masked.slice(0, percent.start)), isMeasureOf(clause))
      ? { ...percent, value: null }
      : percent;
  const running = times.some(({ to, precision }) => precision === 'month' && to > today);
  const judged = { isMeasure: isMeasureOf(clause), future: future || running, counts: countsSomething(masked) };
  const begun = !future && beginning.test(masked) && times.some(({ to }) => to <= today);
  const hasShare = percents.some(({ kind }) => kind !== 'rate' && kind !== 'change');
  // What stands in brackets qualifies: 已完成（附照片3张）.
  const plain = masked.replace(/\([^()]*\)/g, ' ');
  const said = completionOf(plain, { ...judged, counts: countsSomething(plain) }) ?? completionOf(masked, judged);
  const completion = hasShare ? null : (said ?? (begun ? 'under-way' : null));
  return {
    phrase,
    percents: isAhead ? percents.filter(({ kind }) => kind === 'garbled') : percents.map(ofStep),
    completion: phrase.planned ? null : completion,
    figures: phrase.planned || helpWanted.test(masked) ? [] : figuresOf(raw, masked, percents),
    ahead: isAhead,
  };
}
