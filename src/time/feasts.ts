import type { Day } from './day.ts';
import { addDays, day, parseDay } from './day.ts';
import { feastNames, lunarDays } from './lexicon.ts';

/** The day of a feast in a year: 春节 of 2024 is 2024-02-10. Null where the feast or the year's moon is not known. */
export function feastDay(printed: string, year: number): Day | null {
  const name = feastNames[printed] ?? '';
  if (/^\d\d-\d\d$/.test(name)) return parseDay(`${year}-${name}`);
  if (name === '清明') return day(year, 4, year % 4 <= 1 ? 4 : 5);
  const lunar = lunarDays[year];
  if (!lunar) return null;
  const [spring, dragon, moon] = lunar.map((monthDay) => parseDay(`${year}-${monthDay}`));
  switch (name) {
    case '春节':
      return spring ?? null;
    case '除夕':
      return spring ? addDays(spring, -1) : null;
    case '元宵':
      return spring ? addDays(spring, 14) : null;
    case '端午':
      return dragon ?? null;
    case '中秋':
      return moon ?? null;
    default:
      return null;
  }
}

/** The feast's first day after `from`: 春节 said in a plan issued in March is that of the next year. */
export function nextFeast(printed: string, from: Day): Day | null {
  const year = Number(from.slice(0, 4));
  const here = feastDay(printed, year);
  return here !== null && here > from ? here : feastDay(printed, year + 1);
}
