import type { Incoming } from '../../chat/incoming.ts';
import { snoozedTo } from '../../remind/snooze.ts';
import { isUnfinished } from '../../supervise/life.ts';
import { lines } from '../../views/supervise.ts';
import { todayOf } from '../case.ts';
import type { Decision } from '../change.ts';
import { messagesFor, textOf } from '../hearing.ts';
import { actedOn } from '../orders/acting.ts';
import type { Situation } from '../situation.ts';

/**
 * 稍后: what a reminder said of tasks that can wait is said once more on the next working day; every later step stands.
 * What is due by then, or overdue, cannot wait, and that is said.
 */
export function decideSnooze(incoming: Incoming, situation: Situation): Decision {
  const { book, chat, answered, standings } = situation;
  const today = todayOf(situation);
  const open = standings
    .filter(({ code, unit, stage }) => unit === chat?.unit && answered?.codes.includes(code) && isUnfinished(stage))
    .map((standing) => ({ standing, to: snoozedTo(book, standing, today) }));
  const snoozed = open.flatMap(({ standing, to }) => (to === null ? [] : [{ standing, to }]));
  const pressing = open.filter(({ to }) => to === null).map(({ standing }) => standing.code);
  const changes = snoozed
    .filter(({ standing, to }) => standing.snoozed !== to)
    .flatMap(({ standing, to }) =>
      actedOn(standing, [{ kind: 'snoozed', date: to }], { snoozed: to }, incoming, situation),
    );
  const say = messagesFor(textOf(incoming), situation).remind;
  const [first] = snoozed;
  const codes = snoozed.map(({ standing }) => standing.code);
  const told = [
    ...(first ? [say.snoozed(codes, first.to)] : []),
    ...(pressing.length > 0 || !first ? [say.notSnoozed(pressing)] : []),
  ];
  return { changes, messages: [{ to: incoming.address, message: lines(told), codes: [], kind: 'answer' }] };
}
