import { Fault } from '../errors.ts';
import type { Book, Code } from '../plan/model.ts';
import { findUnit } from '../plan/units.ts';
import { normalise } from '../text/normalise.ts';
import type { Instant } from '../time/day.ts';
import { parseMoment } from '../time/moment.ts';

/** The unit that is meant by a name as typed, canonical. Throws a Fault where the office has none of that name. */
export function unitNamed(text: string, book: Book): string {
  const unit = findUnit(book.units, text);
  if (!unit) throw new Fault('bad-input', `there is no unit ${text}: \`duban units --json\` lists them`);
  return unit.name;
}

/** The code as typed, if a clause has it. Throws a Fault where none has. */
export function codeNamed(text: string, book: Book): Code {
  const code = [...book.clauses.keys()].find((known) => known === normalise(text).trim());
  if (!code) throw new Fault('bad-input', `there is no task ${text}: \`duban tasks --json\` lists them`);
  return code;
}

/** A moment as typed, by the office's wall clock; a day alone is its beginning, or its end. */
export function momentNamed(text: string, book: Book, day: 'begins' | 'ends'): Instant {
  const whole = day === 'ends' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999` : text;
  const moment = parseMoment(whole, book.office.timezone);
  if (moment === null) throw new Fault('usage', `${text} is no moment: write it like 2021-10-28T08:50`);
  return moment;
}
