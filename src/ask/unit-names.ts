import type { Book } from '../plan/model.ts';
import { type UnitMention, unitMentions } from '../plan/units.ts';
import { afterUnit, beforeUnit, betweenUnits, formalName, opensUnit } from './lexicon.ts';

/**
 * The units a question names as units. A short name can be part of the matter (公安抓拍, 环保设备): it is a unit where it has its
 * ending, where a word of duty or another unit stands beside it, or where the question opens with it.
 */
export function unitsNamed(text: string, book: Book): readonly UnitMention[] {
  const kept: UnitMention[] = [];
  for (const mention of unitMentions(book.units, text).reverse()) {
    const { start, end } = mention;
    const next = kept.at(-1);
    const joined = next !== undefined && betweenUnits.test(text.slice(end, next.start));
    const stands =
      formalName.test(text.slice(start, end)) ||
      afterUnit.test(text.slice(end)) ||
      beforeUnit.test(text.slice(0, start)) ||
      (start === 0 && opensUnit.test(text.slice(end)));
    if (joined || stands) kept.push(mention);
  }
  return kept.reverse();
}
