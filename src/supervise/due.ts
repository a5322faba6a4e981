import type { Assignment } from '../plan/assignment.ts';
import type { Clause, Deadline } from '../plan/model.ts';
import { isHandIn } from '../plan/owing.ts';
import type { Day } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';

/** What must be done by a day; a granted 延期 has moved it from the plan's own, `deadline.date`. */
export interface Obligation {
  readonly deadline: Deadline & { readonly date: Day };
  readonly due: Day;
}

/**
 * What a unit owes for a task by a day, the earliest first. Tasks without a date owe none: only deadlines with a day are
 * reminded of and judged.
 */
export function obligationsOf(clause: Clause, { extension }: Pick<Assignment, 'extension'>): readonly Obligation[] {
  const planned = plannedOf(clause);
  if (extension === null) return planned;
  return planned
    .map(({ deadline, due }) => ({ deadline, due: extension.from === due ? extension.to : due }))
    .sort(byDue);
}

const known = new WeakMap<Clause, readonly Obligation[]>();

/** What the plan itself sets, the same for every unit. */
function plannedOf(clause: Clause): readonly Obligation[] {
  const planned = known.get(clause) ?? readObligations(clause);
  known.set(clause, planned);
  return planned;
}

function readObligations({ kind, deadlines }: Clause): readonly Obligation[] {
  return deadlines
    .filter(isDated)
    .filter((deadline) => kind !== 'safeguard' || isHandIn(deadline))
    .map((deadline) => ({ deadline, due: deadline.date }))
    .sort(byDue);
}

function byDue(one: Obligation, other: Obligation): number {
  return one.due < other.due ? -1 : Number(one.due > other.due);
}

function isDated(deadline: Deadline): deadline is Obligation['deadline'] {
  return deadline.date !== null && (deadline.kind === 'due' || deadline.kind === 'horizon');
}

/** The day of the last report by the wall clock of `zone`; null where there is none. */
export function reportedOn({ reportedAt }: Assignment, zone: string): Day | null {
  return reportedAt === null ? null : wallClock(reportedAt, zone).day;
}

/**
 * Whether a due day that has passed counts as missed: what was only aimed at never does, and a step on the way does not
 * once the unit has `reported` since.
 */
export function isMissed(
  obligations: readonly Obligation[],
  { deadline, due }: Obligation,
  reported: Day | null,
): boolean {
  if (deadline.soft) return false;
  const isLast = obligations.every((other) => other.due <= due);
  return isLast || reported === null || reported <= due;
}

/** The obligation that counts on `today`: the earliest that is missed or still to come, else the last. */
export function currentObligation(
  obligations: readonly Obligation[],
  reported: Day | null,
  today: Day,
): Obligation | null {
  const counts = (one: Obligation) => one.due >= today || isMissed(obligations, one, reported);
  return obligations.find(counts) ?? obligations.at(-1) ?? null;
}

/** The day by which all of a task must be done: the last that the plan requires; null where it only aims or sets none. */
export function finalDay(clause: Clause, standing: Assignment): Day | null {
  const required = obligationsOf(clause, standing).filter(({ deadline: { kind, soft } }) => kind === 'due' && !soft);
  return required.at(-1)?.due ?? null;
}
