import { currentObligation, obligationsOf, reportedOn } from '../../supervise/due.ts';
import { isUnfinished } from '../../supervise/life.ts';
import type { Duties } from '../../views/binding.ts';
import { todayOf } from '../case.ts';
import type { Situation } from '../situation.ts';

/** What a unit answers for: its tasks, and what it leads and has not finished by the day that comes next. */
export function dutiesOf(unit: string, situation: Situation): Duties {
  const { book, standings } = situation;
  const today = todayOf(situation);
  const own = standings.filter((one) => one.unit === unit);
  const led = own.flatMap((standing) => {
    const clause = standing.role === 'lead' ? book.clauses.get(standing.code) : undefined;
    return clause ? [{ clause, standing }] : [];
  });
  const due = led.flatMap(({ clause, standing }) => {
    const reported = reportedOn(standing, book.office.timezone);
    const day = isUnfinished(standing.stage)
      ? currentObligation(obligationsOf(clause, standing), reported, today)?.due
      : undefined;
    return day !== undefined && day >= today ? [{ clause, day }] : [];
  });
  return {
    leads: led.map(({ clause }) => clause),
    supports: own.length - led.length,
    due: due.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day))),
  };
}
