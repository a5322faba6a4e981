import { calendarOf } from '../plan/calendar.ts';
import type { Book, Clause, Code, Deadline } from '../plan/model.ts';
import { addDays, type Day, daysBetween, weekday } from '../time/day.ts';
import { recurringDays } from '../time/recurrence.ts';
import { type Calendar, lastWorkday } from '../time/workdays.ts';
import { reporters } from './lexicon.ts';
import type { Days, Slot } from './rules.ts';

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
export function weeklyDuties(book: Book): readonly Duty[] {
  return book.plans.flatMap(({ clauses, year, issued }) =>
    clauses
      .filter(({ kind }) => kind === 'safeguard')
      .flatMap((clause) =>
        clause.deadlines.flatMap((deadline) =>
          deadline.kind === 'recurring' && deadline.rule?.includes('FREQ=WEEKLY')
            ? [
                {
                  code: clause.code,
                  deadline,
                  rule: deadline.rule,
                  since: newYear(year),
                  issued,
                  units: owing(book, deadline),
                },
              ]
            : [],
        ),
      ),
  );
}

/**
 * The weekly reports that fall into some days, one slot a unit. A day off is moved to the last working day before it; a
 * week off has no report.
 */
export function dutySlots(book: Book, days: Days): readonly Slot[] {
  return weeklyDuties(book).flatMap((duty) => {
    const { code, deadline } = duty;
    return reportDays(duty, days, calendarOf(book)).flatMap((day) =>
      duty.units.map((unit): Slot => {
        const key = `${code}|weekly_report|${day}|${unit}`;
        return { key, kind: 'weekly_report', code, unit, day, deadline, due: day, standing: null };
      }),
    );
  });
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

/** Who owes a report: the units and groups its words name, every lead where they say so; else every unit with a task. */
function owing(book: Book, { quote }: Deadline): readonly string[] {
  const named = membersOf(
    book,
    book.units.map(({ name }) => name).filter((name) => quote.includes(name)),
  );
  const leads = reporters.leads.test(quote) ? involved(book, ({ leads }) => leads) : [];
  const found = [...new Set([...leads, ...named])];
  return found.length > 0 ? found : involved(book, ({ leads, supports }) => [...leads, ...supports]);
}

function involved(book: Book, names: (clause: Clause) => readonly string[]): readonly string[] {
  return membersOf(
    book,
    book.plans.flatMap(({ clauses }) => clauses.flatMap(names)),
  );
}

/** The units themselves, groups replaced by their members, each once. */
function membersOf(book: Book, names: readonly string[]): readonly string[] {
  const units = new Map(book.units.map((unit) => [unit.name, unit]));
  const single = (name: string) => {
    const unit = units.get(name);
    return unit?.kind === 'group' ? unit.members : [name];
  };
  return [...new Set(names.flatMap(single))];
}
