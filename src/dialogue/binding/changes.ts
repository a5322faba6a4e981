import type { Address, Incoming } from '../../chat/incoming.ts';
import type { Instant } from '../../time/day.ts';
import type { AuditEntry, Change } from '../change.ts';
import type { Chat, FreshCode } from '../records.ts';

const DAY_MS = 86_400_000;
/** A unit's code is carried to its people; the office's own is used at once. */
const UNIT_MS = 7 * DAY_MS;
const OFFICE_MS = DAY_MS;

/** Who does something about a chat, when, and by what message; null: at the operator's console. */
export interface Doing {
  readonly at: Instant;
  readonly by: string;
  readonly message: string | null;
}

/** Whose chat it is; both null and false: nobody's. */
export type Binding = Pick<Chat, 'unit' | 'officeChat'>;

export const nobodys: Binding = { unit: null, officeChat: false };

/** How a chat is named at the console and in the audit: telegram:-1001234. */
export function nameOfChat({ platform, chat }: Address): string {
  return `${platform}:${chat}`;
}

/** Whoever said something does it, by saying it. */
export function doingOf({ address, message, sender }: Incoming, at: Instant): Doing {
  return { at, by: sender.name, message: `${nameOfChat(address)}:${message}` };
}

/** An invitation of a unit (null: to be the office's own chat), and until when its code is good. */
export function inviting(
  { hash }: FreshCode,
  unit: string | null,
  doing: Doing,
): { readonly changes: readonly Change[]; readonly until: Instant } {
  // A moment and a span make a moment.
  const until = (doing.at + (unit === null ? OFFICE_MS : UNIT_MS)) as Instant;
  const invitation = { hash, unit, madeAt: doing.at, madeBy: doing.by, expiresAt: until };
  return {
    changes: [
      { kind: 'invitation-made', invitation },
      audited('invited', unit, null, { unit, officeChat: unit === null, until }, doing),
    ],
    until,
  };
}

/** A chat becomes a unit's, the office's own or nobody's; `before`: as it is known, if it is. */
export function binding(
  address: Address,
  before: Chat | null,
  { unit, officeChat }: Binding,
  doing: Doing,
): readonly Change[] {
  const chat = nameOfChat(address);
  const title = before?.title ?? unit ?? address.chat;
  const freed = unit === null && !officeChat;
  const was = before && { chat, unit: before.unit, officeChat: before.officeChat };
  const what = freed ? 'unbound' : 'bound';
  return [
    { kind: 'chat-bound', address, unit, officeChat, title },
    audited(what, unit ?? before?.unit ?? null, was, { chat, unit, officeChat }, doing),
  ];
}

function audited(
  what: string,
  unit: string | null,
  before: AuditEntry['before'],
  after: AuditEntry['after'],
  { at, by, message }: Doing,
): Change {
  return { kind: 'audited', entry: { at, by, what, code: null, unit, before, after, message } };
}
