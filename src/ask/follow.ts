import type { Book, Code } from '../plan/model.ts';
import { numeralPattern, numeralValue } from '../text/numerals.ts';
import type { Answer } from './answer.ts';
import { elliptic, neighbours } from './lexicon.ts';
import { planAlone } from './plans.ts';
import type { Aspect, Question, Subject } from './question.ts';
import type { Said } from './said.ts';
import { aspectsOf, mannerOf, narrowing, roleOf, type Setting, windowOf } from './slots.ts';

/** What was asked just before, and what was answered. */
export interface Before {
  readonly question: Question;
  readonly answer: Answer;
}

type Matter = Extract<Question, { kind: 'matter' }>;
type Listing = Extract<Question, { kind: 'due' | 'duties' | 'count' | 'rhythm' }>;

const bareNumber = new RegExp(
  `^(?:那么?|and )?(?:第|no\\.? ?|task |item )?(${numeralPattern})(?:条|项|号(?:任务)?)?(?:任务)?(?:呢|吗)?$`,
  'iu',
);

/** Larger numbers are years. */
const LARGEST = 1000;

/** The number alone that a short message names: 那4呢 → 4. */
function numberIn(text: string): number | null {
  const found = bareNumber.exec(text.replace(/[?？!！。.\s]+$/u, ''));
  const number = found?.[1] ? numeralValue(found[1]) : null;
  return number !== null && number < LARGEST ? number : null;
}

/** Whether a message can only be understood by what was said before: it points back, or names no matter of its own. */
export function leans(said: Said): boolean {
  if (said.place !== null || numberIn(said.text) !== null || neighbours.test(said.text)) return true;
  if (elliptic.test(said.topic)) return true;
  const slots = said.codes.length + said.units.length + said.plans.length + said.times.length;
  if (said.points && said.text.length < 24) return true;
  return (
    (said.topic === '' &&
      (slots === 0 ? said.cues.size > 0 : slots === 1 && said.cues.size <= 1 && !said.cues.has('duty'))) ||
    (said.cues.size === 0 && slots > 0 && said.text.length < 10)
  );
}

const isListing = (question: Question): question is Listing =>
  ['due', 'duties', 'count', 'rhythm'].includes(question.kind);

/** The question a leaning message asks, given what was asked before; null where it has nothing to do with it. */
export function followUp(said: Said, before: Before, setting: Setting): Question | null {
  if (said.strangers[0]) return { kind: 'stranger', name: said.strangers[0].name };
  return (
    placed(said, before) ??
    beside(said, before, setting.book) ??
    numbered(said, before, setting) ??
    (isListing(before.question) ? relisted(said, before.question, setting) : null) ??
    replanned(said, before, setting.book) ??
    rephrased(said, before, setting)
  );
}

/** The matter of the question before, about other codes or in other words. */
function again(said: Said, before: Before, subject: Subject): Matter {
  const old = before.question.kind === 'matter' ? before.question : null;
  const own = aspectsOf(said);
  const aspects: ReadonlySet<Aspect> = own.size > 0 ? own : (old?.aspects ?? new Set());
  const role = own.has('who') ? roleOf(said) : (old?.role ?? null);
  return {
    kind: 'matter',
    subject,
    aspects,
    role,
    units: said.units,
    starts: said.cues.has('start'),
    official: true,
    named: said.codes.length > 0,
    often: said.cues.has('often'),
    years: said.years,
    message: said.text,
    plain: true,
  };
}

const ofCodes = (codes: readonly Code[], words = ''): Subject => ({ kind: 'codes', codes, words });

/** 第二个呢: the second of what was shown. */
function placed(said: Said, before: Before): Question | null {
  if (said.place === null) return null;
  const code = before.answer.codes.at(said.place > 0 ? said.place - 1 : said.place);
  return code ? again(said, before, ofCodes([code])) : { kind: 'which-matter' };
}

/** 下一条呢: the task beside the one that was shown. */
function beside(said: Said, before: Before, book: Book): Question | null {
  const found = neighbours.exec(said.text);
  const [only, ...more] = before.answer.codes.flatMap((code) => book.clauses.get(code) ?? []);
  if (!found || !only || more.length > 0 || only.kind !== 'task' || only.number === null) return null;
  const number = only.number + (found[1] || found[3] ? 1 : -1);
  const [code] = numberedTasks(book, [only.plan], [number]);
  return code
    ? again({ ...said, topic: '' }, before, ofCodes([code]))
    : { kind: 'no-number', plan: only.plan, numbers: [number] };
}

const plansOf = ({ question, answer }: Before, { book }: Setting): readonly string[] => {
  if (question.kind === 'no-number') return question.plan ? [question.plan] : [];
  const plans = new Set(answer.codes.flatMap((code) => book.clauses.get(code)?.plan ?? []));
  return 'plans' in question && question.plans.length > 0 ? question.plans : [...plans];
};

/** The tasks of some plans that have one of the numbers. */
const numberedTasks = ({ clauses }: Book, plans: readonly string[], numbers: readonly number[]): readonly Code[] =>
  [...clauses.values()]
    .filter(
      ({ plan, kind, number }) =>
        kind === 'task' && plans.includes(plan) && number !== null && numbers.includes(number),
    )
    .map(({ code }) => code);

/** 那4呢, 第4条呢: the number in the plan that was spoken of. */
function numbered(said: Said, before: Before, setting: Setting): Question | null {
  const number = numberIn(said.text) ?? (said.codes[0]?.plan === null ? (said.codes[0].numbers[0] ?? null) : null);
  const whole = said.codes.filter(({ plan }) => plan !== null);
  if (number === null || whole.length > 0)
    return whole.length > 0 && aspectsOf(said).size === 0 && said.topic === ''
      ? again(said, before, ofCodes(whole.flatMap(({ codes }) => codes)))
      : null;
  const plans = plansOf(before, setting);
  if (plans.length === 0 || (plans.length > 1 && said.codes.length > 0))
    return said.codes.length > 0 ? again(said, before, ofCodes(said.codes.flatMap(({ codes }) => codes))) : null;
  const codes = numberedTasks(setting.book, plans, [number]);
  const [plan = null] = plans.length === 1 ? plans : [];
  return codes.length > 0 ? again(said, before, ofCodes(codes)) : { kind: 'no-number', plan, numbers: [number] };
}

/** The list or count before, for another plan, unit, role or time. */
function relisted(said: Said, question: Listing, setting: Setting): Question | null {
  const own = narrowing(said, setting);
  if (said.codes.length > 0 || (said.topic !== '' && own.plans.length === 0)) return null;
  const window = windowOf(said, setting.today);
  const units = own.units.length > 0 ? own.units : question.units;
  const manner = mannerOf(said, units);
  if (own.units.length + own.plans.length === 0 && !window && !own.role && !manner) return null;
  const plans = own.plans.length > 0 ? own.plans : question.plans;
  const role = own.role ?? question.role;
  if (question.kind === 'due') return { ...question, units, plans, role, window: window ?? question.window };
  if (window) return { kind: 'due', units, plans, role, window };
  return question.kind === 'rhythm' ? { ...question, units, plans, role } : { ...question, units, plans, role, manner };
}

/** 水方案那个, 大气的: the one of that plan. */
function replanned(said: Said, before: Before, book: Book): Question | null {
  const plan = said.plans[0] ?? planAlone(said.topic, book);
  if (plan === null || plan === undefined || said.codes.length > 0) return null;
  const shown = before.answer.codes.filter((code) => book.clauses.get(code)?.plan === plan);
  if (shown.length > 0) return again(said, before, ofCodes(shown));
  if (before.question.kind !== 'matter') return null;
  const { subject } = before.question;
  if (subject.kind === 'topic') return again(said, before, { ...subject, plans: [plan] });
  const numbers = subject.codes.flatMap((code) => book.clauses.get(code)?.number ?? []);
  const codes = numberedTasks(book, [plan], numbers);
  return codes.length > 0 ? again(said, before, ofCodes(codes)) : { kind: 'no-number', plan, numbers };
}

/** 什么时候完成, 那配合单位呢, 发改委呢, 2025年呢, 那搬完是什么时候: the same matter, asked otherwise. */
function rephrased(said: Said, before: Before, setting: Setting): Question | null {
  const shown = before.answer.codes;
  if (said.codes.length > 0) return null;
  if (shown.length === 0) return said.topic === '' ? { kind: 'which-matter' } : null;
  const own = aspectsOf(said);
  if (said.topic !== '') {
    const { plans } = narrowing(said, setting);
    const asks = said.points || own.size > 0;
    if (elliptic.test(said.topic)) return again(said, before, ofCodes(shown, said.topic));
    return asks ? again(said, before, { kind: 'topic', words: said.topic, plans, within: shown, every: false }) : null;
  }
  const implied: Aspect | null = said.years.length > 0 ? 'detail' : said.units.length > 0 ? 'who' : null;
  if (own.size === 0 && implied === null) return null;
  const old = before.question.kind === 'matter' && !own.has('what') ? before.question.subject.words : '';
  const asked = again(said, before, ofCodes(shown, old));
  return own.size === 0 && implied !== null ? { ...asked, aspects: new Set([implied]) } : asked;
}
