import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import { addDays, type Day, yearOf } from '../time/day.ts';
import { quarterOf, quarterSpan, weekSpan } from '../time/span.ts';
import { type Calendar, lastWorkday } from '../time/workdays.ts';
import { nthWorkday } from './month.ts';
import { policyOf } from './policy.ts';
import type { Days, GeneralSlot } from './slot.ts';

/** Of the days on which quarters are reviewed, those within some days: each the first working day of its quarter's last week. */
export function reviewDays(book: Book, { first, last }: Days): readonly Day[] {
  const { workday } = policyOf(book).quarter;
  if (workday === 0) return [];
  const days: Day[] = [];
  for (let quarter = first; quarter <= last; quarter = nextQuarter(quarter)) {
    days.push(reviewDay(quarter, workday, calendarOf(book)));
  }
  return days.filter((day) => day >= first && day <= last && hasBegun(book, day));
}

/** The reviews that fall into some days, one slot a unit, whether or not it has anything open. */
export function quarterSlots(book: Book, days: Days): readonly GeneralSlot[] {
  const units = book.units.filter(({ kind }) => kind !== 'group');
  return reviewDays(book, days).flatMap((day) =>
    units.map(({ name: unit }): GeneralSlot => {
      const key = `quarter_review|${day}|${unit}`;
      const due = quarterSpan(yearOf(day), quarterOf(day)).to;
      return {
        key,
        kind: 'quarter_review',
        code: null,
        unit,
        day,
        hour: null,
        deadline: null,
        due,
        standing: null,
        open: [],
      };
    }),
  );
}

/** Nothing is reviewed before the first plan was issued. */
export function hasBegun({ plans }: Book, day: Day): boolean {
  return plans.some(({ issued, year }) => (issued === null ? year <= yearOf(day) : issued < day));
}

function reviewDay(within: Day, workday: number, calendar: Calendar): Day {
  const { to } = quarterSpan(yearOf(within), quarterOf(within));
  const day = nthWorkday(weekSpan(to, 0).from, workday, calendar);
  return day <= to ? day : lastWorkday(to, calendar);
}

function nextQuarter(day: Day): Day {
  return addDays(quarterSpan(yearOf(day), quarterOf(day)).to, 1);
}
