import type { Book } from '../plan/model.ts';
import { handInMentions } from './hand-in-mentions.ts';
import { loneMentions } from './lone-numbers.ts';
import type { CodeMention, PlanMention } from './mention.ts';
import { nextPlanName, readingOf } from './mention-reading.ts';
import { namedMentions } from './named-numbers.ts';
import { labelMentions } from './printed-labels.ts';

/**
 * Every task and annex row the text names by number, in order, none overlapping: 大气25, 大气14、38, 水2到5, 水附表3-1,
 * `air tasks 3, 5 and 7`, 25号任务, `task 46`, slips such as 大汽25 and daqi25; printed labels such as 1.2.3; and what is to be handed
 * in, 大气/保障措施（一）. No mention: 25号下午, 25个, PM2.5, 十三五.
 * With `bare` a number alone counts where a follow-up would say it: 那4呢, `25 已完成`. Linear in the text.
 */
export function codeMentions(
  book: Book,
  text: string,
  options: { readonly bare?: boolean } = {},
): readonly CodeMention[] {
  const reading = readingOf(book, text);
  // What is handed in has the name of a plan and a number in its code: neither is meant by itself.
  const named = joined(handInMentions(book, text), namedMentions(reading));
  const labelled = joined(named, labelMentions(book, text));
  return joined(labelled, loneMentions(reading, named, options.bare ?? false));
}

/** The first and those of the others that none of them covers, in order. Both are in order, and none overlap. */
function joined(first: readonly CodeMention[], others: readonly CodeMention[]): readonly CodeMention[] {
  let next = 0;
  const apart = others.filter(({ start, end }) => {
    while (next < first.length && first[next]!.end <= start) next++;
    return next === first.length || end <= first[next]!.start;
  });
  return [...first, ...apart].sort((a, b) => a.start - b.start);
}

/**
 * Every plan the text names without a number, in order: 水方案, 大气里, 土壤的呢, `soil plan`. Slips do not count. A name of one
 * character counts only where the plan itself is meant.
 */
export function planMentions(book: Book, text: string): readonly PlanMention[] {
  const reading = readingOf(book, text);
  const numbered = namedMentions(reading);
  const made: PlanMention[] = [];
  for (let name = nextPlanName(reading, 0), from = 0, next = 0; name; name = nextPlanName(reading, from)) {
    const { start, plan, explicit } = name;
    while (next < numbered.length && numbered[next]!.end <= start) next++;
    const covering = numbered[next] && numbered[next]!.start <= start ? numbered[next]! : null;
    const heard = !covering && !name.slip && (explicit || name.end - start > 1);
    if (heard) made.push({ start, end: name.phraseEnd, plan, explicit });
    from = covering?.end ?? (heard ? name.phraseEnd : start + 1);
  }
  return made;
}
