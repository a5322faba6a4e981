import type { Assignment } from '../../plan/assignment.ts';
import type { Book } from '../../plan/model.ts';
import { asWanted } from '../../remind/general.ts';
import { type Fate, fateOf, quietUntil } from '../../remind/hours.ts';
import { nextDue, nextGeneral } from '../../remind/next.ts';
import { nextOfficeWord, type OfficeWord, officeWords } from '../../remind/office.ts';
import { catchUp, officeSlots, type Reminder, taskSlots } from '../../remind/schedule.ts';
import type { Timed } from '../../remind/slot.ts';
import { isGeneral } from '../../remind/slot.ts';
import type { Instant } from '../../time/day.ts';
import type { Change, Decision, Outgoing } from '../change.ts';
import { usualMessages } from '../hearing.ts';
import type { Round } from '../situation.ts';
import { digestOf } from './digest.ts';
import { officeMessage } from './office-word.ts';

/** A round before it is known what was claimed and what stands. */
export type RoundAhead = Omit<Round, 'claimed' | 'standings'>;

/** What a tick of one office does: each decision is committed by itself, then `rest` with the mark of the tick. */
export interface RoundDecision {
  readonly decisions: readonly Decision[];
  readonly rest: readonly Change[];
  /** Something waits, and nothing is said before this moment; null where there is nothing to wait for. */
  readonly restsUntil: Instant | null;
  /** So many reminders were older than the office allows, and are not said any more. */
  readonly dropped: number;
}

/** The slots that are to be said by a round: which of them are claimed is to be looked up before deciding. */
export function slotsDue(round: RoundAhead): readonly string[] {
  const { book, now } = round;
  const owed = [
    ...slotsOwed(round).map(({ at, slot }) => ({ at, key: slot.key, unit: slot.unit })),
    ...wordsOwed(round).map(({ at, key }) => ({ at, key, unit: null })),
  ];
  // After a long standstill what is too old is more than a question to the store can hold.
  return owed.filter(({ at, unit }) => fateOf(book, unit, at, now) !== 'dropped').map(({ key }) => key);
}

/** Whether a round says something of all tasks: then everything that stands is to be looked up before deciding. */
export function looksAtAll(round: RoundAhead): boolean {
  const general = slotsOwed(round).filter(({ slot }) => isGeneral(slot));
  const owed = [...general.map(({ at, slot }) => ({ at, unit: slot.unit })), ...wordsOwed(round)];
  return owed.some((one) => fateOf(round.book, 'unit' in one ? one.unit : null, one.at, round.now) === 'said');
}

/** The first moment after `after` at which the office itself has something to say or to be told. */
export function nextOfOffice(book: Book, after: Instant): Instant | null {
  const found = [nextGeneral(book, after), nextOfficeWord(book, after)].filter((at) => at !== null);
  return found.sort((one, other) => one - other)[0] ?? null;
}

/**
 * The reminders of a round, one decision a unit; a conflict in one (another machine was faster) leaves the others. What
 * cannot be said now, at night or on a day off, stays due: its task is not moved on, and the mark of the tick not past it.
 */
export function decideRound(round: Round): RoundDecision {
  const { book, now } = round;
  const slots = byFate(slotsOwed(round), round, ({ slot }) => ({ key: slot.key, unit: slot.unit }));
  const words = byFate(wordsOwed(round), round, ({ key }) => ({ key, unit: null }));
  const waits = [...slots.waits, ...words.waits];
  const reminders = catchUp(book, asWanted(slots.said, round.standings, book, now), now);
  return {
    decisions: [
      ...reminders.map((reminder) => decideReminder(reminder, slots.said, round)),
      ...words.said.map((word) => decideWord(word, round)),
    ],
    rest: [...unspoken(slots, round), ...ticked(waits, round)],
    restsUntil: waits.length > 0 ? quietUntil(book, now) : null,
    dropped: slots.dropped.length + words.dropped.length,
  };
}

/** What was to be said by now and may not have been: of a task since it was to be looked at, of the office since the last tick. */
function slotsOwed({ book, due, lastTick, now }: RoundAhead): readonly Timed[] {
  if (lastTick === null) return [];
  const ofTasks = due.flatMap((standing) => {
    // The moment itself belongs to what is looked at.
    const from = standing.nextDue === null ? lastTick : ((standing.nextDue - 1) as Instant);
    return taskSlots(book, standing, { from, to: now });
  });
  return [...ofTasks, ...officeSlots(book, { from: lastTick, to: now })];
}

function wordsOwed({ book, lastTick, now }: RoundAhead): readonly OfficeWord[] {
  return lastTick === null ? [] : officeWords(book, { from: lastTick, to: now });
}

type ByFate<T> = Readonly<Record<Fate, readonly T[]>>;

/** What nobody has claimed yet, by what becomes of it now. */
function byFate<T extends { readonly at: Instant }>(
  owed: readonly T[],
  { book, claimed, now }: Round,
  nameOf: (one: T) => { readonly key: string; readonly unit: string | null },
): ByFate<T> {
  const open = owed
    .filter((one) => !claimed.has(nameOf(one).key))
    .map((one) => ({ one, fate: fateOf(book, nameOf(one).unit, one.at, now) }));
  const of = (wanted: Fate) => open.filter(({ fate }) => fate === wanted).map(({ one }) => one);
  return { said: of('said'), waits: of('waits'), dropped: of('dropped') };
}

/** The tasks that were due and of which nothing is said: those that wait stay due, the others are looked at again later. */
function unspoken({ said, waits }: ByFate<Timed>, round: Round): readonly Change[] {
  const spoken = new Set(said.map(({ slot }) => slot.standing));
  return round.due.flatMap((standing) => {
    if (spoken.has(standing)) return [];
    const [waiting] = waits.filter(({ slot }) => slot.standing === standing).map(({ at }) => at);
    if (waiting === undefined) return moved(standing, round.book, round.now);
    // What was dropped of it is behind.
    return waiting === standing.nextDue ? [] : moved(standing, round.book, (waiting - 1) as Instant);
  });
}

/** How far everything has been said; nothing to write where that is no further than before. */
function ticked(waits: readonly { readonly at: Instant }[], { book, lastTick, now }: Round): readonly Change[] {
  // Just before the first that waits, but never back, which is a moment.
  const first = Math.min(...waits.map(({ at }) => at - 1), now);
  const at = Math.max(first, lastTick ?? first) as Instant;
  return at === lastTick ? [] : [{ kind: 'ticked', at, nextDue: nextOfOffice(book, at) }];
}

/** To every chat of the office. A month of which there is nothing to tell is claimed all the same. */
function decideWord(word: OfficeWord, { book, chats, standings, now }: Round): Decision {
  const message = officeMessage(word, standings, book, usualMessages({ book }));
  const offices = chats.filter(({ officeChat, state }) => officeChat && state === 'active');
  return {
    changes: [{ kind: 'reminder-claimed', slot: word.key, at: now }],
    messages: offices.flatMap(({ address: to }) => (message ? [{ to, message, codes: [], kind: 'notice' }] : [])),
  };
}

/** A digest claims every slot that was to be said to its unit, those it leaves out for a more urgent one as well. */
function decideReminder(reminder: Reminder, said: readonly Timed[], round: Round): Decision {
  const own = said.filter(({ slot }) => slot.unit === reminder.unit);
  const claims = own.map(({ slot }): Change => ({ kind: 'reminder-claimed', slot: slot.key, at: round.now }));
  const moves = reminder.slots.flatMap(({ standing }) => (standing ? [moved(standing, round.book, round.now)] : []));
  return { changes: [...claims, ...moves], messages: messagesOf(reminder, round) };
}

/** The digest, to every chat of the unit. */
function messagesOf(reminder: Reminder, { book, chats }: Round): readonly Outgoing[] {
  const digest = digestOf(reminder, book);
  return chats
    .filter(({ unit, state }) => unit === reminder.unit && state === 'active')
    .map(({ address }) => ({ to: address, ...digest }));
}

function moved(standing: Assignment, book: Book, after: Instant): Change {
  return { kind: 'assignment-moved', assignment: { ...standing, nextDue: nextDue(book, standing, after) } };
}
