import { squeeze } from '../text/normalise.ts';
import { numeralValue } from '../text/numerals.ts';
import type { Day } from '../time/day.ts';
import { day } from '../time/day.ts';
import { titleEnd, unitEnd } from './lexicon.ts';
import { markerOf } from './marker.ts';
import type { Line } from './source.ts';

/** What stands before the first plan, and where each plan starts. */
export interface Head {
  readonly title: string;
  readonly issued: Day | null;
  readonly issuer: string;
  /** The plans of the document: their titles and the indexes of the lines they start and their text starts at. */
  readonly plans: readonly { readonly title: string; readonly from: number; readonly textFrom: number }[];
}

const datePattern =
  /(20\d{2}|二[〇零○][〇零○一二三四五六七八九]{2}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/;

function dayIn(text: string): Day | null {
  const found = datePattern.exec(text) ?? isoPattern.exec(text);
  const [year, month, date] = (found?.slice(1) ?? []).map((part) => numeralValue(part.replace(/○/g, '〇')) ?? 0);
  return year !== undefined && month !== undefined && date !== undefined ? day(year, month, date) : null;
}

const isoPattern = /(20\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/;

const only = new RegExp(`^[(]?${datePattern.source}(?:印发|发布|发文)?[)]?$`);

/** `某某局　　2025年1月10日`, `某政〔2022〕16号　2022年3月5日`, `（某某办公室　2024年3月1日印发）`. */
const signed = new RegExp(
  `^[(]?(?:(.{2,30}?(?:局|委|办|室|府|会|部|组))[ ·,，]*|.{2,12}〔\\d{4}〕\\d+号[ ·,，]+(?:(.{2,30}?(?:局|委|办|室|府|会|部|组))[ ·,，]+)?)(?:${datePattern.source}|${isoPattern.source})(?:印发|发布)?[)]?$`,
);
const told = new RegExp(
  `(?:${datePattern.source}|${isoPattern.source})(?:印发|发布|发文)|(?:印发|发布|发文|成文|制定|交办|填报|编制)(?:日期|时间)? ?: ?(?:${datePattern.source}|${isoPattern.source})`,
);

/** The line that dates the document: alone, behind its issuer or number, or beside 印发. */
function issuedLine(lines: readonly Line[]): Line | null {
  const head = lines.slice(0, 60);
  return (
    lines.find((line) => only.test(line.text)) ??
    head.find((line) => signed.test(line.text)) ??
    lines.find((line) => line.text.length < 80 && told.test(line.text)) ??
    null
  );
}

const nonBlank = (lines: readonly Line[]) => lines.filter((line) => line.text !== '');

function issuerOf(lines: readonly Line[], dated: Line | null): string {
  const filled = nonBlank(lines);
  const labelled = filled
    .map((line) =>
      /(?:印发单位|印发机关|发文单位|发文机关|发布机构|发布单位|制定单位|制发单位|交办单位|填报单位|编制单位) ?: ?([^ ,，;；]+)/.exec(
        line.text,
      ),
    )
    .find((found) => found !== null);
  if (labelled?.[1]) return labelled[1];
  const signature = signed.exec(dated?.text ?? '');
  const signer = signature?.[1] ?? signature?.[2];
  if (signer) return signer;
  const before = dated === null ? undefined : filled[filled.indexOf(dated) - 1];
  if (before && unitEnd.test(before.text) && before.text.length < 40) return before.printed;
  const about = filled.findIndex((line) => /^关于/.test(line.text));
  const above = filled.slice(0, Math.max(0, about)).findLast((line) => unitEnd.test(line.text));
  if (above) return above.printed;
  const headed = filled
    .slice(0, 6)
    .map((line) => /^(.{4,40}?)(?:文件)$/.exec(squeeze(line.text)))
    .find((found) => found !== null);
  if (headed?.[1]) return headed[1];
  const titled = filled
    .slice(0, 8)
    .map((line) => /^(.{4,40}?(?:办公室|委员会|人民政府|局|指挥部|领导小组))关于/.exec(line.text))
    .find((found) => found !== null);
  return titled?.[1] ?? filled.slice(0, 6).find((_, at) => issues(filled, at))?.printed ?? '';
}

/** 《…方案》: the plans a notice says it issues. */
function announced(lines: readonly Line[]): string[] {
  const text = squeeze(lines.map((line) => line.text).join(''));
  return [
    ...new Set(
      [...text.matchAll(/《([^《》]{4,80})》/g)].map((match) => match[1] ?? '').filter((name) => titleEnd.test(name)),
    ),
  ];
}

/** The lines from `at` that together print a title, or 0. */
function titleLength(lines: readonly Line[], at: number, fits: (joined: string) => boolean): number {
  let joined = '';
  let taken = 0;
  for (let i = at; i < lines.length && taken < 8; i++) {
    const text = lines[i]?.text ?? '';
    if (text === '' && joined === '') return 0;
    if (only.test(text) || (joined !== '' && (markerOf(text) || /[。;；:]/.test(text)))) return 0;
    joined += squeeze(text);
    taken++;
    if (joined.length > 100) return 0;
    if (text !== '' && fits(joined)) return taken;
  }
  return 0;
}

const joinedTitle = (lines: readonly Line[], from: number, count: number) =>
  lines
    .slice(from, from + count)
    .map((line) => line.printed.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, ''))
    .join('');

function planStarts(lines: readonly Line[], names: readonly string[]): Head['plans'] {
  const found: { title: string; from: number; textFrom: number }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const count = titleLength(lines, at, (joined) => names.includes(joined));
    if (count === 0) continue;
    found.push({ title: joinedTitle(lines, at, count), from: at, textFrom: at + count });
    at += count - 1;
  }
  return found;
}

/** 某政〔2022〕16号: the number of a document, alone on its line. */
const paperNumber = /^\S{1,16} ?[〔[(【]20\d{2}[〕\])】] ?第?\d{1,4}号$/;

/** The next line that is neither blank nor a document's number. */
const textBelow = (lines: readonly Line[], at: number) =>
  lines.slice(at + 1).find((line) => line.text !== '' && !paperNumber.test(line.text))?.text ?? '';

/** Whether a line is the issuer above the title: 某某局, 某某办〔2026〕2号, 某某行动任务表. */
const issues = (lines: readonly Line[], at: number) =>
  unitEnd.test(lines[at]?.text ?? '') && isTitle(squeeze(textBelow(lines, at)));

const isTitle = (joined: string) => joined.length >= 6 && titleEnd.test(joined) && !/^关于|^现将/.test(joined);

/** A line that may be a title, though it ends like none: short, plain, neither a number nor a date. */
const isPlainHead = ({ text }: Line) =>
  text.length >= 6 &&
  text.length <= 50 &&
  !/[。;；:：，,〔|\t]/.test(text) &&
  !only.test(text) &&
  markerOf(text) === null;

/** The first line, or lines, that read as a title: for a document without a notice in front. */
function loneTitle(lines: readonly Line[]): Head['plans'][number] {
  const head = lines.slice(0, 40);
  const span = (from: number, count: number) => ({
    title: joinedTitle(lines, from, count),
    from,
    textFrom: from + count,
  });
  const top = head.findIndex((line) => line.heading === 1);
  if (top >= 0) return span(top, 1);
  for (const [at, { text }] of head.entries()) {
    if (text === '' || markerOf(text) || /[。;；]/.test(text)) continue;
    if (paperNumber.test(text) || issues(head, at)) continue;
    const count = titleLength(lines, at, isTitle);
    if (count > 0) return span(at, count);
  }
  const notice = noticeSpan(lines);
  if (notice !== null) return span(...notice);
  const plain = head.findIndex(isPlainHead);
  return plain < 0 ? { title: '', from: 0, textFrom: 0 } : span(plain, 1);
}

/** The title of the notice: the lines from 关于 to 通知. */
function noticeSpan(lines: readonly Line[]): [from: number, count: number] | null {
  const at = lines.findIndex((line) => /关于.{0,60}|^关于/.test(line.text) && !/[。]/.test(line.text));
  const count = at < 0 ? 0 : titleLength(lines, at, (joined) => /(?:通知|意见|函|通报|公告)$/.test(joined));
  return count === 0 ? null : [at, count];
}

function noticeTitle(lines: readonly Line[]): string {
  const span = noticeSpan(lines);
  return span === null ? '' : joinedTitle(lines, ...span);
}

/** Reads the head of a document: its title, its issuer and date, and where its plans start. */
export function headOf(lines: readonly Line[]): Head {
  const dated = issuedLine(lines);
  const started = planStarts(lines, announced(lines.slice(0, 60)));
  const lone = started.length === 0 ? loneTitle(lines) : null;
  const plans = lone === null ? started : [lone];
  const title = plans.length === 1 ? (plans[0]?.title ?? '') : noticeTitle(lines);
  return {
    title: title || noticeTitle(lines),
    issued: dated === null ? null : dayIn(dated.text),
    issuer: issuerOf(lines.slice(0, 80).concat(dated === null || lines.indexOf(dated) < 80 ? [] : [dated]), dated),
    plans,
  };
}
