import { and, asc, desc, eq, inArray, lte, type SQL } from 'drizzle-orm';
import type { Address } from '../chat/incoming.ts';
import type { Code } from '../plan/model.ts';
import type { Store } from '../ports.ts';
import type { Connection } from './changes.ts';
import {
  actOf,
  addressColumns,
  assignmentOf,
  auditOf,
  chatOf,
  deliveryOf,
  officeOf,
  questionOf,
  reportOf,
  topicOf,
} from './rows.ts';
import type { Tables } from './tables.ts';

type Reads = Omit<Store, 'commit' | 'close'>;

/** What belongs to one office, one chat … is found by its columns. */
type AddressTable = Tables['delivery'] | Tables['report'] | Tables['question'] | Tables['topic'] | Tables['chat'];

const inChat = (table: AddressTable, address: Address): SQL | undefined =>
  and(eq(table.platform, address.platform), eq(table.chat, address.chat));

/** Rows of an office, of one unit or of some codes where asked for. */
function wanted(
  table: Tables['assignment'] | Tables['report'] | Tables['act'],
  office: string,
  { unit, codes }: { readonly unit?: string | undefined; readonly codes?: readonly Code[] | undefined },
): SQL | undefined {
  return and(
    eq(table.office, office),
    unit === undefined ? undefined : eq(table.unit, unit),
    codes === undefined ? undefined : inArray(table.code, [...codes]),
  );
}

/** Every query of the store, once for both databases: it builds and awaits, and knows nothing of either. */
export function reads(db: Connection, tables: Tables): Reads {
  return {
    ...readsOfOffices(db, tables),
    ...readsOfChats(db, tables),
    ...readsOfProgress(db, tables),
    ...readsOfDeliveries(db, tables),
  };
}

type Part<Name extends keyof Reads> = Pick<Reads, Name>;

function readsOfOffices(
  db: Connection,
  { office, assignment, reminder, audit }: Tables,
): Part<'offices' | 'office' | 'officesDue' | 'lastTick' | 'claimed' | 'audit'> {
  return {
    async offices() {
      const found = await db.select({ key: office.office }).from(office).orderBy(asc(office.position));
      return found.map(({ key }) => key);
    },
    async office(key) {
      const [found] = await db.select().from(office).where(eq(office.office, key));
      return found ? officeOf(found) : null;
    },
    async officesDue(until) {
      const byTask = await db
        .selectDistinct({ key: assignment.office })
        .from(assignment)
        .where(lte(assignment.nextDue, until));
      const byItself = await db.select({ key: office.office }).from(office).where(lte(office.nextDue, until));
      return [...new Set([...byItself, ...byTask].map(({ key }) => key))];
    },
    async lastTick(key) {
      const [found] = await db.select({ at: office.lastTick }).from(office).where(eq(office.office, key));
      return found?.at ?? null;
    },
    async claimed(key, slots) {
      const found = await db
        .select({ slot: reminder.slot })
        .from(reminder)
        .where(and(eq(reminder.office, key), inArray(reminder.slot, [...slots])));
      return new Set(found.map(({ slot }) => slot));
    },
    async audit(key, { code }) {
      const about = code === undefined ? undefined : eq(audit.code, code);
      const found = await db
        .select()
        .from(audit)
        .where(and(eq(audit.office, key), about))
        .orderBy(asc(audit.position));
      return found.map(auditOf);
    },
  };
}

function readsOfChats(
  db: Connection,
  { chat, incoming, question, topic }: Tables,
): Part<'chat' | 'chats' | 'taken' | 'openQuestion' | 'topic'> {
  return {
    async chat(address) {
      const [found] = await db.select().from(chat).where(inChat(chat, address));
      return found ? chatOf(found) : null;
    },
    async chats(office) {
      const found = await db.select().from(chat).where(eq(chat.office, office)).orderBy(asc(chat.position));
      return found.map(chatOf);
    },
    async taken(office, key) {
      const found = await db
        .select({ key: incoming.key })
        .from(incoming)
        .where(and(eq(incoming.office, office), eq(incoming.key, key)));
      return found.length > 0;
    },
    async openQuestion(office, address, person) {
      const [found] = await db
        .select()
        .from(question)
        .where(and(eq(question.office, office), inChat(question, address), eq(question.person, person)));
      return found ? questionOf(found) : null;
    },
    async topic(office, address) {
      const inThread = eq(topic.thread, addressColumns(address).thread);
      const [found] = await db
        .select()
        .from(topic)
        .where(and(eq(topic.office, office), inChat(topic, address), inThread));
      return found ? topicOf(found) : null;
    },
  };
}

function readsOfProgress(
  db: Connection,
  { assignment, act, report }: Tables,
): Part<'acts' | 'assignments' | 'dueAssignments' | 'reports' | 'reportsOfMessage'> {
  const newestFirst = [desc(report.saidAt), desc(report.position)];
  return {
    async assignments(office, filter) {
      const found = await db
        .select()
        .from(assignment)
        .where(wanted(assignment, office, filter))
        .orderBy(asc(assignment.position));
      return found.map(assignmentOf);
    },
    async dueAssignments(office, until, limit) {
      const found = await db
        .select()
        .from(assignment)
        .where(and(eq(assignment.office, office), lte(assignment.nextDue, until)))
        .orderBy(asc(assignment.nextDue), asc(assignment.position))
        .limit(limit);
      return found.map(assignmentOf);
    },
    async acts(office, filter) {
      const found = await db
        .select()
        .from(act)
        .where(wanted(act, office, filter))
        .orderBy(asc(act.position));
      return found.map(actOf);
    },
    async reports(office, filter) {
      const query = db
        .select()
        .from(report)
        .where(wanted(report, office, filter))
        .orderBy(...newestFirst);
      const found = await (filter.limit === undefined ? query : query.limit(filter.limit));
      return found.map(reportOf);
    },
    async reportsOfMessage(office, address, message) {
      const found = await db
        .select()
        .from(report)
        .where(and(eq(report.office, office), inChat(report, address), eq(report.message, message)))
        .orderBy(...newestFirst);
      return found.map(reportOf);
    },
  };
}

function readsOfDeliveries(
  db: Connection,
  { delivery }: Tables,
): Part<'deliveryOf' | 'chatsWaiting' | 'nextWaiting' | 'beingSent'> {
  const oldest = async (address: Address, state: 'queued' | 'sending') => {
    const inState = and(inChat(delivery, address), eq(delivery.state, state));
    const [found] = await db.select().from(delivery).where(inState).orderBy(asc(delivery.position)).limit(1);
    return found;
  };
  return {
    async deliveryOf(office, address, message) {
      const [found] = await db
        .select()
        .from(delivery)
        .where(and(eq(delivery.office, office), inChat(delivery, address), eq(delivery.receipt, message)));
      return found ? deliveryOf(found) : null;
    },
    async chatsWaiting(at) {
      const found = await db
        .selectDistinct({ platform: delivery.platform, chat: delivery.chat })
        .from(delivery)
        .where(and(inArray(delivery.state, ['queued', 'sending']), lte(delivery.notBefore, at)));
      return found.map(({ platform, chat }) => ({ platform, chat, thread: null }));
    },
    async nextWaiting(address, at) {
      const found = (await oldest(address, 'sending')) ?? (await oldest(address, 'queued'));
      return found && found.notBefore <= at ? deliveryOf(found) : null;
    },
    async beingSent() {
      const found = await db
        .select()
        .from(delivery)
        .where(eq(delivery.state, 'sending'))
        .orderBy(asc(delivery.position));
      return found.map(deliveryOf);
    },
  };
}
