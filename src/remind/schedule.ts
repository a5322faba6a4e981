import { Fault } from '../errors.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book, Code } from '../plan/model.ts';
import type { Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { dutySlots } from './duties.ts';
import { momentOf } from './moment.ts';
import { policyOf } from './policy.ts';
import { kinds, moreUrgent, type ReminderKind, type Slot, slotsOf } from './rules.ts';

/** A span of time: after `from`, up to and including `to`. Spans that meet share no moment. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** One message to one unit: everything it must be told at one moment. */
export interface Reminder {
  readonly at: Instant;
  readonly unit: string;
  /** That of the most urgent slot. */
  readonly kind: ReminderKind;
  /** As they are printed: by the due day, leads first, then in the plans' order; the weekly report last. */
  readonly slots: readonly Slot[];
}

/**
 * Every reminder that falls within the window, by time and unit. Windows that meet give together what the whole gives:
 * a slot depends on its deadline and on what stands, never on when one looks.
 */
export function schedule(book: Book, standings: readonly Assignment[], window: Window): readonly Reminder[] {
  return digests(book, timedSlots(book, standings, window));
}

/**
 * What is still to be said at the end of a window that may have been a standstill: one message a unit, each task once
 * and at its most urgent; what is older than the policy allows is dropped.
 */
export function catchUp(book: Book, standings: readonly Assignment[], { from, to }: Window): readonly Reminder[] {
  // The later of two moments is a moment.
  const since = Math.max(from, to - policyOf(book).late) as Instant;
  const slots = timedSlots(book, standings, { from: since, to });
  const latest = new Map<string, Timed>();
  for (const { slot } of slots) {
    const key = `${slot.code}|${slot.unit}`;
    latest.set(key, { at: to, slot: moreUrgent(slot, latest.get(key)?.slot ?? slot) });
  }
  return digests(book, [...latest.values()]);
}

interface Timed {
  readonly at: Instant;
  readonly slot: Slot;
}

function timedSlots(book: Book, standings: readonly Assignment[], window: Window): readonly Timed[] {
  const zone = book.office.timezone;
  const days = { first: wallClock(window.from, zone).day, last: wallClock(window.to, zone).day };
  const slots = [...standings.flatMap((standing) => slotsOf(book, standing, days)), ...dutySlots(book, days)];
  return slots.flatMap((slot) => {
    const at = momentOf(book, slot);
    return at > window.from && at <= window.to ? [{ at, slot }] : [];
  });
}

function digests(book: Book, timed: readonly Timed[]): readonly Reminder[] {
  const order = new Map([...book.clauses.keys()].map((code, place) => [code, place]));
  const groups = new Map<string, Timed[]>();
  for (const one of timed) {
    const key = `${one.at}|${one.slot.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => digest(group, order))
    .sort((one, other) => one.at - other.at || compare(one.unit, other.unit));
}

function digest(group: readonly Timed[], order: ReadonlyMap<Code, number>): Reminder {
  const [first] = group;
  const slots = group.map(({ slot }) => slot).sort((one, other) => printed(one, other, order));
  const kind = kinds.find((urgent) => slots.some((slot) => slot.kind === urgent));
  if (!first || !kind) throw new Fault('broken', 'a reminder of nothing');
  return { at: first.at, unit: first.slot.unit, kind, slots };
}

function printed(one: Slot, other: Slot, order: ReadonlyMap<Code, number>): number {
  const last = (slot: Slot) => (slot.kind === 'weekly_report' ? 1 : 0);
  const support = (slot: Slot) => (slot.standing?.role === 'support' ? 1 : 0);
  return (
    last(one) - last(other) ||
    compare(one.due, other.due) ||
    support(one) - support(other) ||
    (order.get(one.code) ?? 0) - (order.get(other.code) ?? 0)
  );
}

/** By code unit, alike on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
