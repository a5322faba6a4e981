import * as z from 'zod';
import { addDays, type Day, parseDay, yearOf } from '../time/day.ts';
import { amended, type Calendar, chinese, yearsOf } from '../time/workdays.ts';
import type { Book } from './model.ts';
import { perBook } from './per-book.ts';
import { faultAt, readYaml } from './seed-files.ts';

const FILE = 'calendar.yaml';
const days = z
  .array(
    z.string().transform((text, context): Day => {
      const day = text.length === 10 ? parseDay(text) : null;
      if (day !== null) return day;
      context.addIssue('a day is expected, like 2027-10-01');
      return z.NEVER;
    }),
  )
  .default([]);
const schema = z.preprocess((file) => file ?? {}, z.strictObject({ holidays: days, workdays: days }));

/**
 * When a book's office works: the calendar as published, and what its `calendar.yaml` adds or overrules. Throws a Fault
 * naming the line where the file is not what it must be.
 */
export const calendarOf = perBook((book): Calendar => read(book.sources[FILE]));

/** Reminders of what is overdue, and the days of next month, reach this far beyond today. */
const DAYS_AHEAD = 31;

/** The years, from today to the last due day of an office's plans, whose holidays its calendar does not know. */
export function unknownYears(book: Book, today: Day): readonly number[] {
  const { years } = calendarOf(book);
  const dates = [...book.clauses.values()].flatMap(({ deadlines }) => deadlines.flatMap(({ date }) => date ?? []));
  const last = [addDays(today, DAYS_AHEAD), ...dates].sort().at(-1) ?? today;
  const ahead = Array.from({ length: yearOf(last) - yearOf(today) + 1 }, (_, place) => yearOf(today) + place);
  return ahead.filter((year) => !years.has(year));
}

/** What is to be said where the holidays of some years are not known, and how to mend it. */
export function yearsUnknown(book: Book, unknown: readonly number[]): string {
  const [first, last] = yearsOf(calendarOf(book));
  const known = `${first}–${last} are`;
  return `the holidays of ${unknown.join(', ')} are not known (${known}): weeks count as plain; list them in ${FILE} of the office`;
}

function read(source: string | undefined): Calendar {
  if (source === undefined) return chinese;
  const checked = readYaml(FILE, source, schema);
  const { holidays, workdays } = checked.value;
  const both = workdays.findIndex((day) => holidays.includes(day));
  if (both < 0) return amended(chinese, holidays, workdays);
  throw faultAt(FILE, checked, ['workdays', both], `${workdays[both]} is a holiday as well`);
}
