import type { Message } from '../chat/message.ts';
import type { Book } from '../plan/model.ts';
import { lightOf } from '../supervise/lights.ts';
import { seatOf } from '../supervise/roles.ts';
import { supervisionOf } from '../supervise/supervision.ts';
import type { Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { type OpenDuty, strangerHome, unitHome, usage } from '../views/home.ts';
import { helpLines } from '../views/supervise.ts';
import { usualMessages } from './hearing.ts';
import type { UnitChat } from './reports/forms.ts';

/** What a member of these units' chats finds when opening the bot: what is open with its lights, and how to use it. */
export function homeMessage(chats: readonly UnitChat[], book: Book, now: Instant): Message {
  const messages = usualMessages({ book });
  const { day: today } = wallClock(now, book.office.timezone);
  const [first] = chats;
  const duties = chats.flatMap((chat) => unitHome(chat.unit, openDuties(chat, book, now), book, today, messages));
  const example = first?.standings.find(({ role }) => role === 'lead') ?? null;
  // Said elsewhere than in the chat it is about.
  const [, ...orders] = helpLines(seatOf(first ? { unit: first.unit, officeChat: false } : null), example, messages);
  return { blocks: [...(first ? duties : strangerHome(book, messages)), ...usage(book, orders, messages)] };
}

function openDuties({ standings }: UnitChat, book: Book, now: Instant): readonly OpenDuty[] {
  const { lights } = supervisionOf(book);
  const { day: today } = wallClock(now, book.office.timezone);
  return standings
    .filter(({ stage }) => stage !== 'closed')
    .flatMap((standing) => {
      const lit = lightOf(book, standing, lights, today);
      return lit ? [{ standing, lit }] : [];
    });
}
