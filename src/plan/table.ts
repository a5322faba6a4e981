import { squeeze } from '../text/normalise.ts';
import { columnOf, layOut } from './columns.ts';
import { headerWord, tailLine } from './lexicon.ts';
import { markerOf } from './marker.ts';
import type { Line } from './source.ts';

/** A row as printed: one text a column, '' where the cell is blank. */
export interface Row {
  readonly cells: readonly string[];
  /** First and last source line. */
  readonly lines: readonly [number, number];
}

/** A table of a document, whatever it was drawn with. Indexes are into the lines it was found in; `to` is exclusive. */
export interface Table {
  readonly from: number;
  readonly to: number;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
}

/** Cells of the rows below a header, found one after another. */
export type Body = Omit<Table, 'headers' | 'from'>;

const isHeader = (cell: string) => headerWord.test(squeeze(cell));

/** Enough of the cells are words of a table's head. */
function isHead(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length >= 2 && filled.length * 2 >= cells.length && filled.filter(isHeader).length * 3 >= filled.length * 2
  );
}

const plainCell = (cell: string) =>
  cell
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\*\*/g, '')
    .trim();

/** The cells of a line drawn with pipes, box lines or tabs; null where it is none. */
function drawnCells(raw: string): string[] | null {
  const line = raw.trim();
  const bars = line.match(/[|│┃｜]/g)?.length ?? 0;
  if (bars >= 2)
    return line
      .replace(/^[|│┃｜]|[|│┃｜]$/g, '')
      .split(/[|│┃｜]/)
      .map(plainCell);
  return raw.replace(/^\t/, ' \t').includes('\t') && /\S\t|\t.*\t/.test(raw) ? raw.split('\t').map(plainCell) : null;
}

const isRule = (raw: string) => /^[\s|:+\-─━┌┬┐├┼┤└┴┘═╔╦╗╠╬╣╚╩╝]+$/.test(raw) && /[-─━═]/.test(raw);

/** Whether a first cell opens a new row. */
const isNumbered = (cell: string) =>
  /^[(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Z]{1,4}-?\d{1,3}|[①-⑳])[)、.]?$/.test(squeeze(cell));

/** Whether a line without cells stands as a heading between rows, which `cellsOf` cuts: 一、城市管理类. */
function headsRows(
  lines: readonly Line[],
  at: number,
  width: number,
  cellsOf: (raw: string) => readonly string[] | null,
): boolean {
  const next = cellsOf(lines.slice(at + 1).find((line) => line.text !== '')?.raw ?? '');
  const heading = markerOf(lines[at]?.text ?? '')?.style;
  return (heading === 'han' || heading === 'paren-han') && next !== null && next.length >= width - 1 && !isHead(next);
}

function drawnBody(lines: readonly Line[], from: number, width: number): Body {
  const rows: { cells: string[]; lines: [number, number] }[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isRule(line.raw)) continue;
    const cells = drawnCells(line.raw);
    const last = rows.at(-1);
    if (line.text === '') {
      if (drawnCells(lines[at + 1]?.raw ?? '') === null) break;
    } else if (cells === null && headsRows(lines, at, width, drawnCells)) {
      rows.push({ cells: [line.printed], lines: [line.number, line.number] });
    } else if (cells === null) {
      // A cell broken over lines: the row is not full yet.
      if (last === undefined || last.cells.length >= width || markerOf(line.text) || tailLine.test(line.text)) break;
      last.cells[last.cells.length - 1] += line.printed;
      last.lines[1] = line.number;
    } else if (
      last !== undefined &&
      last.cells.length < width &&
      !isNumbered(cells[0] ?? '') &&
      last.cells.length + cells.length - 1 <= width
    ) {
      last.cells[last.cells.length - 1] += cells[0] ?? '';
      last.cells.push(...cells.slice(1));
      last.lines[1] = line.number;
    } else rows.push({ cells: cells.slice(0, Math.max(width, cells.length)), lines: [line.number, line.number] });
  }
  return {
    rows: rows.map((row) => ({ ...row, cells: Array.from({ length: width }, (_, i) => row.cells[i] ?? '') })),
    to: at,
  };
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]/;

interface Cut {
  readonly text: string;
  /** The column of the screen it starts in, Han characters counting two. */
  readonly column: number;
}

/** The pieces of a line set apart by two spaces or more. */
function spacedCells(raw: string): Cut[] {
  const cuts: Cut[] = [];
  let column = 0;
  let text = '';
  let start = 0;
  let gap = 2;
  for (const char of `${raw}   `) {
    const width = char === '\t' ? 4 : wide.test(char) || char === '\u3000' ? 2 : 1;
    const blank = /\s/.test(char);
    if (blank) {
      gap += char === '\u3000' ? 2 : width;
      if (gap >= 2 && text !== '') {
        cuts.push({ text, column: start });
        text = '';
      }
    } else {
      if (text === '') start = column;
      else if (gap > 0) text += ' ';
      text += char;
      gap = 0;
    }
    column += width;
  }
  return cuts;
}

/** The head a cut stands nearest to. */
function nearest(cut: Cut, heads: readonly Cut[]): number {
  const off = (i: number) => Math.abs((heads[i]?.column ?? 0) - cut.column);
  return heads.reduce((best, _, i) => (off(i) < off(best) ? i : best), 0);
}

interface SpacedLine {
  readonly number: number;
  readonly cuts: readonly Cut[];
}

/** The lines of a table set with spaces, up to the first that is none of it. */
function spacedLines(
  lines: readonly Line[],
  from: number,
  heads: readonly Cut[],
): { readonly rows: SpacedLine[]; readonly to: number } {
  const rows: SpacedLine[] = [];
  const margin = (heads[0]?.column ?? 0) + 1;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isRule(line.raw)) continue;
    if (line.text === '') {
      const next = lines[at + 1];
      if (next === undefined || spacedCells(next.raw).length < 2) break;
      continue;
    }
    const cuts = spacedCells(line.raw);
    const [first] = cuts;
    if (first === undefined) break;
    const alone = cuts.length === 1 && first.column <= margin;
    if (alone && !headsRows(lines, at, heads.length, (raw) => spacedCells(raw).map((cut) => cut.text))) break;
    rows.push({ number: line.number, cuts });
  }
  return { rows, to: at };
}

/** Cells go under the head they stand nearest to; where the columns were not kept, in order, or where they fit best. */
function spacedBody(lines: readonly Line[], from: number, heads: readonly Cut[]): Body {
  const kinds = heads.map((head) => columnOf(head.text));
  const { rows: found, to } = spacedLines(lines, from, heads);
  const full = found.filter(({ cuts }) => cuts.length === heads.length);
  const aligned = full.every(({ cuts }) => cuts.every((cut, i) => nearest(cut, heads) === i));
  const rows: { cells: string[]; lines: [number, number] }[] = [];
  for (const { number, cuts } of found) {
    const cells = heads.map(() => '');
    if (aligned) for (const cut of cuts) cells[nearest(cut, heads)] += cut.text;
    const texts = cuts.map((cut) => cut.text);
    const laid = aligned ? cells : texts.length === heads.length ? texts : layOut(texts, kinds);
    const last = rows.at(-1);
    if (laid[0] === '' && last !== undefined) {
      last.cells = last.cells.map((cell, i) => cell + (laid[i] ?? ''));
      last.lines[1] = number;
    } else rows.push({ cells: laid, lines: [number, number] });
  }
  return { rows, to };
}

/** A head of two rows, 责任分工 over 牵头单位 and 配合单位: the lower words count. */
function secondHead(line: Line | undefined, upper: readonly string[]): string[] | null {
  const lower = line === undefined || isRule(line.raw) ? null : drawnCells(line.raw);
  const filled = lower?.filter((cell) => cell !== '') ?? [];
  if (lower === null || filled.length < 2 || lower[0] !== '' || !filled.every(isHeader)) return null;
  return upper.map((cell, i) => lower[i] || cell);
}

/** The table whose head stands at `at`, drawn or aligned on one line a row; null where there is none. */
export function lineTable(lines: readonly Line[], at: number): Table | null {
  const line = lines[at];
  if (line === undefined || line.text === '') return null;
  const drawn = drawnCells(line.raw);
  if (drawn !== null && drawn.length >= 3 && isHead(drawn)) {
    const below = secondHead(lines[at + 1], drawn);
    const { rows, to } = drawnBody(lines, at + (below === null ? 1 : 2), drawn.length);
    // A head repeated on a new page is no row.
    const real = rows.filter((row) => row.cells.some((cell, i) => cell !== drawn[i]));
    return { from: at, to, headers: below ?? drawn, rows: real };
  }
  const spaced = drawn === null ? spacedCells(line.raw) : [];
  if (spaced.length >= 3 && isHead(spaced.map((cut) => cut.text))) {
    return { from: at, headers: spaced.map((cut) => cut.text), ...spacedBody(lines, at + 1, spaced) };
  }
  return null;
}
