import { createHash, timingSafeEqual } from 'node:crypto';
import type { Alarm, Hook } from '../../src/ports.ts';
import { seldom } from '../seldom.ts';

/** Where Telegram brings updates, and the secret by which it is known. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

const HOUR_MS = 3_600_000;
const unknown =
  'what came to the webhook does not carry TELEGRAM_WEBHOOK_SECRET (403): another desk has set the webhook of this bot, or somebody tries the door';

/** The door for Telegram's updates. It is told that one is taken once it is stored; else it brings it again. */
export function openHook({ url, secret }: Webhook, taken: (update: unknown) => Promise<boolean>, alarm: Alarm): Hook {
  const stranger = seldom(HOUR_MS, () => alarm(unknown, null));
  return {
    path: new URL(url).pathname,
    handle: async (request) => {
      const shown = request.headers.get('x-telegram-bot-api-secret-token') ?? '';
      if (!timingSafeEqual(digest(shown), digest(secret))) {
        stranger();
        return new Response(null, { status: 403 });
      }
      const update = await request.json().catch(() => null);
      if (update === null) return new Response(null, { status: 400 });
      return new Response(null, { status: (await taken(update)) ? 200 : 503 });
    },
  };
}
