import type { FormKind } from './form.ts';

/** A choice offered under a message; `action` comes back when it is pressed (at most 64 bytes). */
export interface Button {
  readonly label: string;
  readonly action: string;
  /** Where a platform has forms, this one is opened instead; what is filled in is said as if it had been typed. */
  readonly form?: FormKind;
}

/** A line of a list or a field's value may lead with a code and hold several sentences, never markup. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** The plan's own words and the clause they come from. */
  | { readonly kind: 'quote'; readonly text: string; readonly source: string | null }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  /** `path` is below the data directory. */
  | { readonly kind: 'file'; readonly name: string; readonly path: string };

/** What the bot says: we author every message, so a small closed union of blocks is all there is. */
export interface Message {
  readonly blocks: readonly Block[];
  /** The message it answers, by the platform's id: it is shown under it where the platform can do so. */
  readonly answers?: string;
  /** It holds a code: once it is sent, or given up, what it said is not kept. */
  readonly secret?: boolean;
}
