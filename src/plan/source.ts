import { fold } from '../text/normalise.ts';

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

/** The lines of a source, blank ones included. */
export function linesOf(source: string): Line[] {
  const lines = source.split(/\r\n|\n|\r/).map((raw, index) => lineOf(raw, index + 1));
  // Printed again and again, it is a label within tasks: 【工作目标】.
  const once = (line: Line) => lines.every((other) => other === line || other.text !== line.text);
  return lines.map((line) => (boxed.test(line.raw) && once(line) ? { ...line, heading: 2 } : line));
}
