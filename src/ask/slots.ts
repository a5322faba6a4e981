import type { Book, Code, Unit } from '../plan/model.ts';
import { addDays, type Day, dateOf, monthOf, yearOf } from '../time/day.ts';
import { monthStart } from '../time/span.ts';
import type { SpokenTime } from '../time/spoken.ts';
import { plansAlone } from './plans.ts';
import type { Aspect, Narrowing, Role, Window } from './question.ts';
import type { Said } from './said.ts';

/** What a question is read against. */
export interface Setting {
  readonly book: Book;
  readonly today: Day;
  /** The unit of the asking chat. */
  readonly unit: Unit | null;
}

/** Safeguards are counted apart from tasks. */
export const safeguard = /保障措施|\bsafeguards?\b/iu;

/** Leads, supports, or null for both. */
export function roleOf({ cues }: Said): Role | null {
  if (cues.has('lead') && cues.has('support')) return null;
  if (cues.has('support')) return 'support';
  return cues.has('lead') ? 'lead' : null;
}

/** A matter that is a quantity: 安全利用率, design capacity. */
const quantity =
  /[率值比](?:的?(?:要求|标准|指标|规定|任务))?[?？\s]*$|\b(?:rate|ratio|capacity|length|share|coefficient|level|concentration|thickness|size)\b/iu;

/** What a question asks about its matter; empty where it only names one. */
export function aspectsOf(said: Said): ReadonlySet<Aspect> {
  const has = (...wanted: Parameters<Said['cues']['has']>[0][]) => wanted.some((cue) => said.cues.has(cue));
  const aspects = new Set<Aspect>();
  if (has('who', 'lead', 'support') || (said.units.length > 0 && has('involved'))) aspects.add('who');
  if (has('when', 'remaining', 'start', 'due', 'next', 'overdue')) aspects.add('when');
  const counted = has('count') && !has('duty', 'lead', 'support', 'due') && said.topic !== '';
  if (has('amount', 'target', 'often', 'differs') || counted || quantity.test(said.topic)) aspects.add('detail');
  if (has('status')) aspects.add('status');
  if (has('what')) aspects.add('what');
  if (has('which')) aspects.add('which');
  return aspects;
}

/** The clauses a question names by code or number. */
export const existing = ({ codes }: Said): readonly Code[] => [...new Set(codes.flatMap((mention) => mention.codes))];

/** The units a question narrows to: those named, else the asking chat's where it says 我们. */
export function unitsOf(said: Said, { unit }: Setting): readonly Unit[] {
  return said.units.length > 0 ? said.units : said.ours && unit ? [unit] : [];
}

/** Whose, of which plans and in which role. */
export function narrowing(said: Said, setting: Setting): Narrowing {
  const alone = plansAlone(said.topic.replace(safeguard, ''), setting.book);
  return {
    units: unitsOf(said, setting),
    plans: said.plans.length > 0 ? said.plans : alone,
    role: roleOf(said),
  };
}

/** Whether one unit leads alone, or several together. */
export function mannerOf({ cues }: Said, units: readonly Unit[]): 'alone' | 'jointly' | null {
  if (units.length > 1) return cues.has('jointly') || cues.has('same') ? 'jointly' : null;
  return cues.has('alone') && units.length === 1 ? 'alone' : null;
}

/** Whether, apart from a plan's name, the question names no matter. */
export const matterless = (said: Said, { book }: Setting) =>
  said.topic === '' || plansAlone(said.topic, book).length > 0;

/** 10月底: what is due on the 30th as well. The end of a year is a day. */
const monthEnd = /月(?:底|末)|\bend of (?!the year|20)/iu;
const WEEK = 6;

const lastOf = (days: readonly Day[]): Day | undefined => [...days].sort().at(-1);

/** 这个月, 9月底前, overdue, next: the days a question of due dates is about; null where it names none. */
export function windowOf(said: Said, today: Day): Window | null {
  if (said.cues.has('overdue')) return { kind: 'overdue', from: today, to: today, said: '' };
  const first = said.times[0];
  const to = lastOf(said.times.map((time) => time.to));
  if (!first || !to) return said.cues.has('next') ? { kind: 'next', from: today, to: today, said: '' } : null;
  const from =
    first.relation === 'before' && !ofItsOwn(first, today)
      ? beginning(to, today)
      : monthEnd.test(first.expr)
        ? addDays(to, -WEEK)
        : first.from;
  return { kind: 'span', from, to, said: said.times.map(({ expr }) => expr).join('') };
}

/** 10月份截止 and, of a year to come, 到2025年 are that month and that year; 10月底前 and 2025年前 are all days until then. */
const ofItsOwn = ({ expr, to, precision }: SpokenTime, today: Day): boolean =>
  /截止$/.test(expr) || (precision === 'year' && yearOf(to) > yearOf(today) && /年度?$/.test(expr));

/** 9月底前 begins today; said of a day gone by, it begins with that year. */
const beginning = (to: Day, today: Day): Day => (to >= today ? today : monthStart(yearOf(to), 1));

/** Whether a deadline's day is the end of a year: what 年底 asks for. */
export const endsYear = (value: Day) => monthOf(value) === 12 && dateOf(value) === 31;
