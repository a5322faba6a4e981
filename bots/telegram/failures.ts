import { TelegramError } from 'telegraf';
import { Fault, SendError, type SendFailure } from '../../src/errors.ts';
import type { Trouble } from '../checkup.ts';
import { backoff } from '../persist.ts';

const refusedToken =
  'TELEGRAM_BOT_TOKEN is refused (401): ask @BotFather for a new one (/token), set it and start again';
const otherBot =
  'another process receives for this bot (409): stop it, or ask @BotFather for a token of its own for each desk';
const badWebhook = (why: string) =>
  `TELEGRAM_WEBHOOK_URL is refused (${why}): give an https address that Telegram can reach, on port 443, 80, 88 or 8443`;
/** A token that was refused is not tried more often than this. */
const REFUSED_MS = 60_000;

/** Nothing was sent: the connection never stood. */
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** Nothing was sent: the file is not there. */
const unreadable = new Set(['ENOENT', 'EACCES', 'EISDIR']);

/** What Telegram says of a chat in which the bot can say nothing any more; anything else it refuses is the message's fault. */
const lostChat =
  /chat not found|deactivated|not enough rights|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|PEER_ID_INVALID/i;

/** Why a message could not be sent, and whether it may have been. */
export function sendErrorOf(error: unknown): SendError {
  if (!(error instanceof TelegramError)) return new SendError(reasonOf(error), failureBy(causeOf(error)));
  const { code, description, parameters } = error;
  if (isRefusedToken(error)) return new SendError(refusedToken, 'unsent', REFUSED_MS);
  if (code === 429) return new SendError(description, 'unsent', (parameters?.retry_after ?? 1) * 1000);
  if (code === 403 || lostChat.test(description)) return new SendError(description, 'lost');
  // A gateway that waited in vain does not know what became of it.
  if (code === 504) return new SendError(description, 'unknown');
  return new SendError(description, code >= 500 ? 'unsent' : 'refused');
}

function failureBy(cause: string): SendFailure {
  if (unreadable.has(cause)) return 'refused';
  return unconnected.has(cause) ? 'unsent' : 'unknown';
}

/** A 404 without a method's name is how Telegram refuses what does not even look like a token. */
function isRefusedToken(error: unknown): boolean {
  return (
    error instanceof TelegramError && (error.code === 401 || (error.code === 404 && error.description === 'Not Found'))
  );
}

/** Whether trying again can help: Telegram is away, overburdened, or busy with another process of the same bot. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof TelegramError) || error.code === 409 || error.code === 429 || error.code >= 500;
}

/** What went wrong and how to mend it, in one line for whoever runs the desk. The token is never in it. */
export function explained(error: unknown): string {
  if (isRefusedToken(error)) return refusedToken;
  if (error instanceof TelegramError && error.code === 409) return otherBot;
  return `Telegram cannot be reached (${reasonOf(error)})`;
}

/** The same for whoever looks at the set-up. */
export function troubleOf(error: unknown): Trouble {
  if (isRefusedToken(error)) return { kind: 'refused', why: '401' };
  const denied = error instanceof TelegramError && error.code < 500 && error.code !== 429;
  return { kind: denied ? 'denied' : 'away', why: reasonOf(error) };
}

/** What ends the start of the bot: nothing but a change of its settings can help. */
export function faultOf(error: unknown): Fault {
  if (isRefusedToken(error)) return new Fault('bad-input', refusedToken);
  const webhook = error instanceof TelegramError && /bad webhook/i.test(error.description);
  return new Fault(
    'bad-input',
    webhook ? badWebhook(error.description) : `Telegram refuses the bot: ${reasonOf(error)}`,
  );
}

/** How long to wait before asking again what failed so many times: as Telegram asks, else one second, two … thirty. */
export function waitBefore(error: unknown, failures: number): number {
  if (isRefusedToken(error)) return REFUSED_MS;
  const seconds = error instanceof TelegramError ? error.parameters?.retry_after : undefined;
  return seconds === undefined ? backoff(failures) : seconds * 1000;
}

/** The chat a group became, if that is why it was refused. */
export function movedTo(error: unknown): string | null {
  const to = error instanceof TelegramError ? error.parameters?.migrate_to_chat_id : undefined;
  return to === undefined ? null : String(to);
}

/** The markup of a message was refused. */
export function isMarkupRefused(error: unknown): boolean {
  return (
    error instanceof TelegramError &&
    error.code === 400 &&
    /can't parse entities|ENTITY|BUTTON/i.test(error.description)
  );
}

/** The topic to send to is not there any more, or closed. */
export function isTopicGone(error: unknown): boolean {
  return error instanceof TelegramError && error.code === 400 && /thread not found|TOPIC_/i.test(error.description);
}

function reasonOf(error: unknown): string {
  if (error instanceof TelegramError) return `${error.code}: ${error.description}`;
  const code = causeOf(error);
  if (code !== '') return code;
  const name = error instanceof Error ? error.name : String(error);
  return name === 'AbortError' ? 'no answer in time' : name;
}

/** The code of a failed connection, such as ECONNRESET; empty where there is none. */
function causeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
