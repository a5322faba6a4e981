import { reportsIn } from '../plan/lexicon.ts';
import type { Book, Code, Deadline } from '../plan/model.ts';
import { owing } from '../plan/owing.ts';
import { perBook } from '../plan/per-book.ts';
import { addDays, type Day, daysBetween, weekday } from '../time/day.ts';
import { recurringDays } from '../time/recurrence.ts';
import { type Calendar, lastWorkday } from '../time/workdays.ts';
import type { Days } from './slot.ts';

/** A duty of many units that belongs to no single task: 每周五下午16时前 … 报区攻坚办. */
export interface Duty {
  readonly code: Code;
  readonly deadline: Deadline;
  readonly rule: string;
  /** Counted from the beginning of the plan's year. */
  readonly since: Day;
  /** Nothing is asked on or before the day the plan was issued. */
  readonly issued: Day | null;
  readonly units: readonly string[];
}

/** The weekly reports an office's plans ask for, each with the units that owe it. */
export const weeklyDuties = perBook(found);

function found(book: Book): readonly Duty[] {
  return book.plans.flatMap(({ clauses, year, issued }) =>
    clauses
      .filter(({ kind }) => kind === 'safeguard')
      .flatMap((clause) =>
        clause.deadlines.flatMap((deadline) =>
          deadline.kind === 'recurring' && deadline.rule?.includes('FREQ=WEEKLY') && reportsIn.test(deadline.quote)
            ? [
                {
                  code: clause.code,
                  deadline,
                  rule: deadline.rule,
                  since: newYear(year),
                  issued,
                  units: owing(book, clause, deadline),
                },
              ]
            : [],
        ),
      ),
  );
}

/** The days, among some, on which the units owe a weekly report. */
export function reportDays({ rule, since, issued }: Duty, { first, last }: Days, calendar: Calendar): readonly Day[] {
  return recurringDays(rule, since, first, addDays(last, DAYS_BACK)).flatMap((day) => {
    const said = lastWorkday(day, calendar);
    const sameWeek = daysBetween(said, day) < weekday(day);
    const begun = issued === null || said > issued;
    return sameWeek && begun && said >= first && said <= last ? [said] : [];
  });
}

/** Within a week a day off is moved back by less than this. */
const DAYS_BACK = 7;

function newYear(year: number): Day {
  // A four-digit year's first of January is a day.
  return `${year}-01-01` as Day;
}
