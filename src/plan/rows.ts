import { fold } from '../text/normalise.ts';
import { deadlinesIn } from '../time/deadlines.ts';
import type { TimeContext } from '../time/time-rule.ts';
import { columnOf } from './columns.ts';
import type { Draft } from './draft.ts';
import type { Duties } from './duties.ts';
import { sharedDuty } from './duties.ts';
import type { Column } from './lexicon.ts';
import { markerOf } from './marker.ts';
import { unitsListed } from './names.ts';
import type { Row, Table } from './table.ts';

/** A row with every merged cell filled in. */
interface Filled {
  readonly texts: readonly string[];
  readonly lines: readonly [number, number];
}

/** Cells that repeat the one above where they are blank. */
const repeated: ReadonlySet<Column> = new Set(['title', 'lead', 'support', 'duty', 'time', 'chapter']);
const ditto = /^(?:同上|〃|″|"|“|\.\.)$/;
const none = /^(?:[-—–/\\]+|无)$/;

const isTotal = (row: Row) =>
  /^(?:合\s*计|总\s*计|小\s*计|注|备注|说明|填表)/.test(row.cells.find((cell) => cell !== '') ?? '');

/** Blank cells repeat the one above; supports only where nobody new leads. */
function fill(rows: readonly Row[], kinds: readonly Column[]): Filled[] {
  const leadAt = kinds.includes('lead') ? kinds.indexOf('lead') : kinds.indexOf('duty');
  const filled: Filled[] = [];
  for (const row of rows) {
    const above = filled.at(-1)?.texts;
    const newLead = row.cells[leadAt] !== '';
    const texts = row.cells.map((cell, i) => {
      const kind = kinds[i] ?? 'other';
      const helps = i !== leadAt && (kind === 'support' || kind === 'duty');
      if (none.test(cell)) return '';
      const blank = cell === '' && repeated.has(kind) && !(helps && newLead);
      return blank || ditto.test(cell) ? (above?.[i] ?? '') : cell;
    });
    filled.push({ texts, lines: row.lines });
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

function rowDuties(texts: readonly string[], kinds: readonly Column[]): Duties {
  const of = (wanted: Column) => texts.filter((_, i) => kinds[i] === wanted).map(fold);
  const names = (wanted: Column) => of(wanted).flatMap((text) => unitsListed(text).map((listed) => listed.name));
  const leads = names('lead');
  const supports = names('support');
  const duty = of('duty').map((text) => sharedDuty(text, supports.length > 0));
  const all = duty.flatMap((one) => [...one.leads, ...one.supports]);
  if (leads.length > 0) return { leads, supports: [...supports, ...all].filter((name) => !leads.includes(name)) };
  return { leads: duty.flatMap((one) => one.leads), supports: [...duty.flatMap((one) => one.supports), ...supports] };
}

/** Whether a table says who answers for its rows. */
export function namesUnits(table: Table): boolean {
  return table.headers.some((header) => ['lead', 'duty'].includes(columnOf(header)));
}

/** The rows of a table as drafts, totals and notes left out. */
export function rowDrafts(table: Table, context: TimeContext): Draft[] {
  const kinds = table.headers.map(columnOf);
  const numberAt = kinds.indexOf('number');
  const rows = joinUnnumbered(
    table.rows.filter((row) => !isTotal(row) && row.cells.filter((cell) => cell !== '').length > 1),
    numberAt,
  );
  return fill(rows, kinds).map(({ texts, lines }, index) => {
    const titleAt = Math.max(kinds.indexOf('title'), 0);
    const printedTitle = texts[kinds.includes('title') ? titleAt : kinds.indexOf('other')] ?? '';
    const marker = markerOf(fold(printedTitle));
    const label = (numberAt < 0 ? (marker?.label ?? '') : (texts[numberAt] ?? '')).replace(/[.、．\s]+$/, '');
    const cells = texts.map((text, i) => ({ header: table.headers[i] ?? '', text }));
    const bound = (i: number) => ['lead', 'support', 'duty', 'leader', 'number'].includes(kinds[i] ?? 'other');
    return {
      label,
      number:
        markerOf(`${fold(label)}、`)?.number ?? (/\d+$/.test(label) ? Number(/\d+$/.exec(label)?.[0]) : index + 1),
      title: printedTitle.slice(numberAt < 0 ? (marker?.length ?? 0) : 0).replace(/[。;；]$/, ''),
      lines,
      text: cells
        .filter((cell, i) => cell.text !== '' && !bound(i))
        .map((cell) => `${cell.header}：${cell.text}`)
        .join('；'),
      duties: rowDuties(texts, kinds),
      deadlines: texts.flatMap((text, i) =>
        bound(i) || (kinds[i] === 'title' && i === titleAt && printedTitle.length < 20)
          ? []
          : deadlinesIn({ text: fold(text), line: lines[0], field: kinds[i] === 'time' }, text, context),
      ),
      cells,
    };
  });
}
