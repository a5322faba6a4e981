import type { TimeContext } from '../time/time-rule.ts';
import { cellTable } from './cell-table.ts';
import { chargedAbove } from './charges.ts';
import { clauseCode, rowCode, taskCode } from './code.ts';
import type { DefaultTimes } from './default-times.ts';
import { defaultTimesOf } from './default-times.ts';
import type { Default } from './defaults.ts';
import { defaultsOf, withDefaults } from './defaults.ts';
import type { Draft } from './draft.ts';
import { draftOf, linesUnder } from './draft.ts';
import { withPartsApart } from './inline.ts';
import type { Clause, ClauseKind, Code, Problem } from './model.ts';
import type { Node } from './outline.ts';
import { descendants, outline } from './outline.ts';
import type { Heads } from './places.ts';
import { headsOf, kindOf, pathOf } from './places.ts';
import { namesUnits, rowDrafts } from './rows.ts';
import type { Line } from './source.ts';
import type { Duties } from './statements.ts';
import type { Table } from './table.ts';
import { lineTable } from './table.ts';
import { ancestorsOf, taskNodes } from './task-nodes.ts';

/** What every clause of a plan is made with. */
export interface Shaping {
  /** The short name of the plan. */
  readonly plan: string;
  readonly title: string;
  readonly context: TimeContext;
}

/** The tables among the lines, and the lines outside them. */
function splitTables(lines: readonly Line[]): { readonly tables: readonly Table[]; readonly rest: readonly Line[] } {
  const tables: Table[] = [];
  const rest: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = lineTable(lines, at) ?? cellTable(lines, at);
    const line = lines[at];
    if (table !== null) {
      tables.push(table);
      at = table.to - 1;
    } else if (line !== undefined) rest.push(line);
  }
  return { tables, rest };
}

const nobody: Duties = { leads: [], supports: [] };
const noHeads: Heads = { chapter: null, section: null };
const unnumbered = { label: '', number: null, cells: [], under: null } as const;

function shaped(draft: Draft, kind: ClauseKind, code: Code, heads: Heads, { plan }: Shaping): Clause {
  const { label, number, title, text, lines, duties, deadlines, cells } = draft;
  return { code, kind, plan, number, label, title, ...heads, text, lines, ...duties, deadlines, cells };
}

/** What holds where a task prints nobody, or no time. */
type Defaulted = Default & { readonly deadlines: DefaultTimes['deadlines'] };

const timed = <T extends Pick<Draft, 'deadlines'>>(draft: T, { deadlines }: Defaulted): T =>
  draft.deadlines.length > 0 ? draft : { ...draft, deadlines };

function taskClause(node: Node, defaults: Defaulted, shaping: Shaping): Clause {
  const draft = draftOf(linesUnder(node), node.marker?.length ?? 0, shaping.context);
  const charged = { leads: chargedAbove(node), supports: [], always: [] };
  const duties = withDefaults(withDefaults(draft.duties, charged), defaults);
  const { label = '', number = null } = node.marker ?? {};
  return shaped(
    { ...unnumbered, ...timed(draft, defaults), duties, label, number },
    'task',
    taskCode(shaping.plan, number ?? label),
    headsOf(node),
    shaping,
  );
}

/** A heading, principle, goal, safeguard or annex: its own lines, since its parts are clauses of their own. */
function otherClause(node: Node, shaping: Shaping): Clause {
  const kind = kindOf(node);
  const label = node.marker?.label ?? '';
  const draft = {
    ...unnumbered,
    ...draftOf(node.lines, node.marker?.length ?? 0, shaping.context),
    duties: nobody,
    label,
  };
  if (kind !== 'annex') return shaped(draft, kind, clauseCode(shaping.plan, pathOf(node)), headsOf(node), shaping);
  const name = annexName(node.lines[0]?.text ?? '');
  const below = node.lines
    .slice(1)
    .map((line) => line.printed)
    .join('');
  const code = name === null ? clauseCode(shaping.plan, '附件目录') : rowCode(shaping.plan, name, null);
  return shaped({ ...draft, title: name === null ? '附件目录' : below || name }, kind, code, headsOf(node), shaping);
}

/** 附表3 of the line that heads an annex; null for a list of annexes. */
function annexName(text: string): string | null {
  return /^附\s*[表件录]\s*\d*\s*:?$/.test(text) ? text.replace(/[\s:]/g, '') : null;
}

/** What a table is called in codes: 附表3 where that stands above it. */
function annexOf(lines: readonly Line[], table: Table): { readonly name: string; readonly title: string } {
  const above = lines.slice(Math.max(0, table.from - 6), table.from).filter((line) => line.text !== '');
  const at = above.findLastIndex((line) => annexName(line.text) !== null);
  const title = above.slice(at + 1).map((line) => line.printed);
  return { name: annexName(above[at]?.text ?? '') ?? '附表', title: title.join('') };
}

/** The heading a table stands under: what tells its numbers apart where each table starts at 1. */
function headAbove(nodes: readonly Node[], lines: readonly Line[], table: Table): Heads {
  const first = lines[table.from]?.number ?? 0;
  const above = nodes.findLast((node) => node.style !== 'tail' && (node.lines[0]?.number ?? 0) < first);
  return above === undefined ? noHeads : { chapter: above.lines[0]?.printed ?? null, section: null };
}

function tableTasks(table: Table, heads: Heads, defaults: Defaulted, shaping: Shaping): Clause[] {
  return rowDrafts(table, shaping.context).map((draft, index) => {
    const told = { ...timed(draft, defaults), duties: withDefaults(draft.duties, defaults) };
    const under = draft.under === null ? heads : { chapter: draft.under, section: null };
    return shaped(told, 'task', taskCode(shaping.plan, draft.number ?? index + 1), under, shaping);
  });
}

function annexRows(table: Table, lines: readonly Line[], shaping: Shaping): Clause[] {
  const { name, title } = annexOf(lines, table);
  const kind = namesUnits(table) ? 'project' : 'row';
  return rowDrafts(table, shaping.context).map((draft, index) =>
    shaped(
      draft,
      kind,
      rowCode(shaping.plan, name, draft.number ?? index + 1),
      { chapter: title || null, section: null },
      shaping,
    ),
  );
}

/** Lines that are one clause as they stand: the plan's title, what comes before its first heading. */
function plainClause(
  kind: ClauseKind,
  name: string,
  title: string,
  lines: readonly Line[],
  shaping: Shaping,
): Clause[] {
  const filled = lines.filter((line) => line.text !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = filled.map((line) => line.printed).join('\n');
  const draft: Draft = {
    ...unnumbered,
    title,
    text,
    lines: [first.number, last.number],
    duties: nobody,
    deadlines: [],
  };
  return [shaped(draft, kind, clauseCode(shaping.plan, name), noHeads, shaping)];
}

/** Numbers that do not run 1..N are told, and tasks without a lead. */
function problemsOf(tasks: readonly Clause[], title: string, line: number): Problem[] {
  if (tasks.length === 0) return [{ line, what: `no task was found in 《${title}》` }];
  return tasks.flatMap((task, index) => {
    const expected = (tasks[index - 1]?.number ?? 0) + 1;
    const runs = index === 0 || task.number === expected || task.number === 1;
    const at = task.lines[0];
    return [
      ...(runs ? [] : [{ line: at, what: `${task.label} follows ${expected - 1}` }]),
      ...(task.leads.length > 0 ? [] : [{ line: at, what: `nobody leads ${task.code}` }]),
    ];
  });
}

/** Whether the tables hold the tasks: the text has none, or a stray few beside long tables. */
function holdTasks(tables: readonly Table[], inText: number): boolean {
  const rows = tables.filter(namesUnits).reduce((sum, table) => sum + table.rows.length, 0);
  return rows > 0 && (inText === 0 || (rows > 2 && rows > inText * 2));
}

/** Codes are unique: a second clause of the same code gets its place behind it. */
function withUniqueCodes(clauses: readonly Clause[]): Clause[] {
  const seen = new Map<string, number>();
  return clauses.map((clause) => {
    const count = (seen.get(clause.code) ?? 0) + 1;
    seen.set(clause.code, count);
    return count === 1 ? clause : { ...clause, code: `${clause.code}·${count}` as Code };
  });
}

/**
 * Every clause of a plan in document order, and what could not be read. `titled` are the lines of its title, `lines` those
 * below. Units stand as printed.
 */
export function planClauses(titled: readonly Line[], lines: readonly Line[], shaping: Shaping) {
  const { tables, rest } = splitTables(lines);
  const times = defaultTimesOf(rest, shaping.context);
  const said = defaultsOf(rest);
  const defaults = { ...said, deadlines: times.deadlines };
  const root = outline(withPartsApart(rest), new Set([...said.lines, ...times.lines]));
  const inText = taskNodes(root, defaults.leads.length > 0);
  const inTables = holdTasks(tables, inText.length);
  const tasks = new Set(inTables ? [] : inText);
  const nodes = descendants(root).filter((node) => !ancestorsOf(node).some((above) => tasks.has(above)));
  const numbered = nodes.map((node) =>
    tasks.has(node) ? taskClause(node, defaults, shaping) : otherClause(node, shaping),
  );
  const rows = tables.flatMap((table) =>
    inTables && namesUnits(table)
      ? tableTasks(table, headAbove(nodes, lines, table), defaults, shaping)
      : annexRows(table, lines, shaping),
  );
  const clauses = [
    ...plainClause('title', '标题', shaping.title, titled, shaping),
    ...plainClause('preamble', '前言', '前言', root.lines, shaping),
    ...numbered,
    ...rows,
  ].sort((a, b) => a.lines[0] - b.lines[0]);
  const read = clauses.filter((clause) => clause.kind === 'task');
  return { clauses: withUniqueCodes(clauses), problems: problemsOf(read, shaping.title, titled[0]?.number ?? 1) };
}
