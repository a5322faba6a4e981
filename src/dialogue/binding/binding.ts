import type { Incoming } from '../../chat/incoming.ts';
import { unreachable } from '../../errors.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import { seatOf } from '../../supervise/roles.ts';
import { welcomeMessage } from '../../views/binding.ts';
import { lines } from '../../views/supervise.ts';
import { todayOf } from '../case.ts';
import type { Change, Decision } from '../change.ts';
import { messagesFor, usualMessages } from '../hearing.ts';
import type { Invitation } from '../records.ts';
import { answered, outgoing, said, silence } from '../saying.ts';
import type { Situation } from '../situation.ts';
import { unaddressed } from '../unaddressed.ts';
import { binding, doingOf, nameOfChat } from './changes.ts';
import { dutiesOf } from './duties.ts';
import { decideInvite, missingShown } from './inviting.ts';
import { type BindingOrder, isForUs, readBinding } from './order.ts';
import { decideUnbind } from './unbinding.ts';

/** After so many codes that were wrong, used or expired within an hour a chat is not listened to any more. */
export const CODES_AN_HOUR = 5;

/** What a text orders about the binding of chats, if it is for us. */
export function bindingIn(text: string, incoming: Incoming, { book, me, chat }: Situation): BindingOrder | null {
  const order = readBinding(text, book, me);
  return order && isForUs(order, incoming, chat) ? order : null;
}

/** Binds a chat by a code, or does what the office orders in its own chat; elsewhere it says in one line why not. */
export function decideBinding(
  order: BindingOrder | null,
  text: string,
  incoming: Incoming,
  situation: Situation,
): Decision {
  if (order === null) return silence;
  const { book, chat } = situation;
  const messages = messagesFor(tellingWord(text, situation), situation);
  const seat = seatOf(chat);
  const { refused } = messages.binding;
  if (order.kind === 'code') return decideCode(incoming, situation, usualMessages(situation));
  if (seat.kind === 'unit') return said(refused.noRight(seat.unit, book.office.short), incoming);
  if (seat.kind === 'nobody') return said(refused.howTo(book.office.short), incoming);
  switch (order.kind) {
    case 'bind':
    case 'invite':
      return decideInvite(order.whom, incoming, situation, messages);
    case 'unbind':
      return decideUnbind(order.whom, incoming, situation, messages);
    case 'unbound':
      return answered(missingShown(situation, messages), incoming);
    default:
      return unreachable(order);
  }
}

/** The word that tells an order's language: names stay Chinese (invite 区财政局), and a command is typed in Latin letters. */
function tellingWord(text: string, { me }: Situation): string {
  const said = unaddressed(text, me).trim();
  return said.startsWith('/') ? said.replace(/^\/\S+/, '') : (/^\S+/.exec(said)?.[0] ?? '');
}

function decideCode(incoming: Incoming, situation: Situation, messages: Messages): Decision {
  const { book, chat, now, invitation, codesRefused } = situation;
  const { refused } = messages.binding;
  if (codesRefused >= CODES_AN_HOUR) return silence;
  if (invitation === null) return codeRefused(refused.wrong, incoming, situation, messages);
  if (invitation.usedAt !== null) return codeRefused(refused.used, incoming, situation, messages);
  if (invitation.expiresAt <= now) return codeRefused(refused.expired, incoming, situation, messages);
  const seat = seatOf(chat);
  if (seat.kind === 'nobody') return bound(invitation, incoming, situation, messages);
  const { short } = book.office;
  const own = seat.kind === 'unit' ? seat.unit : short;
  const same = invitation.office === chat?.office && own === (invitation.unit ?? short);
  if (same) return said(refused.already(own), incoming);
  return said(seat.kind === 'office' ? refused.officeChat(invitation.unit ?? '') : refused.other(own, short), incoming);
}

/** The last code of an hour that is refused is told that no other will be taken. */
function codeRefused(
  why: string,
  incoming: Incoming,
  { codesRefused, now }: Situation,
  { binding: { refused } }: Messages,
): Decision {
  const refusal: Change = { kind: 'code-refused', address: incoming.address, at: now };
  const last = codesRefused + 1 >= CODES_AN_HOUR;
  return { ...said(last ? refused.tooMany : why, incoming), changes: [refusal] };
}

/** The chat is bound, reads what it answers for, and the office reads whose it is now. */
function bound({ unit, hash }: Invitation, incoming: Incoming, situation: Situation, messages: Messages): Decision {
  const { address, sender } = incoming;
  const { book, chat, chats, now } = situation;
  const welcome =
    unit === null
      ? lines([messages.binding.bound.office(book.office.short)])
      : welcomeMessage(unit, dutiesOf(unit, situation), todayOf(situation), book, messages);
  const shown = messages.binding.chat(chat?.title ?? '', nameOfChat(address));
  const told = lines([messages.binding.told.bound(unit ?? book.office.short, shown, sender.name)]);
  const offices = chats.filter(({ officeChat, state }) => officeChat && state === 'active');
  return {
    changes: [
      { kind: 'invitation-used', hash, at: now },
      ...binding({ ...address, thread: null }, chat, { unit, officeChat: unit === null }, doingOf(incoming, now)),
    ],
    messages: [
      outgoing(address, welcome, 'answer'),
      ...offices.map((office) => outgoing(office.address, told, 'notice')),
    ],
  };
}
