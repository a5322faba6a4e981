import type { Deadline } from './deadline.ts';
import type { TimeContext, TimeExpression } from './expressions.ts';
import { timeExpressions } from './expressions.ts';
import { ongoingPart, ongoingWord, softBefore, softWithin } from './lexicon.ts';

/** A stretch of a clause on one source line; folded text. */
export interface Passage {
  readonly text: string;
  readonly line: number;
  /** It is the value of a field of time limits (完成时限：…), where everything printed binds. */
  readonly field: boolean;
}

const bracketed = /《[^《》]{1,120}》|[（(][^（()）]{0,40}(?:修订|修正|版|号|施行|年本)[^（()）]{0,12}[)）]|〔\d{4}〕/g;

/** The text with names of laws, document numbers and editions blanked: their years are no limits. */
function withoutSources(text: string): string {
  return text.replace(bracketed, (found) => '＿'.repeat(found.length));
}

/** Reasons why time words bind nobody, each over the words before and after them. Every rule quotes what it was made for. */
const unbound: readonly ((time: TimeExpression, before: string, after: string, context: TimeContext) => boolean)[] = [
  // 全面摸排2020年底前，已经建成污水处理设施: history
  (time, _before, _after, context) => time.date !== null && time.date < `${context.year}-01-01`,
  // 按照2020年4月1日…会议纪要; 较2020年下降; 以2021年为基数
  (_time, before) => /(?:按照|根据|依据|依照|按|较|比|同比|与|同|以)$/.test(before),
  (time, _before, after) =>
    /^(?:的?基础上|相比|为基|同期|水平|以来|以后|之后|后[，,]?|召开|度?(?:工作)?(?:数据|报告|目标值|考核|平均))/.test(
      after,
    ) &&
    !/内$/.test(after) &&
    time.kind !== 'recurring',
  // 2016年2月6日修订; 2021年9月1日起施行新修正版
  (_time, _before, after) => /^(?:修订|修正|通过|公布的|颁布|(?:起)?施行)/.test(after),
  // 对2024年6月底前建成的小区; 2020年底前，已经建成
  (time, _before, after) =>
    time.kind !== 'recurring' &&
    /^[，,]?(?:已经?)?[^，,。；;、]{0,12}(?:建成|建设|排查出|投用|投入使用|竣工|完工|取得|批准|开工|登记|出让|成立|设立|注册|购买|入库|摸排出|发现|交付|办理|签订)[^，,。；;、]{0,4}的(?!前提|基础)/.test(
      after,
    ),
  // 2021年平均降尘量: a bare year binds where a goal follows
  (time, _before, after) =>
    time.bare && time.precision === 'year' && !/^(?:[，,]|(?:完成|实现|达到|力争|建成))/.test(after),
  (time, _before, after) =>
    time.bare && time.precision === 'month' && /^(?:的|安全生产月|宣传月|活动月|质量月)/.test(after),
  // 实施方案（2021-2023年）
  (time, before, after) => time.precision === 'year' && /[（(]$/.test(before) && /^[)）]/.test(after),
  // 采用近3个月内的数据; 连续2周内
  (time, before) => time.kind === 'relative' && /(?:近|最近|连续|累计|过去|任意)$/.test(before),
];

interface Sentence {
  readonly text: string;
  readonly at: number;
}

/** The sentences of a passage, cut at 。；！？ */
function sentences(text: string): Sentence[] {
  return [...text.matchAll(/[^。;；!！?？\n]+[。;；!！?？]?/g)].map((match) => ({ text: match[0], at: match.index }));
}

const clauseStart = (text: string, at: number) =>
  Math.max(text.lastIndexOf('，', at - 1), text.lastIndexOf(',', at - 1)) + 1;

function clauseEnd(text: string, from: number): number {
  const rest = text.slice(from).search(/[，,。;；!！?？]/);
  return rest < 0 ? text.length : from + rest;
}

/** From the time words' own part of the sentence to its end, or, where nothing follows them there, to the next time words. */
function quoteSpan(text: string, time: TimeExpression, next: TimeExpression | undefined): [number, number] {
  const from = clauseStart(text, time.start);
  const end = clauseEnd(text, time.end);
  if (end - time.end >= 3) return [from, end];
  const limit = next === undefined ? text.length : Math.max(end, clauseStart(text, next.start) - 1);
  return [from, limit];
}

function isSoft(text: string, time: TimeExpression, next: TimeExpression | undefined): boolean {
  const before = text.slice(clauseStart(text, time.start), time.start);
  return softBefore.test(before) || softWithin.test(text.slice(time.end, next?.start ?? text.length));
}

const trimmed = (text: string) => text.replace(/^[\s，,、：:]+|[\s，,。；;、]+$/g, '');

const ongoingField = new RegExp(`(?<=^|[，,、；;。（(/\\s起])${ongoingWord}(?=$|[，,、；;。）)/\\s])`);
const ongoingClause = new RegExp(`(?<=[，,；;。（(])${ongoingPart}(?=$|[，,；;。）)])`);

/** What stands in place of a day: 长期坚持, 持续推进, 全年 in a field; the first two also as a part of a sentence. */
function ongoingIn(passage: Passage, source: string): Deadline[] {
  const found = (passage.field ? ongoingField : ongoingClause).exec(passage.text);
  if (!found) return [];
  const expr = source.slice(found.index, found.index + found[0].length);
  const quote = passage.field ? trimmed(source) : expr;
  const told = {
    kind: 'ongoing',
    date: null,
    precision: 'year',
    inferredYear: false,
    soft: false,
    rule: null,
  } as const;
  return [{ expr, quote, ...told, line: passage.line }];
}

function sentenceDeadlines(sentence: Sentence, source: string, passage: Passage, context: TimeContext): Deadline[] {
  const { text, at } = sentence;
  const all = timeExpressions(text, context, passage.field);
  const binding = all.filter(
    (time) =>
      passage.field ||
      !unbound.some((rule) =>
        rule(time, text.slice(Math.max(0, time.start - 12), time.start), text.slice(time.end, time.end + 40), context),
      ),
  );
  return binding.map((time) => {
    const next = all.find((other) => other.start >= time.end);
    const [from, to] = quoteSpan(text, time, next);
    return {
      expr: source.slice(at + time.start, at + time.end),
      quote: trimmed(source.slice(at + from, at + to)),
      kind: time.kind,
      date: time.date,
      precision: time.precision,
      inferredYear: time.inferredYear,
      soft: isSoft(text, time, next),
      rule: time.rule,
      line: passage.line,
    };
  });
}

/**
 * Every time obligation of a passage with its words: due dates, starts, recurring duties, relative limits, seasons, horizons.
 * Dates of laws, meetings, documents and histories are none. `source` is the passage as printed, of the same length.
 */
export function deadlinesIn(passage: Passage, source: string, context: TimeContext): Deadline[] {
  const plain = passage.field ? passage.text : withoutSources(passage.text);
  const dated = sentences(plain).flatMap((sentence) => sentenceDeadlines(sentence, source, passage, context));
  return [...dated, ...ongoingIn(passage, source)];
}
