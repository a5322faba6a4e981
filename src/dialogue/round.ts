import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import { nextDue, nextDuty } from '../remind/next.ts';
import { usualPolicy } from '../remind/policy.ts';
import type { Slot } from '../remind/rules.ts';
import { catchUp, type Reminder } from '../remind/schedule.ts';
import { reminderMessage } from '../views/reminder.ts';
import type { Change, Decision, Outgoing } from './change.ts';
import type { Round } from './situation.ts';

/** What a tick of one office does: each decision is committed by itself, then `rest` with the mark of the tick. */
export interface RoundDecision {
  readonly decisions: readonly Decision[];
  readonly rest: readonly Change[];
}

/** The slots that fall due in a round: which of them are claimed is to be looked up before deciding. */
export function slotsDue(round: Omit<Round, 'claimed'>): readonly string[] {
  return remindersDue(round).flatMap(({ slots }) => slots.map(({ key }) => key));
}

/** The reminders of a round, one decision a unit; a conflict in one (another machine was faster) leaves the others. */
export function decideRound(round: Round): RoundDecision {
  const reminders = remindersDue(round).flatMap((reminder) => {
    const slots = reminder.slots.filter(({ key }) => !round.claimed.has(key));
    return slots.length > 0 ? [{ ...reminder, slots }] : [];
  });
  const spoken = new Set(reminders.flatMap(({ slots }) => slots.map(({ standing }) => standing)));
  const silent = round.due.filter((standing) => !spoken.has(standing));
  const next = nextDuty(round.book, usualPolicy, round.now);
  return {
    decisions: reminders.map((reminder) => decideReminder(reminder, round)),
    rest: [...silent.map((standing) => moved(standing, round)), { kind: 'ticked', at: round.now, nextDue: next }],
  };
}

function remindersDue({ book, due, lastTick, now }: Omit<Round, 'claimed'>): readonly Reminder[] {
  return lastTick === null ? [] : catchUp(book, due, usualPolicy, { from: lastTick, to: now });
}

function decideReminder(reminder: Reminder, round: Round): Decision {
  const claims = reminder.slots.map(({ key }): Change => ({ kind: 'reminder-claimed', slot: key, at: round.now }));
  const moves = reminder.slots.flatMap(({ standing }) => (standing ? [moved(standing, round)] : []));
  return { changes: [...claims, ...moves], messages: messagesOf(reminder, round) };
}

/** The digest, to every chat of the unit. */
function messagesOf(reminder: Reminder, { book, chats }: Round): readonly Outgoing[] {
  const message = reminderMessage(reminder, book, book.office.language === 'en' ? en : zhCN);
  const codes = numbered(reminder.slots).map(({ code }) => code);
  return chats
    .filter(({ unit, state }) => unit === reminder.unit && state === 'active')
    .map(({ address }) => ({ to: address, message, codes, kind: 'reminder' }));
}

/** The slots a reply can mean by their number: all but the weekly report, which comes last and is no task. */
function numbered(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(({ standing }) => standing !== null);
}

function moved(standing: Assignment, { book, now }: Round): Change {
  return { kind: 'assignment-moved', assignment: { ...standing, nextDue: nextDue(book, standing, usualPolicy, now) } };
}
