import { hanNumeral, numeralValue } from '../text/numerals.ts';
import { afterHanNumber, englishNumbers, measureHan, measureLatin, taskMark, taskUnit } from './lexicon.ts';

/** Numbers that share one prefix: 14、38 or 2到5 or `3, 5 and 7`. */
export interface NumberList {
  readonly numbers: readonly number[];
  readonly end: number;
  /** The last unit read: 条, 项, 号, 号任务; empty where none stands. */
  readonly unit: string;
}

const englishNumeral = [...englishNumbers.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('-', '[-\\s]');
const numeral = new RegExp(`(?:(\\d+)|(${hanNumeral})|((?:${englishNumeral})(?![a-z])))`, 'y');
const measure = new RegExp(`(?:${measureHan})|\\s?(?:${measureLatin})`, 'y');
const unitPattern = new RegExp(`\\s?(${taskUnit})`, 'y');
const markPattern = new RegExp(`\\s?(?:${taskMark}|的|那)\\s?`, 'y');
const countedThing = /[河沟渠街道路线]|断面|河流|(?:整改|主要)?(?:措施|指标|问题|制度|要求|标准|内容|制度)/y;
const hanFollower = new RegExp(`$|[\\s\\p{P}\\d]|${afterHanNumber}|号|条|项`, 'uy');
const separators = {
  firm: /\s?(?:[、/&]|和|与|及|跟|以及|还有|,?\s?and(?![a-z])|,?\s?&)\s?/y,
  comma: /\s?[,;]\s?/y,
  range: /\s?(?:到|至|[~–—-]|(?:to|through)(?![a-z]))\s?/y,
} as const;
const plural = /\s?(?:都|均|全|分别|各|这|[两三四五六]|号任务|号|项|条)/y;
/** Longer digit runs are phone or account numbers. */
const LARGEST = 999_999_999;
/** No list people type is longer. */
const MOST = 200;

function stickyAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A date, a time or a decimal goes on behind the number: 10月, 10.20, 2021年, 12点. */
function goesOn(text: string, end: number, value: number): boolean {
  const next = text.slice(end, end + 3);
  if (/^\.?\d/.test(next)) return true;
  if (/^\s?年/.test(next)) return value > 99 || !/^\s?年[底末内中前]/.test(next);
  if (/^\s?月/.test(next)) return value <= 12;
  if (/^日(?!常)/.test(next)) return value <= 31;
  return /^(?:点(?!名|位|评)|时(?!限|间|候))/.test(next) && value <= 24;
}

interface OneNumber {
  readonly value: number;
  readonly end: number;
  readonly unit: string;
}

/** One number that can name a task, at `at`; null where a size, a count or a date begins. */
function numberAt(text: string, at: number, marked: boolean): OneNumber | null {
  const found = stickyAt(numeral, text, at);
  if (!found) return null;
  const [whole, arabic, chinese, english] = found;
  const end = at + whole.length;
  const value = english === undefined ? numeralValue(whole) : englishNumbers.get(english.replace(/\s/, '-'));
  if (value === null || value === undefined || value > LARGEST || goesOn(text, end, value)) return null;
  const unit = stickyAt(unitPattern, text, end);
  if (unit) {
    const behind = end + unit[0].length;
    if (!marked && !unit[1]?.startsWith('号') && stickyAt(countedThing, text, behind)) return null;
    return { value, end: behind, unit: unit[1] ?? '' };
  }
  if (stickyAt(measure, text, end)) return null;
  if (!marked && arabic !== undefined && value >= 1900 && value <= 2100) return null;
  if (!marked && chinese !== undefined && !stickyAt(hanFollower, text, end)) return null;
  return { value, end, unit: '' };
}

/**
 * The numbers that begin at `at`, or null where none names a task. `marked`: 第, 任务 or `task` stood before.
 * `exists` tells whether a number can be meant: a comma or a range goes on only to one that does, so that the value in
 * `大气25，80` or `大气3-60%` is not taken for a task.
 */
export function numberList(
  text: string,
  at: number,
  marked: boolean,
  exists: (value: number) => boolean,
): NumberList | null {
  const first = numberAt(text, at, marked);
  if (!first) return null;
  const numbers = [first.value];
  let { end, unit } = first;
  /** Where the list stood before a comma that has not yet shown to be part of one. */
  let doubted: { count: number; end: number; unit: string } | null = null;
  while (numbers.length < MOST) {
    const kind = (['firm', 'comma', 'range'] as const).find((kind) => stickyAt(separators[kind], text, end));
    if (kind === undefined) break;
    const afterSeparator = separators[kind].lastIndex;
    const mark = stickyAt(markPattern, text, afterSeparator);
    const next = numberAt(text, mark ? markPattern.lastIndex : afterSeparator, marked || mark !== null);
    if (!next) break;
    const last = numbers.at(-1)!;
    // 到30号 is a day.
    if (kind === 'range' && (next.value <= last || next.unit === '号' || !exists(next.value))) break;
    if (kind === 'comma' && !mark && !exists(next.value)) break;
    if (kind === 'comma' && !mark) doubted ??= { count: numbers.length, end, unit };
    if (kind === 'firm') doubted = null;
    if (kind === 'range') for (let value = last + 1; value < next.value; value++) numbers.push(value);
    numbers.push(next.value);
    ({ end, unit } = next);
  }
  if (doubted && unit === '' && !stickyAt(plural, text, end)) {
    return { numbers: numbers.slice(0, doubted.count), end: doubted.end, unit: doubted.unit };
  }
  return { numbers, end, unit };
}
