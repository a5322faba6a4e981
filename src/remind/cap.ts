import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { assignmentsOf } from '../plan/roles.ts';
import { obligationsOf } from '../supervise/due.ts';
import { addDays, type Day, weekday } from '../time/day.ts';
import { lastWorkday, nextWorkday } from '../time/workdays.ts';
import { ladderOf, type Step } from './ladder.ts';
import { policyOf } from './policy.ts';

/**
 * The day on which a step is said that falls on `day`: that day, or where the unit hears of as much in that week as its
 * office allows, the next on which it is told anyway, at the latest the first working day of the next week, and never
 * after the due day. Counted is what the plans have the unit told, whatever it has reported by then: a step has one day
 * for ever, whenever one looks and whatever becomes of other tasks.
 */
export function heldBack(book: Book, unit: string, day: Day, due: Day): Day {
  const said = saidIn(book, unit, mondayOf(day));
  const before = said.filter((other) => other < day).length;
  if (said.includes(day) || before < policyOf(book).perWeek) return day;
  const last = lastWorkday(due, calendarOf(book));
  const later = [...said, nextWeek(book, day)].find((other) => other > day);
  return later !== undefined && later < last ? later : last;
}

const knownSaid = new WeakMap<Book, Map<string, readonly Day[]>>();

/** The days of a unit's week, by its Monday, on which it is told of due days to come, in order. */
export function saidIn(book: Book, unit: string, monday: Day): readonly Day[] {
  const weeks = knownSaid.get(book) ?? new Map<string, readonly Day[]>();
  knownSaid.set(book, weeks);
  const key = `${unit}|${monday}`;
  const said = weeks.get(key) ?? countedIn(book, unit, monday);
  weeks.set(key, said);
  return said;
}

function countedIn(book: Book, unit: string, monday: Day): readonly Day[] {
  const planned = plannedIn(book, unit, monday);
  const { perWeek } = policyOf(book);
  const first = nextWorkday(monday, calendarOf(book));
  // What waited comes first, and there is always room for it.
  const said = overflows(book, unit, monday) ? [first] : [];
  for (const day of [...planned.keys()].sort()) {
    const goes = planned.get(day) === 'due_today' || said.length < perWeek;
    if (goes && day !== said[0]) said.push(day);
  }
  return said;
}

/** Whether something of earlier weeks waits for this one. */
function overflows(book: Book, unit: string, monday: Day): boolean {
  const before = mondayOf(lastWorkday(addDays(monday, -1), calendarOf(book)));
  const planned = plannedIn(book, unit, before);
  // So few days always find room, which ends the way back from week to week.
  if (planned.size < policyOf(book).perWeek) return false;
  const said = saidIn(book, unit, before);
  return [...planned.keys()].some((day) => !said.includes(day));
}

type Planned = ReadonlyMap<Day, Step['kind']>;
const nothing: Planned = new Map();
const known = new WeakMap<Book, ReadonlyMap<string, Planned>>();

/** The days of a unit's week on which steps of its plans fall. */
function plannedIn(book: Book, unit: string, monday: Day): Planned {
  const weeks = known.get(book) ?? plannedWeeks(book);
  known.set(book, weeks);
  return weeks.get(`${unit}|${monday}`) ?? nothing;
}

function plannedWeeks(book: Book): ReadonlyMap<string, Planned> {
  const weeks = new Map<string, Map<Day, Step['kind']>>();
  const issued = new Map(book.plans.map(({ name, issued }) => [name, issued]));
  for (const { code, unit, role } of assignmentsOf(book)) {
    const clause = book.clauses.get(code);
    const after = issued.get(clause?.plan ?? '') ?? '';
    for (const { due } of clause ? obligationsOf(clause, { extension: null }) : []) {
      for (const { day, kind } of ladderOf(book, role, due)) {
        if (day <= after) continue;
        const key = `${unit}|${mondayOf(day)}`;
        const week = weeks.get(key) ?? new Map<Day, Step['kind']>();
        weeks.set(key, week.set(day, kind === 'due_today' ? kind : (week.get(day) ?? kind)));
      }
    }
  }
  return weeks;
}

function nextWeek(book: Book, day: Day): Day {
  return nextWorkday(addDays(mondayOf(day), 7), calendarOf(book));
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}
