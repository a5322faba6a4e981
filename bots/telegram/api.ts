import { Agent } from 'node:https';
import { Telegram } from 'telegraf';

/** The deadlines of requests, in milliseconds. */
export interface Deadlines {
  /** Of a request that is answered at once. */
  readonly request: number;
  /** How long Telegram may keep an empty request for updates open. */
  readonly poll: number;
}

/** Deadlines that suit Telegram. */
export const usualDeadlines: Deadlines = { request: 10_000, poll: 50_000 };

type Payload = Readonly<Record<string, unknown>>;
type Method = Parameters<Telegram['callApi']>[0];

/** Calls a method of the Bot API. Rejects with telegraf's error, or with an AbortError after the deadline. */
export type Api = (method: Method, payload: Payload, ms: number, stop?: AbortSignal) => Promise<unknown>;

/** A connection that was idle this long is not used again: the far end may be closing it, and what is sent is lost. */
const IDLE_MS = 5000;

/** Telegram through telegraf's client, with deadlines of our own: telegraf waits 500 seconds. */
export function openApi(token: string, root: string): Api {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
  const telegram = new Telegram(token, { apiRoot: root.endsWith('/') ? root : `${root}/`, agent, webhookReply: false });
  return async (method, payload, ms, stop) => {
    const deadline = new AbortController();
    const abort = () => deadline.abort();
    const timer = setTimeout(abort, ms);
    stop?.addEventListener('abort', abort);
    if (stop?.aborted) abort();
    try {
      // Telegraf types each method's payload, some years behind the Bot API; what we send is checked at the wire.
      return await telegram.callApi(method, payload as never, { signal: deadline.signal as never });
    } finally {
      clearTimeout(timer);
      stop?.removeEventListener('abort', abort);
    }
  };
}
