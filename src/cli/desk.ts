import { Fault } from '../errors.ts';
import { openBook } from '../plan/book.ts';
import type { Book } from '../plan/model.ts';
import type { Clock } from '../ports.ts';
import type { Instant } from '../time/day.ts';
import { parseMoment } from '../time/moment.ts';
import { settableClock } from './clock.ts';
import type { DeskOptions } from './command.ts';
import { readSeed } from './seeds.ts';

/** An office at work: its book, and the clock everyone at it goes by. */
export interface Desk {
  readonly book: Book;
  readonly clock: Clock;
  readonly close: () => Promise<void>;
}

/** What a desk stands on: the folder of seeds and the real clock. */
export interface Ground {
  readonly seeds: string;
  readonly clock: Clock;
}

/** Opens the office that `options` choose, seeding a fresh data folder first. */
export async function openDesk(ground: Ground, options: DeskOptions): Promise<Desk> {
  const seed = await readSeed(ground.seeds);
  const book = openBook(seed.key, seed.sources);
  const clock = settableClock(ground.clock, options.now === undefined ? null : momentOf(options.now, book));
  return { book, clock: clock.now, close: async () => {} };
}

/** Reads a moment as a person types it, by the office's wall clock. Throws a Fault where it is none. */
export function momentOf(text: string, book: Book): Instant {
  const moment = parseMoment(text, book.office.timezone);
  if (moment === null) throw new Fault('usage', `${text} is no moment: write it like 2021-10-28T08:50`);
  return moment;
}
