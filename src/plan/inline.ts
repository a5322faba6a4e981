import { saysWho } from './duties.ts';
import type { Line } from './source.ts';

/** Numbers that run inside a paragraph: 一是…；二是…, （1）…；（2）…, ①…②…. */
const runs: readonly RegExp[] = [
  /(?<=^|[。;；:,，)\]】])\s*[一二三四五六七八九十]{1,2}是(?=\p{L})/gu,
  /(?<=^|[。;；:)\]】])\s*\(\d{1,2}\)/g,
  /(?<=^|[。;；:)\]】])\s*[①-⑳]/g,
];

function cut(line: Line, starts: readonly number[]): Line[] {
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? line.text.length;
    const piece = line.printed.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    return {
      ...line,
      printed: piece.trim(),
      text: line.text.slice(from + lead, from + piece.trimEnd().length),
      heading: from === 0 ? line.heading : 0,
    };
  });
}

function startsIn(line: Line): number[] {
  for (const run of runs) {
    const starts = [...line.text.matchAll(run)].map((match) => match.index);
    if (starts.length >= 2) return starts[0] === 0 ? starts : [0, ...starts];
  }
  return [];
}

/**
 * Paragraphs whose numbered parts name who answers for each become one line a part: then the parts are the tasks. Where
 * fewer than two of a document's parts do, they are mere prose and everything stays as it is.
 */
export function withPartsApart(lines: readonly Line[]): readonly Line[] {
  const split = lines.map((line) => {
    const starts = startsIn(line);
    return starts.length === 0 ? [line] : cut(line, starts);
  });
  const bearing = split
    .filter((parts) => parts.length > 1)
    .flatMap((parts) => parts.filter((part) => saysWho(part.text)));
  return bearing.length >= 2 ? split.flat() : lines;
}
