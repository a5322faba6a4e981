import type { Messages } from '../../locales/zh-CN.ts';
import type { Act, ActKind } from '../../plan/act.ts';
import type { Assignment } from '../../plan/assignment.ts';
import { pending } from '../../supervise/history.ts';
import { isUnfinished } from '../../supervise/life.ts';
import type { Case, Ruling } from '../case.ts';
import { ruleOnClaim } from './closing.ts';
import { grantExtension, refuseExtension } from './extending.ts';
import type { Verdict } from './lexicon.ts';
import { draftNotice, dropDraft, issueNotice, issueTalk, rectify } from './noticing.ts';
import { urge } from './urging.ts';

/** What a verdict is made of. */
interface Making {
  readonly rule: (one: Case) => Ruling;
  /** Whether it can mean a part though it does not name its unit. */
  readonly means: (standing: Assignment, acts: readonly Act[]) => boolean;
  /** What there is none of where it can mean no part. */
  readonly lacks: keyof Messages['supervise']['refused']['waits'];
}

const claimed = ({ stage }: Assignment) => stage === 'claimed';
const waits = (kind: ActKind) => (_: Assignment, acts: readonly Act[]) => pending(acts, kind) !== null;

/** Every verdict of the office: how it rules, and what it waits for. */
export const verdicts: Readonly<Record<Verdict, Making>> = {
  close: { rule: (one) => ruleOnClaim('close', one), means: claimed, lacks: 'claim' },
  return: { rule: (one) => ruleOnClaim('return', one), means: claimed, lacks: 'claim' },
  reopen: { rule: (one) => ruleOnClaim('reopen', one), means: ({ stage }) => stage === 'closed', lacks: 'closed' },
  grant: { rule: grantExtension, means: waits('extension_asked'), lacks: 'request' },
  refuse: { rule: refuseExtension, means: waits('extension_asked'), lacks: 'request' },
  urge: { rule: urge, means: ({ role, stage }) => role === 'lead' && isUnfinished(stage), lacks: 'open' },
  notice: { rule: draftNotice, means: ({ role, stage }) => role === 'lead' && stage !== 'closed', lacks: 'open' },
  'issue-notice': { rule: issueNotice, means: waits('notice_drafted'), lacks: 'draft' },
  'drop-notice': { rule: (one) => dropDraft('notice', one), means: waits('notice_drafted'), lacks: 'draft' },
  'issue-talk': { rule: issueTalk, means: waits('talk_drafted'), lacks: 'draft' },
  'drop-talk': { rule: (one) => dropDraft('talk', one), means: waits('talk_drafted'), lacks: 'draft' },
  rectified: {
    rule: rectify,
    means: (_, acts) => acts.some(({ kind }) => kind === 'notice_issued'),
    lacks: 'notice',
  },
};
