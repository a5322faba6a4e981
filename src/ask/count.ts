import type { Book, Code } from '../plan/model.ts';
import type { Body } from './answer.ts';
import { dutyGroups } from './duties.ts';
import type { Question } from './question.ts';
import { scopeOf } from './scope.ts';

type Count = Extract<Question, { kind: 'count' }>;

/** How many tasks a plan has or a unit leads, safeguards, units. Counts of tasks are of numbered tasks alone. */
export function countOf(book: Book, question: Count): Body {
  const { units, plans, role, of, manner } = question;
  const scope = scopeOf(question, { of, manner });
  if (of === 'units')
    return { kind: 'count', scope, count: book.units.filter(({ kind }) => kind !== 'group').length, parts: [] };
  if (units.length > 0) {
    const groups = dutyGroups(book, question);
    return { kind: 'list', scope: { ...scope, role }, groups };
  }
  const kind = of === 'safeguards' ? 'safeguard' : 'task';
  const parts = book.plans
    .filter(({ name }) => plans.length === 0 || plans.includes(name))
    .map(({ name, clauses }) => ({ plan: name, count: clauses.filter((clause) => clause.kind === kind).length }));
  return { kind: 'count', scope, count: parts.reduce((sum, { count }) => sum + count, 0), parts };
}

/** How many units lead or support one task. */
export function unitCount(book: Book, code: Code, role: 'lead' | 'support'): Body {
  const clause = book.clauses.get(code);
  const names = (role === 'lead' ? clause?.leads : clause?.supports) ?? [];
  const units = names.flatMap((name) => book.units.find((unit) => unit.name === name) ?? []);
  return {
    kind: 'count',
    scope: scopeOf({ units, plans: [], role }, { of: role === 'lead' ? 'leads' : 'supports', words: code }),
    count: names.length,
    parts: [],
  };
}
