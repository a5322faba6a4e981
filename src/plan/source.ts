import { fold } from '../text/normalise.ts';
import { dutyLabel, leaderLabel, leadLabel, otherLabel, supportLabel, timeLabel } from './lexicon.ts';
import { listedNames } from './names.ts';

/** A line of a source, trimmed and without Markdown's signs. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** As printed. */
  readonly printed: string;
  /** Folded, of the same length. */
  readonly text: string;
  /** The line with its tabs and spaces, for tables. */
  readonly raw: string;
  /** The level of a heading: Markdown's, or 2 for 【重点工作】 on a line of its own; else 0. */
  readonly heading: number;
}

const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** 【重点工作】, alone on its line. */
const boxed = /^\s*【[^【】]{2,20}】\s*$/;

function lineOf(raw: string, number: number): Line {
  const seen = raw.replace(unseen, '');
  const printed = seen
    .replace(/^\s{0,3}#{1,6}\s+|^\s*(?:>\s?)+/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/^\s*(?:[-*+•·●▪◆■➢]\s+|——+\s*)/, '')
    .trim();
  // 〔牵头单位：…〕 is a bracket like any other, 〔2021〕 part of a document's number.
  const text = fold(printed)
    .replace(/〔(?!\d{4}〕)/g, '[')
    .replace(/(?<!〔\d{4})〕/g, ']');
  return { number, printed, text, raw: seen, heading: /^\s{0,3}(#{1,6})\s/.exec(seen)?.[1]?.length ?? 0 };
}

const ofUnits = new RegExp(`^(?:${leadLabel}|${supportLabel}|${dutyLabel}):?$`);
const ofAnything = new RegExp(
  `^(?:${[leadLabel, supportLabel, dutyLabel, leaderLabel, timeLabel, otherLabel].join('|')}):?$`,
);

/** The labels that stand on lines of their own, each with the line below; labels in a row are the head of a table. */
function labelsAlone(lines: readonly Line[]): readonly (readonly [Line, Line])[] {
  const filled = lines.filter(({ text }) => text !== '');
  const isLabel = (line: Line | undefined) => line !== undefined && ofAnything.test(line.text);
  const found = filled.flatMap((line, place): (readonly [Line, Line])[] => {
    const next = filled[place + 1];
    return isLabel(line) && next && !isLabel(next) && !isLabel(filled[place - 1]) ? [[line, next]] : [];
  });
  return found.filter(([{ text }]) => found.filter(([other]) => other.text === text).length > 1);
}

/** A label above its value, again and again: 牵头单位 | 区住建局 becomes 牵头单位:区住建局, where the lines below such labels name units. */
function withLabels(lines: readonly Line[]): readonly Line[] {
  const pairs = labelsAlone(lines);
  const duties = pairs.filter(([{ text }]) => ofUnits.test(text));
  if (duties.length === 0 || !duties.every(([, { text }]) => listedNames(text).length > 0)) return lines;
  const made = new Map<Line, Line>();
  for (const [above, below] of pairs) {
    const head = `${above.text.replace(/:$/, '')}:`;
    made.set(above, { ...above, printed: '', text: '' });
    made.set(below, { ...below, printed: head + below.printed, text: head + below.text });
  }
  return lines.map((line) => made.get(line) ?? line);
}

/** The lines of a source, blank ones included. */
export function linesOf(source: string): Line[] {
  const lines = withLabels(source.split(/\r\n|\n|\r/).map((raw, index) => lineOf(raw, index + 1)));
  // Printed again and again, it is a label within tasks: 【工作目标】.
  const once = (line: Line) => lines.every((other) => other === line || other.text !== line.text);
  return lines.map((line) => (boxed.test(line.raw) && once(line) ? { ...line, heading: 2 } : line));
}
