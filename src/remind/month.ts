import { addDays, type Day, monthOf, yearOf } from '../time/day.ts';
import { monthStart } from '../time/span.ts';
import { type Calendar, nextWorkday } from '../time/workdays.ts';
import type { Days } from './slot.ts';

const known = new WeakMap<Calendar, Map<string, Day>>();

/** The day on which is told what falls due in the month of `within`: its first working day, or the second, the third. */
export function monthDay(within: Day, workday: number, calendar: Calendar): Day {
  const months = known.get(calendar) ?? new Map<string, Day>();
  known.set(calendar, months);
  const key = `${within.slice(0, 7)}|${workday}`;
  const day = months.get(key) ?? nthWorkday(monthStart(yearOf(within), monthOf(within)), workday, calendar);
  months.set(key, day);
  return day;
}

/** Of the days on which months are told ahead, those within some days. */
export function monthDays({ first, last }: Days, workday: number, calendar: Calendar): readonly Day[] {
  const days: Day[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) {
    days.push(monthDay(month, workday, calendar));
  }
  return days.filter((day) => day >= first && day <= last);
}

/** The first working day on or after a day, the second, the third. */
export function nthWorkday(from: Day, count: number, calendar: Calendar): Day {
  const day = nextWorkday(from, calendar);
  return count <= 1 ? day : nthWorkday(addDays(day, 1), count - 1, calendar);
}

const nextMonth = (month: Day) => monthStart(yearOf(month), monthOf(month) + 1);
