import { normalise } from '../text/normalise.ts';
import { handIn, owers } from './lexicon.ts';
import type { Book, Clause, Deadline } from './model.ts';
import { perBook } from './per-book.ts';
import { unitMentions } from './units.ts';

/** A safeguard by which many units must hand something in by a day: 于6月25日前将年度实施方案报区攻坚办. */
export interface HandIn {
  readonly clause: Clause;
  /** Single units, groups resolved. */
  readonly units: readonly string[];
}

/** What a book's safeguards ask to be handed in by a day, and of whom, in the plans' order. */
export const handIns = perBook(found);

/** Whether a unit has to hand in what a clause asks for. */
export function handsIn(book: Book, { code }: Clause, unit: string): boolean {
  return handIns(book).some(({ clause, units }) => clause.code === code && units.includes(unit));
}

/**
 * Who owes what a safeguard asks for, single units each once: those its sentence names, else those its clause names. 各成员单位
 * are all that have a task, 牵头单位 all that lead one; where nobody is named, it is everybody with a task, and where only
 * others are, such as 各县（区）, nobody.
 */
export function owing(book: Book, clause: Clause, { quote }: Pick<Deadline, 'quote'>): readonly string[] {
  return namedIn(book, quote) ?? namedIn(book, clause.text) ?? everybody(book);
}

/** Whether by a deadline something must be handed in or drawn up, rather than done. */
export function isHandIn({ kind, date, soft, quote }: Deadline): boolean {
  return kind === 'due' && date !== null && !soft && handIn.test(quote);
}

function found(book: Book): readonly HandIn[] {
  return book.plans.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => {
      const asked = clause.kind === 'safeguard' ? clause.deadlines.filter(isHandIn) : [];
      const units = new Set(asked.flatMap((deadline) => owing(book, clause, deadline)));
      return units.size > 0 ? [{ clause, units: [...units] }] : [];
    }),
  );
}

/** The units that words call on, null where they call on nobody. Whoever stands behind 报 receives: 将进展报区生态环境分局. */
function namedIn(book: Book, words: string): readonly string[] | null {
  const plain = normalise(words);
  const verb = plain.search(handIn);
  const head = verb > 0 ? plain.slice(0, verb) : plain;
  if (owers.all.test(head)) return everybody(book);
  const leads = owers.leads.test(head) ? leaders(book) : [];
  const mentioned = unitMentions(book.units, head).filter(({ by }) => by === 'name');
  const streets = owers.streets.test(head) ? book.units.filter(({ kind }) => kind === 'street') : [];
  const names = [...mentioned.map(({ unit }) => unit), ...streets].map(({ name }) => name);
  const found = [...new Set([...leads, ...membersOf(book, names)])];
  return found.length > 0 || owers.others.test(head) ? found : null;
}

const everybody = perBook((book) => involved(book, ['leads', 'supports']));
const leaders = perBook((book) => involved(book, ['leads']));

function involved(book: Book, roles: readonly ('leads' | 'supports')[]): readonly string[] {
  const clauses = book.plans.flatMap((plan) => plan.clauses);
  return membersOf(
    book,
    clauses.flatMap((clause) => roles.flatMap((role) => clause[role])),
  );
}

/** The units themselves, groups replaced by their members, each once. */
function membersOf({ units }: Book, names: readonly string[]): readonly string[] {
  const groups = new Map(units.map(({ kind, name, members }) => [name, kind === 'group' ? members : [name]]));
  return [...new Set(names.flatMap((name) => groups.get(name) ?? [name]))];
}
