import type { Address } from '../chat/incoming.ts';
import { homeMessage } from '../dialogue/home.ts';
import { readFilled } from '../dialogue/reports/filled.ts';
import { formFor, type UnitChat } from '../dialogue/reports/forms.ts';
import type { Book } from '../plan/model.ts';
import type { Clock, Screens, Store } from '../ports.ts';

export interface Showing {
  readonly store: Pick<Store, 'chat' | 'assignments' | 'deliveryOf'>;
  readonly books: (office: string) => Promise<Book>;
  /** The office whose desk it is, where nobody's chat tells of another. */
  readonly home: string;
  readonly clock: Clock;
  readonly busy: string;
}

/** So many units' tasks are shown to somebody who is in the chats of more. */
const UNITS = 5;

/** What platforms show beside messages: forms and the page of the bot. It only reads. */
export function openScreens(showing: Showing): Screens {
  const { clock, busy } = showing;
  return {
    busy,
    async form(wanted) {
      const { book, chats } = await unitsIn(showing, wanted.chats);
      return formFor(wanted, chats, await namedIn(showing, book, wanted.chats, wanted.message), book);
    },
    async read(filled) {
      const { book, chats } = await unitsIn(showing, filled.chats);
      return readFilled(filled, chats, book, clock());
    },
    async home(members) {
      const { book, chats } = await unitsIn(showing, members);
      return homeMessage(chats, book, clock());
    },
  };
}

/** The units of these chats, each once, of one office: that of the first. */
async function unitsIn(
  { store, books, home }: Showing,
  addresses: readonly Address[],
): Promise<{ readonly book: Book; readonly chats: readonly UnitChat[] }> {
  const known = (await Promise.all(addresses.map((address) => store.chat(address)))).filter((chat) => chat !== null);
  const bound = known.filter(({ unit, state }) => unit !== null && state === 'active');
  const office = (bound[0] ?? known[0])?.office ?? home;
  const units = new Map<string, Address>();
  for (const { office: other, unit, address } of bound) {
    if (other === office && unit !== null && !units.has(unit)) units.set(unit, address);
  }
  const chats = [...units].slice(0, UNITS).map(async ([unit, address]) => ({
    unit,
    address: addresses.find(({ platform, chat }) => platform === address.platform && chat === address.chat) ?? address,
    standings: await store.assignments(office, { unit }),
  }));
  return { book: await books(office), chats: await Promise.all(chats) };
}

/** The tasks of the message of ours that a form stands under. */
async function namedIn({ store }: Showing, book: Book, chats: readonly Address[], message: string | null) {
  const [chat] = chats;
  if (message === null || !chat) return [];
  return (await store.deliveryOf(book.office.key, chat, message))?.codes ?? [];
}
