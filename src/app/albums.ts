import type { Incoming } from '../chat/incoming.ts';
import { turns } from '../chat/turns.ts';
import { isPiece, wholeAlbum } from '../dialogue/reports/album.ts';
import { bundleName, filesWanted } from '../dialogue/reports/proof.ts';
import { isFault } from '../errors.ts';
import type { Alarm, Clock, Inbox, Store } from '../ports.ts';

export interface Gathering {
  readonly store: Store;
  readonly clock: Clock;
  /** The office that serves chats bound to none; null: they are not served. */
  readonly home: string | null;
  /** Where whole messages are taken. */
  readonly inbox: Inbox;
  readonly alarm: Alarm;
}

/** An inbox in front of the desk's own that makes one message of the pictures of an album. */
export interface Albums {
  readonly take: Inbox;
  /** Resolves when nothing is held any more. */
  settled(): Promise<void>;
  /** What is held stays stored for the next start. */
  stop(): Promise<void>;
}

/** The pictures of an album come within moments of each other. */
const QUIET_MS = 1500;
/** After a start its platform must bring the rest first. */
const RESTART_MS = 10_000;
const AGAIN_MS = 1000;

interface Open {
  readonly office: string;
  /** The chat it is in. */
  readonly place: string;
  timer: NodeJS.Timeout;
}

/**
 * Holds the pictures of an album, each stored as it comes, until no more come or something else happens in the chat;
 * then they are one message, in whatever order they came and whatever process held them. A picture that comes later
 * still joins the others in silence.
 */
export async function openAlbums({ store, clock, home, inbox, alarm }: Gathering): Promise<Albums> {
  const inTurn = turns();
  const open = new Map<string, Open>();
  const releasing = new Set<Promise<void>>();
  let stopped = false;

  async function take(incoming: Incoming): Promise<void> {
    const piece = isPiece(incoming);
    const album = piece ? bundleName(incoming) : null;
    const place = placeOf(incoming);
    for (const [name, held] of open) if (held.place === place && name !== album) await release(name);
    const office = piece ? ((await store.chat(incoming.address))?.office ?? home) : null;
    if (album === null || office === null) return inbox(incoming);
    const { platform } = incoming.address;
    if (await store.taken(office, `${platform}:${incoming.key}`)) return;
    const whole = `${platform}:${wholeAlbum([incoming]).key}`;
    return (await store.taken(office, whole)) ? join(incoming, office, album) : hold(incoming, office, album);
  }

  async function hold(incoming: Incoming, office: string, album: string): Promise<void> {
    const { key, address } = incoming;
    const taken = { kind: 'incoming-taken', key: `${address.platform}:${key}`, at: clock() } as const;
    await store.commit(office, [taken, { kind: 'piece-held', album, key, incoming }]);
    wait(album, { office, place: placeOf(incoming) }, QUIET_MS);
  }

  /** With words of its own it is a message of its own; without, it belongs to what was said with the others. */
  async function join(incoming: Incoming, office: string, album: string): Promise<void> {
    const [other] = await store.evidence(office, { bundle: album });
    if (!other || (incoming.body.kind === 'text' && incoming.body.text !== '')) return inbox(incoming);
    const at = clock();
    const wanted = filesWanted(incoming, { office, unit: other.unit, now: at });
    const key = `${incoming.address.platform}:${incoming.key}`;
    await store.commit(office, [{ kind: 'incoming-taken', key, at }, ...wanted]);
  }

  async function release(album: string): Promise<void> {
    const held = open.get(album);
    if (!held) return;
    clearTimeout(held.timer);
    const [first, ...more] = (await store.heldPieces()).flatMap((one) => (one.album === album ? one.incoming : []));
    if (first) {
      await inbox(wholeAlbum([first, ...more]));
      await store.commit(held.office, [{ kind: 'album-released', album }]).catch(unlessConflict);
    }
    open.delete(album);
  }

  function wait(album: string, held: Omit<Open, 'timer'>, ms: number): void {
    clearTimeout(open.get(album)?.timer);
    if (stopped) return;
    const over = () => {
      const done = inTurn(held.place, () => release(album))
        .catch((error: unknown) => {
          alarm(`the album ${album} could not be taken and is tried again`, error);
          wait(album, held, AGAIN_MS);
        })
        .finally(() => releasing.delete(done));
      releasing.add(done);
    };
    open.set(album, { ...held, timer: setTimeout(over, ms) });
  }

  for (const { office, album, incoming } of await store.heldPieces())
    wait(album, { office, place: placeOf(incoming) }, RESTART_MS);
  return {
    take: (incoming) => inTurn(placeOf(incoming), () => take(incoming)),
    async settled() {
      for (const [album, { place }] of open) await inTurn(place, () => release(album));
    },
    async stop() {
      stopped = true;
      for (const { timer } of open.values()) clearTimeout(timer);
      await Promise.all(releasing);
    },
  };
}

const placeOf = ({ address: { platform, chat } }: Incoming) => `${platform}:${chat}`;

/** Another process released it. */
function unlessConflict(error: unknown): void {
  if (!isFault(error, 'conflict')) throw error;
}
