import type { Incoming } from '../../chat/incoming.ts';
import type { Act } from '../../plan/act.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Code } from '../../plan/model.ts';
import { tasksAlone } from '../../plan/roles.ts';
import type { ReplyReading } from '../../progress/report.ts';
import { reportedOn } from '../../supervise/due.ts';
import { actsOn, finishedOn, pending } from '../../supervise/history.ts';
import { isUnfinished, moved, moveOf } from '../../supervise/life.ts';
import type { Decision } from '../change.ts';
import { actedOn, type Step } from '../orders/acting.ts';
import type { Report } from '../records.ts';
import type { Situation } from '../situation.ts';

/** Where a part stands once its reports have changed, and the steps of its history this makes: 办结申请, or its taking back. */
export interface Staged {
  readonly stands: Assignment;
  readonly steps: readonly Step[];
}

/** Moves a part by what now stands reported of it. A claim said before it was sent back or reopened counts no more. */
export function staged(before: Assignment, after: Assignment, person: string, situation: Situation): Staged {
  const acts = actsOn(situation.acts, before);
  const sentBack = acts.findLast(({ kind }) => kind === 'returned' || kind === 'reopened');
  if (after.status === 'done' && sentBack && (after.reportedAt ?? 0) <= sentBack.at) {
    return { stands: { ...after, status: 'in_progress' }, steps: [] };
  }
  const attempt = { move: moveOf(after.status), mover: 'unit', person, claimant: null, reason: null } as const;
  const result = moved(before.stage, attempt);
  const stands = result.kind === 'moved' ? { ...after, stage: result.stage } : after;
  return { stands, steps: stepsOf(before, stands, acts, situation) };
}

/** 延期 that was asked for in a message is asked for no more once the message is taken back. */
export function requestWithdrawn(
  standing: Assignment,
  withdrawn: readonly Report[],
  { acts }: Situation,
): readonly Step[] {
  const asked = pending(actsOn(acts, standing), 'extension_asked');
  const same = asked && withdrawn.some(({ id, code }) => code === standing.code && eventOf(id) === eventOf(asked.id));
  return same ? [{ kind: 'extension_withdrawn', answers: asked.id }] : [];
}

/** The event that a report or an act came from: their ids begin with its key. */
function eventOf(id: string): string {
  return id.split('#')[0] ?? id;
}

function stepsOf(before: Assignment, after: Assignment, acts: readonly Act[], { book }: Situation): readonly Step[] {
  if (after.stage !== 'claimed') return before.stage === 'claimed' ? [{ kind: 'unclaimed' }] : [];
  const date = after.date ?? reportedOn(after, book.office.timezone);
  // Saying again that it is done moves no date; naming another day does.
  const again = before.stage === 'claimed' && (after.date === null || after.date === finishedOn(acts));
  return again ? [] : [{ kind: 'claimed', date }];
}

/** A reading without what would touch closed parts, which it refuses. */
export function withoutClosed(reading: ReplyReading, situation: Situation): ReplyReading {
  if (!('reports' in reading)) return reading;
  const [reports, closed] = [false, true].map((wanted) =>
    reading.reports.filter(({ code }) => isClosed(code, situation) === wanted),
  );
  if (!reports || !closed || closed.length === 0) return reading;
  const refused = [...reading.refused, ...closed.map(({ code }) => ({ kind: 'closed', code }) as const)];
  return reports.length > 0 ? { ...reading, reports, refused } : { action: 'reject', refused };
}

/** The other leads of a joint task of which the chat's unit, leading it too, has just claimed its part. */
export function leadsBehind(reading: ReplyReading, { book, chat, standings }: Situation): readonly string[] {
  const done = 'reports' in reading ? reading.reports.filter(({ status }) => status === 'done') : [];
  if (done.length !== 1) return [];
  const leads = tasksAlone(book, standings).filter(({ code, role }) => code === done[0]?.code && role === 'lead');
  const joint = leads.some(({ unit }) => unit === chat?.unit);
  const behind = leads.filter(({ unit, stage }) => unit !== chat?.unit && isUnfinished(stage));
  return joint ? behind.map(({ unit }) => unit) : [];
}

/** Whether the part that the chat's unit has in a task is closed. */
export function isClosed(code: Code, { chat, standings }: Situation): boolean {
  return standings.some((one) => one.code === code && one.unit === chat?.unit && one.stage === 'closed');
}

/** 签收: what a reminder named is marked as received. Nothing is said, and nothing later is left unsaid for it. */
export function decideReceipt(incoming: Incoming, situation: Situation): Decision {
  const { chat, answered, standings } = situation;
  const handed = standings.filter(
    ({ code, unit, stage }) => unit === chat?.unit && stage === 'assigned' && answered?.codes.includes(code),
  );
  const step = [{ kind: 'received' }] as const;
  const changes = handed.flatMap((one) => actedOn(one, step, { stage: 'received' }, incoming, situation));
  return { changes, messages: [] };
}
