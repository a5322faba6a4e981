import type { Book } from '../../plan/model.ts';
import type { Store } from '../../ports.ts';
import type { StoreState } from '../../store/inspect.ts';
import { bookOf, type DeskOptions, type Ground, readBook } from '../desk.ts';
import { readSeed, usualSeed } from '../seeds.ts';

/** An office as found: its book, or why that cannot be read. */
export interface OfficeFound {
  readonly key: string;
  readonly book: Book | null;
  readonly why: string;
}

/** What is kept, opened without changing it. */
export interface Cabinet {
  /** Null where nothing is kept yet, or it is not as this program needs it. */
  readonly store: Store | null;
  readonly offices: readonly OfficeFound[];
}

/** Opens the store that was found up to date; where nothing is kept yet, the office that the first start would open. */
export async function openCabinet(
  ground: Ground,
  { where, state }: { readonly where: string; readonly state: StoreState },
  { office, seed }: DeskOptions,
): Promise<Cabinet> {
  if (state.kind === 'current') {
    const store = await ground.openStore(where);
    const keys = office === undefined ? await store.offices() : [office];
    return { store, offices: await Promise.all(keys.map((key) => opened(key, () => readBook(store, key)))) };
  }
  if (state.kind !== 'fresh') return { store: null, offices: [] };
  const read = async () => {
    const { key, sources } = await (seed === undefined ? usualSeed(ground.seeds) : readSeed(seed));
    return bookOf(key, sources);
  };
  return { store: null, offices: [await opened(seed ?? 'seeds', read)] };
}

async function opened(key: string, read: () => Promise<Book>): Promise<OfficeFound> {
  try {
    return { key, book: await read(), why: '' };
  } catch (error) {
    // That it cannot be read is what was asked.
    return { key, book: null, why: error instanceof Error ? error.message : String(error) };
  }
}
