// The data alone: the library's own tables come out a day early where the process runs west of Greenwich.
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type Day, weekday } from './day.ts';

const holidays = new Set(Object.keys(calendar.holidays));
const madeUp = new Set(Object.keys(calendar.workdays));
const years = new Set(Object.keys(calendar.holidays).map((day) => Number(day.slice(0, 4))));

/**
 * Whether the public holidays and make-up working days (调休) of a year are known. Where not, its weeks count as plain,
 * and whoever plans by them should say so.
 */
export function knowsHolidays(year: number): boolean {
  return years.has(year);
}

/** The known years without a gap: the first and the last. */
export function holidayYears(): readonly [number, number] {
  return [Math.min(...years), Math.max(...years)];
}

/** Whether people work on a day in China: weekdays without holidays, and the weekend days worked in exchange. */
export function isWorkday(day: Day): boolean {
  return madeUp.has(day) || (weekday(day) <= 5 && !holidays.has(day));
}

/** The day itself where people work on it, else the last working day before it. */
export function lastWorkday(day: Day): Day {
  return isWorkday(day) ? day : lastWorkday(addDays(day, -1));
}

/** The first working day on or after a day. */
export function nextWorkday(day: Day): Day {
  return isWorkday(day) ? day : nextWorkday(addDays(day, 1));
}
