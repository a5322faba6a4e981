import { type Day, dayNumber, dayOf, type Instant } from './day.ts';

/** What the clock on the wall of a time zone shows at a moment. */
export interface WallClock {
  readonly day: Day;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** The wall clock of `zone` (an IANA name such as Asia/Shanghai) at `at`. */
export function wallClock(at: Instant, zone: string): WallClock {
  const shown = at + offsetAt(at, zone);
  const minutes = Math.floor(shown / MINUTE_MS) - Math.floor(shown / DAY_MS) * DAY_MINUTES;
  return { day: dayOf(Math.floor(shown / DAY_MS)), hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
/** Clocks change at a quarter of an hour, nowhere else. */
const QUARTER_MS = 15 * MINUTE_MS;
/** So many quarters of a zone are kept: some years of those in which people report. */
const KEPT = 50_000;

const offsets = new Map<string, Map<number, number>>();

/** How many milliseconds a zone's clock is ahead of UTC. Asking Intl is slow, and offices ask for the same hours again. */
function offsetAt(at: Instant, zone: string): number {
  const kept = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, kept);
  const quarter = Math.floor(at / QUARTER_MS);
  const known = kept.get(quarter);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const offset = readOffset(quarter * QUARTER_MS, zone);
  kept.set(quarter, offset);
  return offset;
}

function readOffset(at: number, zone: string): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) - at;
}

/**
 * The moment a wall clock shows `hour:minute` on `day`. In a spring gap it is the moment after the gap, in an autumn
 * overlap the earlier of the two.
 */
export function instantAt(day: Day, hour: number, minute: number, zone: string): Instant {
  const wanted = dayNumber(day) * DAY_MS + (hour * 60 + minute) * MINUTE_MS;
  // By the clock as it goes a day before and a day after; these are moments.
  const [before, after] = [wanted - DAY_MS, wanted + DAY_MS].map(
    (near) => wanted - offsetAt(near as Instant, zone),
  ) as [Instant, Instant];
  if (before === after || before + offsetAt(before, zone) === wanted) return before;
  if (after + offsetAt(after, zone) === wanted) return after;
  // Neither shows the wanted time only inside a gap: the later of them lies behind it.
  return Math.max(before, after) as Instant;
}

/** `2021-10-29T09:07:00+08:00`: a moment as ISO text with the offset of `zone`. */
export function isoInZone(at: Instant, zone: string): string {
  const clock = wallClock(at, zone);
  const shown = Date.parse(`${clock.day}T00:00:00Z`) + (clock.hour * 60 + clock.minute) * 60_000;
  const offset = Math.round((shown - Math.floor(at / 60_000) * 60_000) / 60_000);
  const two = (value: number) => String(Math.abs(value)).padStart(2, '0');
  const seconds = two(Math.floor(at / 1000) % 60);
  const sign = offset < 0 ? '-' : '+';
  return `${clock.day}T${two(clock.hour)}:${two(clock.minute)}:${seconds}${sign}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}
