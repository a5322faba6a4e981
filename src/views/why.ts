import type { Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import { policyOf, type TimeOfDay } from '../remind/policy.ts';
import type { Slot } from '../remind/slot.ts';
import type { Why } from '../remind/why.ts';
import type { Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';

/** What is known of a slot beside the plans: whether it was sent, and how many chats its unit has, at which moment. */
export interface SlotState {
  readonly said: boolean;
  readonly chats: number;
  readonly now: Instant;
}

/** Why a reminder falls: the words, the rule, the day, the time, to whom, and whether it will be sent. */
export function whyMessage(why: Why, state: SlotState, book: Book, messages: Messages): Message {
  const say = messages.why;
  const { slot } = why;
  const role = slot?.standing ? messages.remind.role[slot.standing.role] : null;
  const lines = [
    why.key,
    ...(slot ? reasons(slot, book, messages) : []),
    ...rules(why, book, messages),
    time(why, book, messages),
    say.to(why.unit ?? book.office.short, role, state.chats),
    say.state[stateOf(why, state)],
  ];
  return { blocks: lines.map((text) => ({ kind: 'text', text })) };
}

function stateOf({ slot, silence, at }: Why, { said, now }: SlotState): keyof Messages['why']['state'] {
  if (said) return 'said';
  if (silence !== null) return silence;
  if (at <= now) return 'past';
  if (slot === null) return 'office';
  return slot.standing === null ? 'general' : 'task';
}

function reasons({ code, deadline, due, standing }: Slot, book: Book, messages: Messages): readonly string[] {
  const say = messages.why;
  const clause = code === null ? undefined : book.clauses.get(code);
  const extension = standing?.extension?.to === due ? standing.extension : null;
  return [
    ...(clause ? [`${clause.code} ${clause.title}`.trim()] : []),
    ...(deadline ? [say.words(messages.remind.quoted(deadline.quote), due)] : []),
    ...(extension ? [say.extended(extension.from, extension.to)] : []),
  ];
}

function rules({ slot, rule, day }: Why, book: Book, messages: Messages): readonly string[] {
  const say = messages.why;
  const { ladder, overdue, perWeek } = policyOf(book);
  switch (rule.kind) {
    case 'step': {
      const role = slot?.standing?.role ?? 'lead';
      const { count, meant, off, full } = rule;
      return [
        say.step(count, role === 'lead' ? ladder.leads : ladder.supports, messages.remind.role[role]),
        off === null ? say.onTime(full?.from ?? day) : say.moved(meant, say.off[off], full?.from ?? day),
        ...(full ? [say.waits(full.from, full.days, perWeek, day)] : []),
      ];
    }
    case 'overdue':
      return [say.overdue(rule.days, overdue.every, rule.first), say.onTime(day)];
    default:
      return [say.other[rule.kind], say.onTime(day)];
  }
}

function time({ slot, at }: Why, book: Book, messages: Messages): string {
  const { hour, minute } = wallClock(at, book.office.timezone);
  const own = hour * 60 + minute;
  // What the office is told keeps an hour of its own.
  const first = slot === null ? own : (slot.hour ?? policyOf(book).time);
  return messages.why.at(clock(own), clock(first), own - first);
}

function clock(time: TimeOfDay): string {
  return [Math.floor(time / 60), time % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
