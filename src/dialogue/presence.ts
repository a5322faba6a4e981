import type { Body, Incoming } from '../chat/incoming.ts';
import type { Block } from '../chat/message.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
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
      return { changes: foundAgain(situation), messages: greeting(body, incoming, situation) };
    case 'removed':
      return chat === null
        ? { changes: [], messages: [] }
        : { changes: [{ kind: 'chat-lost', address, why: wordsOf(situation).removed, at: now }], messages: [] };
    case 'moved':
      return chat === null
        ? { changes: [], messages: [] }
        : { changes: [{ kind: 'chat-moved', address, to: body.to }], messages: [] };
  }
}

const wordsOf = ({ book }: Situation) => (book.office.language === 'en' ? en : zhCN).desk;

function foundAgain({ chat }: Situation): readonly Change[] {
  if (chat?.state !== 'lost') return [];
  const { address, unit, officeChat, title } = chat;
  return [{ kind: 'chat-bound', address, unit, officeChat, title }];
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
    known === null ? joined.unbound(`${address.platform}:${address.chat}`) : joined.bound(known),
    ...(hearsAll ? [] : [joined.deaf]),
  ];
  const blocks = lines.map((text): Block => ({ kind: 'text', text }));
  return [{ to: address, message: { blocks }, codes: [], kind: 'answer' }];
}
