import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { Day, Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { PUNCTUAL_MS } from './hours.ts';
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
 * another day since, or of which something newer is said. Null where nothing is left.
 */
export function remindedAgain(
  kept: KeptReminder,
  book: Book,
  standings: readonly Assignment[],
  now: Instant,
): Reminder | null {
  const own = new Map(standings.filter(({ unit }) => unit === kept.unit).map((one) => [one.code, one]));
  const today = wallClock(now, book.office.timezone).day;
  const slots = kept.slots
    .map((slot): Slot => ({ ...slot, standing: own.get(slot.code) ?? null }))
    .filter((slot) => isStillSaid(slot, book, today));
  const kind = kinds.find((urgent) => slots.some((slot) => slot.kind === urgent));
  if (kind === undefined) return null;
  const late = kept.late ?? (now - kept.at > PUNCTUAL_MS ? kept.at : null);
  return { ...kept, at: now, kind, slots, late };
}

/**
 * The schedule is asked again: what it would not say now, as things stand, is not said, nor what it says anew since. A
 * duty of all units is of its day alone.
 */
function isStillSaid({ key, day, standing }: Slot, book: Book, today: Day): boolean {
  if (standing === null) return day === today;
  const since = slotsOf(book, standing, { first: day, last: today });
  return since.length === 1 && since[0]?.key === key;
}
