import { fold } from '../text/normalise.ts';
import { deadlinesIn } from '../time/deadlines.ts';
import type { TimeContext } from '../time/time-rule.ts';
import { columnOf } from './columns.ts';
import type { Draft } from './draft.ts';
import { dutiesUnder } from './duties.ts';
import type { Column } from './lexicon.ts';
import { markerOf } from './marker.ts';
import type { Row, Table } from './table.ts';

/** A row with every merged cell filled in. */
interface Filled {
  readonly texts: readonly string[];
  readonly lines: readonly [number, number];
  readonly under: string | null;
}

/** Cells that repeat the one above where they are blank. */
const repeated: ReadonlySet<Column> = new Set(['title', 'lead', 'support', 'duty', 'time', 'chapter']);
const ditto = /^(?:同上|〃|″|"|“|\.\.)$/;
const none = /^(?:[-—–/\\]+|无)$/;

const isTotal = (row: Row) =>
  /^(?:合\s*计|总\s*计|小\s*计|注|备注|说明|填表)/.test(row.cells.find((cell) => cell !== '') ?? '');

/** 二、安全保障 across the table: a row whose first cell alone is filled, or 二 and its title. */
const isHeading = ({ cells: [first = '', ...rest] }: Row) => {
  const filled = rest.filter((cell) => cell !== '').length;
  return (
    first !== '' &&
    (filled === 0 || (filled === 1 && rest[0] !== '' && /^[（(]?[一二三四五六七八九十]+[)）、.]?$/.test(first)))
  );
};

/** Blank cells repeat the one above; supports only where nobody new leads. Heading rows are told by those below. */
function fill(rows: readonly Row[], kinds: readonly Column[]): Filled[] {
  const leadAt = kinds.includes('lead') ? kinds.indexOf('lead') : kinds.indexOf('duty');
  const filled: Filled[] = [];
  let under: string | null = null;
  for (const row of rows) {
    if (isHeading(row)) {
      under = row.cells.join('');
      continue;
    }
    const above = filled.at(-1)?.texts;
    const newLead = row.cells[leadAt] !== '';
    const texts = row.cells.map((cell, i) => {
      const kind = kinds[i] ?? 'other';
      const helps = i !== leadAt && (kind === 'support' || kind === 'duty');
      if (none.test(cell)) return '';
      const blank = cell === '' && repeated.has(kind) && !(helps && newLead);
      return blank || ditto.test(cell) ? (above?.[i] ?? '') : cell;
    });
    filled.push({ texts, lines: row.lines, under });
  }
  return filled;
}

/** A row without a number, below one with: more of the same task. */
function joinUnnumbered(rows: readonly Row[], numberAt: number): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (numberAt < 0 || row.cells[numberAt] !== '' || last === undefined) joined.push(row);
    else {
      const cells = last.cells.map((cell, i) => [cell, row.cells[i] ?? ''].filter((text) => text !== '').join('\n'));
      joined[joined.length - 1] = { cells, lines: [last.lines[0], row.lines[1]] };
    }
  }
  return joined;
}

/** Whether a table says who answers for its rows. */
export function namesUnits(table: Table): boolean {
  return table.headers.some((header) => ['lead', 'duty'].includes(columnOf(header)));
}

/** Columns that are no part of what a row says. */
const apart: ReadonlySet<Column> = new Set(['lead', 'support', 'duty', 'leader', 'number']);

/** The number of a label in a table: 3 of `SZ-03`, `（三）`; its place where it has none. */
function numberOf(label: string, index: number): number {
  const last = /\d+$/.exec(label)?.[0];
  return markerOf(`${fold(label)}、`)?.number ?? (last === undefined ? index + 1 : Number(last));
}

function rowDraft(
  { texts, lines, under }: Filled,
  index: number,
  table: Table,
  kinds: readonly Column[],
  context: TimeContext,
): Draft {
  const numberAt = kinds.indexOf('number');
  const titleAt = kinds.includes('title') ? kinds.indexOf('title') : kinds.indexOf('other');
  const printed = texts[titleAt] ?? '';
  const marker = numberAt < 0 ? markerOf(fold(printed)) : null;
  const label = (marker?.label ?? texts[numberAt] ?? '').replace(/[.、．\s]+$/, '');
  const cells = texts.map((text, i) => ({ header: table.headers[i] ?? '', text }));
  const said = cells.filter((cell, i) => cell.text !== '' && !apart.has(kinds[i] ?? 'other'));
  return {
    label,
    number: numberOf(label, index),
    title: printed.slice(marker?.length ?? 0).replace(/[。;；]$/, ''),
    lines,
    text: said.map((cell) => `${cell.header}：${cell.text}`).join('；'),
    duties: dutiesUnder((wanted) => texts.filter((_, i) => kinds[i] === wanted).map(fold)),
    deadlines: texts.flatMap((text, i) => {
      const kind = kinds[i] ?? 'other';
      const name = i === titleAt && text.length < 20;
      return apart.has(kind) || name
        ? []
        : deadlinesIn({ text: fold(text), line: lines[0], field: kind === 'time' }, text, context);
    }),
    cells,
    under,
  };
}

/** The rows of a table as drafts, totals and notes left out. */
export function rowDrafts(table: Table, context: TimeContext): Draft[] {
  const kinds = table.headers.map(columnOf);
  const rows = joinUnnumbered(
    table.rows.filter((row) => !isTotal(row)),
    kinds.indexOf('number'),
  );
  return fill(rows, kinds).map((row, index) => rowDraft(row, index, table, kinds, context));
}
