import type { Code } from './model.ts';

/** `大气25`: a task by its plan and number. */
export function taskCode(plan: string, number: string | number): Code {
  return `${plan}${number}` as Code;
}

/** `水附表3-1`: a row of an annex table, or, without a row, the table. `annex` is what it is called: 附表3, 附件. */
export function rowCode(plan: string, annex: string, row: number | null): Code {
  return `${plan}${annex}${row === null ? '' : `-${row}`}` as Code;
}

/** `大气/保障措施（一）`: a clause that is no task. */
export function clauseCode(plan: string, path: string): Code {
  return `${plan}/${path}` as Code;
}

/** What a code is made of. */
export interface CodeParts {
  readonly plan: string;
  readonly kind: 'task' | 'row' | 'clause';
  /** The number of a task or row; null for a clause. */
  readonly number: number | null;
  /** 附表3 of a row, 保障措施（一） of a clause, else empty. */
  readonly rest: string;
}

/** Takes a code apart: `水附表3-1` → 水, 附表3, 1. Null where it is none. */
export function codeParts(code: string): CodeParts | null {
  const clause = /^([^/]+)\/(.+)$/.exec(code);
  if (clause) return { plan: clause[1] ?? '', kind: 'clause', number: null, rest: clause[2] ?? '' };
  const row = /^(.*?)(附[表件录]\d*)(?:-(\d+))?$/.exec(code);
  if (row)
    return {
      plan: row[1] ?? '',
      kind: 'row',
      number: row[3] === undefined ? null : Number(row[3]),
      rest: row[2] ?? '',
    };
  const task = /^(.*?)(\d+)$/.exec(code);
  return task ? { plan: task[1] ?? '', kind: 'task', number: Number(task[2]), rest: '' } : null;
}
