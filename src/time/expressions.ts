import { hanNumeral, numeralValue } from '../text/numerals.ts';
import type { Day } from './day.ts';
import { addDays, dateOf, day, monthEnd, monthOf, yearOf } from './day.ts';
import type { DeadlineKind, Precision } from './deadline.ts';
import { feastDay, nextFeast } from './feasts.ts';
import { atOnceWord, dateWord, feastNames, limitWord, monthWord, seasonWord, startWord, yearWord } from './lexicon.ts';
import { recurringRules } from './recurring.ts';

/** What a document's own times are read against. */
export interface TimeContext {
  /** The year of the plan: what an unprinted year means. */
  readonly year: number;
  readonly issued: Day | null;
}

/** Time words and what they mean, before anyone asks whether they bind. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly kind: DeadlineKind;
  readonly date: Day | null;
  readonly precision: Precision;
  readonly inferredYear: boolean;
  readonly rule: string | null;
  /** A bare year or month: it binds only where the words after it set a goal. */
  readonly bare: boolean;
}

type Meaning = Omit<TimeExpression, 'start' | 'end'>;
type Groups = Readonly<Record<string, string | undefined>>;
/** `carried` is the year printed last in the same text, which a later month without a year shares. */
type Read = (groups: Groups, context: TimeContext, carried: number | null) => Meaning | null;

export interface TimeRule {
  readonly pattern: RegExp;
  readonly read: Read;
}

const due = { kind: 'due', inferredYear: false, rule: null, bare: false } as const;

/** `2021年`, `’24年`, 二〇二四年, 明年 → the year. */
function yearValue(printed: string, context: TimeContext): number | null {
  const word = printed.replace(/[ 年度]/g, '');
  if (/^[今本当]/.test(word)) return context.year;
  if (/^[明次来]/.test(word)) return context.year + 1;
  const value = numeralValue(word.replace(/[’‘']/, '').replace(/○/g, '〇'));
  return value === null ? null : value < 100 ? 2000 + value : value;
}

const number = (printed: string | undefined) =>
  numeralValue((printed ?? '').replace(/[ 月份日号]/g, '').replace('元', '一')) ?? 0;

/** The last day of a part of a month: 上旬 the 10th, 中旬 the 20th, else the last. */
function partEnd(year: number, month: number, part: string): Day {
  const dates: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 初: 10, 中: 15 };
  const date = dates[part];
  return (date === undefined ? null : day(year, month, date)) ?? monthEnd(year, month);
}

interface Span {
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
}

function monthSpan(year: number, groups: Groups): Span | null {
  const month = number(groups.month ?? groups.slip);
  if (groups.date !== undefined) {
    const exact = day(year, month, number(groups.toDate ?? groups.date));
    return exact && { first: day(year, month, number(groups.date)) ?? exact, last: exact, precision: 'day' };
  }
  const last = partEnd(year, month, groups.part ?? '底');
  return { first: day(year, month, 1) ?? last, last, precision: 'month' };
}

/** A stretch of whole months of a year: quarters, halves, the year itself. */
function monthsSpan(year: number, from: number, to: number, precision: Precision): Span {
  const last = monthEnd(year, to);
  return { first: day(year, from, 1) ?? last, last, precision };
}

function spanOf(year: number, groups: Groups): Span | null {
  if (groups.month !== undefined || groups.slip !== undefined) return monthSpan(year, groups);
  if (groups.quarter !== undefined) {
    const quarter = number(groups.quarter);
    return monthsSpan(year, quarter * 3 - 2, quarter * 3, 'quarter');
  }
  if (groups.half !== undefined)
    return groups.half === '上' ? monthsSpan(year, 1, 6, 'half') : monthsSpan(year, 7, 12, 'half');
  if (groups.middle !== undefined) return monthsSpan(year, 1, 6, 'year');
  return monthsSpan(year, 1, 12, 'year');
}

function calendarYear(groups: Groups, context: TimeContext, carried: number | null): number | null {
  const printed = groups.year ?? groups.fromYear;
  if (printed !== undefined) return yearValue(printed, context);
  return groups.month === undefined ? context.year : (carried ?? context.year);
}

/** Whether only a year, or only a month, is printed: `2021年`, `6月`. */
function isBare(groups: Groups): boolean {
  const closed =
    groups.lead ?? groups.limit ?? groups.yearPart ?? groups.loose ?? groups.part ?? groups.date ?? groups.slip;
  return closed === undefined && groups.quarter === undefined && groups.half === undefined && groups.from === undefined;
}

const readCalendar: Read = (groups, context, carried) => {
  const year = calendarYear(groups, context, carried);
  if (year === null) return null;
  const span = spanOf(year, groups);
  if (span === null) return null;
  const inferredYear = groups.year === undefined && groups.fromYear === undefined;
  const wholeYear =
    span.precision === 'year' &&
    groups.yearPart === undefined &&
    groups.loose === undefined &&
    groups.middle === undefined;
  const told = { precision: span.precision, inferredYear, rule: null, bare: isBare(groups) };
  if (groups.start !== undefined || /^[自从]/.test(groups.lead ?? ''))
    return { ...told, kind: 'start', date: span.first, bare: false };
  if (wholeYear && groups.limit?.endsWith('前')) return { ...told, kind: 'due', date: addDays(span.first, -1) };
  return { ...told, kind: wholeYear ? 'horizon' : 'due', date: span.last };
};

const dash = ' ?(?:[-—–~～]{1,2}|至|到) ?';
const calendar: TimeRule = {
  pattern: new RegExp(
    `(?<lead>到|至|截至|截止|自|从)?` +
      `(?<from>(?:(?<fromYear>${yearWord})?${monthWord}(?:${dateWord})?|20\\d{2} ?年?|(?<![\\d.])\\d{1,2}(?=${dash}\\d{1,2} ?月))${dash})?` +
      `(?:(?<year>${yearWord})(?:的| )?)?` +
      `(?:(?<month>${monthWord}) ?(?:(?<date>${dateWord})(?:${dash}(?<toDate>${dateWord}))?|(?<part>上旬|中旬|下旬|[初底末]|中(?=[前旬,，完])))?` +
      `|(?<=年 ?)(?<slip>1[0-2]|[1-9])(?=[底末])` +
      `|第?(?<quarter>[一二三四1-4]) ?季度(?:末|底)?|(?<half>[上下])半年(?:末|底)?` +
      `|(?<=年度? ?)(?<yearPart>年?[底末内终])|(?<=年 ?)(?<middle>年?中)(?=[前,，]|完成)` +
      `|(?<loose>(?<![\\d近数几两三四五十多每去个])年(?:度?内|底|末|终))` +
      `|(?<=20\\d{2} ?年度?|今年度?|本年度|当年|明年|次年|来年))` +
      `底?(?:(?<limit>${limitWord})|(?<start>${startWord}))?`,
    'g',
  ),
  read: readCalendar,
};

const dottedDate = '(?:3[01]|[12]\\d|0?[1-9])';
const dottedMonth = '(?:1[0-2]|0?[1-9])';
/** `2025.9`, `2025.09.30前`, `2025-06-30`, `2024/6`. */
const dotted: TimeRule = {
  pattern: new RegExp(
    `(?<![\\d./-])(?:20\\d{2}[./-]${dottedMonth}(?:[./-]${dottedDate})?${dash}(?=20))?(?<year>20\\d{2})(?<point>[./-])(?<month>${dottedMonth})(?:\\k<point>(?<date>${dottedDate}))?日?底?${limitWord}?(?![\\d./%亿万吨公元个项-])`,
    'g',
  ),
  read: (groups) => {
    const span = monthSpan(Number(groups.year), groups);
    return span && { ...due, date: span.last, precision: span.precision };
  },
};

/** `10.20前`, `6.30之前`. */
const dottedShort: TimeRule = {
  pattern: new RegExp(`(?<![\\d./-])(?<month>${dottedMonth})[./](?<date>${dottedDate})日?(?:之前|以前|前)`, 'g'),
  read: (groups, context, carried) => {
    const span = monthSpan(carried ?? context.year, groups);
    return span && { ...due, date: span.last, precision: 'day', inferredYear: true };
  },
};

const season: TimeRule = {
  pattern: new RegExp(
    `(?:(?<year>${yearWord})(?:度|的| )?)?${seasonWord}(?:来临|到来|来到|开始|结束)?(?:之前|以前|前)`,
    'g',
  ),
  read: (groups) => ({
    ...due,
    kind: 'season',
    date: null,
    precision: 'season',
    inferredYear: groups.year === undefined,
  }),
};

const feast: TimeRule = {
  pattern: new RegExp(
    `(?:(?<year>${yearWord})(?:的| )?)?[“"]?(?<feast>${Object.keys(feastNames)
      .sort((a, b) => b.length - a.length)
      .join('|')})[”"]?(?:假期|期间|到来|来临)?(?:之前|以前|前)(?!夕|后)`,
    'g',
  ),
  read: (groups, context) => {
    const year = groups.year === undefined ? null : yearValue(groups.year, context);
    const from = context.issued ?? (`${context.year}-01-01` as Day);
    const on = year === null ? nextFeast(groups.feast ?? '', from) : feastDay(groups.feast ?? '', year);
    return { ...due, kind: 'season', date: on && addDays(on, -1), precision: 'day', inferredYear: year === null };
  },
};

/** The day `count` months later, or the last of its month. */
function addMonths(from: Day, count: number): Day {
  const months = yearOf(from) * 12 + monthOf(from) - 1 + count;
  const year = Math.floor(months / 12);
  return day(year, (months % 12) + 1, dateOf(from)) ?? monthEnd(year, (months % 12) + 1);
}

function laterBy(from: Day, count: number, unit: string): Day | null {
  if (/^个?月/.test(unit)) return addMonths(from, count);
  if (/^周|^个?星期/.test(unit)) return addDays(from, count * 7);
  return /^[日天]/.test(unit) ? addDays(from, count) : null;
}

const lengthWord = `(?<count>\\d{1,3}|${hanNumeral}|半) ?(?<unit>个?工作日|个?自然日|日|天|周|个?星期|个?月|个?小时)`;
/** `自印发之日起15日内`: issued + 15; `收到通知之日起3日内`, `2个工作日内`: no day can be named. */
const relative: TimeRule = {
  pattern: new RegExp(
    `(?:(?:自|从|在)?(?<own>(?:本?(?:方案|通知|意见|文件|计划|清单|分工表|要点)?(?:正式)?(?:印发|下发|发布|公布|发文)))(?:之日|当日|之时)?(?:起|后)的?|(?:自|从|在)[^，,。；;自从在]{1,16}?(?:之日|当日|之时)?(?:起|后)的?|(?:收到|接到|接|受理|发现|立案|验收|签收)[^，,。；;]{0,8}?(?:之日起|后|起))?[，,]?${lengthWord}(?:之|以)?内`,
    'g',
  ),
  read: (groups, context) => {
    const own = groups.own !== undefined && context.issued !== null;
    const count = groups.count === '半' ? null : numeralValue(groups.count ?? '');
    const date = own && count !== null && context.issued ? laterBy(context.issued, count, groups.unit ?? '') : null;
    return { ...due, kind: 'relative', date, precision: 'day' };
  },
};

const atOnce: TimeRule = {
  pattern: new RegExp(atOnceWord.replace('|立即)', ')'), 'g'),
  read: () => ({ ...due, kind: 'relative', date: null, precision: 'day' }),
};

const rules: readonly TimeRule[] = [...recurringRules, relative, feast, season, dotted, dottedShort, calendar, atOnce];

/** `12/20`, `9.30` alone. */
const fieldRules: readonly TimeRule[] = [
  ...rules,
  {
    ...dottedShort,
    pattern: new RegExp(`(?<![\\d./-])(?<month>${dottedMonth})[./](?<date>${dottedDate})日?(?![\\d./%-])`, 'g'),
  },
];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: TimeRule;
  readonly groups: Groups;
}

/** Every match of every rule, first and longest first, none overlapping another. */
function foundIn(text: string, field: boolean): Found[] {
  const all = (field ? fieldRules : rules).flatMap((rule) =>
    [...text.matchAll(rule.pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule,
      groups: match.groups ?? {},
    })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let taken = 0;
  return all.filter((found) => {
    if (found.start < taken || found.start === found.end) return false;
    taken = found.end;
    return true;
  });
}

/**
 * The time words of a text and what they mean, in order: `2021年10月31日前`, 年底前, 每季度, `自印发之日起15日内`, 采暖季前.
 * The text is folded (`text/normalise.ts`) and short: a sentence or a table cell. In a field of limits (`field`) `12/20` is a
 * day too.
 */
export function timeExpressions(text: string, context: TimeContext, field = false): TimeExpression[] {
  let carried: number | null = null;
  return foundIn(text, field).flatMap(({ start, end, rule, groups }) => {
    const meaning = rule.read(groups, context, carried);
    if (meaning === null) return [];
    if (groups.year !== undefined && groups.month !== undefined && meaning.date) carried = yearOf(meaning.date);
    // A document without any year: its days cannot be named.
    const date = meaning.inferredYear && context.year === 0 ? null : meaning.date;
    return [{ start, end, ...meaning, date }];
  });
}
