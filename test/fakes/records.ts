import type { Address, Incoming } from '../../src/chat/incoming.ts';
import type { Change, Outgoing } from '../../src/dialogue/change.ts';
import type { Delivery, Evidence, OfficeRecord, OpenQuestion, Report } from '../../src/dialogue/records.ts';
import type { Act } from '../../src/plan/act.ts';
import type { Assignment } from '../../src/plan/assignment.ts';
import type { Code } from '../../src/plan/model.ts';
import type { Day, Instant } from '../../src/time/day.ts';

/** Milliseconds as an instant, text as a code and a day. */
export const at = (ms: number) => ms as Instant;
export const code = (text: string) => text as Code;

export const office = (key: string): OfficeRecord => ({
  key,
  name: `${key}督办处`,
  timezone: 'Asia/Shanghai',
  sources: { 'plan.txt': '一、任务\n1.“引号” 🙂', 'units.yaml': '' },
});

export const opened = (key: string): Change => ({ kind: 'office-opened', office: office(key) });

export const address = (chat: string, thread: string | null = null): Address => ({ platform: 'memory', chat, thread });

export const assignment = (over: Partial<Assignment> = {}): Assignment => ({
  office: 'east',
  code: code('气1'),
  unit: '区甲局',
  role: 'lead',
  stage: 'assigned',
  extension: null,
  snoozed: null,
  status: null,
  percent: null,
  date: null,
  figures: [],
  reportedAt: null,
  reportedBy: null,
  report: null,
  nextDue: null,
  version: 0,
  ...over,
});

export const report = (over: Partial<Report> = {}): Report => ({
  id: 'r1',
  code: code('气1'),
  unit: '区甲局',
  status: 'in_progress',
  percent: 12.5,
  date: '2021-10-31' as Day,
  figures: ['12台', '“32%”'],
  text: "完成12.5%，查处12台'; DROP TABLE report; -- 🙂",
  by: { id: 'u1', name: '王' },
  address: address('甲群'),
  message: 'm1',
  saidAt: at(1_000),
  receivedAt: at(1_001),
  replaces: null,
  withdrawnAt: null,
  evidence: ['b1'],
  ...over,
});

export const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  office: 'east',
  id: 'e1',
  bundle: 'b1',
  unit: '区甲局',
  by: { id: 'u1', name: '王' },
  address: address('甲群', 'topic-7'),
  message: 'm1',
  at: at(1_001),
  file: { kind: 'photo', id: 'f1', name: null, size: 12 },
  name: 'photo-m1',
  state: 'wanted',
  attempts: 0,
  notBefore: at(1_001),
  hash: null,
  type: null,
  size: null,
  why: null,
  ...over,
});

export const act = (over: Partial<Act> = {}): Act => ({
  id: 'a1',
  code: code('气1'),
  unit: '区甲局',
  kind: 'returned',
  at: at(2_000),
  by: { id: 'u9', name: '李' },
  reason: '缺“验收单”',
  date: null,
  percent: 12.5,
  answers: null,
  ...over,
});

export const question = (over: Partial<OpenQuestion> = {}): OpenQuestion => ({
  id: 'q1',
  address: address('甲群', 'topic-7'),
  person: 'u1',
  expiresAt: at(9_000),
  about: { kind: 'which-task', choices: [code('气1'), code('水1')], text: '完成80%', saidAt: at(1_000) },
  ...over,
});

export const delivery = (over: Partial<Delivery> = {}): Delivery => ({
  id: 'd1',
  office: 'east',
  to: address('甲群'),
  message: { blocks: [{ kind: 'text', text: '已记：气1 · 12.5%' }] },
  codes: [code('气1')],
  kind: 'answer',
  reminder: null,
  state: 'queued',
  attempts: 0,
  notBefore: at(0),
  receipt: null,
  why: null,
  ...over,
});

export const queued = (over: Partial<Delivery> = {}): Change => ({ kind: 'message-queued', delivery: delivery(over) });

export const outgoing = (chat: string, text: string): Outgoing => ({
  to: address(chat),
  message: { blocks: [{ kind: 'text', text }] },
  codes: [],
  kind: 'answer',
});

/** Something typed in a chat. */
export const event = ({ key = '1', text = '在吗', chat = '甲群' }): Incoming => ({
  key,
  address: address(chat),
  message: `m${key}`,
  sender: { id: 'u1', name: '王', bot: false },
  addressed: 'mention',
  replyTo: null,
  forwardFrom: null,
  saidAt: at(4_000),
  receivedAt: at(4_500),
  body: { kind: 'text', text, files: [] },
});
