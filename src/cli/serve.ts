import cron from 'node-cron';
import { startDispatch } from '../app/dispatch.ts';
import { openInbox } from '../app/receive.ts';
import { tick } from '../app/tick.ts';
import type { Message } from '../chat/message.ts';
import { decide } from '../dialogue/decide.ts';
import { replanChanges } from '../dialogue/opening.ts';
import { decideRound, slotsDue } from '../dialogue/round.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Logger } from '../log.ts';
import type { Book } from '../plan/model.ts';
import type { Alarm, Inbox, Platform } from '../ports.ts';
import type { Desk } from './desk.ts';

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
}

/** Serves a desk on its platforms: events are decided on, the clock is looked at, what is queued is sent. */
export async function serve(desk: Desk, { platforms, log, ticks }: Serving): Promise<Service> {
  const { store, clock } = desk;
  const alarm: Alarm = (what, error) => log.error({ err: error }, what);
  const books = async (office: string) => (await desk.offices.take(office)).book;
  const repeated = repeatedIn(desk.book);
  const named = new Map(platforms.map((platform) => [platform.name, platform]));
  const dispatch = await startDispatch({ store, clock, platforms: named, alone: desk.alone, repeated, alarm });
  const shared = { store, books, wake: dispatch.wake, alarm };
  const served = ({ address }: { readonly address: { readonly platform: string } }) => named.has(address.platform);
  const look = () =>
    tick(
      { ...shared, slotsDue, decideRound: (round) => decideRound({ ...round, chats: round.chats.filter(served) }) },
      clock(),
    );
  await replan(desk);
  const inbox = tracked(
    openInbox({ ...shared, clock, decide, home: desk.office, me: (platform) => named.get(platform)?.me() ?? [] }),
  );
  for (const platform of platforms) await platform.start(inbox.take);
  const beat = cron.schedule(ticks, look, { noOverlap: true });
  log.info({ event: 'ready', platforms: [...named.keys()] });
  return {
    settle: async () => {
      await look();
      await dispatch.settled();
    },
    stop: async () => {
      await beat.destroy();
      await Promise.all(platforms.map((platform) => platform.stop()));
      await inbox.idle();
      await dispatch.stop();
    },
  };
}

/** A message that may have been sent before says so. */
function repeatedIn(book: Book): (message: Message) => Message {
  const { desk } = book.office.language === 'en' ? en : zhCN;
  return ({ blocks }) => ({ blocks: [{ kind: 'text', text: desk.repeated }, ...blocks] });
}

/** Plans reminders anew for an office whose clock stands before its last tick: it was set back. */
export async function replan({ store, office, book, clock }: Desk): Promise<void> {
  const now = clock();
  const last = await store.lastTick(office);
  if (last === null || last <= now) return;
  await store.commit(office, replanChanges(book, await store.assignments(office, {}), now));
}

/** An inbox that knows what it has not finished. */
function tracked(inbox: Inbox): { readonly take: Inbox; readonly idle: () => Promise<void> } {
  const open = new Set<Promise<void>>();
  return {
    take: (incoming) => {
      const taken = inbox(incoming).finally(() => open.delete(taken));
      open.add(taken);
      return taken;
    },
    idle: async () => void (await Promise.allSettled(open)),
  };
}
