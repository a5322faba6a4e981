import type { Address, Incoming } from '../chat/incoming.ts';
import { turns } from '../chat/turns.ts';
import { isNobodys } from '../dialogue/binding/order.ts';
import type { Decision } from '../dialogue/change.ts';
import type { Chat } from '../dialogue/records.ts';
import type { Situation } from '../dialogue/situation.ts';
import { Fault, isFault } from '../errors.ts';
import type { Book } from '../plan/model.ts';
import type { Alarm, Clock, Inbox, Store, Whose } from '../ports.ts';
import type { Instant } from '../time/day.ts';
import { codeNamed, type Named } from './codes.ts';
import { type LostNotice, lossTold } from './lost.ts';
import { situate } from './situate.ts';
import type { Witness } from './witness.ts';
import { written } from './written.ts';

export interface Reception {
  readonly store: Store;
  readonly clock: Clock;
  readonly books: (office: string) => Promise<Book>;
  readonly decide: (incoming: Incoming, situation: Situation) => Decision;
  /** The office that serves chats bound to none; null: they are not served. */
  readonly home: string | null;
  /** Whether a platform is served here: chats of others hear nothing now. */
  readonly serves: (platform: string) => boolean;
  /** How people address the bot on a platform. */
  readonly me: (platform: string) => readonly string[];
  /** Called with the chats messages were queued for. */
  readonly wake: (chats: readonly Address[]) => void;
  /** Called with whose chat it is, with each event in it and when that changes. */
  readonly offer: (to: Address, whose: Whose) => void;
  readonly lost: LostNotice;
  readonly witness: Witness;
  readonly alarm: Alarm;
}

/** How often one event is decided again because something it rests on changed meanwhile. */
const ATTEMPTS = 20;

/**
 * The inbox of every platform. It resolves once what an event changes is stored, each event once however often it
 * comes, in order within a chat and side by side between chats. An event that cannot be decided on is kept aside and
 * told to the alarm; the inbox rejects only where nothing could be stored, so that the platform brings it again.
 */
export function openInbox(reception: Reception): Inbox {
  const inTurn = turns();
  return (incoming) => {
    const { platform, chat } = incoming.address;
    return inTurn(`${platform}:${chat}`, () => receive(reception, incoming));
  };
}

async function receive(reception: Reception, incoming: Incoming): Promise<void> {
  const { store } = reception;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const scene = await sceneOf(reception, incoming);
    const { office } = scene;
    if (office === null || (await store.taken(office, keyOf(incoming)))) return;
    try {
      return await take(reception, { ...scene, office }, incoming);
    } catch (error) {
      if (isFault(error, 'unavailable')) throw error;
      if (!isFault(error, 'conflict')) return setAside(reception, office, incoming, error);
    }
  }
  throw new Fault('conflict', `${keyOf(incoming)} could not be stored: what it rests on changed ${ATTEMPTS} times`);
}

/** Where an event happened, and who decides on it. */
interface Scene extends Named {
  readonly office: string | null;
  readonly chat: Chat | null;
  readonly me: readonly string[];
  readonly now: Instant;
}

/** In a chat that is nobody's, the office that made a code is who decides on it. */
async function sceneOf({ store, clock, home, me }: Reception, incoming: Incoming): Promise<Scene> {
  const chat = await store.chat(incoming.address);
  const place = { chat, me: me(incoming.address.platform), now: clock() };
  const named = await codeNamed(store, place, incoming);
  const invited = isNobodys(chat) ? named.invitation?.office : undefined;
  return { ...place, ...named, office: invited ?? chat?.office ?? home };
}

async function take(
  reception: Reception,
  { office, ...scene }: Scene & { readonly office: string },
  incoming: Incoming,
): Promise<void> {
  const { store, books, decide, serves, wake, offer, witness } = reception;
  const { chat, now } = scene;
  const key = keyOf(incoming);
  const known = { ...scene, book: await books(office), serves };
  const decision = decide(incoming, await situate(store, known, incoming));
  const changes = [
    ...written(answering(decision, incoming), office, key, now),
    ...(await told(reception, chat, decision, now)),
  ];
  await store.commit(office, [{ kind: 'incoming-taken', key, at: now }, ...changes]);
  wake(decision.messages.map(({ to }) => to));
  witness.decided(incoming.address.platform, decision);
  offer(incoming.address, whoseIs(chat));
  for (const change of decision.changes) if (change.kind === 'chat-bound') offer(change.address, whoseIs(change));
}

function whoseIs(chat: Pick<Chat, 'unit' | 'officeChat'> | null): Whose {
  if (chat?.officeChat) return 'office';
  return chat === null || chat.unit === null ? 'nobody' : 'unit';
}

/** Where an event tells that a chat is lost, the office hears of it. */
async function told(reception: Reception, chat: Chat | null, { changes }: Decision, at: Instant) {
  const lost = changes.find((change) => change.kind === 'chat-lost');
  return chat && lost ? lossTold(reception, chat, lost.why, at) : [];
}

/** In a group what is said back hangs below what it answers, so that everyone sees whose it is. */
function answering(decision: Decision, { address, message, addressed, body }: Incoming): Decision {
  if (addressed === 'direct' || (body.kind !== 'text' && body.kind !== 'edited')) return decision;
  const messages = decision.messages.map((outgoing) =>
    outgoing.to.platform === address.platform && outgoing.to.chat === address.chat
      ? { ...outgoing, message: { ...outgoing.message, answers: message } }
      : outgoing,
  );
  return { ...decision, messages };
}

async function setAside(
  { store, clock, alarm }: Reception,
  office: string,
  incoming: Incoming,
  error: unknown,
): Promise<void> {
  const key = keyOf(incoming);
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await store.commit(office, [{ kind: 'incoming-set-aside', key, at: clock(), incoming, why }]);
  alarm(`${key} was set aside`, error);
}

/** Platforms number their events independently of each other. */
const keyOf = ({ address, key }: Incoming) => `${address.platform}:${key}`;
