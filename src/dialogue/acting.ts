import type { Incoming } from '../chat/incoming.ts';
import type { Act, ActKind } from '../plan/act.ts';
import type { Assignment } from '../plan/assignment.ts';
import { nextDue } from '../remind/next.ts';
import { usualPolicy } from '../remind/policy.ts';
import type { Change } from './change.ts';
import type { Situation } from './situation.ts';

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
  moves: Partial<Pick<Assignment, 'stage' | 'extension' | 'status' | 'percent'>>,
  incoming: Incoming,
  { book, now }: Situation,
): readonly Change[] {
  const stands = { ...standing, ...moves };
  const assignment = { ...stands, nextDue: nextDue(book, stands, usualPolicy, now) };
  const { address, message, sender } = incoming;
  const { code, unit } = standing;
  const place = `${address.platform}:${address.chat}:${message}`;
  return [
    { kind: 'assignment-moved', assignment },
    ...steps.flatMap((step): Change[] => {
      const act = actOf(step, standing, incoming, now);
      const { reason, date } = act;
      const entry = { at: now, by: sender.name, what: step.kind, code, unit, message: place };
      const after = { ...told(assignment), reason, date };
      return [
        { kind: 'act-added', act },
        { kind: 'audited', entry: { ...entry, before: told(standing), after } },
      ];
    }),
  ];
}

function told({ stage, extension, status }: Assignment) {
  return { stage, extension, status };
}
