import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { tasksAlone } from '../plan/roles.ts';
import type { Day } from '../time/day.ts';
import type { Span } from '../time/span.ts';
import { reportedOn } from './due.ts';
import { isUnfinished } from './life.ts';
import { type LightRule, type Lit, lightOf } from './lights.ts';

/** The week of an office up to a day: who has reported, and what presses. */
export interface Week {
  /** The days that are reported on. */
  readonly span: Span;
  /** Of the units that owe a weekly report, those that reported anything in these days, and those that did not and should. */
  readonly reported: readonly string[];
  readonly silent: readonly string[];
  /** Parts that leads owe: past their day, and due within three days. */
  readonly overdue: readonly Lit[];
  readonly pressing: readonly Lit[];
  /** Parts that wait for 销号. */
  readonly claims: number;
}

const PRESSING_DAYS = 3;

/** What stands of some days on their last. `owing` are the units that owe a weekly report: all that have something to do. */
export function weekOf(
  book: Book,
  standings: readonly Assignment[],
  owing: readonly string[],
  rules: readonly LightRule[],
  span: Span,
): Week {
  const today = span.to;
  const heard = new Set(
    standings.filter((one) => isWithin(reportedOn(one, book.office.timezone), span)).map(({ unit }) => unit),
  );
  const leads = tasksAlone(book, standings).filter(({ role }) => role === 'lead');
  const open = leads.filter(({ stage }) => isUnfinished(stage));
  const lit = open.flatMap((one) => lightOf(book, one, rules, today) ?? []);
  return {
    span,
    reported: owing.filter((unit) => heard.has(unit)),
    silent: owing.filter((unit) => !heard.has(unit) && hasOpen(standings, unit)),
    overdue: lit.filter(({ facts }) => facts.overdue),
    pressing: lit.filter(({ facts: { daysLeft } }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= PRESSING_DAYS),
    claims: standings.filter(({ stage }) => stage === 'claimed').length,
  };
}

/** A unit without any part of its own is asked all the same: the plan names it. */
function hasOpen(standings: readonly Assignment[], unit: string): boolean {
  const own = standings.filter((one) => one.unit === unit);
  return own.length === 0 || own.some(({ stage }) => isUnfinished(stage));
}

function isWithin(day: Day | null, { from, to }: Span): boolean {
  return day !== null && day >= from && day <= to;
}
