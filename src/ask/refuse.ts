import type { Book } from '../plan/model.ts';
import type { Body } from './answer.ts';
import type { Ground } from './asking.ts';
import { findMatter } from './find.ts';
import { passages } from './passages.ts';
import type { Question } from './question.ts';
import { senseOf } from './sense.ts';

/** No plan has this number: says how far each goes. */
export function noNumber(book: Book, plan: string | null, numbers: readonly number[]): Body {
  const last = book.plans
    .filter(({ name }) => plan === null || name === plan)
    .map(({ name, clauses }) => ({
      plan: name,
      number: Math.max(0, ...clauses.filter(({ kind }) => kind === 'task').map(({ number }) => number ?? 0)),
    }));
  return { kind: 'refusal', refusal: { why: 'number', plan, numbers, last } };
}

const prints = { person: /$^/, contact: /\d{5,}/, money: /\d+\s*[万亿]?元/ } as const;

/** Persons, telephone numbers and money stand in no plan, unless one happens to print just that: 50万元/火点. */
export function unheldBody(question: Extract<Question, { kind: 'unheld' }>, ground: Ground): Body {
  const { what, words, plans } = question;
  const found = words === '' ? null : findMatter({ words, plans, within: [], plain: true, tasks: false }, ground);
  const clauses = found?.kind === 'sure' ? [...found.clauses, ...found.also, ...found.distant] : [];
  const sense = senseOf(words, ground.book);
  const [printed] = clauses
    .map((clause) => ({
      clause,
      quotes: passages(clause.text, sense, 'figure').filter((quote) => prints[what].test(quote)),
    }))
    .filter(({ quotes }) => quotes.length > 0);
  const silent = !question.official && !ground.addressed;
  if (!printed) return silent ? { kind: 'silence' } : { kind: 'refusal', refusal: { why: 'unheld', what } };
  return {
    kind: 'cards',
    cards: [{ ...printed, leads: null, supports: null, verdicts: [], deadlines: null, standings: null }],
    also: [],
  };
}
