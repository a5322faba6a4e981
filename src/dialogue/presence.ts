import type { Body, Incoming } from '../chat/incoming.ts';
import type { Block } from '../chat/message.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { nobodys } from './binding/changes.ts';
import { isNobodys } from './binding/order.ts';
import type { Change, Decision } from './change.ts';
import type { Situation } from './situation.ts';

type Presence = Extract<Body, { readonly kind: 'joined' | 'removed' | 'moved' }>;

/** Whether an event is about the bot's own place in a chat: let in, put out, or the chat goes on elsewhere. */
export function isPresence(body: Body): body is Presence {
  return body.kind === 'joined' || body.kind === 'removed' || body.kind === 'moved';
}

/** What the bot's coming and going changes: a chat it lost and is let into again goes on as what it was bound to. */
export function decidePresence(body: Presence, incoming: Incoming, situation: Situation): Decision {
  const { chat, now } = situation;
  const { address } = incoming;
  switch (body.kind) {
    case 'joined':
      return { changes: met(body, incoming, situation), messages: greeting(body, incoming, situation) };
    case 'removed':
      return chat === null
        ? { changes: [], messages: [] }
        : { changes: [{ kind: 'chat-lost', address, why: wordsOf(situation).removed, at: now }], messages: [] };
    case 'moved':
      return { changes: movedOn(body.to, situation), messages: [] };
  }
}

const wordsOf = ({ book }: Situation) => (book.office.language === 'en' ? en : zhCN).desk;

/** Where the bot was let in under the new id before it heard of the move, that chat becomes what the old one was. */
function movedOn(to: string, { chat, chats }: Situation): readonly Change[] {
  if (chat === null || isNobodys(chat)) return [];
  const { address, unit, officeChat, title } = chat;
  const known = chats.some((other) => other.address.platform === address.platform && other.address.chat === to);
  if (!known) return [{ kind: 'chat-moved', address, to }];
  return [
    { kind: 'chat-bound', address: { ...address, chat: to }, unit, officeChat, title },
    { kind: 'chat-bound', address, ...nobodys, title },
  ];
}

/** A group is known by its title from then on; one that was lost is found again. */
function met(
  { title }: Extract<Presence, { readonly kind: 'joined' }>,
  { address, addressed }: Incoming,
  { chat }: Situation,
): readonly Change[] {
  if (chat?.state === 'lost') {
    const { unit, officeChat } = chat;
    return [{ kind: 'chat-bound', address: chat.address, unit, officeChat, title: chat.title }];
  }
  return chat === null && addressed !== 'direct'
    ? [{ kind: 'chat-bound', address, unit: null, officeChat: false, title }]
    : [];
}

/** In a group it says who it is, what is left to do, and what it cannot hear; in private nobody needs to be told. */
function greeting(
  { hearsAll }: Extract<Presence, { readonly kind: 'joined' }>,
  { address, addressed }: Incoming,
  situation: Situation,
): Decision['messages'] {
  if (addressed === 'direct') return [];
  const { book, chat } = situation;
  const { joined } = wordsOf(situation);
  const known = chat?.unit ?? (chat?.officeChat ? book.office.short : null);
  const lines = [
    known === null ? joined.unbound(book.office.short, hearsAll) : joined.bound(known),
    ...(hearsAll ? [] : [joined.deaf]),
  ];
  const blocks = lines.map((text): Block => ({ kind: 'text', text }));
  return [{ to: address, message: { blocks }, codes: [], kind: 'answer' }];
}
