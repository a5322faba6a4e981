import type { Message } from '../chat/message.ts';
import { isNobodys } from '../dialogue/binding/order.ts';
import type { Change, Outgoing } from '../dialogue/change.ts';
import type { Chat } from '../dialogue/records.ts';
import type { Store } from '../ports.ts';
import type { Instant } from '../time/day.ts';
import { written } from './written.ts';

/** What the office reads when a chat of it cannot be reached any more. */
export type LostNotice = (chat: Chat, why: string) => Message;

/** Tells the office in its own chats that another is lost; nothing where it was lost before, or is nobody's. */
export async function lossTold(
  { store, lost }: { readonly store: Store; readonly lost: LostNotice },
  chat: Chat,
  why: string,
  at: Instant,
): Promise<readonly Change[]> {
  if (chat.state === 'lost' || isNobodys(chat)) return [];
  const { platform, chat: number } = chat.address;
  const others = (await store.chats(chat.office)).filter(
    ({ officeChat, state, address }) =>
      officeChat && state === 'active' && !(address.platform === platform && address.chat === number),
  );
  const messages = others.map(
    ({ address }): Outgoing => ({ to: address, message: lost(chat, why), codes: [], kind: 'notice' }),
  );
  return written({ changes: [], messages }, chat.office, `lost:${platform}:${number}:${at}`, at);
}
