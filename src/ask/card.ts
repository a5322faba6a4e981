import type { Assignment } from '../plan/assignment.ts';
import type { Book, Clause, Unit } from '../plan/model.ts';
import { roleOf } from '../plan/roles.ts';
import type { Card } from './answer.ts';
import { deadlinesAbout } from './deadlines.ts';
import { passages } from './passages.ts';
import type { Aspect, Role } from './question.ts';
import type { Sense } from './sense.ts';

/** What a card is asked to show. */
export interface Wish {
  readonly aspects: ReadonlySet<Aspect>;
  readonly role: Role | null;
  readonly units: readonly Unit[];
  /** The words of the matter, and what they mean. */
  readonly words: string;
  readonly sense: Sense;
  readonly starts: boolean;
}

/** The part of a clause that a question asks for. */
export function cardOf(book: Book, clause: Clause, wish: Wish, standings: readonly Assignment[]): Card {
  const { aspects, role } = wish;
  const names = aspects.size === 0 || aspects.has('who') || aspects.has('which') || aspects.has('what');
  const both = aspects.has('who') || aspects.has('what');
  return {
    clause,
    leads: names && (role !== 'support' || !aspects.has('who')) && clause.leads.length > 0 ? clause.leads : null,
    supports: both && role !== 'lead' && (aspects.has('who') || clause.supports.length > 0) ? clause.supports : null,
    verdicts: wish.units.map((unit) => ({ unit: unit.name, role: roleOf(book, clause, unit.name) })),
    deadlines: aspects.has('when') ? deadlinesAbout(clause, wish.words, book, wish.starts) : null,
    quotes: quotesOf(clause, wish),
    standings: aspects.has('status') ? standings.filter(({ code }) => code === clause.code) : null,
  };
}

/**
 * The plan's words that answer: the sentences on the matter; all of them where the text itself was asked for or none speaks
 * of it. A row is short: its cells are shown whole.
 */
function quotesOf(clause: Clause, { aspects, sense }: Wish): readonly string[] {
  if (clause.kind === 'row' || clause.kind === 'project') return [clause.text];
  const whole = (found: readonly string[]) => (found.length > 0 ? found : [clause.text]);
  if (aspects.has('detail')) return whole(passages(clause.text, sense, 'figure', 3));
  if (aspects.has('what')) return whole(passages(clause.text, sense, 'anything', 3));
  // What is no task names nobody beside its text: 报给谁.
  if (aspects.has('who') && clause.kind !== 'task') return whole(passages(clause.text, sense, 'anything', 1));
  if (aspects.has('who') || aspects.has('when') || aspects.has('status')) return [];
  return passages(clause.text, sense, 'anything', 1);
}
