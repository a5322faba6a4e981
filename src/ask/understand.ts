import type { Book } from '../plan/model.ts';
import { compared } from './compared.ts';
import { formality } from './formalities.ts';
import { chatter, helpWords, mentioning, official, unheld } from './lexicon.ts';
import { listed } from './listed.ts';
import { planAlone } from './plans.ts';
import type { Question } from './question.ts';
import type { Said } from './said.ts';
import { aspectsOf, existing, roleOf, type Setting, unitsOf } from './slots.ts';

/** The question a message asks by itself. */
export function understand(said: Said, setting: Setting): Question {
  return (
    aboutUs(said) ??
    outside(said, setting) ??
    compared(said, setting) ??
    formality(said, setting) ??
    listed(said, setting) ??
    matter(said, setting)
  );
}

function aboutUs({ text, codes, units }: Said): Question | null {
  if (chatter.test(text)) return { kind: 'chat' };
  return helpWords.test(text) && codes.length === 0 && units.length === 0 && text.length < 40 ? { kind: 'help' } : null;
}

/** What lies outside the plans: strangers, numbers beyond the last, persons; or outside what this chat can mean. */
function outside(said: Said, { unit }: Setting): Question | null {
  const stranger = said.strangers[0];
  if (stranger) return { kind: 'stranger', name: stranger.name };
  const beyond = said.codes.find(({ missing }) => missing.length > 0);
  if (beyond && existing(said).length === 0) return { kind: 'no-number', plan: beyond.plan, numbers: beyond.numbers };
  const what = said.codes.length === 0 ? unheld.find(([, pattern]) => pattern.test(said.text))?.[0] : undefined;
  if (what) return { kind: 'unheld', what, words: said.topic, plans: said.plans, official: official.test(said.text) };
  return said.ours && !unit && said.topic === '' && said.codes.length + said.units.length === 0
    ? { kind: 'which-unit' }
    : null;
}

/** The plans a question names; 大气的钱往哪投 names one by what it asks of it. */
function plansOf({ plans, topic }: Said, book: Book): readonly string[] {
  const owner = /^(.{1,4}?)的(?!污染|治理|防治)/u.exec(topic)?.[1];
  const owned = owner === undefined ? null : planAlone(owner, book);
  return plans.length > 0 || owned === null ? plans : [owned];
}

/** A question about a task or a matter, or no question at all. */
function matter(said: Said, setting: Setting): Question {
  const aspects = aspectsOf(said);
  const codes = existing(said);
  const common = {
    kind: 'matter' as const,
    aspects,
    role: roleOf(said),
    units: unitsOf(said, setting),
    starts: said.cues.has('start'),
    official: official.test(said.text),
    named: codes.length > 0,
    often: said.cues.has('often'),
    years: said.years,
    message: said.text,
  };
  if (codes.length > 0) return { ...common, subject: { kind: 'codes', codes, words: said.topic }, plain: true };
  if (said.topic === '')
    return aspects.size > 0 && (said.points || aspects.has('who') || aspects.has('when')) && said.times.length === 0
      ? { kind: 'which-matter' }
      : { kind: 'chat' };
  return {
    ...common,
    subject: {
      kind: 'topic',
      words: aspects.has('who') ? said.topic : said.wording,
      plans: plansOf(said, setting.book),
      within: [],
      every: mentioning.test(said.text),
    },
    plain: aspects.size > 0 || said.cues.has('list') || said.cues.has('any'),
  };
}
