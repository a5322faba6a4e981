import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { type Compilation, compilations, nextCompilation } from '../remind/compile.ts';
import { nextDue, nextDuty } from '../remind/next.ts';
import { policyOf } from '../remind/policy.ts';
import { catchUp, type Reminder } from '../remind/schedule.ts';
import type { Instant } from '../time/day.ts';
import { weekMessage } from '../views/supervise-week.ts';
import type { Change, Decision, Outgoing } from './change.ts';
import { digestOf } from './digest.ts';
import { usualMessages } from './hearing.ts';
import type { Round } from './situation.ts';
import { weekAt } from './weekly.ts';

/** A round before it is known what was claimed and what stands. */
export type RoundAhead = Omit<Round, 'claimed' | 'standings'>;

/** What a tick of one office does: each decision is committed by itself, then `rest` with the mark of the tick. */
export interface RoundDecision {
  readonly decisions: readonly Decision[];
  readonly rest: readonly Change[];
}

/** The slots that fall due in a round: which of them are claimed is to be looked up before deciding. */
export function slotsDue(round: RoundAhead): readonly string[] {
  const reminders = remindersDue(round).flatMap(({ slots }) => slots.map(({ key }) => key));
  return [...reminders, ...compilationsDue(round).map(({ key }) => key)];
}

/** Whether the weekly reports are compiled in a round: then everything that stands is to be looked up before deciding. */
export function compiles(round: RoundAhead): boolean {
  return compilationsDue(round).length > 0;
}

/** The first moment after `after` at which the office itself has something to say or to be told. */
export function nextOfOffice(book: Book, after: Instant): Instant | null {
  const found = [nextDuty(book, after), nextCompilation(book, after)].filter((at) => at !== null);
  return found.sort((one, other) => one - other)[0] ?? null;
}

/** The reminders of a round, one decision a unit; a conflict in one (another machine was faster) leaves the others. */
export function decideRound(round: Round): RoundDecision {
  const reminders = remindersDue(round).flatMap((reminder) => {
    const slots = reminder.slots.filter(({ key }) => !round.claimed.has(key));
    return slots.length > 0 ? [{ ...reminder, slots }] : [];
  });
  const spoken = new Set(reminders.flatMap(({ slots }) => slots.map(({ standing }) => standing)));
  const silent = round.due.filter((standing) => !spoken.has(standing));
  const next = nextOfOffice(round.book, round.now);
  const compiled = compilationsDue(round).filter(({ key }) => !round.claimed.has(key));
  return {
    decisions: [
      ...reminders.map((reminder) => decideReminder(reminder, round)),
      ...compiled.map((compilation) => decideCompilation(compilation, round)),
    ],
    rest: [...silent.map((standing) => moved(standing, round)), { kind: 'ticked', at: round.now, nextDue: next }],
  };
}

function remindersDue({ book, due, lastTick, now }: RoundAhead): readonly Reminder[] {
  return lastTick === null ? [] : catchUp(book, due, { from: lastTick, to: now });
}

/** What is compiled within the round; what should have been longer ago than the policy allows is dropped. */
function compilationsDue({ book, lastTick, now }: RoundAhead): readonly Compilation[] {
  if (lastTick === null) return [];
  // The later of two moments is a moment.
  const from = Math.max(lastTick, now - policyOf(book).late) as Instant;
  return compilations(book, { from, to: now });
}

/** 周报: who has reported this week, who has not, and what presses, to every chat of the office. */
function decideCompilation({ key, day }: Compilation, { book, chats, standings, now }: Round): Decision {
  const message = weekMessage(weekAt(book, standings, day), book, usualMessages({ book }));
  const offices = chats.filter(({ officeChat, state }) => officeChat && state === 'active');
  return {
    changes: [{ kind: 'reminder-claimed', slot: key, at: now }],
    messages: offices.map(({ address }) => ({ to: address, message, codes: [], kind: 'notice' })),
  };
}

function decideReminder(reminder: Reminder, round: Round): Decision {
  const claims = reminder.slots.map(({ key }): Change => ({ kind: 'reminder-claimed', slot: key, at: round.now }));
  const moves = reminder.slots.flatMap(({ standing }) => (standing ? [moved(standing, round)] : []));
  return { changes: [...claims, ...moves], messages: messagesOf(reminder, round) };
}

/** The digest, to every chat of the unit. */
function messagesOf(reminder: Reminder, { book, chats }: Round): readonly Outgoing[] {
  const digest = digestOf(reminder, book);
  return chats
    .filter(({ unit, state }) => unit === reminder.unit && state === 'active')
    .map(({ address }) => ({ to: address, ...digest }));
}

function moved(standing: Assignment, { book, now }: Round): Change {
  return { kind: 'assignment-moved', assignment: { ...standing, nextDue: nextDue(book, standing, now) } };
}
