import type { Incoming } from '../../chat/incoming.ts';
import { unreachable } from '../../errors.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import type { Act } from '../../plan/act.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Code } from '../../plan/model.ts';
import { currentObligation, obligationsOf, reportedOn } from '../../supervise/due.ts';
import { askExtension, type Untimely, type Wish } from '../../supervise/extension.ts';
import { actsOn, pending } from '../../supervise/history.ts';
import type { Day } from '../../time/day.ts';
import { spokenTimes } from '../../time/spoken.ts';
import { wallClock } from '../../time/zone.ts';
import { lines, requestMessage } from '../../views/supervise.ts';
import { type Case, partOf, type Ruling, refusal, titleOf, todayOf } from '../case.ts';
import type { Change, Outgoing } from '../change.ts';
import type { Situation } from '../situation.ts';
import { actedOn, stepChanges } from './acting.ts';

/** What a request for more time does: it goes to the office, or the unit reads why it does not. */
export interface Request {
  readonly changes: readonly Change[];
  readonly toOffice: readonly Outgoing[];
  /** What the unit reads. */
  readonly line: string;
  /** All it lacks is a reason: the task and the day. */
  readonly unexplained: { readonly code: Code; readonly date: Day } | null;
}

/** 申请延期 of one part: kept in its history and laid before the office. */
export function requestExtension(
  standing: Assignment,
  wish: Wish,
  incoming: Incoming,
  situation: Situation,
  { messages, usual }: { readonly messages: Messages; readonly usual: Messages },
): Request {
  const { book, chats } = situation;
  const say = messages.supervise;
  const part = say.part(standing.code, standing.unit);
  const asked = askExtension(book, standing, wish, todayOf(situation));
  if (asked.kind === 'refused') {
    const unexplained = asked.why.kind === 'no-reason' && wish.date ? { code: standing.code, date: wish.date } : null;
    return { changes: [], toOffice: [], line: untimely(asked.why, part, messages), unexplained };
  }
  const { to } = asked.extension;
  // Asking again takes the place of what was asked before.
  const answers = pending(actsOn(situation.acts, standing), 'extension_asked')?.id ?? null;
  const step = { kind: 'extension_asked', date: to, reason: wish.reason, answers } as const;
  const message = requestMessage(standing, asked.extension, wish.reason ?? '', usual);
  const offices = chats.filter(({ officeChat, state }) => officeChat && state === 'active');
  return {
    changes: stepChanges(step, standing, standing, incoming, situation),
    toOffice: offices.map(({ address }) => ({ to: address, message, codes: [standing.code], kind: 'notice' })),
    line: say.asked(part, to),
    unexplained: null,
  };
}

/** 批准延期: the day asked for, or another that the order names. */
export function grantExtension(one: Case): Ruling {
  const { standing, acts, incoming, situation, messages, usual } = one;
  const request = pending(acts, 'extension_asked');
  if (!request)
    return refusal(messages.supervise.refused.nothingWaits(standing.code, messages.supervise.refused.waits.request));
  const granted = extensionAsked(request, one);
  if (granted.kind === 'refused') return refusal(untimely(granted.why, partOf(one), messages));
  const { from, to } = granted.extension;
  const step = { kind: 'extension_granted', date: to, answers: request.id } as const;
  return {
    changes: actedOn(standing, [step], { extension: granted.extension }, incoming, situation),
    office: lines([messages.supervise.decided.granted(partOf(one), to, from)]),
    unit: usual.supervise.told.granted(standing.code, titleOf(one), to, from),
  };
}

/** 不予延期: the old day stands. */
export function refuseExtension(one: Case): Ruling {
  const { standing, acts, words, incoming, situation, messages, usual } = one;
  const request = pending(acts, 'extension_asked');
  if (!request)
    return refusal(messages.supervise.refused.nothingWaits(standing.code, messages.supervise.refused.waits.request));
  const step = { kind: 'extension_refused', reason: words, answers: request.id } as const;
  const due = dueDay(standing, situation);
  return {
    changes: actedOn(standing, [step], {}, incoming, situation),
    office: lines([messages.supervise.decided.refused(partOf(one))]),
    unit: usual.supervise.told.refused(standing.code, titleOf(one), due, words),
  };
}

/** The extension a request amounts to, as it stood on the day of asking. */
function extensionAsked(request: Act, { standing, words, situation }: Case) {
  const { book } = situation;
  const day = wallClock(request.at, book.office.timezone).day;
  const named = words === null ? undefined : spokenTimes(words, todayOf(situation))[0]?.to;
  return askExtension(book, standing, { date: named ?? request.date, reason: request.reason }, day);
}

function dueDay(standing: Assignment, situation: Situation): Day | null {
  const { book } = situation;
  const clause = book.clauses.get(standing.code);
  const obligations = clause ? obligationsOf(clause, standing) : [];
  const reported = reportedOn(standing, book.office.timezone);
  return currentObligation(obligations, reported, todayOf(situation))?.due ?? null;
}

/** Why more time cannot be asked for, in words. */
export function untimely(why: Untimely, part: string, { supervise }: Messages): string {
  const say = supervise.refused.extension;
  switch (why.kind) {
    case 'undated':
      return say.undated(part);
    case 'too-late':
      return say.tooLate(part, why.day);
    case 'not-later':
      return say.notLater(part, why.day);
    case 'finished':
      return say.finished(part);
    case 'no-date':
      return say.noDate(part);
    case 'no-reason':
      return say.noReason(part);
    default:
      return unreachable(why);
  }
}
