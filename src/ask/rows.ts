import type { Book, Clause } from '../plan/model.ts';
import { roleOf } from '../plan/roles.ts';
import { numeralValue } from '../text/numerals.ts';
import type { Group } from './answer.ts';
import type { Question } from './question.ts';

type Rows = Extract<Question, { kind: 'rows' }>;

/** The number of the annex table a text names: 附表4, annex 3; null where it names none. */
function tableIn(text: string): number | null {
  const found = /(?:附[表件]\s*|(?:annex|table|appendix)\s*)([一二三四五六\d])/iu.exec(text);
  return found?.[1] ? numeralValue(found[1]) : null;
}

/** The rows of annexes that a question lists: of one table, of one unit, due in a window. */
export function rowItems(book: Book, { table, units, window }: Rows): readonly Group[] {
  const number = tableIn(table);
  const wanted = ({ code, kind, deadlines }: Clause) =>
    (kind === 'project' || (kind === 'row' && !window)) &&
    (number === null || code.includes(`附表${number}-`)) &&
    (!window || deadlines.some(({ date }) => date !== null && date >= window.from && date <= window.to));
  const items = [...book.clauses.values()]
    .filter(
      (clause) =>
        wanted(clause) && (units.length === 0 || units.some(({ name }) => roleOf(book, clause, name) !== null)),
    )
    .map((clause) => ({ clause, role: null, deadline: clause.deadlines[0] ?? null, standing: null }));
  return items.length > 0 ? [{ kind: 'rows', items }] : [];
}
