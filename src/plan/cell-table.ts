import { squeeze } from '../text/normalise.ts';
import type { Column } from './lexicon.ts';
import { columns, headerWord, tailLine } from './lexicon.ts';
import { markerOf } from './marker.ts';
import { listedNames } from './names.ts';
import type { Line } from './source.ts';
import type { Row, Table } from './table.ts';

/** A table printed with one cell a line, as text taken from a word processor is. */

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** What a column holds, by its title. */
export function columnOf(header: string): Column {
  const title = squeeze(header).replace(/[(（][^()（）]*[)）]$/, '');
  return columns.find((column) => column.title.test(title))?.kind ?? 'other';
}

/** Lines into cells: where cells are tabbed in, a line that is not goes on with the one above. */
function cellsOf(lines: readonly Line[], tabbed: boolean): Piece[] {
  const cells: Piece[] = [];
  for (const line of lines) {
    const last = cells.at(-1);
    if (tabbed && !line.raw.startsWith('\t')) {
      if (line.text !== '' && last !== undefined)
        cells[cells.length - 1] = { text: last.text + line.printed, line: last.line };
    } else if (tabbed || line.text !== '') cells.push({ text: line.printed, line: line.number });
  }
  return cells;
}

/** How ill a cell fits its column. */
function misfit(text: string, column: Column): number {
  if (text === '') return 0;
  const listed = listedNames(text);
  const units =
    listed.length > 0 && listed.map((one) => one.name).join('').length + listed.length >= squeeze(text).length - 2;
  const time = text.length < 24 && /\d\s*[年月日.]|季度|年底|半年|长期|持续|每[年月季周]|立行|按月|常态/.test(text);
  if (column === 'number') return /^\W?[\w一二三四五六七八九十①-⑳-]{1,6}\W?$/u.test(text) ? 0 : 6;
  if (column === 'lead' || column === 'support' || column === 'duty') return units ? 0 : 4;
  if (column === 'time') return time ? 0 : 3;
  return units ? 3 : time && column !== 'remark' ? 2 : 0;
}

const goesOnCost = 2;
const blankCosts: Partial<Record<Column, number>> = { remark: 1, other: 1, support: 1, lead: 3, duty: 3 };
const blankCost = (column: Column) => blankCosts[column] ?? 2;
/** 打造街区3处， goes on in the next line. */
const isBroken = (piece: string | undefined) => piece !== undefined && /[，,、；;（(]$/.test(piece);

/** Lays the pieces of a row under its columns, in order, with the least misfit: broken cells are joined, blank ones left out. */
function layOut(pieces: readonly string[], kinds: readonly Column[]): string[] {
  // best[i][j]: pieces before i laid out, the last of them in column j - 1
  const best: number[][] = [kinds.map(() => Number.POSITIVE_INFINITY)];
  const from: number[][] = [];
  const blanks = (left: number, right: number) =>
    kinds.slice(left, right).reduce((sum, kind) => sum + blankCost(kind), 0);
  pieces.forEach((piece, i) => {
    from.push([]);
    best.push(
      kinds.map((kind, j) => {
        const fit = misfit(piece, kind);
        const options = kinds.slice(0, j + 1).map((_, k) => {
          if (i === 0) return k === j ? blanks(0, j) + fit : Number.POSITIVE_INFINITY;
          const before = best[i]?.[k] ?? Number.POSITIVE_INFINITY;
          const broken = isBroken(pieces[i - 1]);
          if (k === j) return before + (broken ? 0 : goesOnCost + fit / 2);
          return before + blanks(k + 1, j) + fit + (broken ? 5 : 0);
        });
        const least = Math.min(...options);
        from[i]?.push(options.lastIndexOf(least));
        return least;
      }),
    );
  });
  const ends = (best[pieces.length] ?? []).map((cost, j) => cost + blanks(j + 1, kinds.length));
  const cells = kinds.map(() => '');
  let column = ends.indexOf(Math.min(...ends));
  for (let i = pieces.length - 1; i >= 0; i--) {
    cells[column] = (pieces[i] ?? '') + (cells[column] ?? '');
    column = from[i]?.[column] ?? column;
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
    const texts = own.map((cell) => cell.text);
    const filled = texts.filter((text) => text !== '');
    const laid = texts.length === kinds.length ? texts : layOut(filled, kinds);
    rows.push({ cells: laid, lines: [own[0]?.line ?? 0, own.at(-1)?.line ?? 0] });
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
  for (const cell of cellsOf(lines.slice(at, bodyAt), tabbed).map((piece) => piece.text)) {
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
  const cells = cellsOf(lines.slice(bodyAt, to), tabbed);
  const kinds = headers.map(columnOf);
  const rows =
    kinds[0] === 'number' && plainNumber(cells[0]?.text ?? '') === 1
      ? numberedRows(cells, kinds)
      : plainRows(cells, headers.length);
  return rows.length === 0 ? null : { from: at, to, headers, rows };
}
