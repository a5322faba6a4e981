import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { type Calendar, nextWorkday } from '../time/workdays.ts';
import { monthDays } from './month.ts';
import { type Policy, policyOf } from './policy.ts';
import type { Days } from './slot.ts';

/** What an office goes by when it looks at some days: the same for all its tasks, so that it is worked out once. */
export interface Look {
  readonly book: Book;
  readonly days: Days;
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** When each plan was issued. */
  readonly issued: ReadonlyMap<string, Day | null>;
  /** The days among them on which a month is told ahead. */
  readonly months: readonly Day[];
  /** The days among them on which what was due on a day is overdue again. */
  readonly overdue: Map<Day, readonly Day[]>;
}

const looks = new WeakMap<Days, Look>();

/** What a book's office goes by when it looks at some days. */
export function lookAt(book: Book, days: Days): Look {
  const known = looks.get(days);
  if (known?.book === book) return known;
  const [policy, calendar] = [policyOf(book), calendarOf(book)];
  const issued = new Map(book.plans.map((plan) => [plan.name, plan.issued]));
  const months = policy.month.workday === 0 ? [] : monthDays(days, policy.month.workday, calendar);
  const look: Look = { book, days, policy, calendar, issued, months, overdue: new Map() };
  looks.set(days, look);
  return look;
}

/**
 * The first working day after a due day, then, unless it is said `once`, one in every `overdue.every` days, as far as they
 * fall into the days looked at.
 */
export function overdueDays(due: Day, once: boolean, look: Look): readonly Day[] {
  const { overdue, calendar, days } = look;
  if (due >= days.last) return [];
  if (once) return [nextWorkday(addDays(due, 1), calendar)];
  const found = overdue.get(due) ?? repeated(due, look);
  overdue.set(due, found);
  return found;
}

/** A day off is made up for only where the next word is this many days away. */
const APART = 3;

/** On a day off it is said on the next working day, in a week off not at all. */
function repeated(due: Day, { policy, calendar, days }: Look): readonly Day[] {
  const first = nextWorkday(addDays(due, 1), calendar);
  const { every } = policy.overdue;
  const start = Math.max(0, Math.floor(daysBetween(first, days.first) / every) - 1);
  const found: Day[] = [];
  for (let step = start; addDays(first, step * every) <= days.last; step++) {
    const day = nextWorkday(addDays(first, step * every), calendar);
    if (daysBetween(day, addDays(first, (step + 1) * every)) >= APART) found.push(day);
  }
  return found;
}
