import * as z from 'zod';
import { perBook } from '../plan/per-book.ts';
import { type Checked, faultAt, readYaml } from '../plan/seed-files.ts';

/** A time of day by the wall clock, in minutes since midnight: 09:07 is 547. */
export type TimeOfDay = number;

/** From one time of day to another, over midnight where it ends earlier than it begins; empty where both are the same. */
export interface Hours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** How and when an office wants to be reminded: everything it may set for itself in `reminders.yaml`. */
export interface Policy {
  /** When reminders begin to go out, and over how many minutes the units are spread: never all in one. */
  readonly time: TimeOfDay;
  readonly jitter: number;
  /** So many days before a due day each role is told of it; 0 is the day itself. */
  readonly ladder: { readonly leads: readonly number[]; readonly supports: readonly number[] };
  /** After the first word on the first working day, whoever is told of what is overdue hears of it every so many days. */
  readonly overdue: { readonly every: number; readonly to: 'leads' | 'all' };
  /** On so many days of a week a unit is told of due days to come; the rest waits. Due today and overdue always go. */
  readonly perWeek: number;
  /** When on the next working day it is said again what a unit put off (稍后); null: with all else of that day. */
  readonly snoozed: TimeOfDay | null;
  /** When nothing goes out unasked. */
  readonly quiet: Hours;
  /**
   * The weekly report: told so many working days before its day (0: not then), on the morning of its day, so many minutes
   * before its hour (0: not then), and compiled for the office at its hour.
   */
  readonly weekly: {
    readonly open: number;
    readonly morning: boolean;
    readonly last: number;
    readonly compile: boolean;
  };
  /** What falls due in a month is told ahead on its first working day, or the second, the third; 0: not at all. */
  readonly month: { readonly workday: number };
  /** What is open is reviewed on the first working day of a quarter's last week, or the second, the third; 0: not at all. */
  readonly quarter: { readonly workday: number };
  /** Whether units are reminded of what safeguards ask them to hand in by a day. */
  readonly handIns: boolean;
  /** What should have been said longer ago than this, in milliseconds, is dropped: nobody is flooded after a standstill. */
  readonly late: number;
}

const HOUR_MS = 3_600_000;
const FILE = 'reminders.yaml';
const time = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'a time of day is expected, like "09:07"')
  .transform((text): TimeOfDay => {
    const [hour = 0, minute = 0] = text.split(':').map(Number);
    return hour * 60 + minute;
  });
const ladder = z.array(z.number().int().min(0).max(366));

const workday = z.number().int().min(0).max(15);

const schema = z.strictObject({
  time: time.prefault('09:07'),
  jitter: z.number().int().min(0).max(120).default(10),
  ladder: z
    .strictObject({ leads: ladder.default([30, 14, 7, 3, 1, 0]), supports: ladder.default([7, 0]) })
    .prefault({}),
  overdue: z
    .strictObject({ every: z.number().int().min(1).max(366).default(7), to: z.enum(['leads', 'all']).default('leads') })
    .prefault({}),
  perWeek: z.number().int().min(1).max(7).default(3),
  snoozed: time.nullable().default(null),
  quiet: z.strictObject({ from: time.prefault('20:00'), to: time.prefault('08:00') }).prefault({}),
  weekly: z
    .strictObject({
      open: z.number().int().min(0).max(4).default(1),
      morning: z.boolean().default(true),
      last: z.number().int().min(0).max(480).default(60),
      compile: z.boolean().default(true),
    })
    .prefault({}),
  month: z.strictObject({ workday: workday.default(1) }).prefault({}),
  quarter: z.strictObject({ workday: workday.default(1) }).prefault({}),
  handIns: z.boolean().default(true),
  late: z
    .number()
    .int()
    .min(0)
    .max(240)
    .transform((hours) => hours * HOUR_MS)
    .prefault(24),
});

/**
 * How a book's office reminds: as its `reminders.yaml` says, else as usual. Throws a Fault naming the line where the file
 * is not what it must be.
 */
export const policyOf = perBook((book): Policy => read(book.sources[FILE]));

const usual: Policy = schema.parse({});

function read(source: string | undefined): Policy {
  if (source === undefined) return usual;
  // A file in which everything is left out, or commented out, is empty.
  const checked: Checked<Policy> = readYaml(
    FILE,
    source,
    z.preprocess((file) => file ?? {}, schema),
  );
  const { time, jitter, snoozed, quiet } = checked.value;
  if (snoozed !== null && isQuiet(quiet, snoozed + jitter))
    throw faultAt(FILE, checked, ['snoozed'], 'what was put off would be said in quiet hours');
  if (time + jitter > 24 * 60) throw faultAt(FILE, checked, ['jitter'], 'time and jitter must end before midnight');
  if (!isQuiet(quiet, time) && !isQuiet(quiet, time + jitter)) return checked.value;
  throw faultAt(FILE, checked, ['time'], 'reminders would go out in quiet hours');
}

/** Whether a time of day lies in quiet hours: at their first minute they have begun, at their last they are over. */
export function isQuiet({ from, to }: Hours, time: TimeOfDay): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
