import { calendarRules, fieldRules } from './calendar.ts';
import { yearOf } from './day.ts';
import { occasionRules } from './occasions.ts';
import { recurringRules } from './recurring.ts';
import type { Groups, TimeContext, TimeExpression, TimeRule } from './time-rule.ts';

const rules: readonly TimeRule[] = [...recurringRules, ...occasionRules, ...calendarRules];
const inField: readonly TimeRule[] = [...rules, ...fieldRules];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: TimeRule;
  readonly groups: Groups;
}

/** Every match of every rule, first and longest first, none overlapping another. */
function foundIn(text: string, field: boolean): Found[] {
  const all = (field ? inField : rules).flatMap((rule) =>
    [...text.matchAll(rule.pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule,
      groups: match.groups ?? {},
    })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let taken = 0;
  return all.filter((found) => {
    if (found.start < taken || found.start === found.end) return false;
    taken = found.end;
    return true;
  });
}

/**
 * The time words of a text and what they mean, in order: `2021年10月31日前`, 年底前, 每季度, `自印发之日起15日内`, 采暖季前.
 * The text is folded (`text/normalise.ts`) and short: a sentence or a table cell. In a field of limits (`field`) `12/20` is a
 * day too.
 */
export function timeExpressions(text: string, context: TimeContext, field = false): TimeExpression[] {
  let carried: number | null = null;
  return foundIn(text, field).flatMap(({ start, end, rule, groups }) => {
    const meaning = rule.read(groups, context, carried);
    if (meaning === null) return [];
    // 对2020年底前印发的…，10月底前公布: the past lends its year to nothing.
    const lends = groups.year !== undefined && groups.month !== undefined && meaning.date !== null;
    if (lends && yearOf(meaning.date) >= context.year) carried = yearOf(meaning.date);
    // A document without any year: its days cannot be named.
    const date = meaning.inferredYear && context.year === 0 ? null : meaning.date;
    return [{ start, end, ...meaning, date }];
  });
}
