import { type Day, type Instant, parseDay } from './day.ts';
import { instantAt } from './zone.ts';

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads an ISO moment: `2021-10-28`, `2021-10-28T08:50`, `2021-10-28T08:50:00+08:00`. Where no offset is written, the
 * wall clock of `zone` is meant; a day alone is its first moment. Null where it is none.
 */
export function parseMoment(text: string, zone: string): Instant | null {
  const found = written.exec(text.trim());
  const day = found && parseDay(found[1] ?? '');
  if (!found || !day) return null;
  const [hour, minute, second] = [found[2], found[3], found[4]].map((part) => Number(part ?? 0)) as Time;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const millis = second * 1000 + Number((found[5] ?? '').padEnd(3, '0'));
  return (atOffset(day, hour, minute, found[6] ?? zone) + millis) as Instant;
}

/** Three numbers from three parts. */
type Time = [number, number, number];

/** The moment of a wall clock in an IANA zone, or at an offset such as `Z`, `+08:00`. */
function atOffset(day: Day, hour: number, minute: number, place: string): Instant {
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(place);
  if (place !== 'Z' && !offset) return instantAt(day, hour, minute, place);
  const ahead = offset ? (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1) : 0;
  return (instantAt(day, hour, minute, 'UTC') - ahead * 60_000) as Instant;
}
