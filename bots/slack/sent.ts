import type { WebClient } from '@slack/web-api';
import type { Address } from '../../src/chat/incoming.ts';
import { mayPass } from './failures.ts';

/** As many as are looked through: what is looked for was sent a little while ago. */
const LOOKED_THROUGH = 100;

interface Found {
  readonly ts?: string;
  readonly metadata?: { readonly event_payload?: object };
}

/** A piece of a message, by what tells it from all others, and where it goes. */
export interface Keyed {
  readonly key: string;
  readonly to: Address;
}

/**
 * Which of the pieces of one message stand in their channel already: the receipts of the first ones, up to the first
 * that is missing. Where the app may not look, none.
 */
export async function sentBefore(api: WebClient, pieces: readonly Keyed[]): Promise<readonly string[]> {
  const [first] = pieces;
  if (!first) return [];
  const found = await recent(api, first.to).catch((error: unknown) => {
    if (mayPass(error)) throw error;
    return [];
  });
  const receipts = new Map(found.map(({ ts, metadata }) => [keyOf(metadata?.event_payload), ts]));
  const known = pieces.map(({ key }) => receipts.get(key));
  const missing = known.indexOf(undefined);
  return known.slice(0, missing === -1 ? known.length : missing).filter((ts) => ts !== undefined);
}

/** The last messages of a channel, or of a thread. */
async function recent(api: WebClient, { chat: channel, thread: ts }: Address): Promise<readonly Found[]> {
  const asked = { channel, include_all_metadata: true, limit: LOOKED_THROUGH };
  if (ts === null) return (await api.conversations.history(asked)).messages ?? [];
  // A thread is told from its beginning.
  const pages = api.paginate('conversations.replies', { ...asked, ts });
  const found: Found[] = [];
  // What the method answers, by the Web API.
  for await (const page of pages) found.push(...((page as { messages?: readonly Found[] }).messages ?? []));
  return found;
}

const keyOf = (payload: object | undefined): unknown => (payload && 'key' in payload ? payload.key : undefined);
