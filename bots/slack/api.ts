import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';

/** The deadlines of requests, in milliseconds. */
export interface Deadlines {
  readonly request: number;
  /** A file takes its time, but less than whoever sends waits before the outcome counts as unknown. */
  readonly file: number;
  /** Whoever hears a message does not wait longer for the name of who said it. */
  readonly name: number;
}

export const usualDeadlines: Deadlines = { request: 3000, file: 25_000, name: 1000 };

/** What the libraries would log holds tokens and what people said; what matters is thrown, too. */
export const silence: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/**
 * What every client of Slack's is opened with: no retry of its own, for it would post twice, and no pause of all that
 * waits. The library of the sockets changes what it is given, so each client gets its own.
 */
export function optionsOf(root: string, timeout: number): WebClientOptions {
  return { slackApiUrl: root, timeout, logger: silence, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
}

/** Slack's Web API through its client, as the bot. */
export function openApi(token: string, root: string, timeout: number): WebClient {
  return new WebClient(token, optionsOf(root, timeout));
}
