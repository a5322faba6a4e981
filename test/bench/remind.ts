import { unreported } from '../../src/dialogue/opening.ts';
import type { Assignment } from '../../src/plan/assignment.ts';
import type { Book } from '../../src/plan/model.ts';
import { assignmentsOf } from '../../src/plan/roles.ts';
import { schedule } from '../../src/remind/schedule.ts';
import { dayNumber, parseDay } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { sampleBook } from '../fakes/sample-book.ts';
import type { Row } from './row.ts';

const OFFICES = 1_000;
const UNITS = 40;
const zone = 'Asia/Shanghai';
const month = { first: parseDay('2021-10-01')!, last: parseDay('2021-10-31')! };
const later = {
  from: instantAt(parseDay('2021-11-01')!, 0, 0, zone),
  to: instantAt(parseDay('2021-11-30')!, 23, 59, zone),
};
const window = { from: instantAt(month.first, 0, 0, zone), to: instantAt(month.last, 23, 59, zone) };

/** A month of reminders for a thousand offices: at the first look at each, when it is worked out who owes what, and later. */
export async function bench(): Promise<readonly Row[]> {
  const sample = sampleBook();
  const own = assignmentsOf(sample);
  const tasks = own.filter(({ code }) => sample.clauses.get(code)?.kind === 'task');
  const units = Array.from({ length: UNITS }, (_, place) => `区第${place + 1}局`);
  const codes = [...new Set(tasks.map(({ code }) => code))];
  // Of all units in every task, as many lead as do in the sample's.
  const everybody = codes.flatMap((code, task) =>
    units.map((unit, place) => ({
      code,
      unit,
      role: (place + task) % UNITS < 8 ? ('lead' as const) : ('support' as const),
    })),
  );
  const crowded: Book = { ...sample, units: units.map((name) => ({ ...sample.units[0]!, name, kind: 'department' })) };
  return [
    ...measured(
      `${tasks.length} parts`,
      sample,
      tasks.map((part) => unreported('o', part)),
    ),
    ...measured(
      '40 units in each',
      crowded,
      everybody.map((part) => unreported('o', part)),
    ),
  ];
}

function measured(name: string, book: Book, standings: readonly Assignment[]): readonly Row[] {
  const offices = Array.from(
    { length: OFFICES },
    (_, place): Book => ({
      ...book,
      office: { ...book.office, key: `o${place}` },
    }),
  );
  // The engine is warm, no office is.
  for (let warm = 0; warm < 20; warm += 1) schedule({ ...book }, standings, later);
  const parts = plainParts(book, standings);
  const rows = (['at first sight', 'later'] as const).map((look): Row => {
    const baseline = seconds(() => {
      for (let office = 0; office < OFFICES; office += 1) plain(parts);
    });
    const ours = seconds(() => {
      for (const office of offices) schedule(office, standings, look === 'later' ? later : window);
    });
    const goal = look === 'later' ? '≤ 2 s' : '';
    return {
      name: `a month, 1,000 offices, 121 tasks, ${name}, ${look}`,
      ours,
      baseline,
      ratio: ours / baseline,
      unit: 's CPU',
      goal,
    };
  });
  return rows;
}

/** What some work takes of the processor, collecting garbage included: by the clock it would depend on who else is at work. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

interface PlainPart {
  readonly name: string;
  readonly unit: string;
  readonly dues: readonly number[];
}

function plainParts(book: Book, standings: readonly Assignment[]): readonly PlainPart[] {
  return standings.map(({ code, unit }) => ({
    name: code,
    unit,
    dues: (book.clauses.get(code)?.deadlines ?? []).flatMap(({ date }) => (date === null ? [] : dayNumber(date))),
  }));
}

const ladder = [30, 14, 7, 3, 1, 0];

/** The same ladder by numbers alone: no calendar, no caps, no overdue, no messages; every step becomes a name. */
function plain(parts: readonly PlainPart[]): readonly string[] {
  const [first, last] = [dayNumber(month.first), dayNumber(month.last)];
  const found: string[] = [];
  for (const { name, unit, dues } of parts) {
    for (const due of dues) {
      for (const count of ladder) {
        const day = due - count;
        if (day >= first && day <= last) found.push(`${name}|${day}|${unit}`);
      }
    }
  }
  return found;
}
