/** What a platform can show; `chat/adapt.ts` degrades a message to it before rendering. */
export interface Capabilities {
  readonly buttons: boolean;
  /** Longest text of one message, in UTF-16 units. */
  readonly textLength: number;
  readonly threads: boolean;
  readonly mentions: boolean;
  readonly files: boolean;
  readonly edits: boolean;
}
