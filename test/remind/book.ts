import type { Assignment } from '../../src/plan/assignment.ts';
import type { Book, Clause, ClauseKind, Code, Deadline, Unit } from '../../src/plan/model.ts';
import type { Day } from '../../src/time/day.ts';

const unit = (name: string, kind: Unit['kind'] = 'department', members: string[] = []): Unit => ({
  name,
  kind,
  nameEn: null,
  aliases: [],
  stems: [],
  members,
});
const streets = ['东街街道办事处', '西街街道办事处'];
const units = [
  ...['区住建局', '区水利局', '区司法局'].map((name) => unit(name)),
  ...streets.map((name) => unit(name, 'street')),
  unit('各街道办事处', 'group', streets),
];

/** A deadline with a due day. */
export function dueOn(date: string, more: Partial<Deadline> = {}): Deadline {
  const words = { expr: `${date}前`, quote: `${date}前完成`, line: 1, rule: null };
  const due = { kind: 'due', precision: 'day', inferredYear: false, soft: false } as const;
  return { ...words, ...due, date: date as Day, ...more };
}

/** 牵头单位及各街道办事处于每周五下午16时前报区攻坚办. */
export const weekly: Deadline = {
  ...dueOn('2021-01-01'),
  expr: '每周五下午16时前',
  quote: '牵头单位及各街道办事处于每周五下午16时前将各项工作开展情况报区攻坚办',
  kind: 'recurring',
  date: null,
  rule: 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0',
};

/** A clause with what reminders look at. */
export function clauseWith(
  code: string,
  leads: string[],
  supports: string[],
  deadlines: Deadline[],
  kind: ClauseKind = 'task',
): Clause {
  const place = { plan: '甲', number: null, label: '', chapter: null, section: null, lines: [1, 1] } as const;
  return {
    ...place,
    code: code as Code,
    kind,
    title: `${code}的题目`,
    text: '',
    leads,
    supports,
    deadlines,
    cells: [],
  };
}

/** What an office writes that wants the ladder and the morning of the weekly report alone. */
export const ladderAlone = 'weekly: { open: 0, last: 0 }\nmonth: { workday: 0 }\nquarter: { workday: 0 }\n';

/** A book of one plan, issued on 15 June 2021, and the `reminders.yaml` of its office. */
export function bookWith(clauses: Clause[], reminders = ''): Book {
  const office = { key: 'a', name: '某区攻坚办', short: '区攻坚办', nameEn: 'Office', district: '某区' };
  return {
    office: { ...office, aliases: [], neighbours: [], timezone: 'Asia/Shanghai', language: 'zh-CN' },
    plans: [
      { name: '甲', nameEn: null, aliases: [], title: '甲方案', year: 2021, issued: '2021-06-15' as Day, clauses },
    ],
    problems: [],
    units,
    clauses: new Map(clauses.map((clause) => [clause.code, clause])),
    lexicon: { thesaurus: new Map(), glossary: new Map() },
    sources: { 'reminders.yaml': reminders },
  };
}

/** What stands for a task and unit: nothing yet, unless said otherwise. */
export function standingOf(code: string, unit: string, more: Partial<Assignment> = {}): Assignment {
  const nothing = { status: null, percent: null, date: null, figures: [], reportedAt: null, reportedBy: null };
  const row = { office: 'a', code: code as Code, unit, role: 'lead', report: null, nextDue: null, version: 1 } as const;
  const part = { stage: 'assigned', extension: null, snoozed: null } as const;
  return { ...row, ...part, ...nothing, ...more };
}
