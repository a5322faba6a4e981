import { yearOf } from '../time/day.ts';
import type { TimeContext } from '../time/time-rule.ts';
import { planClauses } from './clauses.ts';
import { headOf } from './head.ts';
import type { Clause, Plan, Problem, Reading, Unit } from './model.ts';
import type { Line } from './source.ts';
import { linesOf } from './source.ts';
import type { Naming } from './unit-names.ts';
import { documentNaming, officeNaming } from './unit-names.ts';

/** How an office knows one of its plans: by words of its title. */
export interface KnownPlan {
  readonly match: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly aliases: readonly string[];
}

/** What is known before a document is read: the plans to expect and the units' canonical names. */
export interface KnownPlans {
  readonly plans: readonly KnownPlan[];
  /** Null: the units are those the document names, as it names them. */
  readonly units: readonly Unit[] | null;
}

/** 某某区2024年城市更新工作方案 → 城市更新: what a plan nobody named is called in codes. */
function shortName(title: string): string {
  const topic = title
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/^关于(?:印发)?|^《|》.*$/g, '')
    .replace(/^.{2,8}?(?:省|市|区|县|镇|乡)(?=.{4})/, '')
    .replace(/20\d{2}(?:[-—–~至]20\d{2})?年度?/g, '')
    .replace(
      /(?:专项|攻坚战?|三年|重点|总体|集中)*(?:行动|工作|整治|实施|提升|整改|任务|责任|认领)*(?:方案|计划|分工表?|分解表?|清单|台账|要点|意见|办法|措施|规划|任务表|任务书|认领表|一览表|安排)$/,
      '',
    );
  return topic.length > 1 ? topic.slice(0, 12) : title.slice(0, 12) || '方案';
}

function yearIn(title: string, issued: TimeContext['issued'], lines: readonly Line[]): number {
  const told = /(20\d{2})/.exec(title)?.[1] ?? (issued === null ? undefined : String(yearOf(issued)));
  return Number(told ?? /(20\d{2}) ?年/.exec(lines.map((line) => line.text).join('\n'))?.[1] ?? 0);
}

/** The plan as its lines print it, under the name the office or its title gives it. */
function planOf(
  title: string,
  titled: readonly Line[],
  text: readonly Line[],
  context: TimeContext,
  known?: KnownPlans,
) {
  const expected = known?.plans.find((plan) => title.includes(plan.match));
  const name = expected?.name ?? shortName(title);
  const { clauses, problems } = planClauses(titled, text, { plan: name, title, context });
  const { nameEn = null, aliases = [] } = expected ?? {};
  const plan: Plan = { name, nameEn, aliases, title, year: context.year, issued: context.issued, clauses };
  return { plan, problems };
}

/** 云桥 of 云桥区2024年…: the place a document is about. */
function placeOf(title: string, issuer: string): string {
  const named = /^(?:关于印发)?《?([\p{Script=Han}]{2,4}?)(?:省|市|区|县|镇|乡|旗)/u;
  return named.exec(title)?.[1] ?? named.exec(issuer)?.[1] ?? '';
}

/** The plan with canonical names, and the names nobody knows. */
function renamed(plan: Plan, naming: Naming): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const rename = (names: readonly string[], line: number) =>
    names.map((name) => {
      const canonical = naming.canonical(name);
      if (canonical === null) problems.push({ line, what: `${name} is no unit the office knows` });
      return canonical ?? name;
    });
  const clauses = plan.clauses.map((clause) => {
    if (clause.leads.length + clause.supports.length === 0) return clause;
    const leads = [...new Set(rename(clause.leads, clause.lines[0]))];
    const supports = [...new Set(rename(clause.supports, clause.lines[0]))].filter((name) => !leads.includes(name));
    return { ...clause, leads, supports };
  });
  return { plan: { ...plan, clauses }, problems };
}

/** What stands before the first plan: the notice that issues it. */
function noticeClause(title: string, lines: readonly Line[]): Clause[] {
  const filled = lines.filter((line) => line.text !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      // The one clause outside every plan.
      code: '通知' as Clause['code'],
      kind: 'notice',
      plan: '',
      number: null,
      label: '',
      title: title || first.printed,
      chapter: null,
      section: null,
      text: filled.map((line) => line.printed).join('\n'),
      lines: [first.number, last.number],
      leads: [],
      supports: [],
      deadlines: [],
      cells: [],
    },
  ];
}

/**
 * Reads a document: its head, its plans with every clause and the line it stands on, the units it names, and what could not
 * be read. `known` gives plans their names and units their canonical ones; without it both come from the document.
 */
export function readPlan(source: string, known?: KnownPlans): Reading {
  const lines = linesOf(source);
  const { title, issued, issuer, plans: found } = headOf(lines);
  const year = yearIn(title, issued, lines);
  const read = found.map((plan, index) => {
    const to = found[index + 1]?.from ?? lines.length;
    const context = { year: yearIn(plan.title, issued, lines) || year, issued };
    return planOf(plan.title, lines.slice(plan.from, plan.textFrom), lines.slice(plan.textFrom, to), context, known);
  });
  const printed = read.flatMap(({ plan }) => plan.clauses.flatMap((clause) => [...clause.leads, ...clause.supports]));
  const naming = known?.units ? officeNaming(known.units) : documentNaming(printed, source, placeOf(title, issuer));
  const named = read.map(({ plan }) => renamed(plan, naming));
  return {
    title,
    issued,
    issuer,
    year,
    notice: noticeClause(title, lines.slice(0, found[0]?.from ?? 0)),
    plans: named.map(({ plan }) => plan),
    problems: [...read, ...named].flatMap(({ problems }) => problems).sort((a, b) => a.line - b.line),
    units: naming.units,
  };
}
