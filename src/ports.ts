import type { Capabilities } from './chat/capabilities.ts';
import type { Filled, Form, FormReading, FormWanted } from './chat/form.ts';
import type { Address, FileRef, Incoming } from './chat/incoming.ts';
import type { Message } from './chat/message.ts';
import type { AuditEntry, Change } from './dialogue/change.ts';
import type {
  Chat,
  Delivery,
  Evidence,
  HeldPiece,
  Invitation,
  OfficeRecord,
  OpenQuestion,
  Report,
  TopicRecord,
  Unkept,
} from './dialogue/records.ts';
import type { Act } from './plan/act.ts';
import type { Assignment } from './plan/assignment.ts';
import type { Code } from './plan/model.ts';
import type { Instant } from './time/day.ts';

/** Where a platform hands what happened. Resolves once it is stored, so the platform may confirm it; rejects otherwise. */
export type Inbox = (incoming: Incoming) => Promise<void>;

/** The platform's own id of the message that was sent. */
export interface Receipt {
  readonly message: string;
}

/** What tells one message to be sent from all others, also to a platform that can look up what it was sent before. */
export interface Posting {
  /** Unique for ever. */
  readonly key: string;
  /** It may have been sent before, whole or in part. */
  readonly again: boolean;
}

/** A door in the desk's HTTP server at which a vendor knocks. `path` starts with a slash. */
export interface Hook {
  readonly path: string;
  readonly handle: (request: Request) => Promise<Response>;
}

/** What a vendor gives of a file. `told` says why not, to whoever runs the desk; no token is ever in it. */
export type Fetched =
  /** Iterating throws where the rest does not come: then it may be fetched again. */
  | { readonly kind: 'bytes'; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly kind: 'later'; readonly told: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'refused'; readonly why: Unkept; readonly told: string };

/** Whose chat it is: what may be done in it hangs on this alone. */
export type Whose = 'office' | 'unit' | 'nobody';

export interface Platform {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** A message that may have been sent before is looked up before it is sent again: none comes twice. */
  readonly looksUp?: boolean;
  /** How people address the bot there: `@duban_bot`. Known once it is started. */
  readonly me: () => readonly string[];
  /** Where its vendor brings events; null or missing where the platform fetches them itself. */
  readonly hook?: Hook | null;
  /** Resolves once events can arrive; rejects with a Fault on a bad token. */
  start(inbox: Inbox): Promise<void>;
  /** Those in flight finish; may be called twice. */
  stop(): Promise<void>;
  /** Told whose chat it is, with each event in it and when that changes: a platform with menus offers what may be done. */
  readonly offer?: (to: Address, whose: Whose) => void;
  /** For how many milliseconds its vendor takes no further message for that chat; missing: it always does. */
  readonly rest?: (to: Address) => number;
  /** Fetches a file that came with a message; missing where the platform brings none. Never rejects. */
  readonly fetchFile?: (file: FileRef, stop: AbortSignal) => Promise<Fetched>;
  /** Its vendor hands out no file of more bytes; missing: of any size. */
  readonly largestFile?: number;
  /** Rejects with a `SendError` only. */
  send(to: Address, message: Message, posting?: Posting): Promise<Receipt>;
}

/** What a platform that can show more than messages asks of the desk. It writes nothing: what is filled in comes by the inbox. */
export interface Screens {
  readonly form: (wanted: FormWanted) => Promise<Form>;
  readonly read: (filled: Filled) => Promise<FormReading>;
  /** What a member of these chats finds when opening the bot. */
  readonly home: (chats: readonly Address[]) => Promise<Message>;
  /** Said where something takes longer than the platform waits. */
  readonly busy: string;
}

/** The moment that counts as now. */
export type Clock = () => Instant;

/** Tells whoever runs the desk, in a few words, that something was set aside, given up or is being tried again. */
export type Alarm = (what: string, error: unknown) => void;

/** What waits to be sent on a platform. */
export interface Backlog {
  readonly platform: string;
  readonly waiting: number;
  readonly since: Instant;
}

/** Rows come back in the order they were stored unless said otherwise. Every call belongs to one office. */
export interface Store {
  /** Applies all changes in one transaction or none. Throws a Fault `conflict` where a guard does not hold. */
  commit(office: string, changes: readonly Change[]): Promise<void>;

  offices(): Promise<readonly string[]>;
  office(key: string): Promise<OfficeRecord | null>;
  chat(address: Address): Promise<Chat | null>;
  chats(office: string): Promise<readonly Chat[]>;
  /** The invitation whose code has this hash, whichever office made it. */
  invitation(hash: string): Promise<Invitation | null>;
  /** How many codes that are none were named in a chat after `since`. */
  codesRefused(address: Address, since: Instant): Promise<number>;
  /** Whether an incoming event was taken before. */
  taken(office: string, key: string): Promise<boolean>;
  openQuestion(office: string, address: Address, person: string): Promise<OpenQuestion | null>;
  topic(office: string, address: Address): Promise<TopicRecord | null>;
  /** Every assignment, or those of one unit, or of some codes. */
  assignments(
    office: string,
    filter: { readonly unit?: string; readonly codes?: readonly Code[] },
  ): Promise<readonly Assignment[]>;
  /** Assignments whose `nextDue` is at or before `until`, earliest first. Uses an index: the cost does not grow with the rest. */
  dueAssignments(office: string, until: Instant, limit: number): Promise<readonly Assignment[]>;
  /** The offices in which something is due at or before `until`: those a tick must look at. */
  officesDue(until: Instant): Promise<readonly string[]>;
  /** What befell the parts of tasks, oldest first: of all, of one unit, or of some codes. */
  acts(office: string, filter: { readonly unit?: string; readonly codes?: readonly Code[] }): Promise<readonly Act[]>;
  /** Reports, newest said first. */
  reports(
    office: string,
    filter: { readonly unit?: string; readonly codes?: readonly Code[]; readonly limit?: number },
  ): Promise<readonly Report[]>;
  /** The report made by a message of the platform, if any: what an edit or a deletion is about. */
  reportsOfMessage(office: string, address: Address, message: string): Promise<readonly Report[]>;
  /** The files that came with messages, oldest first: of all units, of one, or of one bundle. */
  evidence(office: string, filter: { readonly unit?: string; readonly bundle?: string }): Promise<readonly Evidence[]>;
  /** Files of a platform that are wanted and may be fetched at `at`, of every office, those that wait longest first. */
  evidenceWanted(platform: string, at: Instant, limit: number): Promise<readonly Evidence[]>;
  /** The pictures of albums that nobody has decided on, of every office. */
  heldPieces(): Promise<readonly HeldPiece[]>;
  /** A message of ours by the platform's id: what a reply answers. */
  deliveryOf(office: string, address: Address, message: string): Promise<Delivery | null>;
  /** The last reminder that was sent to a chat. */
  lastReminder(office: string, address: Address): Promise<Delivery | null>;
  /** The chats in which a message waits that may be sent at `at`. */
  chatsWaiting(at: Instant): Promise<readonly Address[]>;
  /**
   * The message of a chat that must go next, if it may go at `at`: answers and notices before reminders, else in the
   * order they were queued. While one that was tried has to wait, the chat rests: none overtakes it.
   */
  nextWaiting(address: Address, at: Instant): Promise<Delivery | null>;
  /** How many messages wait to be sent on each platform that has some, and since when the first could have gone. */
  outbox(): Promise<readonly Backlog[]>;
  /** Messages that were given up after `since`, of every office. */
  givenUp(since: Instant): Promise<readonly Delivery[]>;
  /** Messages that somebody is sending, or was sending when it died. */
  beingSent(): Promise<readonly Delivery[]>;
  /** Of these slots, those already claimed. */
  claimed(office: string, slots: readonly string[]): Promise<ReadonlySet<string>>;
  lastTick(office: string): Promise<Instant | null>;
  /** The audit, oldest first, of all or of one task. */
  audit(office: string, filter: { readonly code?: Code }): Promise<readonly AuditEntry[]>;
  close(): Promise<void>;
}
