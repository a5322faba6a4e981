import {
  acceptance,
  ahead,
  claimed,
  correction,
  denied,
  doneVerb,
  failed,
  generic,
  genericEnglish,
  notClaimAfter,
  notStarted,
  partialAcceptance,
  partly,
  procedure,
  underWay,
  urged,
} from './lexicon.ts';

/** How far a phrase says a task has come. `step`: something is finished, but not the task (已完成前期准备工作). */
export type Completion = 'done' | 'step' | 'partly' | 'not-done' | 'not-started' | 'under-way';

/** What a phrase is judged by beside its words. */
export interface Judged {
  /** Whether these words name what the task is mainly about, so that finishing them is finishing it. */
  readonly isMeasure: (subject: string) => boolean;
  /** The phrase names a limit or a day to come. */
  readonly future: boolean;
  /** The phrase counts things: 36家企业已完成32家. */
  readonly counts: boolean;
}

const aheadWords = new RegExp(`${ahead.source}|${urged.source}`, 'gi');
const verbs = new RegExp(doneVerb, 'gi');
const stages = new RegExp(`${notStarted.source}|${underWay.source}`, 'gi');
const everything = /全部|均|都|所有|最后|\ball\b|\bevery\b/i;
/** A named share of the work is never the whole: 第一批已完成. */
const batch = /第[一二三四]批|首批|第[一二三四]阶段|\bphase (?:\d|one|two)\b|\bfirst (?:batch|phase|stage)\b/i;
const steps =
  /前期|准备|征拆|征收|征地|土建|方案|制定|招标|招投标|摸底|排查|调查|调研|勘察|测绘|设计|立项|可研|环评|审批|手续|培训|动员|部署|采购|初验|自查|预算|签约|合同|基础|清表|一期|第[一二三]阶段|首批|第一批|材料|资料|台账|报告|survey|design|tender|prepar|draft|paperwork|first (?:phase|stage)|phase (?:one|1)|training/i;

/** 力争全部完成 plans, 按要求已完成 claims: the word nearest the verb decides. */
function isAhead(head: string, tail: string, future: boolean): boolean {
  const marks = [...head.matchAll(aheadWords)];
  const last = marks.at(-1);
  if (!last) return future && !claimed.test(head) && !/^[了啦]/.test(tail);
  if (claimed.test(head.slice(last.index + last[0].length))) return false;
  return !(/^[了啦]/.test(tail) && /要求|计划|目标|一定|肯定|[按准]时|按期|^要$/.test(last[0]));
}

/** The words of a claim that say what was finished; empty for 该项工作已全部完成. */
export function subjectOf(phrase: string): string {
  const words = phrase.replace(correction, ' ').replace(verbs, ' ').replace(stages, ' ').replace(genericEnglish, ' ');
  return words.replace(generic, '').replace(/\s+/g, '');
}

/** The words of a phrase that may name its topic; unlike `subjectOf` it leaves no word cut up (湿地, 工地). */
export function topicWords(phrase: string): string {
  const words = phrase.replace(verbs, ' ').replace(stages, ' ').replace(procedure, ' ');
  return words
    .replace(generic, (found) => (found.length > 1 ? ' ' : found))
    .replace(/[\p{P}\p{S}\s\uE000-\uE002\d]+/gu, ' ');
}

/** Whether a subject is a step on the way to the task, not the task: 征拆 of 征拆完成100%. */
export const isStep = (subject: string, isMeasure: Judged['isMeasure']): boolean =>
  steps.test(subject) && !isMeasure(subject);

function claimOf(phrase: string, { isMeasure, counts }: Judged): 'done' | 'step' {
  if (batch.test(phrase)) return 'step';
  const whole = everything.test(phrase);
  const subject = subjectOf(phrase);
  if (acceptance.test(phrase) && !partialAcceptance.test(phrase) && !(counts && !whole)) return 'done';
  if (counts && !(whole && isMeasure(subject))) return 'step';
  if (subject.length <= 1) return 'done';
  return !steps.test(subject) && isMeasure(subject) ? 'done' : 'step';
}

/** What one verb of completion says in its phrase; null where it claims nothing (完成后, 力争完成). */
function verbSays(phrase: string, start: number, end: number, judged: Judged): Completion | null {
  const head = phrase.slice(0, start);
  const tail = phrase.slice(end);
  if (notClaimAfter.test(tail.trimStart())) return null;
  const denial = denied.exec(head);
  if (denial && !/已|早就|发现|问题/.test(denial[0])) return 'not-done';
  if (partly.test(head.slice(-24))) return 'partly';
  return isAhead(head, tail, judged.future) ? null : claimOf(phrase, judged);
}

const rank: readonly Completion[] = ['not-started', 'not-done', 'partly', 'done', 'step', 'under-way'];

/** How far a phrase says the task has come; null where it says nothing of it. */
export function completionOf(phrase: string, judged: Judged): Completion | null {
  if (notStarted.test(phrase)) return 'not-started';
  if (failed.test(phrase)) return 'not-done';
  const said = [...phrase.matchAll(verbs)].flatMap(
    (found) => verbSays(phrase, found.index, found.index + found[0].length, judged) ?? [],
  );
  const strongest = rank.find((candidate) => said.includes(candidate));
  return strongest ?? (underWay.test(phrase) ? 'under-way' : null);
}

/** Whether the phrase is about finishing at all, claimed or not. */
export function speaksOfEnd(phrase: string): boolean {
  return (
    phrase.search(verbs) >= 0 ||
    /完(?:了|吧|啦)?\s*$|[能可会就才]完(?![善整全备])|收尾|扫尾|到位|交付|联网|\b(?:finish(?:es|ing)?|complet(?:es?|ing|ion)|ends|wrap(?:ping)?|clos(?:e|ing))\b/i.test(
      phrase,
    )
  );
}
