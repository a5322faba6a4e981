import { binds, withoutSources } from './binding.ts';
import type { Deadline } from './deadline.ts';
import { timeExpressions } from './expressions.ts';
import { ongoingPart, ongoingWord, softBefore, softWithin } from './lexicon.ts';
import type { TimeContext, TimeExpression } from './time-rule.ts';

/** A stretch of a clause on one source line; folded text. */
export interface Passage {
  readonly text: string;
  readonly line: number;
  /** It is the value of a field of time limits (完成时限：…), where everything printed binds. */
  readonly field: boolean;
}

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

const ongoingField = new RegExp(`(?<=^|[，,、；;。（(/\\s起])${ongoingWord}(?=$|[，,、；;。）)/\\s])`, 'u');
/** 协办：…；全年。 a part that says nothing else. */
const ongoingAlone = '(?<=[；;。（(])(?:全年|常年|长期)(?=[。）)]?$)';
const ongoingClause = new RegExp(
  `${ongoingAlone}|(?<=(?:^|[，,；;。（(])(?:[^，,；;。]{2,6}|后|并)?)${ongoingPart}(?=$|[，,；;。）)])`,
);

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
  const binding = all.filter((time) => {
    const [words, after] = [text.slice(time.start, time.end), text.slice(time.end, time.end + 40)];
    return (
      passage.field ||
      binds({ time, words, before: text.slice(Math.max(0, time.start - 12), time.start), after }, context)
    );
  });
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
