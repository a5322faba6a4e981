import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { isUnfinished } from '../supervise/life.ts';
import type { Instant } from '../time/day.ts';
import { quarterSlots } from './quarter.ts';
import { type Days, type GeneralSlot, isGeneral, type Timed } from './slot.ts';
import { dueAt, hourOf, owesReport, weekSlots } from './week.ts';

/** What units are told of all their tasks at once within some days, whatever stands for them: see `asWanted`. */
export function generalSlots(book: Book, days: Days): readonly GeneralSlot[] {
  return [...weekSlots(book, days), ...quarterSlots(book, days)];
}

/**
 * The slots without those that are about all tasks of a unit and that nobody needs as things stand, each judged at the
 * moment it is said: at `now`, where that is given.
 */
export function asWanted(
  slots: readonly Timed[],
  standings: readonly Assignment[],
  book: Book,
  now: Instant | null = null,
): readonly Timed[] {
  const parts = new Map<string, Assignment[]>();
  if (slots.some(({ slot }) => isGeneral(slot)))
    for (const part of standings) {
      const own = parts.get(part.unit);
      if (own) own.push(part);
      else parts.set(part.unit, [part]);
    }
  return slots.flatMap((timed): readonly Timed[] => {
    const { at, slot } = timed;
    if (!isGeneral(slot)) return [timed];
    const wanted = ifWanted(slot, parts.get(slot.unit) ?? [], now ?? at, book);
    return wanted ? [{ at, slot: wanted }] : [];
  });
}

/**
 * A slot about all tasks of a unit with what the unit has open, by what stands for its parts; null where it is not wanted:
 * the unit has reported, or has nothing open, or the hour of the report has passed.
 */
export function ifWanted(
  slot: Omit<GeneralSlot, 'open' | 'standing'>,
  parts: readonly Assignment[],
  at: Instant,
  book: Book,
): GeneralSlot | null {
  const open = parts.filter(({ stage }) => isUnfinished(stage));
  const { kind, due, deadline } = slot;
  const owes =
    kind === 'quarter_review'
      ? open.length > 0
      : at < dueAt(book, { day: due, time: hourOf(deadline?.rule ?? null) }) &&
        owesReport(parts, due, book.office.timezone);
  return owes ? { ...slot, standing: null, open } : null;
}
