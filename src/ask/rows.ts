import type { Book, Clause, Unit } from '../plan/model.ts';
import { roleOf } from '../plan/roles.ts';
import { unitMentions } from '../plan/units.ts';
import { numeralValue } from '../text/numerals.ts';
import type { Group } from './answer.ts';
import { annexes, tableNumber, tableWords } from './lexicon.ts';
import type { Question } from './question.ts';
import { pieces } from './sense.ts';

type Rows = Extract<Question, { kind: 'rows' }>;

/** A row's table: 水附表3 of 水附表3-1. */
const tableOf = ({ code }: Clause): string => code.replace(/-\d+$/, '');

const rowsOf = (book: Book) => [...book.clauses.values()].filter(({ kind }) => kind === 'row' || kind === 'project');

/**
 * The annex tables a question lists the rows of: by number (附表4), or by words that all stand in the table's title or heads
 * (考核断面, 污水处理工程); all of them where it says no more than annex. Empty where it names none.
 */
export function tablesNamed(text: string, topic: string, book: Book): readonly string[] {
  const number = tableNumber.exec(text)?.[1];
  const rows = rowsOf(book);
  const ending = `附表${number === undefined ? '' : numeralValue(number)}`;
  if (number !== undefined) return [...new Set(rows.map(tableOf))].filter((table) => table.endsWith(ending));
  const sought = pieces(topic.replace(tableWords, ''));
  const fits = ({ chapter, cells }: Clause) => {
    const heads = `${chapter ?? ''}${cells.map(({ header }) => header).join(' ')}`;
    return (sought.size > 0 || annexes.test(topic)) && [...sought].every((piece) => heads.includes(piece));
  };
  return [...new Set(rows.filter(fits).map(tableOf))];
}

/** Whether a row is a unit's: it has a part in it, or the row names it. */
const concerns = (book: Book, clause: Clause, unit: Unit): boolean =>
  roleOf(book, clause, unit.name) !== null ||
  unitMentions(book.units, clause.text).some((mention) => mention.unit === unit);

/** The rows of annexes that a question lists: of some tables, of a unit, due in a window. */
export function rowItems(book: Book, { tables, units, window }: Rows): readonly Group[] {
  const items = rowsOf(book)
    .filter((clause) => (tables.length > 0 ? tables.includes(tableOf(clause)) : clause.kind === 'project'))
    .filter(
      ({ deadlines }) =>
        !window || deadlines.some(({ date }) => date !== null && date >= window.from && date <= window.to),
    )
    .filter((clause) => units.length === 0 || units.some((unit) => concerns(book, clause, unit)))
    .map((clause) => ({ clause, role: null, deadline: clause.deadlines[0] ?? null, standing: null }));
  return items.length > 0 ? [{ kind: 'rows', items }] : [];
}
