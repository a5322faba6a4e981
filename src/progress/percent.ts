import { numeralValue } from '../text/numerals.ts';
import {
  belowAfter,
  belowBefore,
  changeBefore,
  earlierBefore,
  halfWords,
  limitAfter,
  limitBefore,
  overallBefore,
  progressRate,
  rateBefore,
  remainingAfter,
  remainingBefore,
} from './lexicon.ts';

/**
 * A share named in a phrase. `overall` is said of the task as a whole, `progress` of it or a piece of it; a `rate` (合格率98%), a
 * `change` (提高5个百分点) and a `limit` (目标90%) are no progress; `garbled` cannot be read (8O%).
 */
export interface Percent {
  readonly start: number;
  readonly end: number;
  readonly kind: 'overall' | 'progress' | 'rate' | 'change' | 'limit' | 'garbled';
  /** 0–100, or beyond where somebody typed so; null where the words give no number (不到三成). */
  readonly value: number | null;
}

const number = '\\d{1,6}(?:\\.\\d{1,4})?';
const unit = '\\s*(?:%(?!\\d)|pct\\b|per ?cent(?:age)?\\b)';
const han = '[零一二两三四五六七八九十]';
const words = ['ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred'];
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spelt = `(?:(?:a |one )?(?:${words.join('|')}|fifteen)(?:[- ](?:${ones.join('|')}))?)`;
/** 七成 is a share, 七成立 and 第七成员 are not. */
const shareEnd = '(?![立功果效本员品为都片熟型交绩长人套语件像群份])';

interface Form {
  readonly pattern: string;
  /** The value, null where there is none, undefined where it is no share after all. */
  readonly read: (groups: Record<string, string | undefined>) => number | null | undefined;
}

const tens = (text: string | undefined): number | null => {
  const value = numeralValue((text ?? '').replace(/点.*/, ''));
  return value === null ? null : value * 10;
};

function speltValue(text: string): number | null {
  const [head = '', tail] = text
    .toLowerCase()
    .replace(/^(?:a|one) /, '')
    .split(/[- ]/);
  if (head === 'fifteen') return 15;
  return (words.indexOf(head) + 1) * 10 + (tail ? ones.indexOf(tail) + 1 : 0);
}

/** 七八十 → 70, 八十五 → 85, 八十点五 → 80.5 */
function hanShare(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  const pair = /^([一二三四五六七八九])[一二三四五六七八九](十)$/.exec(whole);
  const value = numeralValue(pair ? `${pair[1]}十` : whole);
  if (value === null || fraction === undefined) return value;
  const digits = [...fraction].map((char) => numeralValue(char)).join('');
  return Number(`${value}.${digits}`);
}

const anyNumber = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d/.test(text) ? Number(text) : hanShare(text);

const step =
  '\\s*(?:-+>|=+>|→|⇒|到|至|提高到|提升到|提高至|提升至|增加到|增至|升到|升至|涨到|改为|改成|更正为|应为|变为|to)\\s*';

/** Every way a share is written, longer ways before the shorter ones they contain. */
const forms: readonly Form[] = [
  {
    pattern: `(?:从|由|from\\s)\\s*${number}(?:${unit})?${step}(?<v>${number})(?:${unit})?(?!\\d|[家个处台辆次项])`,
    read: ({ v }) => Number(v),
  },
  { pattern: `(?:从|由)\\s*${han}+成[${han.slice(1, -1)}半]?${step}(?<v>${han})成`, read: ({ v }) => tens(v) },
  {
    pattern: `${number}(?:${unit})?\\s*(?:-+>|=+>|→|⇒|改为|改成|更正为|应为|变为)\\s*(?<v>${number})${unit}`,
    read: ({ v }) => Number(v),
  },
  { pattern: `(?<v>${number})(?:${unit})?\\s*(?:[-~—–]+|到|至|to)\\s*${number}${unit}`, read: ({ v }) => Number(v) },
  { pattern: '(?<![\\d/])\\d{1,3}(?:/\\d{1,3}){2,}(?![\\d/])', read: () => Number.NaN },
  { pattern: `\\d[\\d.]*[oOlI]\\d*${unit}|[oOlI]\\d+${unit}`, read: () => Number.NaN },
  {
    pattern: `(?<s>(?<![\\d\\uE000\\w])[-−负])?(?<v>${number})${unit}(?!点)`,
    read: ({ s, v }) => (s ? -Number(v) : Number(v)),
  },
  { pattern: `(?<v>${number})\\s*百分(?![之点比位数])`, read: ({ v }) => Number(v) },
  { pattern: `(?<![\\d.])\\d\\s+\\d\\s*%`, read: () => Number.NaN },
  { pattern: `(?<v>${han}{1,4})%`, read: ({ v }) => anyNumber(v) },
  { pattern: '百分百', read: () => 100 },
  { pattern: `百分之(?<v>${number}|百|${han}+(?:点${han}+)?)`, read: ({ v }) => (v === '百' ? 100 : anyNumber(v)) },
  {
    pattern: `(?<v>[一二两三四五六七八九1-9])(?:\\s*(?:到|至|[-~、])?\\s*[一二三四五六七八九1-9])?\\s*成(?<h>[一二三四五六七八九半])?(?:多|以上)?${shareEnd}`,
    read: ({ v, h }) => (numeralValue(v ?? '') ?? 0) * 10 + (h === '半' ? 5 : (numeralValue(h ?? '') ?? 0)),
  },
  {
    pattern: '(?<d>[二三四五六七八九十])分之(?<n>[一二两三四五六七八九])',
    read: ({ d, n }) => Math.round(((numeralValue(n ?? '') ?? 0) / (numeralValue(d ?? '') ?? 1)) * 1000) / 10,
  },
  { pattern: `\\b(?<v>${spelt})${unit}`, read: ({ v }) => speltValue(v ?? '') },
  { pattern: '\\btwo[- ]thirds\\b', read: () => 66.7 },
  { pattern: '\\b(?:one|a)[- ]third\\b', read: () => 33.3 },
  { pattern: '\\bthree[- ]quarters\\b', read: () => 75 },
  { pattern: '\\b(?:one|a)[- ]quarter (?=done|complete|finished|of the)', read: () => 25 },
  { pattern: halfWords, read: () => 50 },
];

const compiled = forms.map(({ pattern, read }) => ({ regex: new RegExp(pattern, 'gi'), read }));

function kindOf(head: string, tail: string, whole: string): Percent['kind'] {
  const reached = /^(?:从|由|from)/i.test(whole);
  if (/^\s*个?百分点|^点/.test(tail) || (!reached && changeBefore.test(head))) return 'change';
  if (limitBefore.test(head) || earlierBefore.test(head) || limitAfter.test(tail)) return 'limit';
  if (rateBefore.test(head) && !progressRate.test(head)) return 'rate';
  return overallBefore.test(head) ? 'overall' : 'progress';
}

function shareValue(value: number | null, head: string, tail: string): number | null {
  if (value === null || belowBefore.test(head) || belowAfter.test(tail)) return null;
  if (remainingBefore.test(head) || remainingAfter.test(tail)) return 100 - value;
  return value;
}

/** The shares a phrase names, in order. The phrase holds no list of several tasks; offsets are its own. */
export function percentsOf(text: string): readonly Percent[] {
  const found = compiled
    .flatMap(({ regex, read }, rank) =>
      [...text.matchAll(regex)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        rank,
        value: read({ ...match.groups }),
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const kept: Percent[] = [];
  for (const { start, end, value } of found) {
    if (value === undefined || start < (kept.at(-1)?.end ?? 0)) continue;
    const head = text.slice(Math.max(kept.at(-1)?.end ?? 0, start - 24), start).replace(/^.*[,，;；。、]/su, '');
    const tail = text.slice(end, end + 16);
    if (Number.isNaN(value)) kept.push({ start, end, kind: 'garbled', value: null });
    else
      kept.push({ start, end, kind: kindOf(head, tail, text.slice(start, end)), value: shareValue(value, head, tail) });
  }
  return kept;
}
