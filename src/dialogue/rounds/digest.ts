import type { Book, Code } from '../../plan/model.ts';
import { keptReminder } from '../../remind/again.ts';
import type { Reminder } from '../../remind/schedule.ts';
import { isGeneral } from '../../remind/slot.ts';
import { reminderMessage } from '../../views/reminder.ts';
import type { Outgoing } from '../change.ts';
import { usualMessages } from '../hearing.ts';

/** A reminder as it goes to every chat of its unit: what it says, and what it says it of. */
export function digestOf(reminder: Reminder, book: Book): Omit<Outgoing, 'to'> {
  const message = reminderMessage(reminder, book, usualMessages({ book }));
  return { message, codes: numbered(reminder), kind: 'reminder', reminder: keptReminder(reminder) };
}

/** The tasks a reply can mean by their number: all but what is about all of them, which comes last. */
function numbered({ slots }: Reminder): readonly Code[] {
  return slots.filter((slot) => !isGeneral(slot)).map(({ code }) => code);
}
