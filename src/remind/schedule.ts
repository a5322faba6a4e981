import { Fault } from '../errors.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book, Code } from '../plan/model.ts';
import { perBook } from '../plan/per-book.ts';
import type { Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { asWanted, generalSlots } from './general.ts';
import { PUNCTUAL_MS } from './hours.ts';
import { momentOf } from './moment.ts';
import { slotsOf } from './rules.ts';
import { type Days, isGeneral, kindOf, moreUrgent, type ReminderKind, type Slot, type Timed } from './slot.ts';

/** A span of time: after `from`, up to and including `to`. Spans that meet share no moment. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** One message to one unit: everything it must be told at one moment. */
export interface Reminder {
  readonly at: Instant;
  readonly unit: string;
  /** When the first of it should have been said, where that is long ago; null where it comes in time. */
  readonly late: Instant | null;
  /** See `kindOf`. */
  readonly kind: ReminderKind;
  /** As they are printed: by the due day, leads first, then in the plans' order; what is about all tasks last. */
  readonly slots: readonly Slot[];
}

/**
 * Every reminder that falls within the window, by time and unit. Windows that meet give together what the whole gives:
 * a slot depends on its deadline and on what stands, never on when one looks.
 */
export function schedule(book: Book, standings: readonly Assignment[], window: Window): readonly Reminder[] {
  const ofTasks = within(book, window, (days) => standings.flatMap((standing) => slotsOf(book, standing, days)));
  const slots = [...ofTasks, ...officeSlots(book, window)];
  return digests(book, asWanted(slots, standings, book));
}

/** The slots of one task and unit within a window. */
export function taskSlots(book: Book, standing: Assignment, window: Window): readonly Timed[] {
  return within(book, window, (days) => slotsOf(book, standing, days));
}

/** The slots within a window that are about all tasks of a unit, whether they are wanted or not: see `asWanted`. */
export function officeSlots(book: Book, window: Window): readonly Timed[] {
  return within(book, window, (days) => generalSlots(book, days));
}

function within(book: Book, { from, to }: Window, slotsIn: (days: Days) => readonly Slot[]): readonly Timed[] {
  const zone = book.office.timezone;
  const slots = slotsIn({ first: wallClock(from, zone).day, last: wallClock(to, zone).day });
  return slots.map((slot) => ({ at: momentOf(book, slot), slot })).filter(({ at }) => at > from && at <= to);
}

/** What is said at `now` of slots that were to be said until then: one message a unit, each task once, at its most urgent. */
export function catchUp(book: Book, slots: readonly Timed[], now: Instant): readonly Reminder[] {
  const folded = new Map<string, Timed>();
  for (const timed of slots) {
    const key = `${timed.slot.code ?? timed.slot.kind}|${timed.slot.unit}`;
    const known = folded.get(key);
    folded.set(key, known && moreUrgent(timed.slot, known.slot) === known.slot ? known : timed);
  }
  const said = [...folded.values()];
  return digests(
    book,
    said.map(({ slot }) => ({ at: now, slot })),
  ).map((reminder) => {
    const own = said.filter(({ slot }) => slot.unit === reminder.unit).map(({ at }) => at);
    // The least of some moments is a moment.
    const first = Math.min(...own) as Instant;
    return { ...reminder, late: now - first > PUNCTUAL_MS ? first : null };
  });
}

function digests(book: Book, timed: readonly Timed[]): readonly Reminder[] {
  const order = orderOf(book);
  const groups = new Map<string, Timed[]>();
  for (const one of timed) {
    const key = `${one.at}|${one.slot.unit}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .map((group) => digest(group, order))
    .sort((one, other) => one.at - other.at || compare(one.unit, other.unit));
}

/** The place of each clause in the plans. */
const orderOf = perBook(({ clauses }) => new Map([...clauses.keys()].map((code, place) => [code, place])));

function digest(group: readonly Timed[], order: ReadonlyMap<Code, number>): Reminder {
  const [first] = group;
  const slots = group.map(({ slot }) => slot).sort((one, other) => printed(one, other, order));
  if (!first) throw new Fault('broken', 'a reminder of nothing');
  return { at: first.at, unit: first.slot.unit, late: null, kind: kindOf(slots), slots };
}

function printed(one: Slot, other: Slot, order: ReadonlyMap<Code, number>): number {
  return (
    Number(isGeneral(one)) - Number(isGeneral(other)) ||
    compare(one.due, other.due) ||
    Number(isSupport(one)) - Number(isSupport(other)) ||
    placeOf(one, order) - placeOf(other, order)
  );
}

function isSupport({ standing }: Slot): boolean {
  return standing?.role === 'support';
}

function placeOf({ code }: Slot, order: ReadonlyMap<Code, number>): number {
  return (code && order.get(code)) ?? 0;
}

/** By code unit, alike on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
