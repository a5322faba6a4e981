import type { Incoming } from '../chat/incoming.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { weeklyDuties } from '../remind/duties.ts';
import { supervisionOf } from '../supervise/supervision.ts';
import { type Week, weekOf } from '../supervise/week.ts';
import type { Day } from '../time/day.ts';
import { lines } from '../views/supervise.ts';
import { todayOf } from './case.ts';
import type { Change, Decision, Outgoing } from './change.ts';
import { usualMessages } from './hearing.ts';
import type { Situation } from './situation.ts';

/** The week up to a day, as it stands now. The plans say which units owe a weekly report. */
export function weekAt(book: Book, standings: readonly Assignment[], day: Day): Week {
  const owing = [...new Set(weeklyDuties(book).flatMap(({ units }) => units))];
  return weekOf(book, standings, owing, supervisionOf(book).lights, day);
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
