import { unreachable } from '../errors.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book, Clause, Code } from '../plan/model.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { monthStart } from '../time/span.ts';
import { currentObligation, isMissed, type Obligation, obligationsOf, reportedOn } from './due.ts';

/** 红 黄 蓝 绿 灰, the most urgent first. */
export const lights = ['red', 'yellow', 'blue', 'green', 'grey'] as const;
export type Light = (typeof lights)[number];

/** When a light is shown. */
export type Condition =
  | { readonly kind: 'closed' }
  | { readonly kind: 'claimed' }
  | { readonly kind: 'undated' }
  | { readonly kind: 'overdue' }
  /** Due within so many days and nothing done yet. */
  | { readonly kind: 'idle'; readonly days: number }
  /** So many points behind the straight line from the plan's issue to the last due day. */
  | { readonly kind: 'behind'; readonly points: number }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'otherwise' };

/** One rule of an office: the first whose condition holds decides. */
export interface LightRule {
  readonly light: Light;
  readonly when: Condition;
}

/** What an office that says nothing else goes by. */
export const usualLights: readonly LightRule[] = [
  { light: 'green', when: { kind: 'closed' } },
  { light: 'green', when: { kind: 'claimed' } },
  { light: 'grey', when: { kind: 'undated' } },
  { light: 'red', when: { kind: 'overdue' } },
  { light: 'yellow', when: { kind: 'idle', days: 3 } },
  { light: 'yellow', when: { kind: 'behind', points: 30 } },
  { light: 'blue', when: { kind: 'soon', days: 14 } },
  { light: 'green', when: { kind: 'otherwise' } },
];

/** What a light was decided on. */
export interface Facts {
  readonly obligation: Obligation | null;
  /** Days to the due day, negative once it has passed. */
  readonly daysLeft: number | null;
  /** It has passed and counts as missed. */
  readonly overdue: boolean;
  /** The progress reported, 0 where nothing was; null where it was reported without a number. */
  readonly percent: number | null;
  readonly reportedOn: Day | null;
  /** Where the straight line stands today, in whole percent. */
  readonly expected: number | null;
}

/** The days a part is judged by. */
interface Days {
  readonly from: Day;
  readonly today: Day;
  readonly reported: Day | null;
}

/** The light of one unit's part, with all that explains it. */
export interface Lit {
  readonly code: Code;
  readonly unit: string;
  readonly light: Light;
  readonly rule: LightRule;
  readonly facts: Facts;
}

/** The light of one unit's part of a task on a day. Null where the book has no such clause. */
export function lightOf(book: Book, standing: Assignment, rules: readonly LightRule[], today: Day): Lit | null {
  const clause = book.clauses.get(standing.code);
  if (!clause) return null;
  const reported = reportedOn(standing, book.office.timezone);
  const facts = factsOf(obligationsOf(clause, standing), standing, { from: begin(book, clause), today, reported });
  const rule = rules.find(({ when }) => holds(when, standing, facts)) ?? usualLights.at(-1)!;
  return { code: standing.code, unit: standing.unit, light: rule.light, rule, facts };
}

/** The light of a whole task: the most urgent of its parts. */
export function worstLight(parts: readonly Light[]): Light {
  return lights.find((light) => parts.includes(light)) ?? 'grey';
}

function holds(when: Condition, { stage, status }: Assignment, facts: Facts): boolean {
  const { obligation, daysLeft, percent, expected } = facts;
  switch (when.kind) {
    case 'closed':
    case 'claimed':
      return stage === when.kind;
    case 'undated':
      return obligation === null;
    case 'overdue':
      return facts.overdue;
    case 'idle':
      return isWithin(daysLeft, when.days) && (percent === 0 || status === 'not_started');
    case 'behind':
      return percent !== null && expected !== null && expected - percent >= when.points;
    case 'soon':
      return isWithin(daysLeft, when.days);
    case 'otherwise':
      return true;
    default:
      return unreachable(when);
  }
}

const isWithin = (daysLeft: number | null, days: number) => daysLeft !== null && daysLeft >= 0 && daysLeft <= days;

function factsOf(obligations: readonly Obligation[], { status, percent }: Assignment, days: Days): Facts {
  const { from, today, reported } = days;
  const current = currentObligation(obligations, reported, today);
  const unsaid = status === null || status === 'not_started' ? 0 : null;
  return {
    obligation: current,
    daysLeft: current && daysBetween(today, current.due),
    overdue: current !== null && current.due < today && isMissed(obligations, current, reported),
    percent: status === 'done' ? 100 : (percent ?? unsaid),
    reportedOn: reported,
    expected: expectedOn(obligations.at(-1)?.due ?? null, from, today),
  };
}

/** How far a part should be, in whole percent: a straight line from the plan's issue to its last due day. */
function expectedOn(last: Day | null, from: Day, today: Day): number | null {
  if (last === null) return null;
  const whole = Math.max(1, daysBetween(from, last));
  return Math.round((100 * Math.min(whole, Math.max(0, daysBetween(from, today)))) / whole);
}

/** The day work can begin: that of the plan's issue, else the first of its year. */
function begin(book: Book, clause: Clause): Day {
  // A clause of the book belongs to one of its plans.
  const plan = book.plans.find(({ name }) => name === clause.plan)!;
  return plan.issued ?? monthStart(plan.year, 1);
}
