import type { Outcome } from '../ask/answer.ts';
import type { Address, Incoming } from '../chat/incoming.ts';
import type { Act } from '../plan/act.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Code } from '../plan/model.ts';
import type { ReplyReading } from '../progress/report.ts';
import type { Instant } from '../time/day.ts';
import type {
  Delivery,
  Evidence,
  Invitation,
  OfficeRecord,
  OpenQuestion,
  Report,
  TopicRecord,
  Unkept,
} from './records.ts';

/**
 * Everything that can be written. A decision is a list of these; the store applies all of them in one transaction or
 * none. Each becomes one guarded statement: a guard that does not hold is a conflict, and the caller decides again.
 */
export type Change =
  | { readonly kind: 'office-opened'; readonly office: OfficeRecord }
  /**
   * Neither a unit nor the office's own: it is known by its title, and bound to nobody. Guard: it is bound to nobody
   * in another office.
   */
  | {
      readonly kind: 'chat-bound';
      readonly address: Address;
      readonly unit: string | null;
      readonly officeChat: boolean;
      readonly title: string;
    }
  | { readonly kind: 'chat-lost'; readonly address: Address; readonly why: string; readonly at: Instant }
  /** Guard: no code has its hash. */
  | { readonly kind: 'invitation-made'; readonly invitation: Omit<Invitation, 'office' | 'usedAt'> }
  /** Guard: it was not used before. */
  | { readonly kind: 'invitation-used'; readonly hash: string; readonly at: Instant }
  /** A code was named in a chat that is none, or none any more. */
  | { readonly kind: 'code-refused'; readonly address: Address; readonly at: Instant }
  /** The chat goes on under another id, with what it was bound to. Guard: it is known. */
  | { readonly kind: 'chat-moved'; readonly address: Address; readonly to: string }
  /** Guard: the key was never taken. */
  | { readonly kind: 'incoming-taken'; readonly key: string; readonly at: Instant }
  /** Taken, but deciding on it failed: kept whole so that it can be looked into. Guard: the key was never taken. */
  | {
      readonly kind: 'incoming-set-aside';
      readonly key: string;
      readonly at: Instant;
      readonly incoming: Incoming;
      readonly why: string;
    }
  /** Guard: none of that task and unit stands yet. */
  | { readonly kind: 'assignment-opened'; readonly assignment: Assignment }
  /** Guard: `version` is the stored one; it is raised by one. */
  | { readonly kind: 'assignment-moved'; readonly assignment: Assignment }
  /** Guard: no act has its id. The assignment is moved with it, so that two people cannot decide at once unseen. */
  | { readonly kind: 'act-added'; readonly act: Act }
  | { readonly kind: 'report-added'; readonly report: Report }
  /** Guard: it stands and was not withdrawn. */
  | { readonly kind: 'report-withdrawn'; readonly id: string; readonly at: Instant }
  /** Where it is wanted already, that stays as it is. */
  | { readonly kind: 'evidence-wanted'; readonly evidence: Evidence }
  /** Guard, here and below: it is wanted. */
  | {
      readonly kind: 'evidence-postponed';
      readonly id: string;
      readonly attempts: number;
      readonly notBefore: Instant;
    }
  | ({ readonly kind: 'evidence-kept'; readonly id: string } & KeptFile)
  | { readonly kind: 'evidence-refused'; readonly id: string; readonly why: Unkept }
  /** One picture of an album is stored. */
  | { readonly kind: 'piece-held'; readonly album: string; readonly key: string; readonly incoming: Incoming }
  /** The pictures of an album were decided on together: they are held no longer. Guard: some were. */
  | { readonly kind: 'album-released'; readonly album: string }
  /** Replaces any question still open for the same person and chat. */
  | { readonly kind: 'question-opened'; readonly question: OpenQuestion }
  /** Guard: it is open. */
  | { readonly kind: 'question-closed'; readonly id: string }
  | { readonly kind: 'topic-set'; readonly topic: TopicRecord }
  /** Guard: the slot was never claimed. */
  | { readonly kind: 'reminder-claimed'; readonly slot: string; readonly at: Instant }
  | { readonly kind: 'message-queued'; readonly delivery: Delivery }
  /** It says something else than when it was queued. Guard: it is queued. */
  | {
      readonly kind: 'message-revised';
      readonly id: string;
      readonly message: Delivery['message'];
      readonly codes: readonly Code[];
    }
  /**
   * Guard: it waits: queued, or being sent by a process that has not finished by `until` and is thought dead. Nobody
   * else takes it before `until`.
   */
  | {
      readonly kind: 'message-sending';
      /** A power cut may undo it, as it may undo that a message was sent: an answer may then come twice. */
      readonly light?: boolean;
      readonly id: string;
      readonly attempts: number;
      readonly at: Instant;
      readonly until: Instant;
    }
  /** Whoever was sending it is known to be dead: it may be taken at once. Guard: it is being sent. */
  | { readonly kind: 'message-released'; readonly id: string; readonly at: Instant }
  | { readonly kind: 'message-sent'; readonly id: string; readonly receipt: string; readonly at: Instant }
  /** What it said is not kept any longer. Guard: it stands. */
  | { readonly kind: 'message-forgotten'; readonly id: string }
  | { readonly kind: 'message-postponed'; readonly id: string; readonly notBefore: Instant; readonly why: string }
  | { readonly kind: 'message-failed'; readonly id: string; readonly why: string; readonly at: Instant }
  /** `nextDue`: the next moment at which something is due that belongs to no single assignment (the weekly report). */
  | { readonly kind: 'ticked'; readonly at: Instant; readonly nextDue: Instant | null }
  | { readonly kind: 'audited'; readonly entry: AuditEntry };

/** What is known of a file once it is kept. */
export interface KeptFile {
  readonly name: string;
  readonly hash: string;
  readonly type: string;
  readonly size: number;
}

/** A message of ours before it is queued; what queues it gives it an id. */
export type Outgoing = Pick<Delivery, 'to' | 'message' | 'codes' | 'kind'> & Partial<Pick<Delivery, 'reminder'>>;

/** What is to be written and what is to be said, for good or not at all. Both empty: silence. */
export interface Decision {
  readonly changes: readonly Change[];
  readonly messages: readonly Outgoing[];
  /** How a question was answered, or what a text in a unit's chat was read as; missing where it is neither. */
  readonly outcome?: Outcome | ReplyReading['action'];
}

/** A line of the append-only audit. */
export interface AuditEntry {
  readonly at: Instant;
  readonly by: string;
  readonly what: string;
  readonly code: Code | null;
  readonly unit: string | null;
  /** What stood before and after, as JSON values. */
  readonly before: unknown;
  readonly after: unknown;
  /** The platform message that caused it, as `platform:chat:message`, or null. */
  readonly message: string | null;
}
