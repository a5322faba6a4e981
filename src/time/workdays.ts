// The data alone: the library's own tables come out a day early where the process runs west of Greenwich.
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type Day, weekday, yearOf } from './day.ts';

/** When people work: the public holidays and the make-up working days (调休) of the years that are known. */
export interface Calendar {
  readonly holidays: ReadonlySet<Day>;
  /** Weekend days worked in exchange. */
  readonly workdays: ReadonlySet<Day>;
  /** The years whose holidays are known. Any other year's weeks count as plain, and whoever plans by them says so. */
  readonly years: ReadonlySet<number>;
}

function calendarOf(holidays: readonly Day[], workdays: readonly Day[]): Calendar {
  return { holidays: new Set(holidays), workdays: new Set(workdays), years: new Set(holidays.map(yearOf)) };
}

/** The calendar of China as published. */
export const chinese: Calendar = calendarOf(
  // The library writes days as ISO text.
  Object.keys(published.holidays) as Day[],
  Object.keys(published.workdays) as Day[],
);

/** A calendar in which some days are otherwise. A year is known by the first of its holidays. */
export function amended(calendar: Calendar, holidays: readonly Day[], workdays: readonly Day[]): Calendar {
  const without = (days: ReadonlySet<Day>, gone: readonly Day[]) => [...days].filter((day) => !gone.includes(day));
  return calendarOf(
    [...without(calendar.holidays, workdays), ...holidays],
    [...without(calendar.workdays, holidays), ...workdays],
  );
}

/** The known years without a gap: the first and the last. */
export function yearsOf({ years }: Calendar): readonly [number, number] {
  return [Math.min(...years), Math.max(...years)];
}

/** Whether people work on a day: weekdays without holidays, and the weekend days worked in exchange. */
export function isWorkday(day: Day, { holidays, workdays }: Calendar): boolean {
  return workdays.has(day) || (weekday(day) <= 5 && !holidays.has(day));
}

/** The day itself where people work on it, else the last working day before it. */
export function lastWorkday(day: Day, calendar: Calendar): Day {
  return isWorkday(day, calendar) ? day : lastWorkday(addDays(day, -1), calendar);
}

/** The first working day on or after a day. */
export function nextWorkday(day: Day, calendar: Calendar): Day {
  return isWorkday(day, calendar) ? day : nextWorkday(addDays(day, 1), calendar);
}
