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
export function layOut(pieces: readonly string[], kinds: readonly Column[]): string[] {
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
