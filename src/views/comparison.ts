import type { Body, Side } from '../ask/answer.ts';
import type { Block } from '../chat/message.ts';
import { daysBetween } from '../time/day.ts';
import type { Showing } from './card.ts';
import { clauseName, planName, unitName, unitNames } from './clause-names.ts';

type Comparison = Extract<Body, { kind: 'comparison' }>;

const list = (items: readonly string[]): Block => ({ kind: 'list', ordered: false, items });
const text = (words: string): Block => ({ kind: 'text', text: words });

/** Two or more things beside each other, and what follows from it. */
export function comparisonBlocks(body: Comparison, showing: Showing): readonly Block[] {
  if (body.by === 'count') return counts(body, showing);
  return body.by === 'date' ? dates(body.sides, showing) : leads(body.sides, showing);
}

function counts({ scope, sides }: Comparison, { book, messages }: Showing): readonly Block[] {
  const say = messages.ask.compare;
  const roleSides = sides.every(({ name }) => name === 'lead' || name === 'support');
  const named = (name: string) =>
    roleSides && (name === 'lead' || name === 'support')
      ? messages.ask.roles[name]
      : scope.units.length > 1 || book.units.some((unit) => unit.name === name)
        ? unitName(book, name, messages)
        : planName(book, name, messages);
  const ranked = [...sides].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const [first, second] = ranked;
  const ahead = (first?.count ?? 0) - (second?.count ?? 0);
  const role = roleSides || (scope.role === null && scope.units.length === 0) ? null : (scope.role ?? 'lead');
  return [
    list(sides.map(({ name, count }) => say.count(named(name), role, count ?? 0))),
    text(ahead === 0 ? say.alike : say.more(named(first?.name ?? ''), ahead)),
  ];
}

function dates(sides: readonly Side[], { messages }: Showing): readonly Block[] {
  const { ask } = messages;
  const items = sides.flatMap(({ clause, deadline }) =>
    clause
      ? [
          ask.compare.date(
            clause.code,
            clause.title,
            deadline?.date ? `${ask.day(deadline.date)} ${ask.quoted(deadline.quote)}` : ask.compare.noDate,
          ),
        ]
      : [],
  );
  const dated = sides.flatMap(({ clause, deadline }) =>
    clause && deadline?.date ? [{ code: clause.code, date: deadline.date }] : [],
  );
  const [first, second] = dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (!first || !second) return [list(items)];
  const apart = daysBetween(first.date, second.date);
  return [list(items), text(apart === 0 ? ask.compare.sameDay : ask.compare.sooner(first.code, apart))];
}

function leads(sides: readonly Side[], { book, messages }: Showing): readonly Block[] {
  const { compare } = messages.ask;
  const clauses = sides.flatMap(({ clause }) => clause ?? []);
  const items = clauses.map((clause) =>
    compare.leads(
      clause.code,
      clauseName(clause).slice(clause.code.length + 1),
      unitNames(book, clause.leads, messages),
    ),
  );
  const shared = (clauses[0]?.leads ?? []).filter((name) => clauses.every((clause) => clause.leads.includes(name)));
  const alike = clauses.every((clause) => clause.leads.length === shared.length);
  return [
    list(items),
    text(
      shared.length === 0
        ? compare.noneShared
        : alike
          ? compare.sameLeads
          : compare.shared(unitNames(book, shared, messages)),
    ),
  ];
}
