import { numeralValue } from '../text/numerals.ts';
import type { Day } from './day.ts';
import { addDays, day, monthEnd } from './day.ts';
import type { Precision } from './deadline.ts';
import { dateWord, limitWord, monthWord, startWord, yearWord } from './lexicon.ts';
import type { Groups, Read, TimeContext, TimeRule } from './time-rule.ts';
import { due } from './time-rule.ts';

/** `2021年`, `’24年`, 二〇二四年, 明年 → the year. */
export function yearValue(printed: string, context: TimeContext): number | null {
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

const partStarts: Readonly<Record<string, number>> = { 中旬: 11, 下旬: 21 };

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
  return { first: day(year, month, partStarts[groups.part ?? ''] ?? 1) ?? last, last, precision: 'month' };
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

/** Whether only a year, years or a month are printed: `2021年`, `2024—2025年`, `6月`. */
function isBare(groups: Groups): boolean {
  const closed =
    groups.lead ?? groups.limit ?? groups.yearPart ?? groups.loose ?? groups.part ?? groups.date ?? groups.slip;
  return (
    closed === undefined && groups.quarter === undefined && groups.half === undefined && !(groups.from && groups.month)
  );
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
      `(?<from>(?:(?<fromYear>${yearWord})?(?:${monthWord}(?:${dateWord})?|(?<![\\d.])\\d{1,2}(?=${dash}\\d{1,2} ?月))|20\\d{2} ?年?)${dash})?` +
      `(?:(?<year>${yearWord})(?:的| )?)?` +
      `(?:(?<month>${monthWord}) ?(?:(?<date>${dateWord})(?:${dash}(?<toDate>${dateWord}))?|(?<part>上旬|中旬|下旬|[初底末]|中(?=[前旬,，完])))?` +
      `|(?<=年 ?)(?<slip>1[0-2]|[1-9])(?=[底末])` +
      `|第?(?<quarter>[一二三四1-4]) ?季度(?:末|底)?|(?<half>[上下])半年(?:末|底)?` +
      `|(?<=${yearWord}(?:的| )?)(?<yearPart>年?[底末内终])|(?<=年 ?)(?<middle>年?中)(?=[前,，]|完成|$)` +
      `|(?<loose>(?<![\\d近数几一二两三四五十多每去个])年(?:内|底|末|终))` +
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

/** `10.20前`, `6.30之前`, 3·15前. */
const dottedShort: TimeRule = {
  pattern: new RegExp(`(?<![\\d./-])(?<month>${dottedMonth})[./·](?<date>${dottedDate})日?(?:之前|以前|前)`, 'g'),
  read: (groups, context, carried) => {
    const span = monthSpan(carried ?? context.year, groups);
    return span && { ...due, date: span.last, precision: 'day', inferredYear: true };
  },
};

/** `12/20`, `9.30`, `4.1-4.15` alone, in a field of limits. */
const dottedAlone: TimeRule = {
  ...dottedShort,
  pattern: new RegExp(
    `(?<![\\d./-])(?:${dottedMonth}[./]${dottedDate}日?${dash})?(?<month>${dottedMonth})[./](?<date>${dottedDate})日?(?![\\d./%-])`,
    'g',
  ),
};

/** Days, months, quarters, halves and years, as they are printed anywhere. */
export const calendarRules: readonly TimeRule[] = [dotted, dottedShort, calendar];

/** Those that count in a field of limits besides. */
export const fieldRules: readonly TimeRule[] = [dottedAlone];
