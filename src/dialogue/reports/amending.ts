import type { Incoming } from '../../chat/incoming.ts';
import type { Book } from '../../plan/model.ts';
import { compiledKey, type OfficeWord, officeWords } from '../../remind/office.ts';
import { amendedUntil, owesReport } from '../../remind/week.ts';
import { addDays, type Day, type Instant } from '../../time/day.ts';
import { instantAt, isoInZone } from '../../time/zone.ts';
import { lines, withLines } from '../../views/supervise.ts';
import { todayOf } from '../case.ts';
import type { Change, Decision, Outgoing } from '../change.ts';
import { messagesFor, textOf, usualMessages } from '../hearing.ts';
import { unitsReporting, weekAt } from '../rounds/weekly.ts';
import type { Situation } from '../situation.ts';

/** The keys under which the week that stands compiled, and what amended it, are claimed; none where none may be amended. */
export function amendingKeys(book: Book, now: Instant): readonly string[] {
  const day = compiledDay(book, now);
  return day === null ? [] : [compiledKey(day), ...unitsReporting(book).map((unit) => amendedKey(day, unit))];
}

/** The units that reported after the week was compiled without them, in the plans' order. */
export function amendedBy({ book, now, claimed }: Pick<Situation, 'book' | 'now' | 'claimed'>): readonly string[] {
  const day = compiledDay(book, now);
  return day === null ? [] : unitsReporting(book).filter((unit) => claimed.has(amendedKey(day, unit)));
}

/**
 * A decision that records the first report of a unit since the week was compiled without it: the unit is told so, and
 * the office, once. Any other decision as it is.
 */
export function amending(decision: Decision, incoming: Incoming, situation: Situation): Decision {
  const { book, now, chat, chats } = situation;
  const codes = decision.changes.flatMap((change) => (change.kind === 'report-added' ? [change.report.code] : []));
  const unit = chat?.unit ?? null;
  const day = codes.length > 0 ? compiledDay(book, now) : null;
  if (day === null || unit === null || !isMissing(unit, day, situation)) return decision;
  const say = usualMessages(situation).cycle.week;
  const { silent } = weekAt(book, situation.standings, todayOf(situation));
  const clock = isoInZone(now, book.office.timezone).slice(11, 16);
  const text = say.amended(unit, clock, [...new Set(codes)], silent.filter((name) => name !== unit).length);
  const told = chats
    .filter(({ officeChat, state }) => officeChat && state === 'active')
    .map(({ address: to }): Outgoing => ({ to, message: lines([text]), codes: [], kind: 'notice' }));
  const claim: Change = { kind: 'reminder-claimed', slot: amendedKey(day, unit), at: now };
  const [acknowledged, ...others] = decision.messages;
  const note = withLines(acknowledged?.message ?? { blocks: [] }, [
    messagesFor(textOf(incoming), situation).cycle.week.noted(book.office.short),
  ]);
  return {
    changes: [...decision.changes, claim],
    messages: [...(acknowledged ? [{ ...acknowledged, message: note }] : []), ...others, ...told],
  };
}

/** Whether the week was compiled, and lacks the unit's report still. */
function isMissing(unit: string, day: Day, { book, standings, claimed }: Situation): boolean {
  const own = standings.filter((one) => one.unit === unit);
  const owes = unitsReporting(book).includes(unit) && owesReport(own, day, book.office.timezone);
  return owes && claimed.has(compiledKey(day)) && !claimed.has(amendedKey(day, unit));
}

/** The day whose weekly reports were last due, where it is not too long ago to amend them; null otherwise. */
function compiledDay(book: Book, now: Instant): Day | null {
  const today = todayOf({ book, now });
  const last = duesUpTo(book, today).findLast(({ at }) => at <= now);
  return last && today <= amendedUntil(last.day) ? last.day : null;
}

interface Dues {
  readonly today: Day;
  readonly words: readonly OfficeWord[];
}

const known = new WeakMap<Book, Dues>();

/** When weekly reports are compiled in the week that ends with a day: asked with every message, and alike all day. */
function duesUpTo(book: Book, today: Day): readonly OfficeWord[] {
  const kept = known.get(book);
  if (kept?.today === today) return kept.words;
  const { timezone } = book.office;
  const window = {
    from: instantAt(addDays(today, -7), 0, 0, timezone),
    to: instantAt(addDays(today, 1), 0, 0, timezone),
  };
  const words = officeWords(book, window).filter(({ kind }) => kind === 'weekly_summary');
  known.set(book, { today, words });
  return words;
}

function amendedKey(day: Day, unit: string): string {
  return `weekly|amended|${day}|${unit}`;
}
