import { hanNumeral, numeralValue } from '../text/numerals.ts';
import { yearValue } from './calendar.ts';
import type { Day } from './day.ts';
import { addDays, dateOf, day, monthEnd, monthOf, yearOf } from './day.ts';
import { feastDay, nextFeast } from './feasts.ts';
import { atOnceWord, feastNames, seasonWord, yearWord } from './lexicon.ts';
import type { TimeRule } from './time-rule.ts';
import { due } from './time-rule.ts';

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
  if (unit === '年') return addMonths(from, count * 12);
  if (/^周|^个?星期/.test(unit)) return addDays(from, count * 7);
  return /^[日天]/.test(unit) ? addDays(from, count) : null;
}

const lengthWord = `(?<count>\\d{1,3}|${hanNumeral}|半) ?(?<unit>个?工作日|个?自然日|日|天|周|个?星期|个?月|年|个?小时)`;
/** `自印发之日起15日内`: issued + 15; `收到通知之日起3日内`, `2个工作日内`: no day can be named. */
const relative: TimeRule = {
  pattern: new RegExp(
    `(?:(?:自|从|在)?(?<own>(?:(?:本[^，,。；;]{2,5}?|方案|通知|意见|文件|计划|清单|分工表|要点|细则)?(?:正式)?(?:印发|下发|发布|公布|发文)))(?:之日|当日|之时)?(?:起|后)的?|(?:自|从|在)[^，,。；;自从在]{1,16}?(?:之日|当日|之时)?(?:起|后)的?|(?:收到|接到|接|受理|发现|立案|验收|签收)[^，,。；;]{0,8}?(?:之日起|后|起))?[，,]?${lengthWord}(?:之|以)?内`,
    'g',
  ),
  read: (groups, context) => {
    const own = groups.own !== undefined && context.issued !== null;
    const count = groups.count === '半' ? null : numeralValue(groups.count ?? '');
    const date = own && count !== null && context.issued ? laterBy(context.issued, count, groups.unit ?? '') : null;
    return { ...due, kind: 'relative', date, precision: 'day' };
  },
};

/** 到“十四五”末: the last day of the five years. */
const fiveYears: TimeRule = {
  pattern: /到?[“"]?十(?<plan>三|四|五)五[”"]?(?:时期|规划)?期?末/g,
  read: (groups) => {
    const year = { 三: 2020, 四: 2025, 五: 2030 }[groups.plan ?? ''] ?? 2025;
    return { ...due, kind: 'horizon', date: monthEnd(year, 12), precision: 'year' };
  },
};

const atOnce: TimeRule = {
  pattern: new RegExp(atOnceWord.replace('|立即)', ')'), 'g'),
  read: () => ({ ...due, kind: 'relative', date: null, precision: 'day' }),
};

/** 年度内开展1次: some time in a year, on no day. */
const inTheYear: TimeRule = {
  pattern: /(?<![\d今本])年度内/g,
  read: () => ({ ...due, kind: 'ongoing', date: null, precision: 'year' }),
};

/** Seasons, feasts, spans from an event, five-year plans, at once, within a year. */
export const occasionRules: readonly TimeRule[] = [relative, feast, season, fiveYears, atOnce, inTheYear];
