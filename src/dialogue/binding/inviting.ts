import type { Incoming } from '../../chat/incoming.ts';
import type { Message } from '../../chat/message.ts';
import { unreachable } from '../../errors.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import { wallClock } from '../../time/zone.ts';
import { codesMessage, missingMessage } from '../../views/binding.ts';
import type { Decision } from '../change.ts';
import { answered, said } from '../saying.ts';
import type { Situation } from '../situation.ts';
import { doingOf, inviting, nameOfChat } from './changes.ts';
import { shownCode } from './code.ts';
import type { Whom } from './order.ts';

/** 邀请: a code for each unit that is named, for all that have no chat, or for another chat of the office. */
export function decideInvite(whom: Whom, incoming: Incoming, situation: Situation, messages: Messages): Decision {
  const { refused } = messages.binding;
  switch (whom.kind) {
    case 'units':
      return invited(whom.units, incoming, situation, messages);
    case 'office':
      return invited([null], incoming, situation, messages);
    case 'everyone': {
      const missing = unitsWithoutChat(situation);
      return missing.length > 0 ? invited(missing, incoming, situation, messages) : said(refused.allBound, incoming);
    }
    case 'nobody':
    case 'chat':
      return said(refused.whom, incoming);
    case 'stranger':
      return said(refused.stranger(whom.name), incoming);
    default:
      return unreachable(whom);
  }
}

/** Who has a chat and who has none, and which chats are out of reach. */
export function missingShown(situation: Situation, messages: Messages): Message {
  const missing = unitsWithoutChat(situation);
  const lost = situation.chats
    .filter(({ state, unit, officeChat }) => state === 'lost' && (unit !== null || officeChat))
    .map(({ title, address }) => messages.binding.chat(title, nameOfChat(address)));
  return missingMessage({ bound: singleUnits(situation).length - missing.length, missing, lost }, messages);
}

/** The units no chat is bound to that could be reached. */
export function unitsWithoutChat(situation: Pick<Situation, 'book' | 'chats'>): readonly string[] {
  const bound = new Set(situation.chats.filter(({ state }) => state === 'active').map(({ unit }) => unit));
  return singleUnits(situation).filter((unit) => !bound.has(unit));
}

const singleUnits = ({ book }: Pick<Situation, 'book'>) =>
  book.units.filter(({ kind }) => kind !== 'group').map(({ name }) => name);

function invited(
  units: readonly (string | null)[],
  incoming: Incoming,
  situation: Situation,
  messages: Messages,
): Decision {
  const { book, chats, freshCodes, now } = situation;
  const made = freshCodes.slice(0, units.length).map((fresh, place) => {
    const unit = units[place] ?? null;
    const { changes, until } = inviting(fresh, unit, doingOf(incoming, now));
    const shown = {
      unit,
      code: shownCode(fresh.code),
      until: wallClock(until, book.office.timezone).day,
      chats: chats.filter((chat) => chat.unit === unit && chat.state === 'active').length,
    };
    return { changes, shown };
  });
  const shown = codesMessage(
    made.map((one) => one.shown),
    book,
    messages,
  );
  return { ...answered(shown, incoming), changes: made.flatMap(({ changes }) => changes) };
}
