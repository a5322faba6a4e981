import type { Instant } from '../../src/time/day.ts';

/** A report somebody types in a chat; `key` tells it from every other. */
export interface Spoken {
  readonly key: string;
  readonly chat: string;
  readonly text: string;
}

/** A line the desk is handed: something is said, or the clock has come to a moment. */
export type Brought =
  | { readonly kind: 'said'; readonly said: Spoken }
  | { readonly kind: 'clock'; readonly now: Instant };

/** A line the desk writes: it is there, it has taken what was said, it has nothing left to do, it shows a message. */
export type Written =
  | { readonly kind: 'ready' }
  | { readonly kind: 'taken'; readonly key: string }
  | { readonly kind: 'settled'; readonly now: Instant }
  | Shown;

/** A message as it stands in a chat; `delivery` is its id in the outbox. */
export interface Shown {
  readonly kind: 'shown';
  readonly delivery: string;
  readonly chat: string;
  readonly text: string;
}
