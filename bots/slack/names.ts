import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';

/** How many names are kept. */
const KEPT = 10_000;

/** What people and channels are called; the id where Slack does not tell in time. */
export interface Names {
  readonly person: (id: string) => Promise<string>;
  readonly channel: (id: string) => Promise<string>;
}

/** Asks Slack for each name once, and waits no longer than `ms`. */
export function openNames(api: WebClient, ms: number): Names {
  const kept = new Map<string, Promise<string>>();

  function asked(id: string, ask: () => Promise<string>): Promise<string> {
    const known = kept.get(id);
    if (known) return known;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    // Who it is matters less than what is said: where Slack does not tell, it is asked again next time.
    const answer = ask().catch(() => {
      kept.delete(id);
      return '';
    });
    kept.set(id, answer);
    return answer;
  }

  async function named(id: string, ask: () => Promise<string>): Promise<string> {
    return (await Promise.race([asked(id, ask), setTimeout(ms, '', { ref: false })])) || id;
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
