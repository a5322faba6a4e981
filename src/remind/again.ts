import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { Day, Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { generalSlots, ifWanted } from './general.ts';
import { PUNCTUAL_MS } from './hours.ts';
import { momentOf } from './moment.ts';
import { slotsOf } from './rules.ts';
import type { Reminder } from './schedule.ts';
import { type GeneralSlot, isGeneral, kindOf, type Slot, type TaskSlot } from './slot.ts';

/** A slot as it waits to be said: what stands for its task is looked up again then. */
export type KeptSlot = Omit<TaskSlot, 'standing'> | Omit<GeneralSlot, 'standing' | 'open'>;

/** A reminder as it waits to be sent. */
export type KeptReminder = Omit<Reminder, 'slots'> & { readonly slots: readonly KeptSlot[] };

/** A reminder without what is looked up again when it is sent. */
export function keptReminder(reminder: Reminder): KeptReminder {
  return { ...reminder, slots: reminder.slots.map(keptSlot) };
}

function keptSlot(slot: Slot): KeptSlot {
  if (isGeneral(slot)) {
    const { standing, open, ...kept } = slot;
    return kept;
  }
  const { standing, ...kept } = slot;
  return kept;
}

/**
 * What is left of a reminder at a later moment, by what stands then: without the tasks that are done, closed, or due on
 * another day since, or of which something newer is said, and without the weekly report of whoever has reported. Null
 * where nothing is left.
 */
export function remindedAgain(
  kept: KeptReminder,
  book: Book,
  standings: readonly Assignment[],
  now: Instant,
): Reminder | null {
  const own = new Map(standings.filter(({ unit }) => unit === kept.unit).map((one) => [one.code, one]));
  const today = wallClock(now, book.office.timezone).day;
  const slots = kept.slots.flatMap((slot): readonly Slot[] => {
    if (isGeneral(slot)) {
      const wanted = isLastWord(slot, book, now) ? ifWanted(slot, [...own.values()], now, book) : null;
      return wanted ? [wanted] : [];
    }
    const standing = own.get(slot.code);
    return standing && isStillSaid(slot, standing, book, today) ? [{ ...slot, standing }] : [];
  });
  if (slots.length === 0) return null;
  const late = kept.late ?? (now - kept.at > PUNCTUAL_MS ? kept.at : null);
  return { ...kept, at: now, kind: kindOf(slots), slots, late };
}

/** Of a weekly report the last word said by now counts: an hour before it is due nobody reads that it opens. */
function isLastWord({ key, code, unit, day }: KeptSlot, book: Book, now: Instant): boolean {
  const days = { first: day, last: wallClock(now, book.office.timezone).day };
  const words = generalSlots(book, days)
    .filter((slot) => slot.unit === unit && slot.code === code && momentOf(book, slot) <= now)
    .sort((one, other) => momentOf(book, one) - momentOf(book, other));
  return words.at(-1)?.key === key;
}

/** The schedule is asked again: what it would not say now, as things stand, is not said, nor what it says anew since. */
function isStillSaid({ key, day }: KeptSlot, standing: Assignment, book: Book, today: Day): boolean {
  const since = slotsOf(book, standing, { first: day, last: today });
  return since.length === 1 && since[0]?.key === key;
}
