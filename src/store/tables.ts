import { sql } from 'drizzle-orm';
import type { FileRef, Incoming } from '../chat/incoming.ts';
import type { Message } from '../chat/message.ts';
import type { Chat, Delivery, Evidence, Pending, Unkept } from '../dialogue/records.ts';
import type { Act } from '../plan/act.ts';
import type { Assignment, Extension, Stage, Status } from '../plan/assignment.ts';
import type { Code } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import type { Kit } from './kit.sqlite.ts';

/**
 * Every table, once, for both databases. Columns carry the names of the records they keep. Every row belongs to an
 * office and has a position, the order in which it was stored; a thread is '' where there is none, since no index keeps
 * NULLs apart.
 */
export function tables({ table, position, text, integer, number, instant, flag, json, index, uniqueIndex }: Kit) {
  const office = () => text('office').notNull();
  const code = () => text<Code>('code').notNull();
  const address = () => ({
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    thread: text('thread').notNull(),
  });
  const standing = () => ({
    status: text<Status>('status'),
    percent: number('percent'),
    date: text<Day>('date'),
    figures: json<readonly string[]>('figures').notNull(),
  });

  return {
    office: table(
      'office',
      {
        position: position(),
        office: office(),
        name: text('name').notNull(),
        timezone: text('timezone').notNull(),
        sources: json<Readonly<Record<string, string>>>('sources').notNull(),
      },
      (row) => [uniqueIndex('office_key').on(row.office)],
    ),

    // Apart from its office, whose sources are long: it is written again and again.
    tick: table(
      'tick',
      { position: position(), office: office(), at: instant('at').notNull(), nextDue: instant('next_due') },
      (row) => [uniqueIndex('tick_key').on(row.office), index('tick_due').on(row.nextDue)],
    ),

    chat: table(
      'chat',
      {
        position: position(),
        office: office(),
        platform: text('platform').notNull(),
        chat: text('chat').notNull(),
        unit: text('unit'),
        officeChat: flag('office_chat').notNull(),
        state: text<Chat['state']>('state').notNull(),
        title: text('title').notNull(),
        why: text('why'),
      },
      (row) => [uniqueIndex('chat_key').on(row.platform, row.chat), index('chat_office').on(row.office)],
    ),

    invitation: table(
      'invitation',
      {
        position: position(),
        office: office(),
        hash: text('hash').notNull(),
        unit: text('unit'),
        madeAt: instant('made_at').notNull(),
        madeBy: text('made_by').notNull(),
        expiresAt: instant('expires_at').notNull(),
        usedAt: instant('used_at'),
      },
      (row) => [uniqueIndex('invitation_key').on(row.hash)],
    ),

    refusedCode: table(
      'refused_code',
      {
        position: position(),
        office: office(),
        platform: text('platform').notNull(),
        chat: text('chat').notNull(),
        at: instant('at').notNull(),
      },
      (row) => [index('refused_code_chat').on(row.platform, row.chat, row.at)],
    ),

    incoming: table(
      'incoming',
      {
        position: position(),
        office: office(),
        key: text('key').notNull(),
        at: instant('at').notNull(),
        incoming: json<Incoming | null>('incoming'),
        why: text('why'),
      },
      (row) => [uniqueIndex('incoming_key').on(row.office, row.key)],
    ),

    assignment: table(
      'assignment',
      {
        position: position(),
        office: office(),
        code: code(),
        unit: text('unit').notNull(),
        role: text<Assignment['role']>('role').notNull(),
        stage: text<Stage>('stage').notNull(),
        extension: json<Extension | null>('extension'),
        snoozed: text<Day>('snoozed'),
        ...standing(),
        reportedAt: instant('reported_at'),
        reportedBy: text('reported_by'),
        report: text('report'),
        nextDue: instant('next_due'),
        version: integer('version').notNull(),
      },
      (row) => [
        uniqueIndex('assignment_key').on(row.office, row.code, row.unit),
        index('assignment_unit').on(row.office, row.unit),
        index('assignment_due').on(row.office, row.nextDue),
        index('assignment_next').on(row.nextDue, row.office),
      ],
    ),

    report: table(
      'report',
      {
        position: position(),
        office: office(),
        id: text('id').notNull(),
        code: code(),
        unit: text('unit').notNull(),
        ...standing(),
        text: text('text').notNull(),
        byId: text('by_id').notNull(),
        byName: text('by_name').notNull(),
        ...address(),
        message: text('message').notNull(),
        saidAt: instant('said_at').notNull(),
        receivedAt: instant('received_at').notNull(),
        replaces: text('replaces'),
        withdrawnAt: instant('withdrawn_at'),
        evidence: json<readonly string[]>('evidence').notNull().default(sql`'[]'`),
      },
      (row) => [
        uniqueIndex('report_key').on(row.office, row.id),
        index('report_code').on(row.office, row.code, row.unit, row.saidAt),
        index('report_unit').on(row.office, row.unit, row.saidAt),
        index('report_message').on(row.office, row.platform, row.chat, row.message),
      ],
    ),

    act: table(
      'act',
      {
        position: position(),
        office: office(),
        id: text('id').notNull(),
        code: code(),
        unit: text('unit').notNull(),
        kind: text<Act['kind']>('kind').notNull(),
        at: instant('at').notNull(),
        byId: text('by_id').notNull(),
        byName: text('by_name').notNull(),
        reason: text('reason'),
        date: text<Day>('date'),
        percent: number('percent'),
        answers: text('answers'),
      },
      (row) => [
        uniqueIndex('act_key').on(row.office, row.id),
        index('act_unit').on(row.office, row.unit),
        index('act_code').on(row.office, row.code),
      ],
    ),

    evidence: table(
      'evidence',
      {
        position: position(),
        office: office(),
        id: text('id').notNull(),
        bundle: text('bundle').notNull(),
        unit: text('unit').notNull(),
        byId: text('by_id').notNull(),
        byName: text('by_name').notNull(),
        ...address(),
        message: text('message').notNull(),
        at: instant('at').notNull(),
        file: json<FileRef>('file').notNull(),
        name: text('name').notNull(),
        state: text<Evidence['state']>('state').notNull(),
        attempts: integer('attempts').notNull(),
        notBefore: instant('not_before').notNull(),
        hash: text('hash'),
        type: text('type'),
        size: number('size'),
        why: text<Unkept>('why'),
      },
      (row) => [
        uniqueIndex('evidence_key').on(row.office, row.id),
        index('evidence_bundle').on(row.office, row.bundle),
        index('evidence_unit').on(row.office, row.unit),
        index('evidence_wanted').on(row.state, row.platform, row.notBefore),
      ],
    ),

    // Pictures of an album come one by one: held until all are there.
    piece: table(
      'piece',
      {
        position: position(),
        office: office(),
        album: text('album').notNull(),
        key: text('key').notNull(),
        incoming: json<Incoming>('incoming').notNull(),
      },
      (row) => [uniqueIndex('piece_key').on(row.office, row.album, row.key)],
    ),

    question: table(
      'question',
      {
        position: position(),
        office: office(),
        id: text('id').notNull(),
        ...address(),
        person: text('person').notNull(),
        expiresAt: instant('expires_at').notNull(),
        about: json<Pending>('about').notNull(),
      },
      (row) => [
        uniqueIndex('question_key').on(row.office, row.platform, row.chat, row.person),
        index('question_id').on(row.office, row.id),
      ],
    ),

    topic: table(
      'topic',
      {
        position: position(),
        office: office(),
        ...address(),
        questions: json<readonly string[]>('questions').notNull(),
        at: instant('at').notNull(),
      },
      (row) => [uniqueIndex('topic_key').on(row.office, row.platform, row.chat, row.thread)],
    ),

    reminder: table(
      'reminder',
      { position: position(), office: office(), slot: text('slot').notNull(), at: instant('at').notNull() },
      (row) => [uniqueIndex('reminder_key').on(row.office, row.slot)],
    ),

    delivery: table(
      'delivery',
      {
        position: position(),
        office: office(),
        id: text('id').notNull(),
        ...address(),
        message: json<Message>('message').notNull(),
        codes: json<readonly Code[]>('codes').notNull(),
        kind: text<Delivery['kind']>('kind').notNull(),
        reminder: json<Delivery['reminder']>('reminder'),
        state: text<Delivery['state']>('state').notNull(),
        attempts: integer('attempts').notNull(),
        notBefore: instant('not_before').notNull(),
        receipt: text('receipt'),
        why: text('why'),
        sentAt: instant('sent_at'),
      },
      (row) => [
        uniqueIndex('delivery_key').on(row.office, row.id),
        index('delivery_waiting').on(row.state, row.notBefore),
        index('delivery_turn').on(row.platform, row.chat, row.state, row.kind, row.position),
        index('delivery_receipt').on(row.office, row.platform, row.chat, row.receipt),
      ],
    ),

    audit: table(
      'audit',
      {
        position: position(),
        office: office(),
        at: instant('at').notNull(),
        by: text('by').notNull(),
        what: text('what').notNull(),
        code: text<Code>('code'),
        unit: text('unit'),
        before: json<unknown>('before').notNull(),
        after: json<unknown>('after').notNull(),
        message: text('message'),
      },
      (row) => [index('audit_code').on(row.office, row.code)],
    ),
  };
}

export type Tables = ReturnType<typeof tables>;
