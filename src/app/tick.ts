import type { Address } from '../chat/incoming.ts';
import type { Decision } from '../dialogue/change.ts';
import type { RoundAhead, RoundDecision } from '../dialogue/rounds/round.ts';
import type { Round } from '../dialogue/situation.ts';
import { Fault, isFault } from '../errors.ts';
import type { Book } from '../plan/model.ts';
import type { Alarm, Store } from '../ports.ts';
import type { Instant } from '../time/day.ts';
import { written } from './written.ts';

export interface Ticking {
  readonly store: Store;
  readonly books: (office: string) => Promise<Book>;
  readonly slotsDue: (round: RoundAhead) => readonly string[];
  readonly looksAtAll: (round: RoundAhead) => boolean;
  readonly decideRound: (round: Round) => RoundDecision;
  /** Called with the chats messages were queued for. */
  readonly wake: (chats: readonly Address[]) => void;
  /** Offices that wait for a night or a day off to end, empty at first. They are not looked at before it has. */
  readonly resting: Map<string, Rest>;
  readonly alarm: Alarm;
}

/** From when until when an office says nothing. */
export interface Rest {
  readonly since: Instant;
  readonly until: Instant;
}

/** More than an office can hold: a digest needs all that is due to a unit at once. */
const ALL = 1_000_000;
const ATTEMPTS = 5;
/** Their commits share one write to the disk, and those who ask have a turn before the next. */
const OFFICES_AT_ONCE = 16;

/**
 * Queues everything that fell due since the last tick, office by office; what one office lacks never stops the others.
 * Safe to call late, twice, or on two machines at once: what another claimed is left to it.
 */
export async function tick(ticking: Ticking, now: Instant): Promise<void> {
  const due = (await ticking.store.officesDue(now)).filter((office) => !rests(ticking.resting.get(office), now));
  for (let from = 0; from < due.length; from += OFFICES_AT_ONCE) {
    const some = due.slice(from, from + OFFICES_AT_ONCE);
    await Promise.all(some.map((office) => tickSafely(ticking, office, now)));
  }
}

/** A clock that was set back has no night to wait for. */
function rests(rest: Rest | undefined, now: Instant): boolean {
  return rest !== undefined && rest.since <= now && now < rest.until;
}

async function tickSafely(ticking: Ticking, office: string, now: Instant): Promise<void> {
  try {
    await tickOffice(ticking, office, now);
  } catch (error) {
    ticking.alarm(`the tick of ${office} failed and is tried again`, error);
  }
}

/** Everything an office has to say goes into one commit; where it conflicts, what is left to say is decided again. */
async function tickOffice(ticking: Ticking, office: string, now: Instant): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { decisions, rest, restsUntil, dropped } = ticking.decideRound(await loadRound(ticking, office, now));
    const said = decisions.flatMap((decision) => written(decision, office, firstSlot(decision), now));
    const changes = [...said, ...rest];
    try {
      if (changes.length > 0) await ticking.store.commit(office, changes);
      if (restsUntil === null) ticking.resting.delete(office);
      else ticking.resting.set(office, { since: now, until: restsUntil });
      if (dropped > 0) ticking.alarm(`${dropped} reminders of ${office} were too old to be sent and are dropped`, null);
      ticking.wake(decisions.flatMap(({ messages }) => messages.map(({ to }) => to)));
      return;
    } catch (error) {
      if (!isFault(error, 'conflict')) throw error;
    }
  }
  throw new Fault('conflict', `what ${office} has to say changed ${ATTEMPTS} times`);
}

async function loadRound(
  { store, books, slotsDue, looksAtAll }: Ticking,
  office: string,
  now: Instant,
): Promise<Round> {
  const [book, lastTick, due, chats] = await Promise.all([
    books(office),
    store.lastTick(office),
    store.dueAssignments(office, now, ALL),
    store.chats(office),
  ]);
  const round = { book, now, lastTick, due, chats };
  const [claimed, standings] = await Promise.all([
    store.claimed(office, slotsDue(round)),
    looksAtAll(round) ? store.assignments(office, {}) : [],
  ]);
  return { ...round, claimed, standings };
}

/** A reminder's messages are named after the first slot it claims: nobody else can claim it. */
function firstSlot({ changes }: Decision): string {
  const claim = changes.find((change) => change.kind === 'reminder-claimed');
  if (!claim) throw new Fault('broken', 'a reminder claims no slot');
  return claim.slot;
}
