import type { Archive } from '../app/keep-file.ts';
import { openingChanges } from '../dialogue/opening.ts';
import type { OfficeRecord } from '../dialogue/records.ts';
import { Fault, isFault } from '../errors.ts';
import { openBook } from '../plan/book.ts';
import { calendarOf } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import type { Clock, Store } from '../ports.ts';
import { policyOf } from '../remind/policy.ts';
import { supervisionOf } from '../supervise/supervision.ts';
import type { Instant } from '../time/day.ts';
import { parseMoment } from '../time/moment.ts';
import { type SettableClock, settableClock } from './clock.ts';
import { readSeed, usualSeed } from './seeds.ts';
import { type Shelf, shelf } from './shelf.ts';

/** So many offices are kept open at once; the others are read again when they are asked for. */
const OFFICES_OPEN = 12;

const usualArchive: Archive = { folder: './data', limit: 20 * 1024 * 1024 };

/** The store, the offices in it, and the one a command is about. */
export interface Desk {
  readonly store: Store;
  /** The key of the office that was chosen, and its book. */
  readonly office: string;
  readonly book: Book;
  /** The book of every office by its key, read when it is first asked for. */
  readonly books: Shelf<Book>;
  /** Where files are kept; null where everything is kept in memory alone. */
  readonly archive: Archive | null;
  /** No other process is expected to serve this store. */
  readonly alone: boolean;
  readonly clock: Clock;
  readonly setClock: SettableClock['set'];
  readonly close: () => Promise<void>;
}

/** The options every command has. */
export interface DeskOptions {
  readonly data?: string;
  readonly office?: string | undefined;
  readonly seed?: string;
  readonly now?: string;
  readonly speed?: number;
}

/** What a desk stands on: where everything is kept, the folder of seeds, the real clock. */
export interface Ground {
  readonly data: string;
  readonly seeds: string;
  readonly clock: Clock;
  readonly openStore: (where: string) => Promise<Store>;
  /** Where files are kept while everything else is on a server, and the most bytes of one. */
  readonly archive?: Archive;
}

/** Opens the store and the office that `options` choose; the office of `--seed`, and that of a fresh store, is opened first. */
export async function openDesk(ground: Ground, options: DeskOptions): Promise<Desk> {
  const where = options.data ?? ground.data;
  const store = await ground.openStore(where);
  try {
    const books = shelf(OFFICES_OPEN, (key) => readBook(store, key));
    const seeded = await seed({ store, books, ground }, options);
    const office = chosenOffice(await store.offices(), { ...options, office: options.office ?? seeded });
    const book = await books.take(office);
    const from = options.now === undefined ? null : momentOf(options.now, book);
    const clock = settableClock(ground.clock, from, options.speed);
    const alone = !where.includes('://');
    const archive = archiveOf(where, ground.archive ?? usualArchive);
    return {
      store,
      office,
      book,
      books,
      archive,
      alone,
      clock: clock.now,
      setClock: clock.set,
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A copy of a desk's office, kept in memory alone, as on its first day and at the same moment. */
export async function rehearse(ground: Ground, desk: Desk): Promise<Desk> {
  const store = await ground.openStore(':memory:');
  const record = await desk.store.office(desk.office);
  if (!record) throw new Fault('broken', `the office ${desk.office} is gone`);
  await store.commit(desk.office, openingChanges(record, desk.book, desk.clock()));
  const clock = settableClock(ground.clock, desk.clock());
  return { ...desk, store, archive: null, clock: clock.now, setClock: clock.set, close: () => store.close() };
}

/** Files lie beside an embedded store, else in the folder that is given. */
function archiveOf(where: string, given: Archive): Archive | null {
  if (where === ':memory:') return null;
  return where.includes('://') ? given : { ...given, folder: where };
}

/** Reads a moment as a person types it, by the office's wall clock. Throws a Fault where it is none. */
export function momentOf(text: string, book: Book): Instant {
  const moment = parseMoment(text, book.office.timezone);
  if (moment === null) throw new Fault('usage', `${text} is no moment: write it like 2021-10-28T08:50`);
  return moment;
}

/** The book of an office in a store. Throws a Fault where it has none, or its sources cannot be read. */
export async function readBook(store: Store, key: string): Promise<Book> {
  const record = await store.office(key);
  if (!record) throw new Fault('bad-input', `there is no office ${key}: it is not in this data`);
  return bookOf(key, record.sources);
}

/** A book whose rules are read as well: what is wrong with them is told at once, not when they are first needed. */
export function bookOf(key: string, sources: OfficeRecord['sources']): Book {
  const book = openBook(key, sources);
  supervisionOf(book);
  policyOf(book);
  calendarOf(book);
  return book;
}

function chosenOffice(keys: readonly string[], { office }: DeskOptions): string {
  const chosen = office ?? (keys.length === 1 ? keys[0] : undefined);
  if (chosen === undefined) throw new Fault('usage', `which office? choose one with --office: ${some(keys)}`);
  if (!keys.includes(chosen)) throw new Fault('usage', `there is no office ${chosen}: choose one of ${some(keys)}`);
  return chosen;
}

/**
 * Opens the office of `--seed`, or the usual one where the store has none, and tells its key. Where it stands already, or
 * another process was faster, it is left as it is.
 */
async function seed(
  { store, books, ground }: { readonly store: Store; readonly books: Shelf<Book>; readonly ground: Ground },
  options: DeskOptions,
): Promise<string | undefined> {
  const keys = await store.offices();
  if (options.seed === undefined && keys.length > 0) return undefined;
  const { key, sources } = await (options.seed === undefined ? usualSeed(ground.seeds) : readSeed(options.seed));
  if (keys.includes(key)) return key;
  const book = bookOf(key, sources);
  const now = options.now === undefined ? ground.clock() : momentOf(options.now, book);
  const record = { key, name: book.office.name, timezone: book.office.timezone, sources };
  try {
    await store.commit(key, openingChanges(record, book, now, keys.length > 0 ? `${key}/` : ''));
    books.put(key, book);
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error;
  }
  return key;
}

function some(keys: readonly string[]): string {
  return keys.length > 12 ? `${keys.slice(0, 12).join(', ')} … (${keys.length})` : keys.join(', ');
}
