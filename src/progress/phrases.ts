import type { CodeMention } from '../search/mention.ts';
import type { SpokenTime } from '../time/spoken.ts';
import { noQuestion, planHeading, questionWord, resultHeading } from './lexicon.ts';

/** 目前总体进度80%: where it stands, under whatever heading. */
const standing = /^\s*(?:目前|现在|截至|截止|现已|总体|整体|当前)/;

/** What is hidden in a text so that no rule takes it for something else. Each stands for one character. */
export const hidden = { code: '\uE000', time: '\uE001', name: '\uE002' } as const;

/** A stretch of a message without a comma or full stop. */
export interface Phrase {
  /** As typed (normalised). */
  readonly raw: string;
  /** The same with codes, times and names hidden, character for character. */
  readonly masked: string;
  readonly start: number;
  readonly mentions: readonly CodeMention[];
  readonly times: readonly SpokenTime[];
  readonly question: boolean;
  /** It stands under 下周计划, or the like: what is to come. */
  readonly planned: boolean;
  /** The number of the list item it belongs to: 2 of `2. 已备案`. */
  readonly item: number | null;
  readonly line: number;
}

/** A text and what was found in it. */
export interface Marked {
  readonly text: string;
  readonly masked: string;
  readonly mentions: readonly CodeMention[];
  readonly times: readonly SpokenTime[];
}

/** More than this without a comma is no sentence: it is cut where it lists things, else what follows is not read. */
const PHRASE_LENGTH = 200;

const listMark =
  /^\s*(?:[•·●○◆▪■□★☆✓✔☑√]\s*|[-–—*](?!\d)\s*|[(（]\s*([\d一二三四五六七八九十]{1,3})\s*[)）]\s*|(\d{1,2})\s*[)）.、．:]\s*(?!\d)|([一二三四五六七八九十]{1,3})\s*[、.．]\s*)/u;
const separator =
  /[;；。！!？?，\t|]+|\s+(?=其他|其它|其余|剩下|余下)|\.{3,}|,(?!\d{3}(?!\d))|\.(?=\s|$)|\s[–—-]\s|\sand\s(?=(?:(?:it|we|will|should)\s)*(?:finish|complet|end|wrap|clos))/gu;
const tag = /^\s*(?:行吗|行不行|可以吗|可不可以|对吗|对不对|是吗|是不是|好吗|ok吗|没错吧|right|ok|correct)\s*$/i;

function numberOf(mark: RegExpExecArray | null): number | null {
  const [, inBrackets, digits, han] = mark ?? [];
  const text = inBrackets ?? digits ?? han;
  if (text === undefined) return null;
  return /^\d/.test(text) ? Number(text) : '零一二三四五六七八九十'.indexOf(text);
}

function asks(raw: string, terminator: string): boolean {
  if (noQuestion.test(raw)) return false;
  return (
    /[?？]/.test(terminator) ||
    (questionWord.test(raw) &&
      !/^\s*(?:has|have|was|is|are|were|did|do|may|can|will|could|would|should)\b/i.test(raw)) ||
    /(?:[了完好成到过]没有?|吗)\s*$/.test(raw)
  );
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly terminator: string;
}

/** Where a line falls into phrases; never inside anything that is hidden. */
function cutsOf(masked: string, start: number, end: number): Cut[] {
  const cuts: Cut[] = [];
  let from = start;
  for (const found of masked.slice(start, end).matchAll(separator)) {
    const at = start + found.index;
    cuts.push({ start: from, end: at, terminator: found[0] });
    from = at + found[0].length;
  }
  cuts.push({ start: from, end, terminator: '' });
  return cuts.flatMap((cut) => listed(masked, cut));
}

/** A phrase that is too long, by the things it lists: 大气1完成80%、大气2完成60%、… */
function listed(masked: string, { start, end, terminator }: Cut): readonly Cut[] {
  const cuts: Cut[] = [];
  let from = start;
  while (end - from > PHRASE_LENGTH) {
    const at = masked.lastIndexOf('、', from + PHRASE_LENGTH);
    if (at <= from) break;
    cuts.push({ start: from, end: at, terminator: '、' });
    from = at + 1;
  }
  return [...cuts, { start: from, end, terminator }];
}

const within = <T extends { readonly start: number; readonly end: number }>(
  all: readonly T[],
  from: number,
  to: number,
): readonly T[] => all.filter((one) => one.start >= from && one.start < to);

/** The phrases of a message in order; list marks and headings are taken off. */
export function phrasesOf(marked: Marked): readonly Phrase[] {
  const made: Phrase[] = [];
  let offset = 0;
  let planned = false;
  for (const [line, lineText] of marked.text.split('\n').entries()) {
    const maskedLine = marked.masked.slice(offset, offset + lineText.length);
    const mark = listMark.exec(maskedLine);
    const head = mark?.[0].length ?? 0;
    const body = lineText.slice(head).trim();
    if (planHeading.test(body)) planned = true;
    else if (resultHeading.test(body)) planned = false;
    const item = numberOf(mark);
    for (const whole of cutsOf(marked.masked, offset + head, offset + lineText.length)) {
      const cut = { ...whole, end: Math.min(whole.end, whole.start + PHRASE_LENGTH) };
      const raw = marked.text.slice(cut.start, cut.end);
      if (raw.trim() === '') continue;
      const question = asks(raw, cut.terminator);
      if (question && tag.test(raw) && made.length > 0) {
        made[made.length - 1] = { ...made[made.length - 1]!, question: true };
        continue;
      }
      made.push({
        raw,
        masked: marked.masked.slice(cut.start, cut.end),
        start: cut.start,
        mentions: within(marked.mentions, cut.start, cut.end),
        times: within(marked.times, cut.start, cut.end),
        question,
        planned: (planned && !standing.test(raw)) || planHeading.test(raw.trim()),
        item,
        line,
      });
    }
    offset += lineText.length + 1;
  }
  return made;
}

/** The part of a phrase between two places of it. */
export function sliceOf(phrase: Phrase, from: number, to: number): Phrase {
  const start = phrase.start + from;
  const end = phrase.start + to;
  return {
    ...phrase,
    raw: phrase.raw.slice(from, to),
    masked: phrase.masked.slice(from, to),
    start,
    mentions: within(phrase.mentions, start, end),
    times: within(phrase.times, start, end),
  };
}
