/** How a file is asked for. The deadline counts from each sign of life to the next. */
export interface Download {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ms: number;
  readonly stop: AbortSignal;
}

/** What a server answers to being asked for a file. No error holds the address: a token may stand in it. */
export type Answer =
  | { readonly kind: 'bytes'; readonly bytes: AsyncIterable<Uint8Array>; readonly type: string }
  | { readonly kind: 'redirected'; readonly to: string }
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfterMs: number | null }
  /** No answer: why, in a word or two. */
  | { readonly kind: 'away'; readonly why: string };

/** Asks for a file, once and of this address alone: a redirection is told, never followed. */
export async function download({ url, headers = {}, ms, stop }: Download): Promise<Answer> {
  const patience = openPatience(ms, stop);
  try {
    const answer = await fetch(url, { headers, redirect: 'manual', signal: patience.signal });
    if (answer.status === 200 && answer.body) {
      const type = answer.headers.get('content-type') ?? '';
      return { kind: 'bytes', bytes: watched(answer.body, patience), type };
    }
    patience.over();
    await answer.body?.cancel();
    const to = answer.headers.get('location');
    if (to !== null) return { kind: 'redirected', to };
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return { kind: 'refused', status: answer.status, retryAfterMs: seconds >= 0 ? seconds * 1000 : null };
  } catch (error) {
    patience.over();
    return { kind: 'away', why: reasonOf(error) };
  }
}

/** The bytes as they come; ends with an error of our own where they stop coming. */
async function* watched(body: AsyncIterable<Uint8Array>, patience: Patience): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of body) {
      patience.renew();
      yield bytes;
    }
  } catch (error) {
    throw new Error(`the file broke off (${reasonOf(error)})`);
  } finally {
    patience.over();
  }
}

interface Patience {
  readonly signal: AbortSignal;
  readonly renew: () => void;
  readonly over: () => void;
}

/** Aborts where nothing happens for so long, and where the bot stops. */
function openPatience(ms: number, stop: AbortSignal): Patience {
  const gone = new AbortController();
  const abort = () => gone.abort();
  let timer = setTimeout(abort, ms);
  stop.addEventListener('abort', abort);
  if (stop.aborted) abort();
  return {
    signal: gone.signal,
    renew() {
      clearTimeout(timer);
      timer = setTimeout(abort, ms);
    },
    over() {
      clearTimeout(timer);
      stop.removeEventListener('abort', abort);
    },
  };
}

function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string' && /^[A-Z_]+$/.test(cause.code)) return cause.code;
  return error instanceof Error && error.name === 'AbortError' ? 'no answer in time' : 'the connection was closed';
}
