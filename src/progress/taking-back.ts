import { noWithdrawal, weakCorrection, withdrawal } from './lexicon.ts';
import { percentsOf } from './percent.ts';
import type { ReplyReading } from './report.ts';
import { namedCodes, rejected, type Scene } from './scene.ts';

/** What a message takes back: the record it names, else the last one. Null where it takes nothing back. */
export function takenBack({ reporting, asked, phrases }: Scene): ReplyReading | null {
  const { prior } = reporting;
  const taking = phrases.filter(
    ({ masked, question }) => !question && withdrawal.test(masked) && !noWithdrawal.test(masked),
  );
  const told = phrases.filter((phrase) => !taking.includes(phrase) || weakCorrection.test(phrase.masked));
  if (taking.length === 0 || told.some(({ masked }) => percentsOf(masked).length > 0)) return null;
  const isKnown = (code: string) => prior.some((report) => report.code === code);
  const named = namedCodes(phrases);
  const own = named.length > 0 ? named : asked.reminder.filter(isKnown);
  const codes = own.length > 0 ? own : prior.slice(-1).map(({ code }) => code);
  const standing = codes.filter(isKnown);
  if (standing.length === 0) return rejected([{ kind: 'not-on-record', code: named[0] ?? null }]);
  const reports = standing.map((code) => ({ code, status: null, percent: null, date: null, figures: [], note: null }));
  return { action: 'withdraw', reports, refused: [] };
}
