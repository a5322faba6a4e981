import { unreachable } from '../../errors.ts';
import type { Assignment } from '../../plan/assignment.ts';
import { claimantOf } from '../../supervise/history.ts';
import { type Immovable, moved } from '../../supervise/life.ts';
import { lines } from '../../views/supervise.ts';
import { type Case, partOf, type Ruling, refusal, titleOf } from '../case.ts';
import { actedOn } from './acting.ts';

type Closing = 'close' | 'return' | 'reopen';

const acts = { close: 'closed', return: 'returned', reopen: 'reopened' } as const;

/** 销号, 退回 or 回头看 of one part. What is sent back or reopened is under way again, and reminded of. */
export function ruleOnClaim(move: Closing, one: Case): Ruling {
  const { standing, words, incoming, situation } = one;
  const attempt = {
    move,
    mover: 'office',
    person: incoming.sender.id,
    claimant: claimantOf(one.acts),
    reason: words,
  } as const;
  const result = moved(standing.stage, attempt);
  if (result.kind === 'refused') return refusal(whyNot(result.why, one));
  const open = { status: 'in_progress', percent: standing.percent === 100 ? null : standing.percent } as const;
  const moves = { stage: result.stage, ...(move === 'close' ? {} : open) };
  const step = { kind: acts[move], reason: move === 'close' ? null : words };
  return {
    changes: actedOn(standing, [step], moves, incoming, situation),
    office: lines(officeLines(move, one)),
    unit: unitLine(move, one),
  };
}

function officeLines(move: Closing, one: Case): readonly string[] {
  const { decided } = one.messages.supervise;
  const part = partOf(one);
  if (move !== 'close') return [decided[acts[move]](part, one.words ?? '')];
  const { code } = one.standing;
  // What many hand in each by himself is nobody's joint task.
  if (one.situation.book.clauses.get(code)?.kind === 'safeguard') return [decided.closed(part)];
  const open = openLeads(one);
  return [decided.closed(part), open.length > 0 ? decided.stillOpen(open) : decided.wholeClosed(code)];
}

/** The other leads of the task whose parts are not closed. */
function openLeads({ standing, situation }: Case): readonly string[] {
  const isOpen = ({ code, unit, role, stage }: Assignment) =>
    code === standing.code && unit !== standing.unit && role === 'lead' && stage !== 'closed';
  return situation.standings.filter(isOpen).map(({ unit }) => unit);
}

function unitLine(move: Closing, one: Case): string {
  const { told } = one.usual.supervise;
  const { code } = one.standing;
  if (move === 'close') return told.closed(code, titleOf(one), one.situation.book.office.short);
  return told[acts[move]](code, titleOf(one), one.words ?? '');
}

/** Why a part was not moved, in one line. */
function whyNot(why: Immovable, one: Case): string {
  const { refused, stage } = one.messages.supervise;
  switch (why.kind) {
    case 'illegal':
      return refused.illegal(partOf(one), stage[why.stage]);
    case 'own-claim':
      return refused.ownClaim(partOf(one));
    case 'no-reason':
      return refused.noReason(`${one.standing.code} ${one.standing.unit}`);
    case 'not-yours':
      return refused.officeOnly(one.situation.book.office.short);
    default:
      return unreachable(why);
  }
}
