import { hanNumeral } from '../text/numerals.ts';
import { ahead } from './lexicon.ts';
import type { Percent } from './percent.ts';

const measure =
  '家次|批次|架次|人次|车次|台次|台套|平方公里|平方米|立方米|公里|千米|公顷|千瓦时|公斤|千克|分贝|兆瓦|人天|万元|亿元|万吨|万亩|万平方米|万立方米|万方|小时|毫克|微克|' +
  '[家个处台辆起次件份户人吨米亩元万场项宗座条批组套支名村口眼株棵期篇块度只头盏根间栋所站车船班笔斤袋桶箱包册幅扇艘瓶克]';
/** 毫克/立方米, 吨/月·平方公里: what a measure is counted by. */
const per = `(?:\\s*\\/\\s*(?:${measure}|[年月日天周时升])(?:[·.*](?:${measure}|[年月日天周时]))?)?`;
const english =
  '(?!of\\b|percent\\b|pct\\b|to\\b|and\\b|or\\b|is\\b|are\\b|at\\b|by\\b|in\\b|on\\b|for\\b|days?\\b|weeks?\\b|months?\\b|more\\b|am\\b|pm\\b|jan|feb|mar\\b|apr|may\\b|jun|jul|aug|sep|oct|nov|dec)[a-z][a-z-]+';
const digits = '(?<![\\d.第\\w-])\\d[\\d,]*(?:\\.\\d+)?';
const counts = [
  `${digits}\\s*(?:多|余)?\\s*万?(?:${measure})(?!百分|点(?!位))${per}`,
  `(?<![第十百${hanNumeral.slice(1, -2)}])(?!一[个次起项条]|[一二三四五六七八九十]+个百分)${hanNumeral}(?:多|余)?(?:家次|人次|公里|万元|[家处台辆起件份户吨亩座宗])|(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百\\S{0,4})个`,
  `\\b\\d+ (?:out )?of (?:the )?\\d+(?: ${english})?`,
  `\\d+\\/\\d+\\s*(?:${measure}|${english})?`,
  `(?<![\\d.\\w-])\\d[\\d,]*(?:\\.\\d+)? ${english}`,
  `(?:系数|指数|均值|浓度|得分|评分)(?:为|是|达到?)?\\s*\\d+(?:\\.\\d+)?(?:\\s*(?:${measure})${per})?`,
];
const counted = new RegExp(`(?:${counts.join('|')})`, 'gi');
/** A limit, a target or a plan is no result. */
const notReached =
  /不超过|不高于|不低于|不少于|不大于|不小于|(?<!按)(?<!按照)要求|不得|限值|目标|任务数|应完成|需完成|上限|标准为|(?:^|[\s\uE001:])计划|计划(?!\d)|拟|预计|争取(?!到|[^,]{0,6}(?:资金|项目|支持|补助)[^,]{0,4}\d)|力争|打算|准备再|下周|下月|下一步|再(?!生)[^,]{0,4}\d|\blimit|\btarget|\bplan\b|\bwill\b|to go\b/i;

/** Whether the phrase counts something: 32家, 18 of 20 sites. */
export function countsSomething(masked: string): boolean {
  return masked.search(counted) >= 0;
}

/** What a phrase says beside what it counts: 淘汰柴油货车 of 淘汰柴油货车412辆. */
export function withoutCounts(masked: string): string {
  return masked.replace(counted, ' ');
}

/**
 * The figures of a phrase as typed, each with the words before it: 查处车辆12台, 合格率98%, 18 of 20 sites. `masked` is the phrase
 * with codes, times and names hidden, of the same length as `raw`. Limits, targets and plans are none.
 */
export function figuresOf(raw: string, masked: string, percents: readonly Percent[]): readonly string[] {
  const rates = percents.filter(({ kind }) => kind === 'rate' || kind === 'change');
  const ends = [
    ...[...masked.matchAll(counted)].map((found) => found.index + found[0].length),
    ...rates.map(({ end }) => end),
  ].sort((a, b) => a - b);
  const made: string[] = [];
  let from = 0;
  for (const piece of masked.split(/(?<=[、:：;；])|(?=[(（])|(?<=[)）])/u)) {
    const to = from + piece.length;
    const last = ends.filter((end) => end > from && end <= to).at(-1);
    if (last !== undefined && !notReached.test(piece) && !(ahead.test(piece) && /再|还/.test(piece)))
      made.push(pieceText(raw, masked, from, last));
    from = to;
  }
  return made.filter((figure) => figure !== '');
}

/** From the last hidden word (or the start of the piece) to the end of the figure. */
function pieceText(raw: string, masked: string, from: number, to: number): string {
  const start = Math.max(from, masked.slice(0, to).search(/[^\uE000-\uE002]*$/));
  return raw
    .slice(start, to)
    .replace(/^[\s,，:：、;；。.()（）"“”'*—–-]+|^(?:共|了)/gu, '')
    .trim();
}
