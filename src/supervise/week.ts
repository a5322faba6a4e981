import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import { type Span, weekSpan } from '../time/span.ts';
import { reportedOn } from './due.ts';
import { isUnfinished } from './life.ts';
import { type LightRule, type Lit, lightOf } from './lights.ts';

/** The week of an office up to a day: who has reported, and what presses. */
export interface Week {
  /** From Monday to that day. */
  readonly span: Span;
  /** Of the units that owe a weekly report, those that reported anything this week, and those that did not. */
  readonly reported: readonly string[];
  readonly silent: readonly string[];
  /** Parts that leads owe: past their day, and due within three days. */
  readonly overdue: readonly Lit[];
  readonly pressing: readonly Lit[];
  /** Parts that wait for 销号. */
  readonly claims: number;
}

const PRESSING_DAYS = 3;

/** The week in which `today` lies. `owing` are the units that owe a weekly report. */
export function weekOf(
  book: Book,
  standings: readonly Assignment[],
  owing: readonly string[],
  rules: readonly LightRule[],
  today: Day,
): Week {
  const span = { from: weekSpan(today, 0).from, to: today };
  const heard = new Set(
    standings.filter((one) => isWithin(reportedOn(one, book.office.timezone), span)).map(({ unit }) => unit),
  );
  const leads = standings.filter(({ role }) => role === 'lead');
  const open = leads.filter(({ stage }) => isUnfinished(stage));
  const lit = open.flatMap((one) => lightOf(book, one, rules, today) ?? []);
  return {
    span,
    reported: owing.filter((unit) => heard.has(unit)),
    silent: owing.filter((unit) => !heard.has(unit)),
    overdue: lit.filter(({ facts }) => facts.overdue),
    pressing: lit.filter(({ facts: { daysLeft } }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= PRESSING_DAYS),
    claims: standings.filter(({ stage }) => stage === 'claimed').length,
  };
}

function isWithin(day: Day | null, { from, to }: Span): boolean {
  return day !== null && day >= from && day <= to;
}
