import type { Book, Clause, Unit } from '../plan/model.ts';
import { roleOf } from '../plan/roles.ts';
import type { Group, Item } from './answer.ts';
import type { Role } from './question.ts';

/** What a unit's duties are narrowed to. */
export interface Duties {
  readonly units: readonly Unit[];
  readonly plans: readonly string[];
  readonly role: Role | null;
  readonly manner: 'alone' | 'jointly' | null;
}

const item = (clause: Clause, role: Role): Item => ({ clause, role, deadline: null, standing: null });

/** The clauses in which the units stand in `role`: any of them, or all of them where they do it jointly. */
function held(book: Book, { units, plans, manner }: Duties, role: Role): readonly Clause[] {
  return [...book.clauses.values()].filter((clause) => {
    if ((clause.kind !== 'task' && clause.kind !== 'project') || (plans.length > 0 && !plans.includes(clause.plan)))
      return false;
    const roles = units.map(({ name }) => roleOf(book, clause, name) === role);
    if (manner === 'alone' && role === 'lead' && clause.leads.length !== 1) return false;
    return manner === 'jointly' ? roles.every(Boolean) : roles.some(Boolean);
  });
}

/** Whether the plan names the unit's part only by a group it leaves open: 相关街道办事处. */
function leftOpen(book: Book, clause: Clause, { name }: Unit): boolean {
  const groups = clause.supports.filter((support) =>
    book.units.some((unit) => unit.name === support && unit.kind === 'group'),
  );
  const named =
    clause.supports.includes(name) ||
    groups.some((group) => book.units.some((unit) => unit.name === group && unit.members.includes(name)));
  return !named && groups.length > 0;
}

/** What the units lead and support, the tasks before the rows of annexes. */
export function dutyGroups(book: Book, duties: Duties): readonly Group[] {
  const roles: readonly Role[] = duties.role ? [duties.role] : ['lead', 'support'];
  const [first] = duties.units;
  return roles.flatMap((role): Group[] => {
    const clauses = held(book, duties, role);
    const tasks = clauses.filter(({ kind }) => kind === 'task');
    const open =
      role === 'support' && first && duties.units.length === 1
        ? tasks.filter((clause) => leftOpen(book, clause, first))
        : [];
    const sure = tasks.filter((clause) => !open.includes(clause));
    const groups: Group[] = [
      { kind: role, items: sure.map((clause) => item(clause, role)) },
      { kind: 'open-support', items: open.map((clause) => item(clause, role)) },
      { kind: 'rows', items: clauses.filter(({ kind }) => kind === 'project').map((clause) => item(clause, role)) },
    ];
    return groups.filter(({ items }) => items.length > 0);
  });
}
