import type { Book } from '../plan/model.ts';
import { perBook } from '../plan/per-book.ts';
import type { Instant } from '../time/day.ts';
import { instantAt } from '../time/zone.ts';
import { policyOf } from './policy.ts';
import type { Slot } from './slot.ts';

/**
 * The moment at which a unit is reminded on a day: the office's time of day, or an hour of its own, and the minutes that
 * unit stands apart.
 */
export function momentOf(book: Book, { unit, day, hour }: Pick<Slot, 'unit' | 'day' | 'hour'>): Instant {
  const { time, jitter, weekly } = policyOf(book);
  // What has an hour of its own comes so long before the report is due: the units are spread over no more than half of it.
  const within = hour === null ? jitter : Math.min(jitter, Math.floor(weekly.last / 2));
  const minutes = (hour ?? time) + (within === 0 ? 0 : placeOf(book, unit) % within);
  return instantAt(day, Math.floor(minutes / 60), minutes % 60, book.office.timezone);
}

const placesOf = perBook(() => new Map<string, number>());

/** A number that is the same for a unit on every machine and for ever (FNV-1a of its name and its office's). */
function placeOf(book: Book, unit: string): number {
  const places = placesOf(book);
  const known = places.get(unit);
  if (known !== undefined) return known;
  const place = hashOf(`${book.office.key}|${unit}`);
  places.set(unit, place);
  return place;
}

function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
