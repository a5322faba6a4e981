import type { Book, Clause, Code } from '../plan/model.ts';
import type { Body, Side } from './answer.ts';
import type { Ground } from './asking.ts';
import { deadlinesAbout, isYearly } from './deadlines.ts';
import { dutyGroups } from './duties.ts';
import { findMatter } from './find.ts';
import type { Question, Role } from './question.ts';
import { scopeOf } from './scope.ts';

type Compare = Extract<Question, { kind: 'compare' }>;

/** How many sides a ranking without named sides shows. */
const RANKED = 5;

const side = (name: string, more: Partial<Side>): Side => ({
  name,
  clause: null,
  count: null,
  deadline: null,
  ...more,
});

/** Two or more units, plans, roles or tasks beside each other. */
export function comparison(question: Compare, ground: Ground): Body {
  if (question.by === 'count') return byCount(question, ground.book);
  const found = matters(question, ground);
  if (found.length < 2) return { kind: 'refusal', refusal: { why: 'topic' } };
  const sides = found.map(({ clause, words }) =>
    side(clause.title, { clause, deadline: question.by === 'date' ? lastOf(ground.book, clause, words) : null }),
  );
  return { kind: 'comparison', by: question.by, scope: scopeOf(question), sides };
}

/** The last firm day of the deadlines that are meant. */
function lastOf(book: Book, clause: Clause, words: string) {
  const dated = deadlinesAbout(clause, words, book, false).filter((one) => one.date !== null && !isYearly(one));
  return dated.reduce<Side['deadline']>(
    (last, one) => (last === null || (one.date ?? '') > (last.date ?? '') ? one : last),
    null,
  );
}

/** The clauses to compare: those named by code, and the one that each wording finds. */
function matters({ codes, words, plans }: Compare, ground: Ground): readonly { clause: Clause; words: string }[] {
  const named = codes
    .flatMap((code: Code) => ground.book.clauses.get(code) ?? [])
    .map((clause) => ({ clause, words: '' }));
  const found = words.flatMap((wording) => {
    const one = findMatter({ words: wording, plans, within: [], plain: true, tasks: true }, ground);
    return one.kind === 'sure' && one.clauses[0] ? [{ clause: one.clauses[0], words: wording }] : [];
  });
  return [...named, ...found];
}

const tasksOf = (book: Book, unit: string, role: Role | null, plans: readonly string[]) =>
  dutyGroups(book, { units: book.units.filter(({ name }) => name === unit), plans, role: role ?? 'lead', manner: null })
    .flatMap(({ items }) => items)
    .filter(({ clause }) => clause.kind === 'task').length;

function byCount(question: Compare, book: Book): Body {
  const { units, plans, role } = question;
  const scope = scopeOf(question);
  const counted = (sides: readonly Side[]): Body => ({ kind: 'comparison', by: 'count', scope, sides });
  const [lone] = units;
  if (units.length > 1)
    return counted(units.map(({ name }) => side(name, { count: tasksOf(book, name, role, plans) })));
  if (lone && plans.length > 1)
    return counted(plans.map((plan) => side(plan, { count: tasksOf(book, lone.name, role, [plan]) })));
  if (lone)
    return counted(
      (['lead', 'support'] as const).map((each) => side(each, { count: tasksOf(book, lone.name, each, plans) })),
    );
  if (role === null) return counted(sizes(book, plans));
  const ranked = book.units
    .filter(({ kind }) => kind !== 'group')
    .map(({ name }) => side(name, { count: tasksOf(book, name, role, plans) }));
  return counted(ranked.sort((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, RANKED));
}

const sizes = (book: Book, plans: readonly string[]) =>
  book.plans
    .filter(({ name }) => plans.length === 0 || plans.includes(name))
    .map(({ name, clauses }) => side(name, { count: clauses.filter(({ kind }) => kind === 'task').length }));
