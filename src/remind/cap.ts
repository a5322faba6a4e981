import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { perBook } from '../plan/per-book.ts';
import { assignmentsOf } from '../plan/roles.ts';
import { obligationsOf } from '../supervise/due.ts';
import { addDays, type Day } from '../time/day.ts';
import { lastWorkday, nextWorkday } from '../time/workdays.ts';
import { ladderOf, mondayOf, type Step } from './ladder.ts';
import { policyOf } from './policy.ts';

/**
 * The day on which a step to a due day is said: its own, or where the unit hears of as much in that week as its office
 * allows, the next on which it is told anyway, at the latest the first working day of the next week, and never after the
 * due day. Counted is what the plans have the unit told, whatever it has reported by then: a step has one day for ever,
 * whenever one looks and whatever becomes of other tasks.
 */
export function saidOn(book: Book, unit: string, { day, week, kind }: Step, due: Day): Day {
  const said = saidDays(book, unit);
  if (kind === 'due_today' || said.includes(day)) return day;
  if (countOf(said, week, day) < policyOf(book).perWeek) return day;
  const calendar = calendarOf(book);
  const later = [...said.filter((other) => other > day), nextWorkday(addDays(week, 7), calendar)].sort()[0];
  const last = lastWorkday(due, calendar);
  return later !== undefined && later < last ? later : last;
}

/** The days of the week, by its Monday, on which a unit is told of due days to come, before a day. */
export function saidBefore(book: Book, unit: string, { day, week }: Step): readonly Day[] {
  return saidDays(book, unit).filter((other) => other >= week && other < day);
}

const never: readonly Day[] = [];

/** All days on which the plans have a unit told of due days to come, in order. */
function saidDays(book: Book, unit: string): readonly Day[] {
  return daysByUnit(book).get(unit) ?? never;
}

const daysByUnit = perBook(readDays);

/** The days on which steps fall, and what the steps of the day are. */
type Planned = Map<Day, Step['kind']>;

function readDays(book: Book): ReadonlyMap<string, readonly Day[]> {
  const units = new Map<string, Planned>();
  const issued = new Map(book.plans.map((plan) => [plan.name, plan.issued]));
  for (const { code, unit, role } of assignmentsOf(book)) {
    const planned = units.get(unit) ?? new Map<Day, Step['kind']>();
    units.set(unit, planned);
    const clause = book.clauses.get(code);
    const after = issued.get(clause?.plan ?? '') ?? '';
    for (const { due } of clause ? obligationsOf(clause, { extension: null }) : []) {
      for (const { day, kind } of ladderOf(book, role, due)) {
        if (day > after && (kind === 'due_today' || !planned.has(day))) planned.set(day, kind);
      }
    }
  }
  return new Map([...units].map(([unit, planned]) => [unit, spread(planned, book)]));
}

/** The planned days without those for which their week has no room, and with the days on which these are told instead. */
function spread(planned: Planned, book: Book): readonly Day[] {
  const { perWeek } = policyOf(book);
  const said: Day[] = [];
  let waits: Day | null = null;
  for (const day of [...planned.keys()].sort()) {
    const week = mondayOf(day);
    if (waits !== null && waits < week) {
      said.push(nextWorkday(addDays(mondayOf(waits), 7), calendarOf(book)));
      waits = null;
    }
    if (said.at(-1) === day) continue;
    if (planned.get(day) === 'due_today' || countOf(said, week, day) < perWeek) {
      said.push(day);
      waits = null;
    } else waits = day;
  }
  return waits === null ? said : [...said, nextWorkday(addDays(mondayOf(waits), 7), calendarOf(book))];
}

function countOf(said: readonly Day[], week: Day, day: Day): number {
  return said.filter((other) => other >= week && other < day).length;
}
