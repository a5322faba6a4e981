import { squeeze } from '../text/normalise.ts';
import { columnOf, layOut } from './columns.ts';
import type { Column } from './lexicon.ts';
import { headerWord, tailLine } from './lexicon.ts';
import { markerOf } from './marker.ts';
import type { Line } from './source.ts';
import type { Row, Table } from './table.ts';

/** A table printed with one cell a line, as text taken from a word processor is. */

interface Piece {
  readonly text: string;
  readonly line: number;
}

/**
 * Lines into cells: where cells are tabbed in, a line that is not goes on with the one above. Blank lines are cells where
 * `blanks` says so: where they do not merely set the others apart.
 */
function cellsOf(lines: readonly Line[], tabbed: boolean, blanks: boolean): Piece[] {
  const cells: Piece[] = [];
  for (const line of lines) {
    const last = cells.at(-1);
    if (tabbed && !line.raw.startsWith('\t')) {
      if (line.text !== '' && last !== undefined)
        cells[cells.length - 1] = { text: last.text + line.printed, line: last.line };
    } else if (tabbed || blanks || line.text !== '') cells.push({ text: line.printed, line: line.number });
  }
  return cells;
}

const plainNumber = (text: string) =>
  Number(/^\D{0,4}?(\d{1,3})[.、)]?$/.exec(text.normalize('NFKC'))?.[1] ?? Number.NaN);

/** Where the row after the one at `at` starts: the next number, best where the row is as wide as the head. */
function nextRow(cells: readonly Piece[], at: number, width: number): number {
  const next = plainNumber(cells[at]?.text ?? '') + 1;
  if (plainNumber(cells[at + width]?.text ?? '') === next) return at + width;
  for (let i = at + 2; i < Math.min(cells.length, at + width * 4); i++)
    if (plainNumber(cells[i]?.text ?? '') === next) return i;
  return -1;
}

function numberedRows(cells: readonly Piece[], kinds: readonly Column[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at >= 0 && at < cells.length; ) {
    const next = nextRow(cells, at, kinds.length);
    const own = cells.slice(at, next < 0 ? Math.min(cells.length, at + kinds.length * 2) : next);
    while (own.length > kinds.length && own.at(-1)?.text === '') own.pop();
    const texts = own.map((cell) => cell.text);
    const filled = own.filter((cell) => cell.text !== '');
    const fits = [texts, filled.map((cell) => cell.text)].find((cells) => cells.length === kinds.length);
    const laid =
      fits ??
      layOut(
        filled.map((cell) => cell.text),
        kinds,
      );
    rows.push({ cells: laid, lines: [own[0]?.line ?? 0, filled.at(-1)?.line ?? 0] });
    at = next;
  }
  return rows;
}

function plainRows(cells: readonly Piece[], width: number): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at + width <= cells.length; at += width) {
    const own = cells.slice(at, at + width);
    rows.push({ cells: own.map((cell) => cell.text), lines: [own[0]?.line ?? 0, own.at(-1)?.line ?? 0] });
  }
  return rows;
}

const isTitleLine = (text: string) => /^(?:附\s*[表件录]|[一二三四五六七八九十]+、)/.test(text) || tailLine.test(text);

/** The lines of the head: each a word of one, blank lines between; `（年.月）` goes on with the line above. */
function headEnd(lines: readonly Line[], at: number): number {
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const text = squeeze(lines[i]?.text ?? '');
    if (text === '') continue;
    if (!(headerWord.test(text) && text.length <= 16) && !/^[(].{1,8}[)]$/.test(text)) break;
    end = i + 1;
  }
  return end;
}

/** The table with one cell a line whose head starts at `at`; null where there is none. */
export function cellTable(lines: readonly Line[], at: number): Table | null {
  const first = squeeze(lines[at]?.text ?? '');
  if (first === '' || !headerWord.test(first) || first.length > 12 || markerOf(first)) return null;
  const bodyAt = headEnd(lines, at);
  const tabbed = lines[at]?.raw.startsWith('\t') ?? false;
  const headers: string[] = [];
  for (const cell of cellsOf(lines.slice(at, bodyAt), tabbed, false).map((piece) => piece.text)) {
    if (/^[(（].*[)）]$/.test(cell) && headers.length > 0) headers[headers.length - 1] += cell;
    else if (cell !== '') headers.push(cell);
  }
  if (headers.length < 3) return null;
  let to = bodyAt;
  for (let i = bodyAt, blank = 0; i < lines.length && blank < 3; i++) {
    const text = lines[i]?.text ?? '';
    if (isTitleLine(text)) break;
    blank = text === '' && !lines[i]?.raw.startsWith('\t') ? blank + 1 : 0;
    if (text !== '' || lines[i]?.raw.startsWith('\t')) to = i + 1;
  }
  const spread = lines.slice(at, bodyAt).some((line) => line.text === '');
  const cells = cellsOf(lines.slice(bodyAt, to), tabbed, !spread);
  const kinds = headers.map(columnOf);
  const rows =
    kinds[0] === 'number' && plainNumber(cells[0]?.text ?? '') === 1
      ? numberedRows(cells, kinds)
      : plainRows(
          cells.filter((cell) => tabbed || cell.text !== ''),
          headers.length,
        );
  return rows.length === 0 ? null : { from: at, to, headers, rows };
}
