import type { Book, Clause, Deadline } from '../plan/model.ts';
import { closeness, senseOf } from './sense.ts';

/** A target for a year as a whole: 到2021年. 年底 names a day, 2021年 does not. */
export function isYearly({ precision, expr }: Deadline): boolean {
  return precision === 'year' && !/底|末|12月/.test(expr);
}

/** Where the words of one deadline are so much closer than the others', it is the one that is meant. */
const CLEARLY = 2;
const OUTRIGHT = 4;

/**
 * The deadlines of a clause that are asked for: where one quotation is clearly closer to what is meant than the others
 * (停产 against 搬完), that one; else all. `starts` asks for first days.
 */
export function deadlinesAbout(clause: Clause, words: string, book: Book, starts: boolean): readonly Deadline[] {
  const { deadlines } = clause;
  const finished = /\p{Script=Han}完(?!成)/u.exec(words)?.[0];
  const sense = senseOf(finished ?? words, book);
  const first = deadlines.filter(({ kind }) => kind === 'start');
  if (starts && first.length > 0) return first;
  const distinct = {
    pieces: new Set([...sense.pieces].filter((piece) => tells(clause, [piece]))),
    meanings: sense.meanings.filter((ways) => tells(clause, ways)),
  };
  const scored = deadlines.map((deadline) => ({ deadline, score: closeness(distinct, deadline.quote) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const second = Math.max(0, ...scored.map(({ score }) => score).filter((score) => score < best));
  const meant = scored.filter(({ score }) => score === best).map(({ deadline }) => deadline);
  const undated = meant.every(({ date }) => date === null) && deadlines.some(({ date }) => date !== null);
  return best < CLEARLY || best < second * OUTRIGHT || undated ? deadlines : meant;
}

/** Whether some quotations hold one of the words and some do not. What the title says tells none apart. */
function tells({ deadlines, title }: Clause, words: readonly string[]): boolean {
  if (words.some((word) => title.toLowerCase().includes(word))) return false;
  const holding = deadlines.filter(({ quote }) => words.some((word) => quote.toLowerCase().includes(word))).length;
  return holding > 0 && holding < deadlines.length;
}
