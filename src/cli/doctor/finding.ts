import type { Config } from '../../config.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import type { Instant } from '../../time/day.ts';
import type { Place } from '../front.ts';

/** `warn`: it works, but something should be seen to; `fail`: something does not work. */
export type Level = 'ok' | 'warn' | 'fail';

/** What one look at the set-up tells, and what to do about it. */
export interface Finding {
  /** What was looked at, as programs know it: `telegram.token`. */
  readonly check: string;
  readonly level: Level;
  readonly text: string;
}

/** What is looked at. */
export interface Patient {
  readonly config: Config;
  /** A folder, or the URL of a PostgreSQL server. */
  readonly where: string;
  /** Where files are kept. */
  readonly folder: string;
  /** The package's folder. */
  readonly root: string;
  readonly http: Place | null;
  /** The moment that counts as now, and the real one. */
  readonly now: Instant;
  readonly real: Instant;
  readonly say: Messages['doctor'];
}

/** How long one request to a vendor may take. */
export const REQUEST_MS = 5000;

/** A finding, for short. */
export const found = (check: string, level: Level, text: string): Finding => ({ check, level, text });
