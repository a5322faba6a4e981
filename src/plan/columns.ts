import { squeeze } from '../text/normalise.ts';
import type { Column } from './lexicon.ts';
import { columns } from './lexicon.ts';
import { listedNames } from './names.ts';

/** What a column holds, by its title. */
export function columnOf(header: string): Column {
  const title = squeeze(header).replace(/[(（][^()（）]*[)）]$/, '');
  return columns.find((column) => column.title.test(title))?.kind ?? 'other';
}

/** How ill a cell fits its column. */
function misfit(text: string, column: Column): number {
  if (text === '') return 0;
  const listed = listedNames(text);
  const units =
    listed.length > 0 && listed.map((one) => one.name).join('').length + listed.length >= squeeze(text).length - 2;
  const time =
    text.length < 24 && /\d\s*[年月日.]|季度|年底|半年|长期|持续|每[年月季周]|立行|即知|即查|立即|按月|常态/.test(text);
  if (column === 'number') return /^\W?[\w一二三四五六七八九十①-⑳-]{1,6}\W?$/u.test(text) ? 0 : 6;
  if (column === 'lead' || column === 'support' || column === 'duty') return units ? 0 : 4;
  if (column === 'time') return time ? 0 : 3;
  return units ? 3 : time && column !== 'remark' ? 2 : 0;
}

const goesOnCost = 2;
const blankCosts: Partial<Record<Column, number>> = { remark: 1, other: 1, support: 3, lead: 1 };
const blankCost = (column: Column) => blankCosts[column] ?? 2;
/** 打造街区3处， goes on in the next line. */
const isBroken = (piece: string | undefined) => piece !== undefined && /[，,、；;（(]$/.test(piece);

/** What it costs to set a piece under column `to`, the piece before it standing under `from`. */
function stepCost(pieces: readonly string[], at: number, from: number, to: number, kinds: readonly Column[]): number {
  const fit = misfit(pieces[at] ?? '', kinds[to] ?? 'other');
  const broken = isBroken(pieces[at - 1]);
  if (from === to) return broken ? 0 : goesOnCost + fit / 2;
  return blanks(kinds, from + 1, to) + fit + (broken ? 5 : 0);
}

const blanks = (kinds: readonly Column[], from: number, to: number) =>
  kinds.slice(from, to).reduce((sum, kind) => sum + blankCost(kind), 0);

/** Lays the pieces of a row under its columns, in order, with the least misfit: broken cells are joined, blank ones left out. */
export function layOut(pieces: readonly string[], kinds: readonly Column[]): string[] {
  // costs[j]: the pieces so far laid out at best, the last of them under column j; steps: where the one before it stood.
  let costs = kinds.map((kind, j) => blanks(kinds, 0, j) + misfit(pieces[0] ?? '', kind));
  const steps: number[][] = [];
  for (let at = 1; at < pieces.length; at++) {
    const reached = costs;
    const best = kinds.map((_, to) => {
      const options = reached.slice(0, to + 1).map((cost, from) => cost + stepCost(pieces, at, from, to, kinds));
      const least = Math.min(...options);
      return { cost: least, from: options.lastIndexOf(least) };
    });
    costs = best.map(({ cost }) => cost);
    steps.push(best.map(({ from }) => from));
  }
  const ends = costs.map((cost, j) => cost + blanks(kinds, j + 1, kinds.length));
  const cells = kinds.map(() => '');
  let column = ends.indexOf(Math.min(...ends));
  for (let at = pieces.length - 1; at >= 0; at--) {
    cells[column] = (pieces[at] ?? '') + (cells[column] ?? '');
    column = steps[at - 1]?.[column] ?? column;
  }
  return cells;
}
