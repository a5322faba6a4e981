import type { Day, Instant } from './day.ts';

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

/** What was asked last of each zone: one event asks for its own moment again and again. */
const last = new Map<string, { readonly at: Instant; readonly clock: WallClock }>();

/** The wall clock of `zone` (an IANA name such as Asia/Shanghai) at `at`. */
export function wallClock(at: Instant, zone: string): WallClock {
  const known = last.get(zone);
  if (known?.at === at) return known.clock;
  const clock = clockAt(at, zone);
  last.set(zone, { at, clock });
  return clock;
}

function clockAt(at: Instant, zone: string): WallClock {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    // Intl's two-digit parts are what a Day is made of.
    day: `${part.year}-${part.month}-${part.day}` as Day,
    hour: Number(part.hour),
    minute: Number(part.minute),
  };
}

/**
 * The moment a wall clock shows `hour:minute` on `day`. In a spring gap it is the moment after the gap, in an autumn
 * overlap the earlier of the two.
 */
export function instantAt(day: Day, hour: number, minute: number, zone: string): Instant {
  const wanted = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const shown = (guess: number) => {
    const clock = wallClock(guess as Instant, zone);
    return Date.parse(`${clock.day}T00:00:00Z`) + (clock.hour * 60 + clock.minute) * 60_000;
  };
  const first = wanted - (shown(wanted) - wanted);
  const second = first - (shown(first) - wanted);
  const exact = [first, second].filter((guess) => shown(guess) === wanted);
  // Neither shows the wanted time only inside a gap: the later guess lies behind it.
  return (exact.length > 0 ? Math.min(...exact) : Math.max(first, second)) as Instant;
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
