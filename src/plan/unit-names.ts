import type { Unit } from './model.ts';
import { findUnit } from './units.ts';

/** Gives printed names of units their canonical ones, and remembers which it met. */
export interface Naming {
  /** The canonical name; null where an office's list of units does not know it. */
  canonical(printed: string): string | null;
  units(): readonly Unit[];
}

/** By an office's list of units, or, without one, by what the document itself prints. */
export function namingOf(known: readonly Unit[] | null): Naming {
  if (known !== null) return { canonical: (printed) => findUnit(known, printed)?.name ?? null, units: () => known };
  const met = new Set<string>();
  return {
    canonical: (printed) => {
      met.add(printed);
      return printed;
    },
    units: () =>
      [...met].map((name) => ({ name, kind: 'department', nameEn: null, aliases: [], stems: [], members: [] })),
  };
}
