import type { Incoming } from '../chat/incoming.ts';
import { asksForEvidence, historyWanted } from '../dialogue/orders/supervising.ts';
import type { Chat, Proof } from '../dialogue/records.ts';
import { amendingKeys } from '../dialogue/reports/amending.ts';
import { proofsOf } from '../dialogue/reports/proof.ts';
import type { Situation } from '../dialogue/situation.ts';
import type { Act } from '../plan/act.ts';
import type { Book } from '../plan/model.ts';
import type { Store } from '../ports.ts';
import type { Instant } from '../time/day.ts';
import { codesWanted, type Named } from './codes.ts';

/** How far back a unit's reports are looked at: what is corrected or withdrawn was said lately. */
const RECENT_REPORTS = 200;

/** What is known of an event beforehand. */
export interface Known extends Named {
  readonly book: Book;
  readonly chat: Chat | null;
  readonly me: readonly string[];
  readonly now: Instant;
  /** Whether a platform is served here. */
  readonly serves: (platform: string) => boolean;
}

/** Loads everything deciding on an event needs to know. */
export async function situate(store: Store, known: Known, incoming: Incoming): Promise<Situation> {
  const { serves, ...rest } = known;
  const { book, chat, me } = known;
  const { address, sender, replyTo, body } = incoming;
  const office = book.office.key;
  const unit = chat?.unit ?? null;
  const keys = amendingKeys(book, known.now);
  const touched = body.kind === 'edited' || body.kind === 'deleted' ? body.message : null;
  const [question, topic, standings, reports, acts, all, caused, proofs, answered, reminded, claimed] =
    await Promise.all([
      store.openQuestion(office, address, sender.id),
      store.topic(office, address),
      store.assignments(office, {}),
      unit === null ? [] : store.reports(office, { unit, limit: RECENT_REPORTS }),
      actsSeen(store, known, incoming),
      store.chats(office),
      touched === null ? [] : store.reportsOfMessage(office, address, touched),
      asksForEvidence(incoming, known) ? proofsIn(store, office) : [],
      replyTo === null ? null : store.deliveryOf(office, address, replyTo.message),
      unit === null ? null : store.lastReminder(office, address),
      keys.length === 0 ? new Set<string>() : store.claimed(office, keys),
    ]);
  const chats = all.filter((one) => serves(one.address.platform));
  const freshCodes = codesWanted(incoming, chat, me, book);
  const found = { question, topic, standings, reports, acts, chats, caused, proofs, answered, reminded, claimed };
  return { ...rest, ...found, freshCodes };
}

/** A unit's chat sees what befell its own parts; the office's chat, of all there is, what an order there is about. */
async function actsSeen(store: Store, { book, chat, me, now }: Known, incoming: Incoming): Promise<readonly Act[]> {
  const office = book.office.key;
  if (!chat?.officeChat) return chat === null || chat.unit === null ? [] : store.acts(office, { unit: chat.unit });
  const wanted = historyWanted(incoming, { book, chat, me, now });
  if (wanted === 'none') return [];
  return store.acts(office, wanted === 'all' ? {} : { codes: wanted });
}

async function proofsIn(store: Store, office: string): Promise<readonly Proof[]> {
  return proofsOf(...(await Promise.all([store.evidence(office, {}), store.reports(office, {})])));
}
