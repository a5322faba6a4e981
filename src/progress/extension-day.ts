import type { Clause } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import { type DurationUnit, shiftDay } from '../time/span.ts';
import { lengthOf } from '../time/spoken-chinese.ts';
import { extension } from './lexicon.ts';
import type { Phrase } from './phrases.ts';

const duration =
  /(\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s*(个?工作日|天|日|个?星期|个?礼拜|周|个?月)|\b(\d{1,3}|one|two|three|a|another)(?: more)? (day|week|month)s?\b/i;
const english: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, a: 1, another: 1 };

/** 延期10天: counted from the plan's own deadline, the next one or the last there was. */
function extendedBy(masked: string, clause: Clause | null, today: Day): Day | null {
  const found = duration.exec(masked);
  const due = clause?.deadlines.flatMap(({ kind, date }) => (kind === 'due' && date ? [date] : [])).sort() ?? [];
  const from = due.find((date) => date >= today) ?? due.at(-1);
  if (!found || !from) return null;
  const [, count, unit, amount, period] = found;
  if (count !== undefined && unit !== undefined) {
    const length = lengthOf(count, unit);
    return length && shiftDay(from, length.count, length.unit);
  }
  // The pattern admits day, week and month alone.
  return shiftDay(from, english[amount ?? ''] ?? Number(amount), period as DurationUnit);
}

/** The day up to which more time is asked for; null where none is named and none can be counted. */
export function extensionDay(phrases: readonly Phrase[], clause: Clause | null, today: Day): Day | null {
  const asking = phrases.filter(({ masked }) => extension.test(masked));
  const times = [...asking, ...phrases].flatMap((phrase) => phrase.times).filter(({ to }) => to >= today);
  return (
    times[0]?.to ??
    asking.map(({ masked }) => extendedBy(masked, clause, today)).find((found) => found !== null) ??
    null
  );
}
