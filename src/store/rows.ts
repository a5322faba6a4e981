import type { Address } from '../chat/incoming.ts';
import type { AuditEntry } from '../dialogue/change.ts';
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
} from '../dialogue/records.ts';
import type { Act } from '../plan/act.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Tables } from './tables.ts';

type RowOf<Name extends keyof Tables> = Tables[Name]['$inferSelect'];
type AddressColumns = Pick<RowOf<'delivery'>, 'platform' | 'chat' | 'thread'>;

/** An address as three columns; '' stands for no thread. */
export const addressColumns = ({ platform, chat, thread }: Address): AddressColumns => ({
  platform,
  chat,
  thread: thread ?? '',
});

/** The address of a row. */
export const addressOf = ({ platform, chat, thread }: AddressColumns): Address => ({
  platform,
  chat,
  thread: thread === '' ? null : thread,
});

/** A report as the columns of its row. */
export function reportColumns({ by, address, ...rest }: Report): Omit<RowOf<'report'>, 'position' | 'office'> {
  return { ...rest, byId: by.id, byName: by.name, ...addressColumns(address) };
}

export const reportOf = ({
  position,
  office,
  byId,
  byName,
  platform,
  chat,
  thread,
  ...rest
}: RowOf<'report'>): Report => ({
  ...rest,
  by: { id: byId, name: byName },
  address: addressOf({ platform, chat, thread }),
});

/** A file as the columns of its row. */
export function evidenceColumns({ by, address, ...rest }: Evidence): Omit<RowOf<'evidence'>, 'position'> {
  return { ...rest, byId: by.id, byName: by.name, ...addressColumns(address) };
}

export const evidenceOf = ({
  position,
  byId,
  byName,
  platform,
  chat,
  thread,
  ...rest
}: RowOf<'evidence'>): Evidence => ({
  ...rest,
  by: { id: byId, name: byName },
  address: addressOf({ platform, chat, thread }),
});

export const pieceOf = ({ office, album, incoming }: RowOf<'piece'>): HeldPiece => ({ office, album, incoming });

/** An act as the columns of its row. */
export function actColumns({ by, ...rest }: Act): Omit<RowOf<'act'>, 'position' | 'office'> {
  return { ...rest, byId: by.id, byName: by.name };
}

export const actOf = ({ position, office, byId, byName, ...rest }: RowOf<'act'>): Act => ({
  ...rest,
  by: { id: byId, name: byName },
});

export const officeOf = ({ office, name, timezone, sources }: RowOf<'office'>): OfficeRecord => ({
  key: office,
  name,
  timezone,
  sources,
});

export const chatOf = ({ office, platform, chat, unit, officeChat, state, title }: RowOf<'chat'>): Chat => ({
  office,
  address: { platform, chat, thread: null },
  unit,
  officeChat,
  state,
  title,
});

export const invitationOf = ({ position, ...invitation }: RowOf<'invitation'>): Invitation => invitation;

export const assignmentOf = ({ position, ...assignment }: RowOf<'assignment'>): Assignment => assignment;

export const questionOf = ({ id, person, expiresAt, about, ...row }: RowOf<'question'>): OpenQuestion => ({
  id,
  address: addressOf(row),
  person,
  expiresAt,
  about,
});

export const topicOf = ({ questions, at, ...row }: RowOf<'topic'>): TopicRecord => ({
  address: addressOf(row),
  questions,
  at,
});

export const deliveryOf = ({ position, sentAt, platform, chat, thread, ...rest }: RowOf<'delivery'>): Delivery => ({
  ...rest,
  to: addressOf({ platform, chat, thread }),
});

export const auditOf = ({ position, office, ...entry }: RowOf<'audit'>): AuditEntry => entry;
