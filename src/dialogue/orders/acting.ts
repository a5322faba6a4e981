import type { Incoming } from '../../chat/incoming.ts';
import type { Act, ActKind } from '../../plan/act.ts';
import type { Assignment } from '../../plan/assignment.ts';
import { nextDue } from '../../remind/next.ts';
import type { Change } from '../change.ts';
import { audited } from '../reports/standing.ts';
import type { Situation } from '../situation.ts';

/** One step on a unit's part of a task, before it is known who takes it and when. */
export type Step = { readonly kind: ActKind } & Partial<Pick<Act, 'reason' | 'date' | 'answers'>>;

/** A step as it goes into the history. */
export function actOf(
  step: Step,
  standing: Assignment,
  { address, key, sender }: Incoming,
  now: Situation['now'],
): Act {
  const { code, unit, percent } = standing;
  return {
    // An event takes a step of one kind on a part once.
    id: `${address.platform}:${key}#${step.kind}#${code}#${unit}`,
    code,
    unit,
    at: now,
    by: { id: sender.id, name: sender.name },
    reason: null,
    date: null,
    percent,
    answers: null,
    ...step,
  };
}

/** The changes of steps on one part, and where it stands after them; the audit shows both. */
export function actedOn(
  standing: Assignment,
  steps: readonly Step[],
  moves: Partial<Pick<Assignment, 'stage' | 'extension' | 'snoozed' | 'status' | 'percent'>>,
  incoming: Incoming,
  situation: Situation,
): readonly Change[] {
  const { book, now } = situation;
  const stands = Object.keys(moves).length > 0 ? { ...standing, ...moves } : standing;
  const assignment = { ...stands, nextDue: nextDue(book, stands, now) };
  return [
    { kind: 'assignment-moved', assignment },
    ...steps.flatMap((step) => stepChanges(step, standing, stands, incoming, situation)),
  ];
}

/** One step in the history of a part, and its line of the audit. */
export function stepChanges(
  step: Step,
  before: Assignment,
  after: Assignment,
  incoming: Incoming,
  { now }: Situation,
): readonly Change[] {
  const act = actOf(step, before, incoming, now);
  const { kind: what, code, unit, reason, date } = act;
  const { address, message, sender } = incoming;
  const place = `${address.platform}:${address.chat}:${message}`;
  const entry = { at: now, by: sender.name, what, code, unit, message: place };
  // A step that leaves the part where it stands tells no more than its own words.
  const states = before === after ? [null, {}] : [audited(before), audited(after)];
  const told = { ...states[1], reason, ...(what.startsWith('extension') && { day: date }) };
  return [
    { kind: 'act-added', act },
    { kind: 'audited', entry: { ...entry, before: states[0], after: told } },
  ];
}
