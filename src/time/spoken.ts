import { fold } from '../text/normalise.ts';
import type { Day } from './day.ts';
import type { Span } from './span.ts';
import { chineseRules } from './spoken-chinese.ts';
import { englishRules } from './spoken-english.ts';
import type { Lean, Meant, Rule, Said, SpokenPrecision } from './spoken-rule.ts';

/** A time as people type it, relative to today: 上周五, 10月20日前, 三季度, by the end of next month. */
export interface SpokenTime extends Span {
  /** Where it stands in the text, the 前 or by that bounds it included. */
  readonly start: number;
  readonly end: number;
  readonly expr: string;
  readonly precision: SpokenPrecision;
  /** `before`: in time up to `to` (10月20日前: the 20th counts; 国庆前: 30 September). `after`: from `from` on. */
  readonly relation: 'in' | 'before' | 'after';
}

/** A day no calendar has (9月31日, 2021-13-45), and where it stands. */
export interface ImpossibleDay {
  readonly start: number;
  readonly end: number;
  readonly expr: string;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: Record<string, string>;
  readonly rule: Rule;
}

const rules = [...chineseRules, ...englishRules].map((rule) => ({ rule, regex: new RegExp(rule.pattern, 'gi') }));

const beforeSuffix = /^\s*(?:(?:之|以)?前|以?内|截止|为止)/;
const afterSuffix = /^\s*(?:(?:之|以)?后|起|以来|开始)/;
const beforePrefix =
  /(?:\b(?:by|before|until|till|no later than|prior to|up to)(?: the)? |截至|截止|截止到|赶在|[到至])$/i;
const afterPrefix = /(?:\b(?:after|since|from|starting)(?: the)? |自|从)$/i;

function relationOf(text: string, found: Found): { relation: SpokenTime['relation']; end: number } {
  const rest = text.slice(found.end, found.end + 6);
  const head = text.slice(Math.max(0, found.start - 20), found.start);
  const suffix = beforeSuffix.exec(rest) ?? afterSuffix.exec(rest);
  const end = found.end + (suffix?.[0].length ?? 0);
  if (beforeSuffix.test(rest) || beforePrefix.test(head)) return { relation: 'before', end };
  return { relation: afterSuffix.test(rest) || afterPrefix.test(head) ? 'after' : 'in', end };
}

/** Every match of every rule, the earliest first and of those the longest. */
function candidates(text: string): Found[] {
  return rules
    .flatMap(({ rule, regex }) =>
      [...text.matchAll(regex)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        groups: { ...match.groups },
        rule,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function meantOf(text: string, found: Found, today: Day, lean: Lean): Said {
  const ahead = lean === 'nearest' && relationOf(text, found).relation === 'before' ? 'future' : lean;
  return found.rule.read(found.groups, today, ahead);
}

function placed(text: string, source: string, found: Found, meant: Meant): SpokenTime {
  const { relation, end } =
    meant.before === undefined
      ? relationOf(text, found)
      : ({ relation: meant.before ? 'before' : 'in', end: found.end } as const);
  const { from, to, precision } = meant;
  return { start: found.start, end, expr: source.slice(found.start, end), from, to, precision, relation };
}

/** The day a time is reckoned from: today, or the day to come that was named just before, where only that names a month. */
function from(text: string, { start, rule }: Found, before: SpokenTime | undefined, today: Day): Day {
  const carries =
    rule.monthless &&
    before?.precision === 'day' &&
    before.from === before.to &&
    before.from > today &&
    /^[^\n。;；]{0,15}$/.test(text.slice(before.end, start));
  return carries ? before.from : today;
}

/** Reads the whole text once: the times it names and the days it names that do not exist. */
function scan(source: string, today: Day, lean: Lean): { times: SpokenTime[]; impossible: ImpossibleDay[] } {
  const text = fold(source);
  const times: SpokenTime[] = [];
  const impossible: ImpossibleDay[] = [];
  let free = 0;
  for (const found of candidates(text)) {
    if (found.start < free) continue;
    const said = meantOf(text, found, from(text, found, times.at(-1), today), lean);
    if (said === null) continue;
    free = found.end;
    if (said === 'impossible')
      impossible.push({ start: found.start, end: found.end, expr: source.slice(found.start, found.end) });
    else times.push(placed(text, source, found, said));
  }
  return { times, impossible };
}

/**
 * The times a message names, in order and without overlap, as seen from `today`. Weeks start on Monday; a missing year
 * is the nearest; a bare day or weekday that has gone by is the next one where it is a limit (15日前) or `lean` says so.
 * Offsets are those of `text`; full width is read like half width.
 */
export function spokenTimes(text: string, today: Day, lean: Lean = 'nearest'): readonly SpokenTime[] {
  return scan(text, today, lean).times;
}

/** The days a message names that no calendar has: 9月31日, 2021-13-45, 31 September. */
export function impossibleDays(text: string, today: Day): readonly ImpossibleDay[] {
  return scan(text, today, 'nearest').impossible;
}
