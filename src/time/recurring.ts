import { hanNumeral, numeralValue } from '../text/numerals.ts';
import type { Precision } from './deadline.ts';
import { dateWord, monthWord } from './lexicon.ts';
import type { TimeRule } from './time-rule.ts';

/** RRULEs name the last day on which a round is in time, whatever day they are counted from. */
const everyQuarter = 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1';
const everyHalf = 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1';
const everyMonth = 'FREQ=MONTHLY;BYMONTHDAY=-1';
const everyYear = 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31';
const weekdays: Readonly<Record<string, string>> = {
  一: 'MO',
  二: 'TU',
  三: 'WE',
  四: 'TH',
  五: 'FR',
  六: 'SA',
  日: 'SU',
  天: 'SU',
};

const plain = (printed: string | undefined) =>
  numeralValue((printed ?? '').replace(/[ 月份日号]/g, '').replace('元', '一'));

function recurring(rule: string, precision: Precision) {
  return { kind: 'recurring', date: null, precision, inferredYear: false, rule, bare: false } as const;
}

/** `下午4时`, `16:00` → hour and minute parts of a rule. */
function clock(groups: Readonly<Record<string, string | undefined>>): string {
  const hour = groups.hour === undefined ? null : numeralValue(groups.hour);
  if (hour === null) return '';
  const late = groups.noon === '下午' || groups.noon === '晚上';
  const minute = groups.minute === '半' ? 30 : (numeralValue(groups.minute ?? '0') ?? 0);
  return `;BYHOUR=${late && hour < 12 ? hour + 12 : hour};BYMINUTE=${minute}`;
}

const clockWord = `(?:(?<noon>上午|下午|晚上|中午)?(?<hour>\\d{1,2}|${hanNumeral})(?:[时点]|:)(?<minute>\\d{2}|半)?(?:分|整)?)?`;
const before = '(?:之前|以前|前)?';
/** 每座每年300元 is a price. */
const noPrice = '(?!\\d[\\d.]*[万亿]?元)';

/** `每周五下午16时前`, 每周, 每两周. */
const weekly: TimeRule = {
  pattern: new RegExp(
    `(?:每个?|逐|按)(?<two>两|2|双)?(?:周|星期)(?<weekday>[一二三四五六日天])?(?:末)?${clockWord}${before}`,
    'g',
  ),
  read: (groups) => {
    const on = groups.weekday === undefined ? '' : `;BYDAY=${weekdays[groups.weekday]}`;
    return recurring(
      `FREQ=WEEKLY${groups.two === undefined ? '' : ';INTERVAL=2'}${on}${clock(groups)}`,
      groups.weekday ? 'day' : 'week',
    );
  },
};

/** `每月25日前`, 每月底, 逐月, 按月推进, 每半月, 每2个月. */
const monthly: TimeRule = {
  pattern: new RegExp(
    `(?:每|逐|按)(?:(?<count>[2-5两二三四]) ?个|(?<half>半))?个?月度?(?:(?<date>${dateWord})|(?<part>[底末初]|上旬|中旬|下旬))?${before}${noPrice}`,
    'g',
  ),
  read: (groups) => {
    if (groups.half !== undefined) return recurring('FREQ=MONTHLY;BYMONTHDAY=15,-1', 'week');
    const date = plain(groups.date) ?? { 上旬: 10, 初: 10, 中旬: 20 }[groups.part ?? ''] ?? -1;
    const step = groups.count === undefined ? '' : `;INTERVAL=${plain(groups.count)}`;
    return recurring(`FREQ=MONTHLY${step};BYMONTHDAY=${date}`, groups.date === undefined ? 'month' : 'day');
  },
};

/** 每季度, 每季末, `每季度首月10日前`, 按季度, 逐季. */
const quarterly: TimeRule = {
  pattern: new RegExp(
    `(?:每个?|逐|按)季度?(?:(?<month>首月|第一个月|末月|最后一?个月)?(?:的)?(?<date>${dateWord})|[末底初])?${before}`,
    'g',
  ),
  read: (groups) => {
    if (groups.date === undefined) return recurring(everyQuarter, 'quarter');
    const months = /首|一/.test(groups.month ?? '') ? '1,4,7,10' : '3,6,9,12';
    return recurring(`FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${plain(groups.date)}`, 'day');
  },
};

/** 每年, `每年6月底前`, `每年10月31日前`, 每半年, 每两年, 逐年. */
const yearly: TimeRule = {
  pattern: new RegExp(
    `(?:每|逐|按)(?:(?:(?<count>[2-5两二三四五])个?|(?<half>半))?年|(?<term>学期|学年))度?(?:(?:的)?(?<month>${monthWord}(?:[、和及]${monthWord})*)(?:(?<date>${dateWord})|[底末])?|年?[底末])?${before}${noPrice}`,
    'g',
  ),
  read: (groups) => {
    if (groups.half !== undefined || groups.term !== undefined) return recurring(everyHalf, 'half');
    const step = groups.count === undefined ? '' : `;INTERVAL=${plain(groups.count)}`;
    if (groups.month === undefined) return recurring(everyYear.replace(';', `${step};`), 'year');
    return recurring(
      `FREQ=YEARLY${step};BYMONTH=${groups.month
        .split(/[、和及]/)
        .map(plain)
        .join(',')};BYMONTHDAY=${plain(groups.date) ?? -1}`,
      groups.date ? 'day' : 'month',
    );
  },
};

/** 每日, 每天, `每个工作日17时前`; not what is made or handled per day. */
const daily: TimeRule = {
  pattern: new RegExp(`每(?:日|天|个?工作日|晚)${clockWord}${before}(?!处理|产生|排放|产量|\\d)`, 'g'),
  read: (groups) => recurring(`FREQ=DAILY${clock(groups)}`, 'day'),
};

const rhythms: readonly (readonly [RegExp, string, Precision])[] = [
  [/^日|天/, 'FREQ=DAILY', 'day'],
  [/^周/, 'FREQ=WEEKLY', 'week'],
  [/^半月/, 'FREQ=MONTHLY;BYMONTHDAY=15,-1', 'week'],
  [/^半年/, everyHalf, 'half'],
  [/^月/, everyMonth, 'month'],
  [/^季/, everyQuarter, 'quarter'],
];

/** 一月一调度, 半年一次, 周周巡查, 周调度, 月通报, 季度自检报告. */
const rhythm: TimeRule = {
  pattern:
    /一个?(?<each>日|天|周|月|季度?|年)(?:一|两|二)(?=[^日])|(?<halves>上、下半年)(?=各|均|分别)|(?<half>半[年月])(?=[^，,。；;]{0,4}(?:一|两|1|2)次)|(?<twice>月月|周周|天天)|(?<![每本上下个\d一二三四五六七八九十年])(?<span>日|周|半月|月|季度?)(?=(?:自检|自查)?(?:调度|通报|报告|例会|会商|排名|点评|督查|巡查制|评比))/g,
  read: ({ each, halves, half, twice, span }) => {
    const told = each ?? half ?? twice ?? span ?? (halves === undefined ? '' : '半年');
    const [, rule, precision] = rhythms.find(([word]) => word.test(told)) ?? [null, everyYear, 'year' as const];
    return recurring(rule, precision);
  },
};

/** Duties that come round again. */
export const recurringRules: readonly TimeRule[] = [weekly, monthly, quarterly, yearly, daily, rhythm];
