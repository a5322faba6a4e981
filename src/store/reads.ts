import { and, asc, count, desc, eq, gt, inArray, lte, min } from 'drizzle-orm';
import type { Delivery } from '../dialogue/records.ts';
import type { Store } from '../ports.ts';
import { filtered, finder, kept } from './finders.ts';
import { type Connection, gap } from './gaps.ts';
import {
  actOf,
  addressColumns,
  assignmentOf,
  auditOf,
  chatOf,
  deliveryOf,
  evidenceOf,
  invitationOf,
  officeOf,
  pieceOf,
  questionOf,
  reportOf,
  topicOf,
} from './rows.ts';
import type { Tables } from './tables.ts';

type Reads = Omit<Store, 'commit' | 'close'>;
type Part<Name extends keyof Reads> = Pick<Reads, Name>;

const firstOf = <Row, T>([row]: readonly Row[], make: (row: Row) => T): T | null => (row ? make(row) : null);

/** Every query of the store, once for both databases: it builds and awaits, and knows nothing of either. */
export function reads(db: Connection, tables: Tables): Reads {
  return {
    ...readsOfOffices(db, tables),
    ...readsOfChats(db, tables),
    ...readsOfProgress(db, tables),
    ...readsOfEvidence(db, tables),
    ...readsOfDeliveries(db, tables),
  };
}

function readsOfOffices(
  db: Connection,
  { office, tick, assignment, reminder, audit }: Tables,
): Part<'offices' | 'office' | 'officesDue' | 'lastTick' | 'claimed' | 'audit'> {
  const all = finder(db, office, []);
  const one = finder(db, office, ['office']);
  const lines = finder(db, audit, ['office']);
  const linesOfTask = finder(db, audit, ['office', 'code']);
  const ticked = finder(db, tick, ['office']);
  const dueItself = kept(() =>
    db
      .select({ key: tick.office })
      .from(tick)
      .where(lte(tick.nextDue, gap('until'))),
  );
  // Not DISTINCT: SQLite would walk an index ordered by office, through every row, rather than the few that are due.
  const dueByTask = kept(() =>
    db
      .select({ key: assignment.office })
      .from(assignment)
      .where(lte(assignment.nextDue, gap('until'))),
  );
  return {
    offices: async () => (await all({})).map(({ office }) => office),
    office: async (key) => firstOf(await one({ office: key }), officeOf),
    async officesDue(until) {
      const due = [...(await dueItself({ until })), ...(await dueByTask({ until }))];
      return [...new Set(due.map(({ key }) => key))];
    },
    lastTick: async (key) => (await ticked({ office: key }))[0]?.at ?? null,
    async claimed(key, slots) {
      const found = await db
        .select({ slot: reminder.slot })
        .from(reminder)
        .where(and(eq(reminder.office, key), inArray(reminder.slot, [...slots])));
      return new Set(found.map(({ slot }) => slot));
    },
    async audit(key, { code }) {
      const found = await (code === undefined ? lines({ office: key }) : linesOfTask({ office: key, code }));
      return found.map(auditOf);
    },
  };
}

function readsOfChats(
  db: Connection,
  { chat, invitation, refusedCode, incoming, question, topic }: Tables,
): Part<'chat' | 'chats' | 'invitation' | 'codesRefused' | 'taken' | 'openQuestion' | 'topic'> {
  const chatAt = finder(db, chat, ['platform', 'chat']);
  const chatsOf = finder(db, chat, ['office']);
  const invitationBy = finder(db, invitation, ['hash']);
  const refusedSince = finder(db, refusedCode, ['platform', 'chat'], { where: gt(refusedCode.at, gap('since')) });
  const takenAs = finder(db, incoming, ['office', 'key']);
  const questionTo = finder(db, question, ['office', 'platform', 'chat', 'person']);
  const topicOfThread = finder(db, topic, ['office', 'platform', 'chat', 'thread']);
  return {
    chat: async (address) => firstOf(await chatAt(addressColumns(address)), chatOf),
    chats: async (office) => (await chatsOf({ office })).map(chatOf),
    invitation: async (hash) => firstOf(await invitationBy({ hash }), invitationOf),
    codesRefused: async (address, since) => (await refusedSince({ ...addressColumns(address), since })).length,
    taken: async (office, key) => (await takenAs({ office, key })).length > 0,
    openQuestion: async (office, address, person) =>
      firstOf(await questionTo({ office, ...addressColumns(address), person }), questionOf),
    topic: async (office, address) => firstOf(await topicOfThread({ office, ...addressColumns(address) }), topicOf),
  };
}

function readsOfProgress(
  db: Connection,
  { assignment, act, report }: Tables,
): Part<'acts' | 'assignments' | 'dueAssignments' | 'reports' | 'reportsOfMessage'> {
  const newestFirst = [desc(report.saidAt), desc(report.position)];
  const assignments = filtered(db, assignment);
  const acts = filtered(db, act);
  const reports = filtered(db, report, newestFirst);
  const reportsOfMessage = finder(db, report, ['office', 'platform', 'chat', 'message'], { order: newestFirst });
  const due = finder(db, assignment, ['office'], {
    where: lte(assignment.nextDue, gap('until')),
    order: [asc(assignment.nextDue), asc(assignment.position)],
  });
  return {
    assignments: async (office, filter) => (await assignments(office, filter)).map(assignmentOf),
    dueAssignments: async (office, until, limit) => (await due({ office, until, limit })).map(assignmentOf),
    acts: async (office, filter) => (await acts(office, filter)).map(actOf),
    reports: async (office, filter) => (await reports(office, filter)).map(reportOf),
    reportsOfMessage: async (office, address, message) =>
      (await reportsOfMessage({ office, ...addressColumns(address), message })).map(reportOf),
  };
}

type Waiting = Pick<Tables['delivery']['$inferSelect'], 'kind' | 'position'>;

/** A person waits for an answer, and a notice is urgent: both pass the digests that are still queued. */
function inTurn(one: Waiting, other: Waiting): number {
  return Number(one.kind === 'reminder') - Number(other.kind === 'reminder') || one.position - other.position;
}

function readsOfEvidence(
  db: Connection,
  { evidence, piece }: Tables,
): Part<'evidence' | 'evidenceWanted' | 'heldPieces'> {
  const ofOffice = finder(db, evidence, ['office']);
  const ofUnit = finder(db, evidence, ['office', 'unit']);
  const ofBundle = finder(db, evidence, ['office', 'bundle']);
  const wanted = finder(db, evidence, ['state', 'platform'], {
    where: lte(evidence.notBefore, gap('at')),
    order: [asc(evidence.notBefore), asc(evidence.position)],
  });
  const pieces = finder(db, piece, []);
  return {
    async evidence(office, { unit, bundle }) {
      const find = bundle !== undefined ? ofBundle : unit !== undefined ? ofUnit : ofOffice;
      return (await find({ office, unit, bundle })).map(evidenceOf);
    },
    evidenceWanted: async (platform, at, limit) =>
      (await wanted({ state: 'wanted', platform, at, limit })).map(evidenceOf),
    heldPieces: async () => (await pieces({})).map(pieceOf),
  };
}

function readsOfDeliveries(
  db: Connection,
  { delivery }: Tables,
): Part<'deliveryOf' | 'lastReminder' | 'chatsWaiting' | 'nextWaiting' | 'outbox' | 'givenUp' | 'beingSent'> {
  const sentAs = finder(db, delivery, ['office', 'platform', 'chat', 'receipt']);
  const newest = finder(db, delivery, ['office', 'platform', 'chat', 'state', 'kind'], {
    order: [desc(delivery.position)],
  });
  const inState = finder(db, delivery, ['state']);
  const failed = finder(db, delivery, ['state'], { where: gt(delivery.notBefore, gap('since')) });
  const underWay = finder(db, delivery, ['platform', 'chat', 'state']);
  const ofKind = finder(db, delivery, ['platform', 'chat', 'state', 'kind']);
  const chatsWaiting = kept(() =>
    db
      .selectDistinct({ platform: delivery.platform, chat: delivery.chat })
      .from(delivery)
      .where(and(inArray(delivery.state, ['queued', 'sending']), lte(delivery.notBefore, gap('at')))),
  );
  const outbox = kept(() =>
    db
      .select({ platform: delivery.platform, waiting: count(), since: min(delivery.notBefore) })
      .from(delivery)
      .where(inArray(delivery.state, ['queued', 'sending']))
      .groupBy(delivery.platform)
      .orderBy(asc(delivery.platform)),
  );
  return {
    deliveryOf: async (office, address, message) =>
      firstOf(await sentAs({ office, ...addressColumns(address), receipt: message }), deliveryOf),
    lastReminder: async (office, address) =>
      firstOf(
        await newest({ office, ...addressColumns(address), state: 'sent', kind: 'reminder', limit: 1 }),
        deliveryOf,
      ),
    chatsWaiting: async (at) =>
      (await chatsWaiting({ at })).map(({ platform, chat }) => ({ platform, chat, thread: null })),
    async nextWaiting(address, at) {
      const chat = addressColumns(address);
      const first = (kind: Delivery['kind']) => ofKind({ ...chat, state: 'queued', kind, limit: 1 });
      const [[sent], ...queued] = await Promise.all([
        underWay({ ...chat, state: 'sending', limit: 1 }),
        first('answer'),
        first('notice'),
        first('reminder'),
      ]);
      const heads = queued.flat();
      // One that was tried waits because its vendor told the chat to rest.
      const rests = heads.some(({ attempts, notBefore }) => attempts > 0 && notBefore > at);
      const next = sent ?? (rests ? undefined : heads.sort(inTurn)[0]);
      return next && next.notBefore <= at ? deliveryOf(next) : null;
    },
    outbox: async () =>
      (await outbox({})).flatMap(({ since, ...backlog }) => (since === null ? [] : [{ ...backlog, since }])),
    givenUp: async (since) => (await failed({ state: 'failed', since })).map(deliveryOf),
    beingSent: async () => (await inState({ state: 'sending' })).map(deliveryOf),
  };
}
