import { numeralValue } from '../text/numerals.ts';
import { addDays, type Day, day, monthOf, yearOf } from './day.ts';
import { feastDay } from './feasts.ts';
import {
  type DurationUnit,
  halfSpan,
  monthSpan,
  nearestYear,
  type Part,
  quarterOf,
  quarterSpan,
  shiftDay,
  weekSpan,
  yearSpan,
} from './span.ts';
import { dayOf, type Rule, type Said, weekdayNear } from './spoken-rule.ts';

const year = '(?:(?<y>\\d{4}|二[〇零]二[〇零一二三四五六七八九]|[今本当明去前后])年(?:的)?)';
const month = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const date = '(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';
const count = '(?:\\d{1,3}|半|[一二两三四五六七八九十]{1,3})';
const duration = '(?:个?工作日|天|日|个?星期|个?礼拜|周|个?月|年)';
const part = '底|末|初|上旬|中旬|下旬|中';
/** A numeral, a decimal point or 每 before it makes it something else. */
const clear = '(?<![\\d.一二三四五六七八九十每第])';
/** 10月20前: the 日 is left out only before these. */
const open = '(?=(?:之|以)?前|底前|完成|完工|起|至|到|[-~—])';
const notCounted = '(?![家处个起台辆次项宗件份户座条])';
/** 25号任务, 8号楼, 3日内 and 5日均值 are no days of the month. */
const notNamed =
  '(?!任务|那|这|方案|项|条|楼|线|机|炉|井|站|门|院|库|车|文|令|地块|点|工程|标段|段|污|坑|矿|内|后|均|常|期|报)';

const parts: Readonly<Record<string, Part>> = {
  底: 'end', 末: 'end', 终: 'end', 初: 'start', 中: 'middle', 上旬: 'early', 中旬: 'mid', 下旬: 'late',
}; // biome-ignore format: a table
const partOf = (text: string | undefined): Part => (text === undefined ? 'whole' : (parts[text] ?? 'whole'));

const yearShifts: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 明: 1, 后: 2, 去: -1, 前: -2 };
const shifts: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 当: 0, 下: 1, 下下: 2 };
const shiftOf = (text: string | undefined): number => shifts[(text ?? '').replace(/一?个/, '')] ?? 0;
const days: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };
const weekdays = '一二三四五六日';

/** A holiday named without a year: the next one, unless it has only just been (within 30 days). */
export function nearHoliday(name: string, today: Day): Day | null {
  const now = yearOf(today);
  const all = [now, now + 1].flatMap((candidate) => feastDay(name, candidate) ?? []);
  return all.find((candidate) => candidate >= addDays(today, -30)) ?? null;
}

function yearSaid(text: string | undefined, today: Day): number | null {
  if (text === undefined) return null;
  const shift = yearShifts[text];
  return shift === undefined ? numeralValue(text) : yearOf(today) + shift;
}

const number = (text: string | undefined): number => numeralValue(text ?? '') ?? 0;

function monthDay(groups: Record<string, string>, today: Day): Said {
  const m = number(groups.m);
  const d = number(groups.d);
  const found = day(yearSaid(groups.y, today) ?? nearestYear(today, m, d), m, d);
  return found === null ? 'impossible' : dayOf(found);
}

function monthRange(groups: Record<string, string>, today: Day): Said {
  const first = number(groups.m);
  const last = number(groups.m2);
  if (first < 1 || first > 12 || last < 1 || last > 12) return null;
  const startYear = yearSaid(groups.y, today) ?? nearestYear(today, first);
  const { from } = monthSpan(startYear, first);
  const { to } = monthSpan(last < first ? startYear + 1 : startYear, last, partOf(groups.p));
  return { from, to, precision: 'month' };
}

function dayRange(groups: Record<string, string>, today: Day): Said {
  const m = number(groups.m);
  const y = yearSaid(groups.y, today) ?? nearestYear(today, m);
  const m2 = groups.m2 === undefined ? m : number(groups.m2);
  const from = day(y, m, number(groups.d));
  const to = day(m2 < m ? y + 1 : y, m2, number(groups.d2));
  return from === null || to === null ? 'impossible' : { from, to, precision: 'day' };
}

const durationUnits: Readonly<Record<string, DurationUnit>> = {
  工作日: 'workday', 天: 'day', 日: 'day', 周: 'week', 星期: 'week', 礼拜: 'week', 月: 'month', 年: 'year',
}; // biome-ignore format: a table

/** A length of time: `10天`, `两周`, `半个月` (15 days). Null where it is none. */
export function lengthOf(amount: string, unit: string): { readonly count: number; readonly unit: DurationUnit } | null {
  const kind = durationUnits[unit.replace(/^个/, '')];
  if (kind === undefined) return null;
  if (amount === '半')
    return kind === 'month' ? { count: 15, unit: 'day' } : kind === 'year' ? { count: 6, unit: 'month' } : null;
  const value = numeralValue(amount);
  return value === null ? null : { count: value, unit: kind };
}

function lasting(groups: Record<string, string>, today: Day, sign: number): Day | null {
  const length = lengthOf(groups.n ?? '', groups.u ?? '');
  return length === null ? null : shiftDay(today, sign * length.count, length.unit);
}

/** The times Chinese messages name, each rule one way of saying it. The longest match at a place wins. */
export const chineseRules: readonly Rule[] = [
  {
    pattern: `${clear}${year}?(?<m>${month})月份?(?<d>${date})[日号]?(?:至|到|[-~—]+)(?:(?<m2>${month})月)?(?<d2>${date})[日号]`,
    read: dayRange,
  },
  {
    pattern: `${clear}(?<y>\\d{4})(?:年|[-./])(?<m>\\d{1,2})(?:月|[-./])(?<d>\\d{1,2})(?![\\d%]|\\.\\d)[日号]?`,
    read: (groups, today) => monthDay(groups, today),
  },
  { pattern: `${clear}${year}?(?<m>${month})月份?(?<d>${date})[日号]`, read: monthDay },
  { pattern: `${clear}${year}?(?<m>${month})月(?<d>${date})${open}`, read: monthDay },
  {
    pattern: `(?:(?<=[于在到至]|截止|预计|计划|争取|力争|拟|by |on |until |till |before )\\s*(?<m>\\d{1,2})[./-](?<d>\\d{1,2})(?![\\d.%])|(?<![\\d./-])(?<m2>\\d{1,2})[./-](?<d2>\\d{1,2})(?:[日号]|(?=(?:之|以)?前|底前|已|全部|完成|完工|竣工|办结|通过|交付|开工|启动|进场|收尾|验收|起|deadline)))`,
    read: ({ m, d, m2, d2, ...rest }, today) => {
      const groups = { ...rest, m: m ?? m2 ?? '', d: d ?? d2 ?? '' };
      return number(groups.m) > 12 || number(groups.m) === 0 ? null : monthDay(groups, today);
    },
  },
  {
    pattern: `${clear}${year}?(?<m>${month})(?:月份?)?(?:至|到|和|、|[-~—]+|(?<=月|月份))(?<m2>${month})月(?:份)?(?<p>底|末)?(?!\\d*[日号])`,
    read: monthRange,
  },
  {
    pattern: `${clear}${year}?(?<m>${month})月(?:份)?(?<p>${part})?(?!\\d{1,2}[日号])`,
    read: (groups, today) => {
      const m = number(groups.m);
      if (m < 1 || m > 12) return null;
      const said = monthSpan(yearSaid(groups.y, today) ?? nearestYear(today, m), m, partOf(groups.p));
      return { ...said, precision: groups.p === '底' || groups.p === '末' ? 'day' : 'month' };
    },
  },
  {
    pattern: `(?<r>上上个?|下下个?|上一?个?|下一?个?|本|这个?|当)月(?:份)?(?:(?<d>${date})[日号]|(?<p>${part}))?`,
    read: (groups, today) => {
      const at = monthOf(today) + shiftOf(groups.r);
      const whole = monthSpan(yearOf(today), at, partOf(groups.p));
      if (groups.d === undefined) return { ...whole, precision: partOf(groups.p) === 'end' ? 'day' : 'month' };
      const found = day(yearOf(whole.from), monthOf(whole.from), number(groups.d));
      return found === null ? 'impossible' : dayOf(found);
    },
  },
  {
    pattern: '(?<![\\d一二三四五六七八九十上下本这当个每份度])(?:月(?<p>底|末|初|中)|(?<q>[上中下]旬))',
    read: ({ p, q }, today) => {
      const which = partOf(p ?? q);
      return { ...monthSpan(yearOf(today), monthOf(today), which), precision: which === 'end' ? 'day' : 'month' };
    },
    monthless: true,
  },
  {
    pattern: `(?<![\\d.月第零一二三四五六七八九十/-])(?<d>${date})[日号]${notNamed}`,
    read: (groups, today, lean) => {
      const d = number(groups.d);
      const near = [0, -1, 1, -2, 2].flatMap((shift) => {
        const { from } = monthSpan(yearOf(today), monthOf(today) + shift);
        return day(yearOf(from), monthOf(from), d) ?? [];
      });
      const fitting = near.find((found) => (lean === 'future' ? found >= today : lean !== 'past' || found <= today));
      return fitting === undefined ? null : dayOf(fitting);
    },
    monthless: true,
  },
  {
    pattern: `(?<r>上上个?|下下个?|上一?个?|下一?个?|本|这个?)(?:周|星期|礼拜)(?:(?<d>[一二三四五六日天]|[1-7](?![\\d.%]))${notCounted}|(?<e>末))?`,
    read: ({ r, d, e }, today) => {
      const week = weekSpan(today, shiftOf(r));
      if (e !== undefined) return { from: addDays(week.from, 5), to: week.to, precision: 'day' };
      return d === undefined ? { ...week, precision: 'week' } : dayOf(addDays(week.from, weekdayIndex(d)));
    },
  },
  {
    pattern: `(?<![一两二三四五六七八九十\\d每半上下本这个])(?:周|星期|礼拜)(?:(?<d>[一二三四五六日天])${notCounted}|(?<e>末))`,
    read: ({ d, e }, today, lean) => {
      if (e === undefined) return dayOf(weekdayNear(today, weekdayIndex(d ?? ''), lean));
      const { from, to } = weekSpan(today, 0);
      return { from: addDays(from, 5), to, precision: 'day' };
    },
  },
  {
    pattern: '(?<![以之目])(?<r>大前|大后|昨|今|明|前|后)(?:天|日(?![程常期])|晚|(?<=明)早)',
    read: ({ r }, today) => dayOf(addDays(today, days[r ?? ''] ?? 0)),
  },
  {
    pattern: `(?:未来|接下来|今后|往后|后面|下(?=[二两三四五六七八九十\\d]))(?:的|这)?(?<n>${count})(?<u>${duration})`,
    read: (groups, today) => {
      const to = lasting(groups, today, 1);
      return to && { from: today, to, precision: 'day', before: true };
    },
  },
  {
    pattern: `${clear}(?<n>${count})(?<u>${duration})(?:之|以)?(?<w>内|后)`,
    read: (groups, today) => {
      const to = lasting(groups, today, 1);
      return to && { from: groups.w === '内' ? today : to, to, precision: 'day', before: groups.w === '内' };
    },
  },
  {
    pattern: `${clear}(?<n>${count})(?<u>天|周|个?星期|个?月)(?:之|以)?前`,
    read: (groups, today) => {
      const found = lasting(groups, today, -1);
      return found && { ...dayOf(found), before: false };
    },
  },
  {
    pattern: `(?:再过|再有|过|还[需要得差]要?|再用)(?<n>${count})(?<u>${duration})`,
    read: (groups, today) => {
      const found = lasting(groups, today, 1);
      return found && dayOf(found);
    },
  },
  {
    pattern: `(?<!每)${year}?(?:第?(?<q>[一二三四1-4])|(?<r>上一?个?|下一?个?|本|这个?))季度(?<p>底|末)?`,
    read: ({ y, q, r, p }, today) => {
      const at = q === undefined ? quarterOf(today) + shiftOf(r) : number(q);
      return { ...quarterSpan(yearSaid(y, today) ?? yearOf(today), at, partOf(p)), precision: p ? 'day' : 'quarter' };
    },
  },
  {
    pattern: '(?<!每)季度?[底末]',
    read: (_, today) => ({ ...quarterSpan(yearOf(today), quarterOf(today), 'end'), precision: 'day' }),
  },
  {
    pattern: `${year}?(?<h>[上下])半年(?<p>底|末)?`,
    read: ({ y, h, p }, today) => ({
      ...halfSpan(yearSaid(y, today) ?? yearOf(today), h === '上' ? 1 : 2, partOf(p)),
      precision: p ? 'day' : 'half',
    }),
  },
  {
    pattern: `(?:${clear}${year}(?:度|年?(?<p>底|末|终|初|中))?|(?<![\\d一二两三四五六七八九十每全半多几度])年(?<q>底|末|终|初|中(?!央))|(?:本|今|当)?年度?内|全年)(?!\\d)`,
    read: ({ y, p, q }, today) => {
      const which = partOf(p ?? q);
      return { ...yearSpan(yearSaid(y, today) ?? yearOf(today), which), precision: which === 'end' ? 'day' : 'year' };
    },
  },
  {
    pattern: `${year}?(?<name>元旦|春节|清明|五一|劳动节|端午|国庆|中秋|(?<![\\d气水壤村第二三四五六七八九])十一(?=前|之前|以前|假期|长假|黄金周|期间))(?:节|假期|长假)*(?<b>(?:之|以)?前)?`,
    read: ({ y, name, b }, today) => {
      const inYear = yearSaid(y, today);
      const found = inYear === null ? nearHoliday(name ?? '', today) : feastDay(name ?? '', inYear);
      return found && { ...dayOf(b === undefined ? found : addDays(found, -1)), before: b !== undefined };
    },
  },
];

const weekdayIndex = (text: string): number => {
  const place = weekdays.indexOf(text === '天' ? '日' : text);
  return place >= 0 ? place : Number(text) - 1;
};
