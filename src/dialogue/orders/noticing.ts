import { pending } from '../../supervise/history.ts';
import { nextNotice } from '../../supervise/notices.ts';
import { supervisionOf } from '../../supervise/supervision.ts';
import { draftMessage, lines } from '../../views/supervise.ts';
import { type Case, partOf, type Ruling, refusal, titleOf } from '../case.ts';
import { actedOn, type Step } from './acting.ts';

/** 整改通知 or 约谈通知. */
type Paper = 'notice' | 'talk';

/** 通知整改: a draft that somebody of the office sends or drops. */
export function draftNotice(one: Case): Ruling {
  const { standing, acts, words, incoming, situation, messages } = one;
  if (standing.stage === 'closed') return refusal(messages.supervise.refused.alreadyClosed(partOf(one)));
  if (words === null) return refusal(messages.supervise.refused.noProblem(`${standing.code} ${standing.unit}`));
  // A new draft takes the place of one nobody has sent.
  const step = { kind: 'notice_drafted', reason: words, answers: pending(acts, 'notice_drafted')?.id ?? null } as const;
  return {
    changes: actedOn(standing, [step], {}, incoming, situation),
    office: draftMessage('notice', standing, noticeText(words, one), messages),
    unit: null,
  };
}

/** Sends the draft of a notice. The third in a row drafts a 约谈通知 besides. */
export function issueNotice(one: Case): Ruling {
  const { standing, acts, incoming, situation, messages } = one;
  const draft = pending(acts, 'notice_drafted');
  if (!draft) return nothingWaits(one);
  const { reason } = draft;
  const { number, talk } = nextNotice(acts, standing.percent, supervisionOf(situation.book).notices);
  const issued: Step = { kind: 'notice_issued', reason, answers: draft.id };
  const next: readonly Step[] = talk ? [{ kind: 'talk_drafted', reason }] : [];
  const done = messages.supervise.decided.issued(messages.supervise.notice, partOf(one), chatsOf(one));
  const talkDraft = draftMessage('talk', standing, talkText(number, reason ?? '', one), messages);
  return {
    changes: actedOn(standing, [issued, ...next], {}, incoming, situation),
    office: { blocks: [...lines([done]).blocks, ...(talk ? talkDraft.blocks : [])] },
    unit: noticeText(reason ?? '', one),
  };
}

/** Sends the draft of a 约谈通知. */
export function issueTalk(one: Case): Ruling {
  const { standing, acts, incoming, situation, messages } = one;
  const draft = pending(acts, 'talk_drafted');
  if (!draft) return nothingWaits(one);
  const before = acts.slice(0, acts.indexOf(draft));
  const row = nextNotice(before, draft.percent, supervisionOf(situation.book).notices).number - 1;
  const step = { kind: 'talk_issued', reason: draft.reason, answers: draft.id } as const;
  return {
    changes: actedOn(standing, [step], {}, incoming, situation),
    office: lines([messages.supervise.decided.issued(messages.supervise.talk, partOf(one), chatsOf(one))]),
    unit: talkText(row, draft.reason ?? '', one),
  };
}

/** Drops a draft: nothing was sent, and nothing will be. */
export function dropDraft(paper: Paper, one: Case): Ruling {
  const { standing, acts, incoming, situation, messages } = one;
  const draft = pending(acts, `${paper}_drafted`);
  if (!draft) return nothingWaits(one);
  const step = { kind: `${paper}_dropped`, answers: draft.id } as const;
  return {
    changes: actedOn(standing, [step], {}, incoming, situation),
    office: lines([messages.supervise.decided.dropped(messages.supervise[paper], partOf(one))]),
    unit: null,
  };
}

/** 整改到位: the office finds the problem put right; the row of notices ends. */
export function rectify(one: Case): Ruling {
  const { standing, incoming, situation, messages, usual } = one;
  return {
    changes: actedOn(standing, [{ kind: 'rectified', reason: one.words }], {}, incoming, situation),
    office: lines([messages.supervise.decided.rectified(partOf(one))]),
    unit: usual.supervise.told.rectified(standing.code, titleOf(one)),
  };
}

function nothingWaits({ standing, messages }: Case): Ruling {
  const { refused } = messages.supervise;
  return refusal(refused.nothingWaits(standing.code, refused.waits.draft));
}

/** A notice as the unit reads it. */
function noticeText(problem: string, one: Case): string {
  const { standing, acts, situation, usual } = one;
  const { number } = nextNotice(acts, standing.percent, supervisionOf(situation.book).notices);
  return usual.supervise.told.notice(
    number,
    standing.unit,
    standing.code,
    titleOf(one),
    problem,
    situation.book.office.short,
  );
}

function talkText(count: number, problem: string, one: Case): string {
  const { standing, situation, usual } = one;
  return usual.supervise.told.talk(
    count,
    standing.unit,
    standing.code,
    titleOf(one),
    problem,
    situation.book.office.short,
  );
}

/** How many chats of the unit are told. */
function chatsOf({ standing, situation }: Case): number {
  return situation.chats.filter(({ unit, state }) => unit === standing.unit && state === 'active').length;
}
