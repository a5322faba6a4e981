import { handingIn } from './lexicon.ts';
import type { Question } from './question.ts';
import type { Said } from './said.ts';
import { aspectsOf, existing, matterless, type Setting, safeguard } from './slots.ts';

/** What a plan asks for beside its tasks, of the plan that is named: 大气的实施方案几号前报, 大气方案的保障措施有哪些. Else null. */
export function formality(said: Said, setting: Setting): Question | null {
  const { text, plans, topic, cues } = said;
  const [plan] = plans;
  if (plan === undefined || plans.length > 1 || existing(said).length > 0) return null;
  const aspects = aspectsOf(said);
  const common = {
    kind: 'matter',
    role: null,
    units: [],
    starts: false,
    often: false,
    years: [],
    message: text,
    named: true,
    official: true,
    plain: true,
  } as const;
  const asksAll = (['list', 'what', 'which', 'any'] as const).some((cue) => cues.has(cue)) && !cues.has('count');
  if (
    asksAll &&
    safeguard.test(topic) &&
    matterless({ ...said, topic: topic.replace(safeguard, '').trim() }, setting)
  ) {
    const codes = setting.book.plans
      .filter(({ name }) => name === plan)
      .flatMap(({ clauses }) => clauses.filter(({ kind }) => kind === 'safeguard').map(({ code }) => code));
    return codes.length > 0
      ? { ...common, aspects: new Set(['which']), subject: { kind: 'codes', codes, words: '' } }
      : null;
  }
  // Of 大气的实施方案 nothing but the plan's name is left: what is handed in stands in the words themselves.
  const handsIn = topic === '' && aspects.size > 0 && handingIn.test(text);
  return handsIn
    ? { ...common, aspects, subject: { kind: 'topic', words: text, plans: [plan], within: [], every: false } }
    : null;
}
