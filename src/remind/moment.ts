import type { Book } from '../plan/model.ts';
import type { Instant } from '../time/day.ts';
import { instantAt } from '../time/zone.ts';
import { policyOf } from './policy.ts';
import type { Slot } from './slot.ts';

const known = new WeakMap<Book, Map<string, Instant>>();

/**
 * The moment at which a unit is reminded on a day: the office's time of day, or an hour of its own, and the minutes that
 * unit stands apart.
 */
export function momentOf(book: Book, { unit, day, hour }: Pick<Slot, 'unit' | 'day' | 'hour'>): Instant {
  const { time, jitter, weekly } = policyOf(book);
  // What has an hour of its own comes so long before the report is due: the units are spread over no more than half of it.
  const within = hour === null ? jitter : Math.min(jitter, Math.floor(weekly.last / 2));
  const minutes = (hour ?? time) + apart(`${book.office.key}|${unit}`, within);
  // Asking a zone for a moment is slow, and a day has few of them.
  const moments = known.get(book) ?? new Map<string, Instant>();
  known.set(book, moments);
  const key = `${day}|${minutes}`;
  const at = moments.get(key) ?? instantAt(day, Math.floor(minutes / 60), minutes % 60, book.office.timezone);
  moments.set(key, at);
  return at;
}

/** A number from 0 to below `within` that is the same for a name on every machine and for ever (FNV-1a). */
function apart(name: string, within: number): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  }
  return within === 0 ? 0 : (hash >>> 0) % within;
}
