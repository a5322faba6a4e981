import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';

/** How many names are kept. */
const KEPT = 10_000;

/** What people and channels are called; the id where Slack does not tell in time. */
export interface Names {
  readonly person: (id: string) => Promise<string>;
  readonly channel: (id: string) => Promise<string>;
}

/** Asks Slack for each name once, and no longer than `ms`. */
export function openNames(api: WebClient, ms: number): Names {
  const kept = new Map<string, string>();

  async function named(id: string, ask: () => Promise<string>): Promise<string> {
    const known = kept.get(id);
    if (known !== undefined) return known;
    // Who it is matters less than what is said: without the name the id stands for it, and next time it is asked again.
    const name = await Promise.race([ask().catch(() => ''), setTimeout(ms, '', { ref: false })]);
    if (name === '') return id;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(id, name);
    return name;
  }

  return {
    person: (id) =>
      named(id, async () => {
        const { user } = await api.users.info({ user: id });
        return user?.profile?.display_name || user?.profile?.real_name || user?.real_name || user?.name || '';
      }),
    channel: (id) => named(id, async () => (await api.conversations.info({ channel: id })).channel?.name ?? ''),
  };
}
