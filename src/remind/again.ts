import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { Instant } from '../time/day.ts';
import { kinds, type Slot, slotsOf } from './rules.ts';
import type { Reminder } from './schedule.ts';

/** A slot as it waits to be said: what stands for its task is looked up again then. */
export type KeptSlot = Omit<Slot, 'standing'>;

/** A reminder as it waits to be sent. */
export type KeptReminder = Omit<Reminder, 'slots'> & { readonly slots: readonly KeptSlot[] };

/** A reminder without what is looked up again when it is sent. */
export function keptReminder(reminder: Reminder): KeptReminder {
  return { ...reminder, slots: reminder.slots.map(({ standing, ...slot }) => slot) };
}

/**
 * What is left of a reminder at a later moment, by what stands then: without the tasks that are done, closed, or due on
 * another day since. Null where nothing is left.
 */
export function remindedAgain(
  kept: KeptReminder,
  book: Book,
  standings: readonly Assignment[],
  now: Instant,
): Reminder | null {
  const own = new Map(standings.filter(({ unit }) => unit === kept.unit).map((one) => [one.code, one]));
  const slots = kept.slots
    .map((slot): Slot => ({ ...slot, standing: own.get(slot.code) ?? null }))
    .filter((slot) => isStillSaid(slot, book));
  const kind = kinds.find((urgent) => slots.some((slot) => slot.kind === urgent));
  return kind === undefined ? null : { ...kept, at: now, kind, slots };
}

/** The schedule is asked again: what it would not say now, as things stand, is not said. A duty of all units stands. */
function isStillSaid({ key, day, standing }: Slot, book: Book): boolean {
  return standing === null || slotsOf(book, standing, { first: day, last: day }).some((slot) => slot.key === key);
}
