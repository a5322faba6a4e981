import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hook } from '../../src/ports.ts';

/** Where Telegram brings updates, and the secret by which it is known. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The door for Telegram's updates. It is told that one is taken once it is stored; else it brings it again. */
export function openHook({ url, secret }: Webhook, taken: (update: unknown) => Promise<boolean>): Hook {
  return {
    path: new URL(url).pathname,
    handle: async (request) => {
      const shown = request.headers.get('x-telegram-bot-api-secret-token') ?? '';
      if (!timingSafeEqual(digest(shown), digest(secret))) return new Response(null, { status: 403 });
      const update = await request.json().catch(() => null);
      if (update === null) return new Response(null, { status: 400 });
      return new Response(null, { status: (await taken(update)) ? 200 : 503 });
    },
  };
}
