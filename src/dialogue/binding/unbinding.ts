import type { Incoming } from '../../chat/incoming.ts';
import { unreachable } from '../../errors.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import { whichChatMessage } from '../../views/binding.ts';
import { lines } from '../../views/supervise.ts';
import type { Decision } from '../change.ts';
import { usualMessages } from '../hearing.ts';
import type { Chat } from '../records.ts';
import { answered, outgoing, said } from '../saying.ts';
import type { Situation } from '../situation.ts';
import { binding, doingOf, nameOfChat, nobodys } from './changes.ts';
import type { Whom } from './order.ts';

/** 解绑: of a unit's only chat, or of the chat that is named; which one is asked where a unit has several. */
export function decideUnbind(whom: Whom, incoming: Incoming, situation: Situation, messages: Messages): Decision {
  const { refused } = messages.binding;
  const bound = situation.chats.filter(({ unit, officeChat }) => unit !== null || officeChat);
  switch (whom.kind) {
    case 'units':
      return ofUnits(whom.units, bound, incoming, situation, messages);
    case 'chat': {
      const chat = bound.find(({ address }) => nameOfChat(address) === whom.chat);
      return chat ? unbound([chat], incoming, situation, messages) : said(refused.noChat(whom.chat), incoming);
    }
    case 'office':
      return ofOffice(bound, incoming, situation, messages);
    case 'everyone':
    case 'nobody':
      return said(refused.whom, incoming);
    case 'stranger':
      return said(refused.stranger(whom.name), incoming);
    default:
      return unreachable(whom);
  }
}

function ofUnits(
  units: readonly string[],
  bound: readonly Chat[],
  incoming: Incoming,
  situation: Situation,
  messages: Messages,
): Decision {
  const chatsOf = (wanted: string) => bound.filter(({ unit }) => unit === wanted);
  const several = units.find((unit) => chatsOf(unit).length > 1);
  if (several !== undefined) return asked(several, chatsOf(several), incoming, messages);
  const none = units.find((unit) => chatsOf(unit).length === 0);
  if (none !== undefined) return said(messages.binding.refused.noChat(none), incoming);
  return unbound(units.flatMap(chatsOf), incoming, situation, messages);
}

function ofOffice(bound: readonly Chat[], incoming: Incoming, situation: Situation, messages: Messages): Decision {
  const own = bound.filter(({ officeChat }) => officeChat);
  if (own.length > 1) return asked(situation.book.office.short, own, incoming, messages);
  return said(messages.binding.refused.lastOffice, incoming);
}

function asked(whose: string, chats: readonly Chat[], incoming: Incoming, messages: Messages): Decision {
  const choices = chats.map(({ title, address }) => ({
    name: messages.binding.chat(title, nameOfChat(address)),
    address: nameOfChat(address),
  }));
  return answered(whichChatMessage(whose, choices, messages), incoming);
}

/** Both sides are told; a chat that cannot be reached is not. */
function unbound(chats: readonly Chat[], incoming: Incoming, situation: Situation, messages: Messages): Decision {
  const { book, now } = situation;
  const offices = situation.chats.filter(({ officeChat }) => officeChat).length;
  if (chats.some(({ officeChat }) => officeChat) && offices < 2)
    return said(messages.binding.refused.lastOffice, incoming);
  const whose = ({ unit }: Chat) => unit ?? book.office.short;
  const done = chats.map((chat) =>
    messages.binding.told.unbound(whose(chat), messages.binding.chat(chat.title, nameOfChat(chat.address))),
  );
  const told = usualMessages(situation).binding;
  return {
    changes: chats.flatMap((chat) => binding(chat.address, chat, nobodys, doingOf(incoming, now))),
    messages: [
      outgoing(incoming.address, lines(done), 'answer'),
      ...chats
        .filter(({ state }) => state === 'active')
        .map((chat) => outgoing(chat.address, lines([told.unbound(whose(chat), book.office.short)]), 'notice')),
    ],
  };
}
