import { numeralValue } from '../text/numerals.ts';

/** The marks of lists, each way apart; the number is the group. A share may follow a mark: 1、75%. */
const shareOrWords = '(?!\\s*\\d)|(?=\\s*\\d{1,3}(?:\\.\\d)?\\s*(?:%|成))';
const marks: readonly RegExp[] = [
  /[(（]\s*([\d一二三四五六七八九十]{1,2})\s*[)）]/g,
  new RegExp(`(?<![\\d.:])(\\d{1,2})\\s*[)）](?:${shareOrWords})`, 'g'),
  new RegExp(`(?<![\\d.:])(\\d{1,2})\\s*[.．](?:${shareOrWords})`, 'g'),
  new RegExp(`(?<![\\d.:、])(\\d{1,2})\\s*[、:：](?:${shareOrWords})`, 'g'),
  /(?<![\d.:、])(\d)\s*[-—](?=\s*\d{1,3}\s*(?:%|成))/g,
  /(?<=^|[\s;；。])([一二三四五六七八九十]{1,2})、/g,
  /(?<=^|\s)(\d)\s+(?=\p{L}|\d{1,3}%)(?![家个处台辆起次项宗件份户座条])/gu,
];
/** Where a list may begin: with the line, behind its heading or a sentence. */
const beginning = /(?:^|[:：。；;,，\s])\s*$/;

interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The marks of one kind that count 1, 2, 3 …; empty where they do not. */
function counting(line: string, mark: RegExp): readonly Mark[] {
  const made: Mark[] = [];
  for (const found of line.matchAll(mark)) {
    if (numeralValue(found[1] ?? '') !== made.length + 1) continue;
    if (made.length === 0 && !beginning.test(line.slice(0, found.index))) continue;
    made.push({ start: found.index, end: found.index + found[0].length });
  }
  return made.length > 1 ? made : [];
}

function unfolded(line: string): string {
  const found = marks.map((mark) => counting(line, mark)).find((list) => list.length > 0) ?? [];
  const head = line.slice(0, found[0]?.start).trimEnd();
  const items = found.map(({ end }, place) => `${place + 1}) ${line.slice(end, found[place + 1]?.start).trim()}`);
  return [...(head === '' ? [] : [head]), ...items].join('\n');
}

/** Puts every item of a list typed in one line on a line of its own: `1. 完成 2. 没启动` → `1) 完成`, `2) 没启动`. */
export function itemised(text: string): string {
  return text.split('\n').map(unfolded).join('\n');
}
