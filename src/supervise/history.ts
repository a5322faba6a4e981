import type { Act, ActKind } from '../plan/act.ts';
import type { Code } from '../plan/model.ts';
import type { Day } from '../time/day.ts';

/** The acts of one unit's part of a task, in their order. */
export function actsOn(acts: readonly Act[], { code, unit }: { readonly code: Code; readonly unit: string }) {
  return acts.filter((act) => act.code === code && act.unit === unit);
}

/** The last act of a kind that no later act answers: an open request, a draft nobody has issued or dropped. */
export function pending(acts: readonly Act[], kind: ActKind): Act | null {
  const answered = new Set(acts.map(({ answers }) => answers));
  return acts.findLast((act) => act.kind === kind && !answered.has(act.id)) ?? null;
}

/** Who last claimed a part finished. */
export function claimantOf(acts: readonly Act[]): string | null {
  return acts.findLast(({ kind }) => kind === 'claimed')?.by.id ?? null;
}

/** The day on which a part was finished, as last claimed; null where no claim stands: none made, taken back, sent back, reopened. */
export function finishedOn(acts: readonly Act[]): Day | null {
  return acts.reduce<Day | null>((day, act) => {
    switch (act.kind) {
      case 'claimed':
        return act.date;
      case 'unclaimed':
      case 'returned':
      case 'reopened':
        return null;
      default:
        return day;
    }
  }, null);
}
