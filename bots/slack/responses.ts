import type { Piece } from './render.ts';

/** How long Slack takes what is said to one person alone, in milliseconds. */
const OPEN_MS = 30 * 60_000;
/** How many such ways are kept. */
const KEPT = 1000;

/** The ways to answer a command where the bot is no member: its answer is seen by whoever gave it, and nobody else. */
export interface Responses {
  readonly remember: (message: string, url: string) => void;
  /** Whether there is still a way to answer this message. */
  readonly knows: (message: string) => boolean;
  readonly tell: (message: string, piece: Extract<Piece, { kind: 'text' }>) => Promise<void>;
  /** Says something to whoever acted, and to nobody else. Rejects where Slack does not take it. */
  readonly respond: (url: string, said: object) => Promise<void>;
}

/** Keeps the ways that Slack gives with a command, as long as they lead somewhere. */
export function openResponses(ms: number): Responses {
  const kept = new Map<string, { readonly url: string; readonly until: number }>();

  function urlOf(message: string): string | null {
    const found = kept.get(message);
    return found && found.until > Date.now() ? found.url : null;
  }

  async function respond(url: string, said: object): Promise<void> {
    const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...said });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ms) });
    if (!answer.ok) throw new Error(`Slack refuses the answer (${answer.status})`);
  }

  return {
    remember(message, url) {
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(message, { url, until: Date.now() + OPEN_MS });
    },
    knows: (message) => urlOf(message) !== null,
    async tell(message, { text, blocks }) {
      const url = urlOf(message);
      if (url !== null) await respond(url, { text, blocks });
    },
    respond,
  };
}
