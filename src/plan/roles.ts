import type { Book, Clause, Code, Unit } from './model.ts';
import { handIns, handsIn } from './owing.ts';

const memo = new WeakMap<readonly Unit[], ReadonlyMap<string, Unit>>();

function unitsByName(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const known = memo.get(units) ?? new Map(units.map((unit) => [unit.name, unit]));
  memo.set(units, known);
  return known;
}

/** Whether a name in a clause's list admits a unit: the unit itself, a group it is in, or 相关街道办事处 for any street. */
function admits(book: Book, listed: string, unit: Unit): boolean {
  if (listed === unit.name) return true;
  const group = unitsByName(book.units).get(listed);
  if (group?.kind !== 'group') return false;
  return group.members.length > 0 ? group.members.includes(unit.name) : unit.kind === 'street';
}

/**
 * The part a unit has in a clause: 'lead' before 'support', null for none. 各街道办事处 and 相关街道办事处 both admit every street.
 */
export function roleOf(book: Book, clause: Clause, unitName: string): 'lead' | 'support' | null {
  const unit = unitsByName(book.units).get(unitName);
  if (unit === undefined) return null;
  if (clause.leads.some((listed) => admits(book, listed, unit))) return 'lead';
  return clause.supports.some((listed) => admits(book, listed, unit)) ? 'support' : null;
}

/** A unit's part in a clause that can be tracked. */
export interface Part {
  readonly code: Code;
  readonly unit: string;
  readonly role: 'lead' | 'support';
}

/** The part a unit has in anything that can be tracked: its role in a task or project, and what it has to hand in. */
export function partOf(book: Book, clause: Clause, unit: string): 'lead' | 'support' | null {
  return roleOf(book, clause, unit) ?? (handsIn(book, clause, unit) ? 'lead' : null);
}

/** Of some parts those of tasks and projects: what is only handed in is no task of the plan and counts in no list of them. */
export function tasksAlone<T extends { readonly code: Code }>(book: Book, parts: readonly T[]): readonly T[] {
  return parts.filter(({ code }) => book.clauses.get(code)?.kind !== 'safeguard');
}

/**
 * Who answers for what, one row a clause and unit, in the plan's order: 各街道办事处 stands for each of its streets; 相关街道办事处,
 * whom the plan leaves open, for nobody yet. What a safeguard asks to be handed in by a day is a part of each unit that owes it.
 */
export function assignmentsOf(book: Book): Part[] {
  const byName = unitsByName(book.units);
  const expand = (names: readonly string[]) =>
    names.flatMap((name) => {
      const unit = byName.get(name);
      return unit?.kind === 'group' ? unit.members : [name];
    });
  const handed = new Map(handIns(book).map(({ clause, units }) => [clause.code, units]));
  return [...book.clauses.values()].flatMap((clause) => {
    const owed = handed.get(clause.code);
    if (owed) return owed.map((unit) => ({ code: clause.code, unit, role: 'lead' }) as const);
    if (clause.kind !== 'task' && clause.kind !== 'project') return [];
    const leads = [...new Set(expand(clause.leads))];
    const supports = [...new Set(expand(clause.supports))].filter((name) => !leads.includes(name));
    return [
      ...leads.map((unit) => ({ code: clause.code, unit, role: 'lead' }) as const),
      ...supports.map((unit) => ({ code: clause.code, unit, role: 'support' }) as const),
    ];
  });
}
