/** Why a vendor did not answer as it should: it refuses the token, refuses what was asked, or cannot be reached. */
export interface Trouble {
  readonly kind: 'refused' | 'denied' | 'away';
  /** In a few words: 401, missing_scope, ECONNREFUSED. No token is ever in it. */
  readonly why: string;
}

/** How a vendor is looked at from outside: nothing is changed there, and nothing received. */
export interface Examination {
  readonly token: string;
  readonly root: string;
  /** How long each request may take, in milliseconds. */
  readonly ms: number;
}

/** What was asked for, or why it was not had. */
export type Found<T> = { readonly kind: 'found'; readonly value: T } | Trouble;

/** Asks, and gives what `troubleOf` makes of a failure. */
export async function asked<T>(ask: () => Promise<T>, troubleOf: (error: unknown) => Trouble): Promise<Found<T>> {
  try {
    return { kind: 'found', value: await ask() };
  } catch (error) {
    return troubleOf(error);
  }
}

/**
 * By how many milliseconds a vendor's clock is ahead of ours, to a second, by the date of its answer; null where it does
 * not tell.
 */
export async function clockAhead({ root, ms }: Pick<Examination, 'root' | 'ms'>): Promise<number | null> {
  const before = Date.now();
  try {
    const request = { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ms) } as const;
    const date = Date.parse((await fetch(root, request)).headers.get('date') ?? '');
    return Number.isNaN(date) ? null : date - (before + Date.now()) / 2;
  } catch {
    // That it cannot be reached is told by what was asked of it.
    return null;
  }
}
