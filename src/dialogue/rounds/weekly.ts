import type { Incoming } from '../../chat/incoming.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Book } from '../../plan/model.ts';
import { weeklyDuties } from '../../remind/duties.ts';
import { cyclesOf, weekUpTo } from '../../remind/week.ts';
import { supervisionOf } from '../../supervise/supervision.ts';
import { type Week, weekOf } from '../../supervise/week.ts';
import { addDays, type Day } from '../../time/day.ts';
import { weekSpan } from '../../time/span.ts';
import { lines } from '../../views/supervise.ts';
import { todayOf } from '../case.ts';
import type { Change, Decision, Outgoing } from '../change.ts';
import { usualMessages } from '../hearing.ts';
import type { Situation } from '../situation.ts';

/** The week up to a day, as it stands now: from when the report that is next due then is about. */
export function weekAt(book: Book, standings: readonly Assignment[], day: Day): Week {
  const [next] = cyclesOf(book, { first: day, last: addDays(day, 7) });
  const monday = weekSpan(day, 0).from;
  const begun = next && weekUpTo(next.day).from < monday ? weekUpTo(next.day).from : monday;
  const span = { from: begun, to: day };
  return weekOf(book, standings, unitsReporting(book), supervisionOf(book).lights, span);
}

/** The units that owe a weekly report, as the plans say. */
export function unitsReporting(book: Book): readonly string[] {
  return [...new Set(weeklyDuties(book).flatMap(({ units }) => units))];
}

/** 催未报: every unit that owes this week's report is asked for it, once for each time the office says so. */
export function chase({ address, sender, message }: Incoming, situation: Situation, messages: Messages): Decision {
  const { book, chats, now } = situation;
  const { silent } = weekAt(book, situation.standings, todayOf(situation));
  const usual = usualMessages(situation).supervise.week;
  const say = messages.supervise.week;
  const line = silent.length > 0 ? say.chased(silent) : say.nobodySilent;
  const told = chats
    .filter(({ unit, state }) => unit !== null && state === 'active' && silent.includes(unit))
    .map(({ address: to, unit }): Outgoing => {
      const text = usual.chase(unit ?? '', book.office.short);
      return { to, message: lines([text]), codes: [], kind: 'notice' };
    });
  const place = `${address.platform}:${address.chat}:${message}`;
  const entry = { at: now, by: sender.name, what: 'chased', code: null, before: null, after: null, message: place };
  return {
    changes: silent.map((unit): Change => ({ kind: 'audited', entry: { ...entry, unit } })),
    messages: [{ to: address, message: lines([line]), codes: [], kind: 'answer' }, ...told],
  };
}
