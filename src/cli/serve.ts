import cron from 'node-cron';
import { openAlbums } from '../app/albums.ts';
import { startDispatch } from '../app/dispatch.ts';
import { type Keeping, startKeeper } from '../app/evidence.ts';
import { type Archive, located, MEGABYTE } from '../app/keep-file.ts';
import type { LostNotice } from '../app/lost.ts';
import { openInbox, type Reception } from '../app/receive.ts';
import { type Rest, tick } from '../app/tick.ts';
import { noWitness, type Witness } from '../app/witness.ts';
import type { Message } from '../chat/message.ts';
import { decide } from '../dialogue/decide.ts';
import { replanChanges } from '../dialogue/opening.ts';
import { reconsider } from '../dialogue/rounds/reconsider.ts';
import { decideRound, looksAtAll, slotsDue } from '../dialogue/rounds/round.ts';
import type { Round } from '../dialogue/situation.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { alarmTo, type Logger } from '../log.ts';
import { unknownYears, yearsUnknown } from '../plan/calendar.ts';
import type { Book } from '../plan/model.ts';
import type { Platform } from '../ports.ts';
import { wallClock } from '../time/zone.ts';
import type { Desk } from './desk.ts';
import { startAll } from './starting.ts';

/** A desk at work. */
export interface Service {
  /** Resolves once everything due at this moment is decided and sent. */
  readonly settle: () => Promise<void>;
  /** Takes nothing new, lets what is under way finish, and stops every timer and platform. */
  readonly stop: () => Promise<void>;
}

/** How a desk is served. */
export interface Serving {
  readonly platforms: readonly Platform[];
  readonly log: Logger;
  /** When the clock is looked at (cron): each minute, or each second where it can run fast. */
  readonly ticks: string;
  readonly witness?: Witness;
}

/** Serves a desk on its platforms: events are decided on, the clock is looked at, what is queued is sent. */
export async function serve(desk: Desk, { platforms, log, ticks, witness = noWitness }: Serving): Promise<Service> {
  const { store, clock } = desk;
  const alarm = alarmTo(log);
  const named = new Map(platforms.map((platform) => [platform.name, sendingFrom(desk.archive, platform)]));
  await replan(desk);
  const repeated = repeatedIn(desk.book);
  const lost = lostIn(desk.book);
  const ground = { store, books: desk.books.take, alarm };
  const { alone } = desk;
  const dispatch = await startDispatch({ ...ground, clock, platforms: named, alone, reconsider, repeated, lost });
  const shared = { ...ground, wake: dispatch.wake };
  const resting = new Map<string, Rest>();
  const me = (platform: string) => named.get(platform)?.me() ?? [];
  const serves = (platform: string) => named.has(platform);
  const offer: Reception['offer'] = (to, whose) => named.get(to.platform)?.offer?.(to, whose);
  const desks = openInbox({ ...shared, clock, decide, home: desk.office, serves, me, lost, offer, witness });
  const albums = await openAlbums({ store, clock, alarm, home: desk.office, inbox: desks });
  const inbox = tracked(albums.take);
  const keeper =
    desk.archive &&
    (await startKeeper({ ...shared, clock, platforms: named, archive: desk.archive, refused: refusedIn(desk) }));
  const look = tracked(async () => {
    const now = clock();
    await tick(
      { ...shared, resting, slotsDue, looksAtAll, decideRound: (round) => decideRound(within(round, named)) },
      now,
    );
    witness.ticked(now);
  });
  const heard = () => look.run().catch((error) => alarm('the clock was not looked at', error));
  const beat = cron.schedule(ticks, heard, { noOverlap: true });
  const stop = async () => {
    await beat.destroy();
    await Promise.all(platforms.map((platform) => platform.stop()));
    await Promise.all([inbox.idle(), look.idle(), albums.stop()]);
    await Promise.all([dispatch.stop(), keeper?.stop()]);
  };
  const settle = async () => {
    await albums.settled();
    await look.run();
    await keeper?.settled();
    await dispatch.settled();
  };
  const standing = await startAll(platforms, inbox.run, log).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  warnOfYears(desk, log);
  log.info({ event: 'ready', platforms: standing });
  return { stop, settle };
}

/** Reminders are planned by working days: years whose holidays nobody knows are said aloud. */
function warnOfYears({ book, clock }: Desk, log: Logger): void {
  const years = unknownYears(book, wallClock(clock(), book.office.timezone).day);
  if (years.length > 0) log.warn({ event: 'calendar', office: book.office.key, years }, yearsUnknown(book, years));
}

/** A round as far as it can be told: chats of platforms that are not served here hear nothing now. */
function within(round: Round, platforms: ReadonlyMap<string, Platform>): Round {
  return { ...round, chats: round.chats.filter(({ address }) => platforms.has(address.platform)) };
}

/** A message that may have been sent before says so. */
function repeatedIn(book: Book): (message: Message) => Message {
  const { desk } = book.office.language === 'en' ? en : zhCN;
  return ({ blocks }) => ({ blocks: [{ kind: 'text', text: desk.repeated }, ...blocks] });
}

/** What a chat reads of a file of its that is not kept. */
function refusedIn({ book }: Desk): Keeping['refused'] {
  const { evidence } = book.office.language === 'en' ? en : zhCN;
  return ({ name }, why, limit) => {
    const megabytes = Number((limit / MEGABYTE).toFixed(2));
    return { blocks: [{ kind: 'text', text: evidence.refused[why](name, megabytes) }] };
  };
}

/** The same platform, to which files are told by their place in the archive. */
function sendingFrom(archive: Archive | null, platform: Platform): Platform {
  if (archive === null) return platform;
  return { ...platform, send: (to, message, posting) => platform.send(to, located(message, archive), posting) };
}

/** The office is told which chat it has to see to, and why. */
function lostIn(book: Book): LostNotice {
  const { desk } = book.office.language === 'en' ? en : zhCN;
  return ({ address: { platform, chat }, unit, title }, why) => ({
    blocks: [{ kind: 'text', text: desk.lost(unit ?? title, `${platform}:${chat}`, why) }],
  });
}

/** Plans reminders anew for an office whose clock stands before its last tick: it was set back. */
export async function replan({ store, office, book, clock }: Desk): Promise<void> {
  const now = clock();
  const last = await store.lastTick(office);
  if (last === null || last <= now) return;
  await store.commit(office, replanChanges(book, await store.assignments(office, {}), now));
}

/** An act that knows what of it has not finished. */
function tracked<Given extends readonly unknown[]>(act: (...given: Given) => Promise<void>) {
  const open = new Set<Promise<void>>();
  const run = (...given: Given): Promise<void> => {
    const done = act(...given).finally(() => open.delete(done));
    open.add(done);
    return done;
  };
  return { run, idle: async (): Promise<void> => void (await Promise.allSettled(open)) };
}
