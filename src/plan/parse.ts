import { yearOf } from '../time/day.ts';
import type { TimeContext } from '../time/expressions.ts';
import { planClauses } from './clauses.ts';
import { headOf } from './head.ts';
import type { Clause, Plan, Problem, Reading, Unit } from './model.ts';
import type { Line } from './source.ts';
import { linesOf } from './source.ts';
import type { Naming } from './unit-names.ts';
import { namingOf } from './unit-names.ts';

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
  readonly units: readonly Unit[];
}

/** 某某区2024年城市更新工作方案 → 城市更新: what a plan nobody named is called in codes. */
function shortName(title: string): string {
  const topic = title
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/^关于(?:印发)?|^《|》.*$/g, '')
    .replace(/^.{2,8}?(?:省|市|区|县|镇|乡)(?=.{4})/, '')
    .replace(/20\d{2}(?:[-—–~至]20\d{2})?年度?/g, '')
    .replace(
      /(?:专项|攻坚战?|三年|重点|总体|集中)*(?:行动|工作|整治|实施|提升|整改|任务)*(?:方案|计划|分工表|清单|台账|要点|意见|办法|措施|规划|任务表|一览表)$/,
      '',
    );
  return topic.length > 1 ? topic.slice(0, 12) : title.slice(0, 12) || '方案';
}

function yearIn(title: string, issued: TimeContext['issued'], lines: readonly Line[]): number {
  const told = /(20\d{2})/.exec(title)?.[1] ?? (issued === null ? undefined : String(yearOf(issued)));
  return Number(told ?? /(20\d{2}) ?年/.exec(lines.map((line) => line.text).join('\n'))?.[1] ?? 0);
}

function planOf(
  title: string,
  text: readonly Line[],
  titled: readonly Line[],
  context: TimeContext,
  known: KnownPlans | undefined,
  naming: Naming,
) {
  const expected = known?.plans.find((plan) => title.includes(plan.match));
  const name = expected?.name ?? shortName(title);
  const { clauses, problems } = planClauses(name, title, text, titled, context, naming);
  const plan: Plan = {
    name,
    nameEn: expected?.nameEn ?? null,
    aliases: expected?.aliases ?? [],
    title,
    year: context.year,
    issued: context.issued,
    clauses,
  };
  return { plan, problems };
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
  const head = headOf(lines);
  const year = yearIn(head.title, head.issued, lines);
  const naming = namingOf(known?.units ?? null);
  const problems: Problem[] = [];
  const plans = head.plans.map(({ title, from, textFrom }, index) => {
    const to = head.plans[index + 1]?.from ?? lines.length;
    const context = { year: yearIn(title, head.issued, lines) || year, issued: head.issued };
    const read = planOf(title, lines.slice(textFrom, to), lines.slice(from, textFrom), context, known, naming);
    problems.push(...read.problems);
    return read.plan;
  });
  const notice = noticeClause(head.title, lines.slice(0, head.plans[0]?.from ?? 0));
  return {
    title: head.title,
    issued: head.issued,
    issuer: head.issuer,
    year,
    notice,
    plans,
    problems,
    units: naming.units(),
  };
}
