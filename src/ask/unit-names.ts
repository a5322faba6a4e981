import type { Book, Unit } from '../plan/model.ts';
import { type UnitMention, unitMentions } from '../plan/units.ts';
import { blank } from './blank.ts';
import { afterUnit, beforeUnit, betweenUnits, formalName, opensUnit, prefix, translated } from './lexicon.ts';
import { bodiesIn } from './strangers.ts';

/**
 * The units a question names as units. A short name can be part of the matter (公安抓拍, 环保设备): it is a unit where it has its
 * ending, where a word of duty or another unit stands beside it, or where the question opens with it.
 */
export function unitsNamed(text: string, book: Book): readonly UnitMention[] {
  const kept: UnitMention[] = [];
  for (const mention of [...mentionsIn(text, book)].reverse()) {
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

/** The units a text names, in order: by a name of theirs, or by a part of it that only one has (公交集团). */
function mentionsIn(text: string, book: Book): readonly UnitMention[] {
  const mentions = unitMentions(book.units, text).map((mention) => withOpening(text, mention));
  const free = blank(text, mentions);
  const parts = bodiesIn(free).flatMap(({ name, start, end }): UnitMention[] => {
    const unit = unitHolding(name, book);
    return unit ? [{ unit, start, end, by: 'name' }] : [];
  });
  return [...mentions, ...parts].sort((a, b) => a.start - b.start);
}

/** A mention with what its English name opens with: Lakeside sub-district (湖滨街道), eco-environment branch. */
function withOpening(text: string, mention: UnitMention): UnitMention {
  const head = text.slice(0, mention.start);
  const before = translated.exec(head) ?? prefix.exec(head);
  return before ? { ...mention, start: before.index } : mention;
}

/** A shorter part of a name proves nothing. */
const TELLING = 3;

function unitHolding(name: string, { units }: Book): Unit | null {
  // 市公安局 is another level's body, whatever it is called behind.
  if (name.length < TELLING || /^[市省]/.test(name)) return null;
  const holding = units.filter((unit) => [unit.name, ...unit.aliases].some((full) => full.includes(name)));
  return holding.length === 1 ? (holding[0] ?? null) : null;
}
