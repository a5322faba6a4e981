import type { Address, FileRef, Incoming } from '../chat/incoming.ts';
import type { Message } from '../chat/message.ts';
import type { Status } from '../plan/assignment.ts';
import type { Code } from '../plan/model.ts';
import type { KeptReminder } from '../remind/again.ts';
import type { Day, Instant } from '../time/day.ts';

/** An office as stored: its settings and the sources its book is read from. */
export interface OfficeRecord {
  readonly key: string;
  readonly name: string;
  readonly timezone: string;
  /** The seed files by name: `plan.txt`, `units.yaml`, `office.yaml` … as imported. */
  readonly sources: Readonly<Record<string, string>>;
}

export interface Chat {
  readonly office: string;
  readonly address: Address;
  /** The unit it is bound to; null for the office's own chat and for those bound to nobody. */
  readonly unit: string | null;
  readonly officeChat: boolean;
  readonly state: 'active' | 'lost';
  readonly title: string;
}

/** A one-time code by which a chat is bound. What is kept of the code is its hash. */
export interface Invitation {
  readonly office: string;
  readonly hash: string;
  /** Whose chat it makes; null: the office's own. */
  readonly unit: string | null;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** A code just drawn, and the hash by which it will be known. */
export interface FreshCode {
  readonly code: string;
  readonly hash: string;
}

/** One reported fact. Reports are added and withdrawn, never overwritten. */
export interface Report {
  readonly id: string;
  readonly code: Code;
  readonly unit: string;
  readonly status: Status | null;
  readonly percent: number | null;
  readonly date: Day | null;
  readonly figures: readonly string[];
  /** What was typed. */
  readonly text: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly address: Address;
  readonly message: string;
  readonly saidAt: Instant;
  readonly receivedAt: Instant;
  /** The report it corrects. */
  readonly replaces: string | null;
  readonly withdrawnAt: Instant | null;
  /** The bundles of files that prove it. */
  readonly evidence: readonly string[];
}

/** Why a file is not kept: `unreachable`, it was tried too often; `unfetchable`, the platform hands it to nobody. */
export type Unkept = 'too_large' | 'gone' | 'forbidden' | 'unreachable' | 'unfetchable';

/** A file that came with a message of a unit's chat: wanted, then kept, or not. What becomes of a report changes nothing. */
export interface Evidence {
  readonly office: string;
  readonly id: string;
  /** What the files of one message, or of one album, have in common: reports name it. */
  readonly bundle: string;
  readonly unit: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly address: Address;
  readonly message: string;
  readonly at: Instant;
  readonly file: FileRef;
  /** As it is shown: a name, never a path. */
  readonly name: string;
  readonly state: 'wanted' | 'kept' | 'refused';
  readonly attempts: number;
  /** Not fetched earlier than this. */
  readonly notBefore: Instant;
  /** Of its content, once kept: SHA-256 in hexadecimal, the media type by the bytes themselves, and their number. */
  readonly hash: string | null;
  readonly type: string | null;
  readonly size: number | null;
  readonly why: Unkept | null;
}

/** A picture of an album, held until the others are there. */
export interface HeldPiece {
  readonly office: string;
  readonly album: string;
  readonly incoming: Incoming;
}

/** What the bot has asked one person in one chat. Survives a restart, works alike on every platform. */
export interface OpenQuestion {
  readonly id: string;
  readonly address: Address;
  readonly person: string;
  readonly expiresAt: Instant;
  readonly about: Pending;
}

export type Pending =
  /** A report whose task is unclear: which of these? `draft` is the report without its code. */
  | ({
      readonly kind: 'which-task';
      readonly choices: readonly Code[];
      readonly text: string;
      readonly saidAt: Instant;
    } & Proven)
  /** A question that fits several clauses: which of these? */
  | { readonly kind: 'which-clause'; readonly choices: readonly Code[]; readonly question: string }
  /** How far these tasks are, or until when more time is asked for: `command` is what the answer goes with, or empty. */
  | ({ readonly kind: 'what-value'; readonly choices: readonly Code[]; readonly command: string } & Proven)
  /** Why more time, until `date`, is wanted for these tasks. `key` is the event that asked for it. */
  | { readonly kind: 'why-longer'; readonly choices: readonly Code[]; readonly date: Day; readonly key: string };

/** The files that came with what the question is about; missing where none did. */
interface Proven {
  readonly evidence?: readonly Bundle[];
}

/** The files of one message, or of one album, by the name they have in common. */
export interface Bundle {
  readonly name: string;
  readonly files: number;
}

/** What a chat last talked about, so that 那配合单位呢？ can be understood: questions, oldest first. */
export interface TopicRecord {
  readonly address: Address;
  readonly questions: readonly string[];
  readonly at: Instant;
}

/** A message of ours: queued, then sent or given up. */
export interface Delivery {
  readonly id: string;
  readonly office: string;
  readonly to: Address;
  readonly message: Message;
  /** The tasks it is about, in the order they are numbered in it: what a reply `2 已备案` means. */
  readonly codes: readonly Code[];
  readonly kind: 'answer' | 'reminder' | 'notice';
  /** What a reminder was made of, so that it can be decided again when it is sent; null for all else. */
  readonly reminder: KeptReminder | null;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed';
  readonly attempts: number;
  /** Not sent earlier than this; while `sending`, the moment after which its sender counts as dead. */
  readonly notBefore: Instant;
  /** The platform's id once sent. */
  readonly receipt: string | null;
  /** Why it was given up. */
  readonly why: string | null;
}

/** A file, and a report that it proves; null where nobody has said of which task it is. */
export interface Proof {
  readonly evidence: Evidence;
  readonly report: Report | null;
}
