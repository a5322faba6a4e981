import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { openLog } from '../log.ts';
import type { Clause } from '../plan/model.ts';
import { type Reminder, schedule } from '../remind/schedule.ts';
import { addDays, type Instant } from '../time/day.ts';
import { instantAt, isoInZone, wallClock } from '../time/zone.ts';
import type { Console } from './command.ts';
import type { Desk } from './desk.ts';
import { openLocal } from './local.ts';
import { replan, serve } from './serve.ts';

/**
 * One minute with the desk for whoever has no terminal to type in: three questions, the next reminders of two units and
 * a reply to one, on a copy in memory of which nothing is kept.
 */
export async function tour(console: Console, desk: Desk): Promise<void> {
  const copy = await console.rehearse(desk);
  try {
    const day = await telling(copy);
    if (day) await show(console, copy, day);
    else console.print(wordsOf(copy).onward);
  } finally {
    await copy.close();
  }
}

/** Reminders that go out on one morning, from the first to the last of them, and a task of the first. */
interface Telling {
  readonly first: Instant;
  readonly last: Instant;
  readonly units: readonly string[];
  readonly task: Clause;
  /** The first unit is told of several tasks: a reply must say which. */
  readonly many: boolean;
}

const MINUTE_MS = 60_000;
const MORNING_MS = 3 * 60 * MINUTE_MS;

async function show(console: Console, desk: Desk, { first, last, units, task, many }: Telling): Promise<void> {
  const words = wordsOf(desk);
  const [unit = ''] = units;
  // It begins a while before the reminders, and looks when they have gone out.
  desk.setClock((first - 17 * MINUTE_MS) as Instant);
  await replan(desk);
  const local = await openLocal(desk, console.typing, { settle: () => service.settle(), only: units });
  const log = openLog(console.logLevel ?? 'info');
  const service = await serve(desk, { platforms: [local], log, ticks: '* * * * *' });
  console.print(words.opening);
  for (const question of [words.who(task.label), words.when(task.code), words.ours]) await local.type(unit, question);
  console.print(words.reminders);
  const later = isoInZone((last + 3 * MINUTE_MS) as Instant, desk.book.office.timezone).slice(0, 16);
  await local.type(unit, `/now ${later}`);
  await local.type(unit, `/re ${many ? '1 ' : ''}${words.reply}`);
  console.print(words.onward);
  await service.stop();
}

/** The next digest of a few tasks that a unit leads, one of them numbered, with another unit's of the same morning. */
async function telling(desk: Desk): Promise<Telling | null> {
  const reminders = await dueReminders(desk);
  const led = reminders.filter(({ slots }) => slots.every(({ standing }) => standing?.role === 'lead'));
  const few = led.filter(({ slots }) => slots.length > 1 && slots.length < 5);
  for (const { at, unit, slots } of [...few, ...led, ...reminders]) {
    const task = slots
      .map(({ code }) => code && desk.book.clauses.get(code))
      .find((clause) => clause && clause.kind === 'task');
    const other = [...led, ...reminders].find(
      (reminder) => reminder.unit !== unit && Math.abs(reminder.at - at) < MORNING_MS,
    );
    if (!task) continue;
    const [first = at, last = at] = other && other.at < at ? [other.at, at] : [at, other?.at];
    return { first, last, units: other ? [unit, other.unit] : [unit], task, many: slots.length > 1 };
  }
  return null;
}

/** The days of this year on which tasks fall due; where the plan is of another year, those after it was issued. */
async function dueReminders({ book, store, office, clock }: Desk): Promise<readonly Reminder[]> {
  const standings = await store.assignments(office, {});
  const zone = book.office.timezone;
  const dueFrom = (from: Instant) => {
    const to = instantAt(addDays(wallClock(from, zone).day, 366), 0, 0, zone);
    return schedule(book, standings, { from, to }).filter(({ kind }) => kind === 'due_today');
  };
  const soon = dueFrom(clock());
  const issued = book.plans.map((plan) => plan.issued).find((day) => day !== null);
  return soon.length > 0 || !issued ? soon : dueFrom(instantAt(issued, 0, 0, zone));
}

function wordsOf({ book }: Desk) {
  return (book.office.language === 'en' ? en : zhCN).desk.tour;
}
