import {
  SlackError,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { Fault, SendError, type SendFailure } from '../../src/errors.ts';
import type { Trouble } from '../checkup.ts';
import { backoff } from '../persist.ts';

/** The tokens of a Slack app: of the bot, and of the app itself where it keeps a socket open. */
export type TokenName = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

const remedies: Readonly<Record<TokenName, string>> = {
  SLACK_BOT_TOKEN: 'copy the xoxb- token from "OAuth & Permissions" (install the app again if there is none)',
  SLACK_APP_TOKEN: 'make an xapp- token with connections:write under "Basic Information", "App-Level Tokens"',
};
/** A token that was refused is not tried more often than this. */
const REFUSED_MS = 60_000;

const refusedToken = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'app_uninstalled',
]);
/** Slack did nothing, for a reason that passes. */
const passing = new Set(['ratelimited', 'rate_limited', 'service_unavailable', 'request_timeout', 'accesslimited']);
/** Slack says itself that it may have done part of it. */
const doubtful = new Set(['fatal_error', 'internal_error']);
/** The bot can say nothing in that chat any more. */
const lostChat = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'user_not_found',
  'messages_tab_disabled',
  'cannot_dm_bot',
]);
const goneThread = new Set(['thread_not_found', 'cannot_reply_to_message', 'restricted_action_thread_locked']);
const refusedMarkup = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);
/** Nothing was sent: the connection never stood. */
const unconnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Why a message could not be sent, and whether it may have been. */
export function sendErrorOf(error: unknown): SendError {
  const why = explained(error);
  if (error instanceof WebAPIRateLimitedError) return new SendError(why, 'unsent', error.retryAfter * 1000);
  if (isUnreadable(error)) return new SendError(why, 'refused');
  // What a gateway was told in vain, and whatever broke half-way, may have been done.
  if (error instanceof WebAPIHTTPError)
    return new SendError(why, [429, 502, 503].includes(error.statusCode) ? 'unsent' : 'unknown');
  if (!(error instanceof WebAPIPlatformError))
    return new SendError(why, unconnected.has(causeOf(error)) ? 'unsent' : 'unknown');
  const refusal = refusalOf(error);
  const wait = isRefusedWhole(error) ? REFUSED_MS : null;
  return new SendError(why, wait === null ? failureBy(refusal) : 'unsent', wait);
}

function failureBy(refusal: string): SendFailure {
  if (lostChat.has(refusal)) return 'lost';
  if (doubtful.has(refusal)) return 'unknown';
  return passing.has(refusal) ? 'unsent' : 'refused';
}

/** Whether trying again can help: Slack is away or overburdened. */
export function mayPass(error: unknown): boolean {
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500 || error.statusCode === 429;
  const refusal = refusalOf(error);
  return refusal === '' || passing.has(refusal) || doubtful.has(refusal);
}

/** What went wrong and how to mend it, in one line for whoever runs the desk. No token is ever in it. */
export function explained(error: unknown, token: TokenName = 'SLACK_BOT_TOKEN'): string {
  if (error instanceof Fault) return error.message;
  const refusal = refusalOf(error);
  if (refusedToken.has(refusal))
    return `${token} is refused (${refusal}): ${remedies[token]} at api.slack.com/apps, set it and start again`;
  if (isUnreadable(error)) return 'the file cannot be read';
  if (refusal === 'missing_scope') return missingScope(neededOf(error));
  return refusal === '' ? `Slack cannot be reached (${reasonOf(error)})` : `Slack refuses: ${refusal}`;
}

/** The same for whoever looks at the set-up. */
export function troubleOf(error: unknown): Trouble {
  const refusal = refusalOf(error);
  if (refusedToken.has(refusal)) return { kind: 'refused', why: refusal };
  return refusal === '' ? { kind: 'away', why: reasonOf(error) } : { kind: 'denied', why: refusal };
}

/** What ends the start of the bot: nothing but a change of its settings can help. */
export function faultOf(error: unknown, token?: TokenName): Fault {
  return error instanceof Fault ? error : new Fault('bad-input', explained(error, token));
}

/** What the app may not do, and how it is let. */
export function missingScope(scopes: string): string {
  return `the Slack app lacks the scope ${scopes}: paste bots/slack/manifest.yaml under "App Manifest" at api.slack.com/apps and install the app again`;
}

/** How long to wait before asking again what failed so many times: as Slack asks, else one second, two … thirty. */
export function waitBefore(error: unknown, failures: number): number {
  if (refusedToken.has(refusalOf(error))) return REFUSED_MS;
  return error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : backoff(failures);
}

/** The markup of a message was refused. */
export function isMarkupRefused(error: unknown): boolean {
  return refusedMarkup.has(refusalOf(error));
}

/** Nothing can be sent until somebody sees to the app: its token, or what it may do. */
export function isRefusedWhole(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusedToken.has(refusal) || refusal === 'missing_scope';
}

/** The bot may not speak in that chat. */
export function isShutOut(error: unknown): boolean {
  return lostChat.has(refusalOf(error));
}

/** The thread to send to is not there any more, or closed. */
export function isThreadGone(error: unknown): boolean {
  return goneThread.has(refusalOf(error));
}

/** The app may not do this: it lacks a scope. */
export function needsScope(error: unknown): boolean {
  return refusalOf(error) === 'missing_scope';
}

/** The file is not there any more, or never was. */
export function isFileGone(error: unknown): boolean {
  return ['file_not_found', 'file_deleted'].includes(refusalOf(error));
}

/** The word with which Slack refuses: `invalid_auth`; empty where it did not answer. */
function refusalOf(error: unknown): string {
  return error instanceof WebAPIPlatformError ? error.data.error : '';
}

/** The client reads a file itself before it sends it. */
function isUnreadable(error: unknown): boolean {
  return error instanceof SlackError && error.code.startsWith('slack_webapi_file_upload');
}

function neededOf(error: unknown): string {
  const needed = error instanceof WebAPIPlatformError && 'needed' in error.data ? error.data.needed : null;
  return typeof needed === 'string' ? needed : 'it needs';
}

function reasonOf(error: unknown): string {
  if (error instanceof WebAPIRateLimitedError) return '429';
  if (error instanceof WebAPIHTTPError) return `${error.statusCode}`;
  const cause = causeOf(error);
  if (cause !== '') return cause;
  const name = error instanceof WebAPIRequestError ? error.original.name : error instanceof Error ? error.name : '';
  return name === 'TimeoutError' ? 'no answer in time' : name || 'the connection was closed';
}

/** The code of a failed connection, such as ECONNRESET; empty where there is none. */
function causeOf(error: unknown): string {
  for (
    let cause = error;
    cause instanceof Error;
    cause = cause instanceof WebAPIRequestError ? cause.original : cause.cause
  )
    if ('code' in cause && typeof cause.code === 'string' && /^[A-Z_]+$/.test(cause.code)) return cause.code;
  return '';
}
