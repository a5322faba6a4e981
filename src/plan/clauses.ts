import type { TimeContext } from '../time/expressions.ts';
import { cellTable } from './cell-table.ts';
import { clauseCode, rowCode, taskCode } from './code.ts';
import type { Draft } from './draft.ts';
import { draftOf, linesUnder } from './draft.ts';
import type { Clause, ClauseKind, Code, Problem } from './model.ts';
import type { Node } from './outline.ts';
import { descendants, headline, outline, regionOf } from './outline.ts';
import { namesUnits, rowDrafts } from './rows.ts';
import type { Line } from './source.ts';
import type { Table } from './table.ts';
import { lineTable } from './table.ts';
import { ancestorsOf, regionAt, taskNodes } from './task-nodes.ts';
import type { Naming } from './unit-names.ts';

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

const blank = {
  number: null,
  label: '',
  chapter: null,
  section: null,
  leads: [],
  supports: [],
  deadlines: [],
  cells: [],
} as const;

const printedLine = (node: Node) => node.lines[0]?.printed ?? '';

/** 重点任务 of 四、重点任务: what a heading is called in codes. */
function shortHeadline(node: Node): string {
  return headline(node)
    .split(/[。:;]/)[0]!
    .slice(0, 24);
}

const ownRegion = (node: Node) => (shortHeadline(node).length <= 12 ? regionOf(shortHeadline(node)) : 'tasks');

/** The path of a clause within its plan: 保障措施（一）, 工作目标, 重点任务（二）. */
function pathOf(node: Node): string {
  const above = ancestorsOf(node).at(-1);
  if (above === undefined) return shortHeadline(node) || node.marker?.label || '';
  if (['goal', 'preamble'].includes(ownRegion(node))) return shortHeadline(node);
  return `${pathOf(above)}${node.marker?.label ?? shortHeadline(node)}`;
}

const kindOfRegion = {
  safeguard: 'safeguard',
  goal: 'goal',
  principle: 'principle',
  preamble: 'preamble',
  tasks: 'section',
} as const;

/** What a node that is no task is. */
function kindOf(node: Node): ClauseKind {
  if (node.style === 'tail') return 'annex';
  const region = ancestorsOf(node).length === 0 || ownRegion(node) !== 'tasks' ? ownRegion(node) : regionAt(node);
  if (node.parent?.parent === null)
    return node.children.length > 0 || region === 'tasks' ? 'chapter' : kindOfRegion[region];
  return kindOfRegion[region];
}

interface Shaping {
  readonly plan: string;
  readonly context: TimeContext;
  readonly naming: Naming;
  readonly problems: Problem[];
}

function canonicalNames(names: readonly string[], line: number, { naming, problems }: Shaping): string[] {
  const found = names.map((name) => {
    const canonical = naming.canonical(name);
    if (canonical === null) problems.push({ line, what: `不认识的单位：${name}` });
    return canonical ?? name;
  });
  return [...new Set(found)];
}

/** The heads above a node: the outermost, and the innermost where it is another. */
function headsOf(node: Node): { readonly chapter: string | null; readonly section: string | null } {
  const above = ancestorsOf(node);
  const [outer, inner] = [above[0], above.at(-1)];
  return { chapter: outer ? printedLine(outer) : null, section: inner && inner !== outer ? printedLine(inner) : null };
}

function shaped(
  draft: Draft,
  kind: ClauseKind,
  code: Code,
  heads: { chapter: string | null; section: string | null },
  shaping: Shaping,
): Clause {
  const leads = canonicalNames(draft.duties.leads, draft.lines[0], shaping);
  const supports = canonicalNames(draft.duties.supports, draft.lines[0], shaping).filter(
    (name) => !leads.includes(name),
  );
  const { label, number, title, text, lines, deadlines, cells } = draft;
  return {
    code,
    kind,
    plan: shaping.plan,
    number,
    label,
    title,
    ...heads,
    text,
    lines,
    leads,
    supports,
    deadlines,
    cells,
  };
}

function taskClause(node: Node, shaping: Shaping): Clause {
  const draft = draftOf(linesUnder(node), node.marker?.length ?? 0, shaping.context);
  const number = node.marker?.number ?? null;
  const label = node.marker?.label ?? '';
  return shaped(
    { ...draft, label, number, cells: [] },
    'task',
    taskCode(shaping.plan, number ?? label),
    headsOf(node),
    shaping,
  );
}

/** A heading, principle, goal, safeguard or annex: its own lines, since its parts are clauses of their own. */
function otherClause(node: Node, shaping: Shaping): Clause {
  const kind = kindOf(node);
  const draft = draftOf(node.lines, node.marker?.length ?? 0, shaping.context);
  const unnamed = {
    ...draft,
    duties: { leads: [], supports: [] },
    label: node.marker?.label ?? '',
    number: null,
    cells: [],
  };
  if (kind !== 'annex') return shaped(unnamed, kind, clauseCode(shaping.plan, pathOf(node)), headsOf(node), shaping);
  const name = annexName(node.lines[0]?.text ?? '');
  const [, ...below] = node.lines.map((line) => line.printed);
  const code = name === null ? clauseCode(shaping.plan, '附件目录') : rowCode(shaping.plan, name, null);
  return shaped(
    { ...unnamed, title: name === null ? '附件目录' : below.join('') || name },
    kind,
    code,
    headsOf(node),
    shaping,
  );
}

/** 附表3 of the line that heads an annex; null for a list of annexes. */
function annexName(text: string): string | null {
  return /^附\s*[表件录]\s*\d*\s*:?$/.test(text) ? text.replace(/[\s:]/g, '') : null;
}

/** 附表3 above a table: how its rows are coded, and its title. */
function annexOf(lines: readonly Line[], table: Table): { readonly name: string; readonly title: string } {
  const above = lines.slice(Math.max(0, table.from - 6), table.from).filter((line) => line.text !== '');
  const at = above.findLastIndex((line) => annexName(line.text) !== null);
  const name = annexName(above[at]?.text ?? '') ?? '附表';
  return {
    name,
    title: above
      .slice(at + 1)
      .map((line) => line.printed)
      .join(''),
  };
}

function tableClauses(table: Table, lines: readonly Line[], areTasks: boolean, shaping: Shaping): Clause[] {
  const { name, title } = annexOf(lines, table);
  const heads = { chapter: title || null, section: null };
  const kind = areTasks ? 'task' : namesUnits(table) ? 'project' : 'row';
  return rowDrafts(table, shaping.context).map((draft, index) => {
    const number = draft.number ?? index + 1;
    const code = areTasks ? taskCode(shaping.plan, number) : rowCode(shaping.plan, name, number);
    return shaped({ ...draft, number }, kind, code, areTasks ? { chapter: null, section: null } : heads, shaping);
  });
}

function titleClauses(title: string, titled: readonly Line[], root: Node, shaping: Shaping): Clause[] {
  const { plan } = shaping;
  const spans = (lines: readonly Line[]): [number, number] => [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  const text = (lines: readonly Line[]) => lines.map((line) => line.printed).join('\n');
  const filled = titled.filter((line) => line.text !== '');
  const named =
    filled.length === 0
      ? []
      : [
          {
            ...blank,
            code: clauseCode(plan, '标题'),
            kind: 'title',
            plan,
            title,
            text: title,
            lines: spans(filled),
          } as const,
        ];
  const opened =
    root.lines.length === 0
      ? []
      : [
          {
            ...blank,
            code: clauseCode(plan, '前言'),
            kind: 'preamble',
            plan,
            title: '前言',
            text: text(root.lines),
            lines: spans(root.lines),
          } as const,
        ];
  return [...named, ...opened];
}

/** Numbers that do not run 1..N are told. */
function numberProblems(tasks: readonly Clause[]): Problem[] {
  return tasks.flatMap((task, index) => {
    const expected = index === 0 ? 1 : (tasks[index - 1]?.number ?? 0) + 1;
    return task.number === expected || (task.number === 1 && index > 0)
      ? []
      : [{ line: task.lines[0], what: `编号不连续：应为${expected}，印作${task.label}` }];
  });
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

/** Every clause of a plan in document order, and what could not be read. */
export function planClauses(
  plan: string,
  title: string,
  lines: readonly Line[],
  titled: readonly Line[],
  context: TimeContext,
  naming: Naming,
) {
  const problems: Problem[] = [];
  const shaping: Shaping = { plan, context, naming, problems };
  const { tables, rest } = splitTables(lines);
  const root = outline(rest);
  const tasks = new Set(taskNodes(root));
  const inTask = (node: Node) => ancestorsOf(node).some((above) => tasks.has(above));
  const nodes = descendants(root).filter((node) => !inTask(node));
  const numbered = nodes.map((node) => (tasks.has(node) ? taskClause(node, shaping) : otherClause(node, shaping)));
  const rows = tables.flatMap((table) => tableClauses(table, lines, tasks.size === 0 && namesUnits(table), shaping));
  const clauses = [...titleClauses(title, titled, root, shaping), ...numbered, ...rows].sort(
    (a, b) => a.lines[0] - b.lines[0],
  );
  const read = clauses.filter((clause) => clause.kind === 'task');
  if (read.length === 0) problems.push({ line: titled[0]?.number ?? 1, what: `《${title}》里没有读到任务` });
  problems.push(...numberProblems(read));
  for (const task of read)
    if (task.leads.length === 0) problems.push({ line: task.lines[0], what: `${task.code}没有读到牵头单位` });
  return { clauses: withUniqueCodes(clauses), problems };
}
