import { setTimeout } from 'node:timers/promises';
import { isFault } from '../errors.ts';
import { alarmTo, type Logger } from '../log.ts';
import type { Inbox, Platform } from '../ports.ts';

/** So long all platforms are waited for; after that those that stand are enough. */
const PATIENCE_MS = 5000;

/**
 * Starts every platform and gives the names of those that can receive: all of them; where a vendor cannot be reached, those
 * that can, one at least. The others are told when they follow. Rejects where one cannot start at all, such as with a
 * bad token.
 */
export async function startAll(platforms: readonly Platform[], inbox: Inbox, log: Logger): Promise<readonly string[]> {
  const standing: string[] = [];
  let told = false;
  const starts = platforms.map(async (platform) => {
    await platform.start(inbox);
    standing.push(platform.name);
    if (told) log.info({ event: 'started', platform: platform.name });
  });
  const enough = Promise.all([setTimeout(PATIENCE_MS, null, { ref: false }), Promise.any(starts)]);
  await Promise.race([Promise.all(starts), enough]);
  told = true;
  // Whoever follows may still be refused; one that is stopped before it stands is no fault.
  const late = (error: unknown) =>
    isFault(error, 'unavailable') || alarmTo(log)('a platform could not be started', error);
  for (const start of starts) start.catch(late);
  return [...standing];
}
