import { and, eq, getTableColumns, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Change } from '../dialogue/change.ts';
import { type Connection, gap, gaps, matching, type Values } from './gaps.ts';
import { actColumns, addressColumns, evidenceColumns, reportColumns } from './rows.ts';
import type { Tables } from './tables.ts';

type Kind = Change['kind'];
type Of<K extends Kind> = Extract<Change, { kind: K }>;

/** A statement that returns the rows it wrote: none where its guard did not hold. */
export interface Guarded {
  prepare(): { execute(values: Values): PromiseLike<readonly unknown[]> };
  toSQL(): { readonly sql: string; readonly params: readonly unknown[] };
}

/** How one kind of change is written: its statement, with a named gap for each value, and the values of one change. */
interface Write<K extends Kind> {
  readonly statement: (db: Connection, tables: Tables) => Guarded;
  readonly row: (change: Of<K>) => Values;
}

/** The row of this office that these columns name. */
const ours = (table: AnySQLiteTable, names: readonly string[], guard?: SQL) =>
  matching(table, ['office', ...names], guard);

/** Adds a row unless one of its key stands. */
function added<K extends Kind>(name: keyof Tables, row: (change: Of<K>) => Values): Write<K> {
  return {
    statement: (db, tables) => {
      const table: AnySQLiteTable = tables[name];
      return db.insert(table).values(gaps(table)).onConflictDoNothing().returning({ office: tables[name].office });
    },
    row,
  };
}

/** Adds a row, or sets some columns of the one whose key stands, if it is this office's or `free`. */
function put<K extends Kind, Name extends keyof Tables>(
  name: Name,
  change: {
    key: readonly string[];
    set: readonly string[];
    free?: (table: Tables[Name]) => SQL | undefined;
    row: (change: Of<K>) => Values;
  },
): Write<K> {
  const { key, set, row } = change;
  return {
    statement: (db, tables) => {
      const table: AnySQLiteTable = tables[name];
      const target = key.map((column) => getTableColumns(table)[column]!);
      return db
        .insert(table)
        .values(gaps(table))
        .onConflictDoUpdate({
          target,
          set: gaps(table, set),
          setWhere: or(eq(tables[name].office, gap('office')), change.free?.(tables[name])),
        })
        .returning({ office: tables[name].office });
    },
    row,
  };
}

/** Sets some columns of the row that is found, if the guard holds for it. */
function moved<K extends Kind, Name extends keyof Tables>(
  name: Name,
  change: {
    find: readonly string[];
    set: readonly string[];
    guard?: (table: Tables[Name]) => SQL | undefined;
    row: (change: Of<K>) => Values;
  },
): Write<K> {
  return {
    statement: (db, tables) => {
      const table: AnySQLiteTable = tables[name];
      return db
        .update(table)
        .set(gaps(table, change.set))
        .where(ours(table, change.find, change.guard?.(tables[name])))
        .returning({ office: tables[name].office });
    },
    row: change.row,
  };
}

const standing = [
  'stage',
  'extension',
  'snoozed',
  'status',
  'percent',
  'date',
  'figures',
  'reportedAt',
  'reportedBy',
  'report',
  'nextDue',
];
const beingSent = ({ state }: Tables['delivery']) => eq(state, 'sending');
const wanted = ({ state }: Tables['evidence']) => eq(state, 'wanted');
const free = ({ state, notBefore }: Tables['delivery']) =>
  or(eq(state, 'queued'), and(eq(state, 'sending'), lte(notBefore, gap('at'))));

const writes: { readonly [K in Kind]: Write<K> } = {
  'office-opened': added('office', ({ office }) => ({ ...office })),
  'chat-bound': put('chat', {
    key: ['platform', 'chat'],
    set: ['office', 'unit', 'officeChat', 'title', 'state', 'why'],
    free: ({ unit, officeChat }) => and(isNull(unit), eq(officeChat, false)),
    row: ({ address, unit, officeChat, title }) => ({
      ...addressColumns(address),
      unit,
      officeChat,
      title,
      state: 'active',
      why: null,
    }),
  }),
  'chat-lost': moved('chat', {
    find: ['platform', 'chat'],
    set: ['state', 'why'],
    row: ({ address, why }) => ({ ...addressColumns(address), state: 'lost', why }),
  }),
  'invitation-made': added('invitation', ({ invitation }) => ({ ...invitation, usedAt: null })),
  'invitation-used': moved('invitation', {
    find: ['hash'],
    set: ['usedAt'],
    guard: ({ usedAt }) => isNull(usedAt),
    row: ({ hash, at }) => ({ hash, usedAt: at }),
  }),
  'code-refused': added('refusedCode', ({ address: { platform, chat }, at }) => ({ platform, chat, at })),
  'chat-moved': {
    statement: (db, { chat }) =>
      db
        .update(chat)
        // A gap stands in SET as it does in VALUES; Drizzle's types admit it there only as SQL.
        .set({ chat: sql`${gap('to')}` })
        .where(ours(chat, ['platform', 'chat']))
        .returning({ office: chat.office }),
    row: ({ address, to }) => ({ ...addressColumns(address), to }),
  },
  'incoming-taken': added('incoming', ({ key, at }) => ({ key, at, incoming: null, why: null })),
  'incoming-set-aside': added('incoming', ({ kind, ...row }) => row),
  'assignment-opened': added('assignment', ({ assignment }) => ({ ...assignment })),
  'assignment-moved': {
    statement: (db, { assignment }) =>
      db
        .update(assignment)
        .set({ ...gaps(assignment, standing), version: sql`${assignment.version} + 1` })
        .where(ours(assignment, ['code', 'unit', 'version']))
        .returning({ office: assignment.office }),
    row: ({ assignment }) => ({ ...assignment }),
  },
  'act-added': added('act', ({ act }) => actColumns(act)),
  'report-added': added('report', ({ report }) => reportColumns(report)),
  'report-withdrawn': moved('report', {
    find: ['id'],
    set: ['withdrawnAt'],
    guard: ({ withdrawnAt }) => isNull(withdrawnAt),
    row: ({ id, at }) => ({ id, withdrawnAt: at }),
  }),
  'evidence-wanted': put('evidence', {
    key: ['office', 'id'],
    set: ['bundle'],
    row: ({ evidence }) => evidenceColumns(evidence),
  }),
  'evidence-postponed': moved('evidence', {
    find: ['id'],
    set: ['attempts', 'notBefore'],
    guard: wanted,
    row: ({ kind, ...row }) => row,
  }),
  'evidence-kept': moved('evidence', {
    find: ['id'],
    set: ['state', 'name', 'hash', 'type', 'size'],
    guard: wanted,
    row: ({ kind, ...row }) => ({ ...row, state: 'kept' }),
  }),
  'evidence-refused': moved('evidence', {
    find: ['id'],
    set: ['state', 'why'],
    guard: wanted,
    row: ({ id, why }) => ({ id, why, state: 'refused' }),
  }),
  'piece-held': added('piece', ({ kind, ...row }) => row),
  'album-released': {
    statement: (db, { piece }) =>
      db
        .delete(piece)
        .where(ours(piece, ['album']))
        .returning({ office: piece.office }),
    row: ({ album }) => ({ album }),
  },
  'question-opened': put('question', {
    key: ['office', 'platform', 'chat', 'person'],
    set: ['id', 'thread', 'expiresAt', 'about'],
    row: ({ question: { address, ...rest } }) => ({ ...rest, ...addressColumns(address) }),
  }),
  'question-closed': {
    statement: (db, { question }) =>
      db
        .delete(question)
        .where(ours(question, ['id']))
        .returning({ office: question.office }),
    row: ({ id }) => ({ id }),
  },
  'topic-set': put('topic', {
    key: ['office', 'platform', 'chat', 'thread'],
    set: ['questions', 'at'],
    row: ({ topic: { address, ...rest } }) => ({ ...rest, ...addressColumns(address) }),
  }),
  'reminder-claimed': added('reminder', ({ slot, at }) => ({ slot, at })),
  'message-queued': added('delivery', ({ delivery: { to, ...rest } }) => ({
    ...rest,
    ...addressColumns(to),
    sentAt: null,
  })),
  'message-revised': moved('delivery', {
    find: ['id'],
    set: ['message', 'codes'],
    guard: ({ state }) => eq(state, 'queued'),
    row: ({ kind, ...row }) => row,
  }),
  'message-sending': moved('delivery', {
    find: ['id'],
    set: ['state', 'attempts', 'notBefore'],
    guard: free,
    row: ({ id, attempts, at, until }) => ({ id, state: 'sending', attempts, at, notBefore: until }),
  }),
  'message-released': moved('delivery', {
    find: ['id'],
    set: ['notBefore'],
    guard: beingSent,
    row: ({ id, at }) => ({ id, notBefore: at }),
  }),
  'message-sent': moved('delivery', {
    find: ['id'],
    set: ['state', 'receipt', 'sentAt'],
    guard: beingSent,
    row: ({ id, receipt, at }) => ({ id, state: 'sent', receipt, sentAt: at }),
  }),
  'message-forgotten': moved('delivery', {
    find: ['id'],
    set: ['message'],
    row: ({ id }) => ({ id, message: { blocks: [] } }),
  }),
  'message-postponed': moved('delivery', {
    find: ['id'],
    set: ['state', 'notBefore', 'why'],
    guard: beingSent,
    row: ({ id, notBefore, why }) => ({ id, state: 'queued', notBefore, why }),
  }),
  'message-failed': moved('delivery', {
    find: ['id'],
    set: ['state', 'why'],
    guard: beingSent,
    row: ({ id, why }) => ({ id, state: 'failed', why }),
  }),
  ticked: put('tick', { key: ['office'], set: ['at', 'nextDue'], row: ({ at, nextDue }) => ({ at, nextDue }) }),
  audited: added('audit', ({ entry }) => ({ ...entry })),
};

/** The statement of one kind of change on a connection, to be prepared once. */
export function statementOf(kind: Kind, db: Connection, tables: Tables): Guarded {
  return writes[kind].statement(db, tables);
}

/** The values that fill the gaps of a change's statement. */
export function valuesOf(office: string, change: Change): Values {
  // A change and the entry of its own kind always fit; TypeScript does not follow a union through an index.
  const { row } = writes[change.kind] as Write<Kind>;
  return { ...row(change), office };
}
