import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { startDispatch } from '../../src/app/dispatch.ts';
import { reconsider } from '../../src/dialogue/rounds/reconsider.ts';
import type { Platform } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';
import { book } from '../fakes/book.ts';
import { opened, queued } from '../fakes/records.ts';

/** Sends so many numbered messages to chats in turn, as the desk does; gives the seconds until nothing waits. */
export async function deliverAll(platform: Platform, messages: number, chats: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const store = await openStore(folder);
  const clock = () => Date.now() as Instant;
  await store.commit('east', [opened('east')]);
  await store.commit(
    'east',
    // Reminders: what may have been sent is sent again, as nobody would ask for it.
    Array.from({ length: messages }, (_, n) => {
      const to = { platform: platform.name, chat: chats[n % chats.length]!, thread: null };
      return queued({ id: `d${n}`, kind: 'reminder', to, message: { blocks: [{ kind: 'text', text: `${n}` }] } });
    }),
  );
  const from = performance.now();
  const dispatch = await startDispatch({
    store,
    clock,
    books: async (office) => book(office),
    reconsider,
    platforms: new Map([[platform.name, platform]]),
    alone: true,
    repeated: (message) => message,
    lost: ({ unit }, why) => ({ blocks: [{ kind: 'text', text: `${unit}: ${why}` }] }),
    alarm: () => {},
  });
  while ((await store.outbox()).length > 0) await setTimeout(100);
  const seconds = (performance.now() - from) / 1000;
  await dispatch.stop();
  await store.close();
  rmSync(folder, { recursive: true });
  return seconds;
}

/** A numbered message as it stood in a chat. */
export interface Arrived {
  readonly chat: string;
  readonly text: string;
}

/** How many messages came after one that was to follow them in their chat. */
export function disorderOf(shown: readonly Arrived[]): number {
  const latest = new Map<string, number>();
  let disorder = 0;
  for (const { chat, text } of shown) {
    if (Number(text) < (latest.get(chat) ?? 0)) disorder += 1;
    latest.set(chat, Number(text));
  }
  return disorder;
}
