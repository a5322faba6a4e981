import type { Act } from '../plan/act.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { tasksAlone } from '../plan/roles.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import type { Span } from '../time/span.ts';
import { wallClock } from '../time/zone.ts';
import { finalDay } from './due.ts';
import { actsOn, finishedOn } from './history.ts';

/** What a unit achieved within some days. Outcomes alone: how fast or how often it wrote counts for nothing. */
export interface Outcome {
  readonly unit: string;
  /** Parts it leads that had to be finished within the days, or were owed from before. */
  readonly owed: number;
  /** Of those, finished by their day. */
  readonly onTime: number;
  /** Days, within these days, on which parts stood open past their day. */
  readonly overdueDays: number;
  /** 整改通知 it was sent. */
  readonly notices: number;
  /** 办结申请 it made, and those of them that were sent back. */
  readonly claims: number;
  readonly returned: number;
}

/** What each outcome counts for; see `scoreOf`. */
export interface Weights {
  readonly onTime: number;
  readonly overdueDay: number;
  readonly notice: number;
  readonly returned: number;
}

export const usualWeights: Weights = { onTime: 100, overdueDay: 1, notice: 5, returned: 20 };

/** A unit's place. Score and place are null where nothing was owed: there is nothing to rank it by. */
export interface Ranked extends Outcome {
  readonly score: number | null;
  readonly place: number | null;
}

/** What a ranking is made from. */
export interface Ledger {
  readonly book: Book;
  readonly standings: readonly Assignment[];
  readonly acts: readonly Act[];
}

/**
 * What every unit that leads something achieved within a span, as known on `today`, in the book's order. A joint task
 * counts for each unit by its own part, and an extended one by the extended day.
 */
export function outcomes({ book, standings, acts }: Ledger, span: Span, today: Day): readonly Outcome[] {
  const dayOf = ({ at }: Act) => wallClock(at, book.office.timezone).day;
  const past = tasksAlone(book, acts).filter((act) => dayOf(act) <= span.to);
  const within = past.filter((act) => dayOf(act) >= span.from);
  const leads = tasksAlone(book, standings).filter(({ role }) => role === 'lead');
  return book.units
    .map(({ name }) => ({ unit: name, parts: leads.filter(({ unit }) => unit === name) }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ unit, parts }) => {
      const results = parts.map((part) => resultOf(book, part, actsOn(past, part), span, today));
      const count = (kind: Act['kind']) => within.filter((act) => act.unit === unit && act.kind === kind).length;
      return {
        unit,
        owed: results.filter(({ owed }) => owed).length,
        onTime: results.filter(({ onTime }) => onTime).length,
        overdueDays: results.reduce((sum, { overdueDays }) => sum + overdueDays, 0),
        notices: count('notice_issued'),
        claims: count('claimed'),
        returned: count('returned'),
      };
    });
}

/** Units by their score, the best first; those who owed nothing come last. Equal scores share a place. */
export function ranking(found: readonly Outcome[], weights: Weights): readonly Ranked[] {
  const scored = found.map((outcome) => ({ ...outcome, score: scoreOf(outcome, weights) }));
  const better = (one: number | null, other: number | null) => (other ?? -1) - (one ?? -1);
  const place = (score: number | null) =>
    score === null ? null : 1 + scored.filter((other) => better(score, other.score) > 0).length;
  return scored
    .map((one) => ({ ...one, place: place(one.score) }))
    .toSorted((one, other) => better(one.score, other.score));
}

/**
 * 得分 = onTime × 按期办结 ÷ 应办 − overdueDay × 逾期天数 ÷ 应办 − notice × 整改通知 − returned × 退回 ÷ 办结申请, to one decimal
 * and at least 0; null where nothing was owed.
 */
export function scoreOf({ owed, onTime, overdueDays, notices, claims, returned }: Outcome, weights: Weights) {
  if (owed === 0) return null;
  const reached = (weights.onTime * onTime - weights.overdueDay * overdueDays) / owed;
  // What is sent back in one span may have been claimed in the one before.
  const lost = weights.notice * notices + (weights.returned * returned) / Math.max(1, claims, returned);
  return Math.max(0, Math.round(10 * (reached - lost)) / 10);
}

type Result = { readonly owed: boolean; readonly onTime: boolean; readonly overdueDays: number };

/** What one part adds: it is owed where its day falls into the span, or has passed before and was still open then. */
function resultOf(book: Book, standing: Assignment, acts: readonly Act[], { from, to }: Span, today: Day): Result {
  const clause = book.clauses.get(standing.code);
  const day = clause ? finalDay(clause, standing) : null;
  if (day === null || day > to) return { owed: false, onTime: false, overdueDays: 0 };
  const finished = finishedOn(acts);
  const owed = day < from ? finished === null || finished >= from : finished !== null || day < today;
  // What was due before the plan was issued is owed, but nobody was late before.
  const since = issuedOn(book, standing) ?? day;
  const first = [from, addDays(day, 1), addDays(since, 1)].sort().at(-1)!;
  const last = [to, today, finished ?? today].sort()[0]!;
  const overdueDays = owed ? Math.max(0, daysBetween(first, last) + 1) : 0;
  return { owed, onTime: owed && finished !== null && finished <= day, overdueDays };
}

function issuedOn(book: Book, { code }: Assignment): Day | null {
  const plan = book.clauses.get(code)?.plan;
  return book.plans.find(({ name }) => name === plan)?.issued ?? null;
}
