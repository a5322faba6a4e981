import type { Book, Code, Unit } from '../plan/model.ts';
import { type Day, dateOf, monthOf, yearOf } from '../time/day.ts';
import { monthStart } from '../time/span.ts';
import { chatter, helpWords, official, tableNumber, unheld } from './lexicon.ts';
import { planAlone } from './plans.ts';
import type { Aspect, Narrowing, Question, Role, Window } from './question.ts';
import { tablesNamed } from './rows.ts';
import type { Said } from './said.ts';

/** What a question is read against. */
export interface Setting {
  readonly book: Book;
  readonly today: Day;
  /** The unit of the asking chat. */
  readonly unit: Unit | null;
}

const rhythm =
  /每(?:半年|季度|季|个?月(?:\d+[日号]前?)?|周|年|半月|日|天)|按(?:月|季度|季|周)|长期坚持|持续推进|立行立改|即知即改|常态化/u;
/** 周几报情况: a weekly duty. */
const weekly = /周报|周几|星期几|\bweekly\b/iu;
const safeguard = /保障措施|\bsafeguards?\b/iu;
const projects = /项目|工程|\bprojects?\b/iu;

/** Leads, supports, or null for both. */
export function roleOf({ cues }: Said): Role | null {
  if (cues.has('lead') && cues.has('support')) return null;
  if (cues.has('support')) return 'support';
  return cues.has('lead') ? 'lead' : null;
}

/** A matter that is a quantity: 安全利用率, design capacity. */
const quantity =
  /[率值比][?？\s]*$|\b(?:rate|ratio|capacity|length|share|coefficient|level|concentration|thickness|size)\b/iu;

/** What a question asks about its matter; empty where it only names one. */
export function aspectsOf(said: Said): ReadonlySet<Aspect> {
  const has = (...wanted: Parameters<Said['cues']['has']>[0][]) => wanted.some((cue) => said.cues.has(cue));
  const aspects = new Set<Aspect>();
  if (has('who', 'lead', 'support') || (said.units.length > 0 && has('involved'))) aspects.add('who');
  if (has('when', 'remaining', 'start', 'due', 'next', 'overdue')) aspects.add('when');
  if (has('amount', 'target', 'often', 'differs') || quantity.test(said.topic)) aspects.add('detail');
  if (has('status')) aspects.add('status');
  if (has('what')) aspects.add('what');
  if (has('which')) aspects.add('which');
  return aspects;
}

const lastOf = (days: readonly Day[]): Day | undefined => [...days].sort().at(-1);

/** 这个月, 9月底前, overdue, next: the days a question of due dates is about; null where it names none. */
export function windowOf(said: Said, today: Day): Window | null {
  if (said.cues.has('overdue')) return { kind: 'overdue', from: today, to: today, said: '' };
  const first = said.times[0];
  const to = lastOf(said.times.map((time) => time.to));
  if (!first || !to) return said.cues.has('next') ? { kind: 'next', from: today, to: today, said: '' } : null;
  const from = first.relation === 'before' ? beginning(to, today) : first.from;
  return { kind: 'span', from, to, said: said.times.map(({ expr }) => expr).join('') };
}

/** 9月底前 begins today; said of a day gone by, it begins with that year. */
const beginning = (to: Day, today: Day): Day => (to >= today ? today : monthStart(yearOf(to), 1));

/** The question a message asks by itself. */
export function understand(said: Said, setting: Setting): Question {
  return (
    aboutUs(said) ?? outside(said, setting) ?? compared(said, setting) ?? listed(said, setting) ?? matter(said, setting)
  );
}

function aboutUs({ text, codes, units }: Said): Question | null {
  if (chatter.test(text)) return { kind: 'chat' };
  return helpWords.test(text) && codes.length === 0 && units.length === 0 && text.length < 40 ? { kind: 'help' } : null;
}

/** What lies outside the plans: strangers, numbers beyond the last, persons; or outside what this chat can mean. */
function outside(said: Said, { unit }: Setting): Question | null {
  const stranger = said.strangers[0];
  if (stranger) return { kind: 'stranger', name: stranger.name };
  const beyond = said.codes.find(({ missing }) => missing.length > 0);
  if (beyond && existing(said).length === 0) return { kind: 'no-number', plan: beyond.plan, numbers: beyond.numbers };
  const what = said.codes.length === 0 ? unheld.find(([, pattern]) => pattern.test(said.text))?.[0] : undefined;
  if (what) return { kind: 'unheld', what, words: said.topic, plans: said.plans, official: official.test(said.text) };
  return said.ours && !unit && said.topic === '' && said.codes.length === 0 ? { kind: 'which-unit' } : null;
}

const existing = ({ codes }: Said): readonly Code[] => [...new Set(codes.flatMap((mention) => mention.codes))];

/** The units a question narrows to: those named, else the asking chat's where it says 我们. */
export function unitsOf(said: Said, { unit }: Setting): readonly Unit[] {
  return said.units.length > 0 ? said.units : said.ours && unit ? [unit] : [];
}

export function narrowing(said: Said, setting: Setting): Narrowing {
  const alone = planAlone(said.topic.replace(safeguard, ''), setting.book);
  return {
    units: unitsOf(said, setting),
    plans: said.plans.length > 0 ? said.plans : alone ? [alone] : [],
    role: roleOf(said),
  };
}

/** Whether, apart from a plan's name, the question names no matter. */
const matterless = (said: Said, { book }: Setting) => said.topic === '' || planAlone(said.topic, book) !== null;

const sidesOf = (topic: string) =>
  topic
    .split(/\s*(?:和|与|跟|、|还是|,|，|\bor\b|\band\b|\bversus\b|\bvs\b)\s*/u)
    .map((side) => side.trim())
    .filter((side) => side.length > 1);

function compared(said: Said, setting: Setting): Question | null {
  const { cues } = said;
  const codes = existing(said);
  const base = { kind: 'compare' as const, codes, words: [] as string[], ...narrowing(said, setting) };
  if (cues.has('more') && !cues.has('what') && matterless(said, setting) && codes.length === 0)
    return { ...base, by: 'count' };
  if (cues.has('sooner') && codes.length > 1) return { ...base, by: 'date' };
  if ((cues.has('differs') || cues.has('same')) && codes.length > 1)
    return { ...base, by: cues.has('when') ? 'date' : 'leads' };
  const words = sidesOf(said.topic);
  const asks = cues.has('sooner')
    ? 'date'
    : cues.has('same') || (cues.has('differs') && cues.has('lead'))
      ? 'leads'
      : null;
  return asks && words.length + codes.length > 1 ? { ...base, by: asks, words: words.slice(0, 3) } : null;
}

/** Questions that want a list or a number: what is due, whose, how many. */
function listed(said: Said, setting: Setting): Question | null {
  const codes = existing(said);
  if (codes.length > 0) return countedUnits(said, codes);
  const narrowed = narrowing(said, setting);
  const units = narrowed.units.length > 0 && narrowed.role !== null;
  const counted = said.cues.has('count') || (units && said.cues.has('amount'));
  if (counted && safeguard.test(said.text)) return { kind: 'count', of: 'safeguards', manner: null, ...narrowed };
  const window = windowOf(said, setting.today);
  const rows = rowsOf(said, setting, window, narrowed.units);
  if (rows) return rows;
  if (!matterless(said, setting)) return rhythmic(said, narrowed, counted);
  const paced = rhythmic(said, narrowed, counted);
  if (paced && !window) return paced;
  if (window && (narrowed.units.length > 0 || wantsList(said)))
    return { kind: 'due', window, counted, rows: false, ...narrowed };
  return counted ? countOf(said, narrowed) : dutiesOf(said, narrowed);
}

/** 附表4里住建局有哪几个项目, 考核断面有几个, 十二月完工的修复项目: rows of annexes. */
function rowsOf(said: Said, { book }: Setting, window: Window | null, units: readonly Unit[]): Question | null {
  const { cues, topic, text } = said;
  const lists = (cues.has('count') || cues.has('list')) && !cues.has('what') && !cues.has('duty') && !cues.has('who');
  if (topic === '' && !tableNumber.test(text)) return null;
  const tables = tablesNamed(text, topic, book);
  const named = tables.length > 0 && (tableNumber.test(text) || (lists && !window));
  const timed = window !== null && projects.test(topic);
  return named || timed ? { kind: 'rows', tables, units, window, counted: cues.has('count') } : null;
}

const wantsList = ({ cues }: Said) =>
  (['due', 'list', 'which', 'when', 'duty', 'any', 'overdue', 'next', 'count', 'what'] as const).some((cue) =>
    cues.has(cue),
  );

function countedUnits(said: Said, codes: readonly Code[]): Question | null {
  const [code] = codes;
  const counts = said.cues.has('count') && (said.cues.has('lead') || said.cues.has('support'));
  return counts && code && codes.length === 1 && said.topic === ''
    ? { kind: 'count-units', code, role: roleOf(said) ?? 'lead' }
    : null;
}

function rhythmic(said: Said, narrowed: Narrowing, counted: boolean): Question | null {
  const words = rhythm.exec(said.text)?.[0] ?? (weekly.test(said.text) ? '每周' : undefined);
  const rest = said.topic
    .replace(rhythm, '')
    .replace(/[查报做干通调度上交的要是号日前\d\s]|情况|工作|进展|开展|材料|周几/gu, '');
  return words && rest.length < 2 && (wantsList(said) || said.cues.has('which'))
    ? { kind: 'rhythm', words, counted, aspects: aspectsOf(said), ...narrowed }
    : null;
}

const manner = ({ cues }: Said, units: readonly Unit[]) =>
  cues.has('alone') && units.length === 1
    ? 'alone'
    : units.length > 1 && (cues.has('jointly') || cues.has('same'))
      ? 'jointly'
      : null;

function countOf(said: Said, narrowed: Narrowing): Question | null {
  const units =
    /单位|部门|街道|\b(?:units?|departments?|bureaus?)\b/iu.test(said.text) &&
    narrowed.units.length === 0 &&
    !said.cues.has('duty');
  return { kind: 'count', of: units ? 'units' : 'tasks', manner: manner(said, narrowed.units), ...narrowed };
}

function dutiesOf(said: Said, narrowed: Narrowing): Question | null {
  const asks = (['lead', 'support', 'involved', 'duty', 'list', 'which', 'any', 'who', 'what'] as const).some((cue) =>
    said.cues.has(cue),
  );
  return narrowed.units.length > 0 && asks
    ? { kind: 'duties', manner: manner(said, narrowed.units), ...narrowed }
    : null;
}

/** The plans a question names; 大气的钱往哪投 names one by what it asks of it. */
function plansOf({ plans, topic }: Said, book: Book): readonly string[] {
  const owner = /^(.{1,4}?)的(?!污染|治理|防治)/u.exec(topic)?.[1];
  const owned = owner === undefined ? null : planAlone(owner, book);
  return plans.length > 0 || owned === null ? plans : [owned];
}

/** A question about a task or a matter, or no question at all. */
function matter(said: Said, setting: Setting): Question {
  const aspects = aspectsOf(said);
  const codes = existing(said);
  const common = {
    kind: 'matter' as const,
    aspects,
    role: roleOf(said),
    units: unitsOf(said, setting),
    starts: said.cues.has('start'),
    official: official.test(said.text),
    named: codes.length > 0,
    often: said.cues.has('often'),
    years: said.years,
  };
  if (codes.length > 0) return { ...common, subject: { kind: 'codes', codes, words: said.topic }, plain: true };
  if (said.topic === '')
    return aspects.size > 0 && (said.points || aspects.has('who') || aspects.has('when')) && said.times.length === 0
      ? { kind: 'which-matter' }
      : { kind: 'chat' };
  return {
    ...common,
    subject: {
      kind: 'topic',
      words: aspects.has('who') ? said.topic : said.wording,
      plans: plansOf(said, setting.book),
      within: [],
    },
    plain: aspects.size > 0 || said.cues.has('list') || said.cues.has('any'),
  };
}

/** Whether a deadline's day is the end of a year: what 年底 asks for. */
export const endsYear = (value: Day) => monthOf(value) === 12 && dateOf(value) === 31;
