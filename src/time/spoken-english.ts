import { addDays, type Day, day, monthOf, yearOf } from './day.ts';
import {
  type DurationUnit,
  halfSpan,
  monthSpan,
  nearestYear,
  type Part,
  quarterOf,
  quarterSpan,
  type Span,
  shiftDay,
  weekSpan,
  yearSpan,
} from './span.ts';
import { nearHoliday } from './spoken-chinese.ts';
import { dayOf, type Lean, type Rule, type Said, type SpokenPrecision, weekdayNear } from './spoken-rule.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdayName = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const shortWeekday = '(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\b';
const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const count = `(?:\\d{1,3}|an?|another|a couple of|${words.join('|')})`;
const unit = '(?<u>(?:working |business )?day|week|month|year)s?\\b';
const relative = '(?<r>this|the current|current|next|the next|the coming|coming|last|the last|the previous|previous)';
const ordinal = '(?:st|nd|rd|th)\\b';

const shiftOf = (text: string | undefined): number =>
  /next|coming/.test(text ?? '') ? 1 : /last|previous/.test(text ?? '') ? -1 : 0;
const monthNumber = (text: string | undefined): number => months.indexOf((text ?? '').slice(0, 3).toLowerCase()) + 1;
const weekdayIndex = (text: string | undefined): number => weekdays.indexOf((text ?? '').slice(0, 3).toLowerCase());

function amountOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const place = words.indexOf(text);
  return place >= 0 ? place : text === 'a couple of' ? 2 : 1;
}

function lasting(groups: Record<string, string>, today: Day, sign: number): Day {
  const kind = (groups.u ?? '').toLowerCase();
  // The pattern admits these five units and nothing else.
  const unitOf = (/working|business/.test(kind) ? 'workday' : kind) as DurationUnit;
  return shiftDay(today, sign * amountOf((groups.n ?? '').toLowerCase()), unitOf);
}

function period(name: string, today: Day, shift: number, part: Part): Span {
  const year = yearOf(today);
  if (/week/.test(name)) {
    const week = weekSpan(today, shift);
    return part === 'end' ? { from: week.to, to: week.to } : week;
  }
  if (/month/.test(name)) return monthSpan(year, monthOf(today) + shift, part);
  if (/quarter/.test(name)) return quarterSpan(year, quarterOf(today) + shift, part);
  return yearSpan(year + shift, part);
}

const edges: Readonly<Record<string, Part>> = { end: 'end', start: 'start', beginning: 'start', mid: 'mid', middle: 'mid', early: 'early', late: 'late' }; // biome-ignore format: a table
const edgeOf = (text: string | undefined): Part => edges[(text ?? '').toLowerCase()] ?? 'whole';

function edge(span: Span, part: Part, precision: SpokenPrecision): Said {
  return { ...span, precision: part === 'end' ? 'day' : precision };
}

function monthDay(groups: Record<string, string>, today: Day): Said {
  const m = monthNumber(groups.m);
  const d = Number(groups.d);
  const found = day(groups.y === undefined ? nearestYear(today, m, d) : Number(groups.y), m, d);
  return found === null ? 'impossible' : dayOf(found);
}

function ordinalDay(groups: Record<string, string>, today: Day, lean: Lean): Said {
  const d = Number(groups.d);
  const inMonth = (shift: number) => {
    const { from } = monthSpan(yearOf(today), monthOf(today) + shift);
    return day(yearOf(from), monthOf(from), d);
  };
  const named = groups.r === undefined ? null : inMonth(shiftOf(groups.r));
  if (groups.r !== undefined) return named === null ? 'impossible' : dayOf(named);
  const fitting = [0, -1, 1]
    .map(inMonth)
    .find((found) => found !== null && (lean === 'future' ? found >= today : lean !== 'past' || found <= today));
  return fitting ? dayOf(fitting) : null;
}

const precisions: Readonly<Record<string, SpokenPrecision>> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};
const quarters: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 }; // biome-ignore format: a table
const quarterNumber = (text: string): number => quarters[text.toLowerCase()] ?? Number(text);

/** The times English messages name. Case does not matter, save that `may` in lower case is no month. */
export const englishRules: readonly Rule[] = [
  { pattern: '\\b(?:today|tonight)\\b', read: (_, today) => dayOf(today) },
  { pattern: '\\byesterday\\b', read: (_, today) => dayOf(addDays(today, -1)) },
  { pattern: '\\btomorrow\\b', read: (_, today) => dayOf(addDays(today, 1)) },
  { pattern: '\\bthe day after tomorrow\\b', read: (_, today) => dayOf(addDays(today, 2)) },
  { pattern: '\\bthe day before yesterday\\b', read: (_, today) => dayOf(addDays(today, -2)) },
  {
    pattern: `(?<m>${monthName}) ?(?<d>\\d{1,2})(?:${ordinal})?(?!\\d)(?:,? (?<y>20\\d\\d))?`,
    read: monthDay,
  },
  { pattern: `\\b(?<d>\\d{1,2})(?:${ordinal})?(?: of)? ?(?<m>${monthName})(?:,? (?<y>20\\d\\d))?`, read: monthDay },
  { pattern: `\\b(?<d>\\d{1,2})${ordinal}(?: of ${relative} month)?(?! (?:task|item|quarter))`, read: ordinalDay },
  {
    pattern: `(?:\\b(?<e>end|start|beginning|middle|mid|early|late)[- ](?:of )?)?(?<m>${monthName})(?: (?<y>20\\d\\d))?(?! ?\\d)`,
    read: ({ m, e, y }, today) => {
      const at = monthNumber(m);
      if (m === 'may') return null;
      const which = edgeOf(e);
      return edge(monthSpan(y === undefined ? nearestYear(today, at) : Number(y), at, which), which, 'month');
    },
  },
  {
    pattern: `\\b(?:${relative} )?(?<d>${weekdayName})\\b`,
    read: ({ r, d }, today, lean) =>
      dayOf(
        r === undefined
          ? weekdayNear(today, weekdayIndex(d), lean)
          : addDays(weekSpan(today, shiftOf(r)).from, weekdayIndex(d)),
      ),
  },
  {
    pattern: `(?<=\\b(?:by|on|before|until|till|this|next|last) )(?<d>${shortWeekday})`,
    read: ({ d }, today, lean) => dayOf(weekdayNear(today, weekdayIndex(d), lean)),
  },
  {
    pattern: `\\b${relative} (?<p>week|month|quarter|year)\\b(?! end)`,
    read: ({ r, p }, today) => ({
      ...period(p ?? '', today, shiftOf(r), 'whole'),
      precision: precisions[p?.toLowerCase() ?? ''] ?? 'year',
    }),
  },
  {
    pattern: `\\b(?<e>end|start|beginning|middle) of (?:the )?(?:${relative} )?(?<p>week|month|quarter|year)\\b`,
    read: ({ e, r, p }, today) =>
      edge(period(p ?? '', today, shiftOf(r), edgeOf(e)), edgeOf(e), precisions[p?.toLowerCase() ?? ''] ?? 'year'),
  },
  {
    pattern: '\\b(?:the )?(?<p>month|quarter|year)[- ]?end\\b',
    read: ({ p }, today) => edge(period((p ?? '').toLowerCase(), today, 0, 'end'), 'end', 'day'),
  },
  {
    pattern: '\\beo(?<p>[my])\\b',
    read: ({ p }, today) => edge(period(/m/i.test(p ?? '') ? 'month' : 'year', today, 0, 'end'), 'end', 'day'),
  },
  {
    pattern:
      '\\b(?:Q(?<q>[1-4])|(?:the )?(?<w>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter)(?: of)?(?: (?<y>20\\d\\d))?\\b',
    read: ({ q, w, y }, today) => ({
      ...quarterSpan(Number(y ?? yearOf(today)), quarterNumber(q ?? w ?? ''), 'whole'),
      precision: 'quarter',
    }),
  },
  {
    pattern: '\\bend of (?:Q(?<q>[1-4])|(?:the )?(?<w>first|second|third|fourth) quarter)\\b',
    read: ({ q, w }, today) => edge(quarterSpan(yearOf(today), quarterNumber(q ?? w ?? ''), 'end'), 'end', 'day'),
  },
  {
    pattern: '\\b(?:H(?<q>[12])|(?:the )?(?<w>first|second) half)(?: of (?:the year|this year|(?<y>20\\d\\d)))?\\b',
    read: ({ q, w, y }, today) => ({
      ...halfSpan(Number(y ?? yearOf(today)), quarterNumber(q ?? w ?? ''), 'whole'),
      precision: 'half',
    }),
  },
  {
    pattern: `\\b(?<w>within|in|after)(?: the next)? (?<n>${count}) ${unit}(?: time)?`,
    read: (groups, today) => {
      const to = lasting(groups, today, 1);
      const limit = /within/i.test(groups.w ?? '');
      return { from: limit ? today : to, to, precision: 'day', before: limit };
    },
  },
  {
    pattern: `\\b(?:over |in |during )?(?:the )?(?:next|coming|following) (?<n>${count}) ${unit}`,
    read: (groups, today) => ({ from: today, to: lasting(groups, today, 1), precision: 'day', before: true }),
  },
  { pattern: `\\b(?<n>${count}) ${unit} ago`, read: (groups, today) => dayOf(lasting(groups, today, -1)) },
  {
    pattern: `\\b(?<n>${count}) (?:more )?${unit} (?:from now|later)`,
    read: (groups, today) => dayOf(lasting(groups, today, 1)),
  },
  {
    pattern: '\\b(?:(?<e>end) of |(?<=\\b(?:in|by|during|for|of|before|until) ))(?<y>20\\d\\d)\\b(?![-/.]\\d)',
    read: ({ e, y }) => edge(yearSpan(Number(y), edgeOf(e)), edgeOf(e), 'year'),
  },
  {
    pattern:
      "\\b(?<b>before |by )?(?<name>national day|new year(?:'s(?: day)?)?|spring festival|chinese new year|mid-autumn(?: festival)?|labou?r day)\\b",
    read: ({ b, name }, today) => {
      const found = nearHoliday(holidays.find(([english]) => english.test(name ?? ''))?.[1] ?? '', today);
      const before = /before/i.test(b ?? '');
      return found && { ...dayOf(before ? addDays(found, -1) : found), before };
    },
  },
];

const holidays: readonly (readonly [RegExp, string])[] = [
  [/national/i, '国庆'],
  [/spring|chinese/i, '春节'],
  [/new year/i, '元旦'],
  [/autumn/i, '中秋'],
  [/labou?r/i, '劳动节'],
];
