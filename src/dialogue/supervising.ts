import type { Incoming } from '../chat/incoming.ts';
import type { Message } from '../chat/message.ts';
import { unreachable } from '../errors.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Assignment } from '../plan/assignment.ts';
import { askExtension } from '../supervise/extension.ts';
import { actsOn, pending } from '../supervise/history.ts';
import { type Light, type Lit, lightOf, worstLight } from '../supervise/lights.ts';
import { outcomes, ranking } from '../supervise/ranking.ts';
import { mayReadReports, type Seat, seatOf } from '../supervise/roles.ts';
import { supervisionOf } from '../supervise/supervision.ts';
import { yearOf } from '../time/day.ts';
import { quarterOf, quarterSpan, type Span } from '../time/span.ts';
import { wallClock } from '../time/zone.ts';
import { lines, waitingMessage } from '../views/supervise.ts';
import { lightBoard, whyLight } from '../views/supervise-light.ts';
import { bulletinMessage, rankingMessage } from '../views/supervise-ranking.ts';
import { weekMessage } from '../views/supervise-week.ts';
import { todayOf } from './case.ts';
import type { Decision } from './change.ts';
import { messagesFor } from './hearing.ts';
import { type Order, readOrder, type Subject } from './order.ts';

import { decideVerdict, exampleOf } from './ruling.ts';
import type { Situation } from './situation.ts';
import { chase, weekAt } from './weekly.ts';

/** Carries out an order, or says in one line why not: what the office alone may do is done in its own chat. */
export function decideOrder(order: Order | null, text: string, incoming: Incoming, situation: Situation): Decision {
  if (order === null) return { changes: [], messages: [] };
  const messages = messagesFor(text, situation);
  const seat = seatOf(situation.chat);
  const say = (message: Message): Decision => ({
    changes: [],
    messages: [{ to: incoming.address, message, codes: [], kind: 'answer' }],
  });
  if (!mayOrder(order, seat)) return say(lines([messages.supervise.refused.officeOnly(situation.book.office.short)]));
  switch (order.kind) {
    case 'verdict':
      return decideVerdict(order.verdict, order.subject, incoming, situation, messages);
    case 'why':
      return say(why(order.light, order.subject, seat, situation, messages));
    case 'lights':
      return say(board(order.light, order.subject, seat, situation, messages));
    case 'waiting':
      return say(waiting(situation, messages));
    case 'week':
      return say(week(situation, messages));
    case 'chase':
      return chase(incoming, situation, messages);
    case 'ranking':
    case 'bulletin':
      return say(outcome(order.kind, order.span, situation, messages));
    default:
      return unreachable(order);
  }
}

/**
 * The order that a text gives in this chat. Where a unit claims its own work finished or put right (请予销号, 整改到位), or asks for
 * more time in English, that is no order but a report.
 */
export function orderIn(text: string, situation: Situation): Order | null {
  const said = situation.me.reduce((left, name) => left.replaceAll(name, ' '), text);
  const order = readOrder(said, situation.book, todayOf(situation));
  return situation.chat?.unit && order && isUnitsOwn(order, said) ? null : order;
}

function isUnitsOwn(order: Order, said: string): boolean {
  if (order.kind !== 'verdict') return false;
  return order.verdict === 'close' || order.verdict === 'rectified' || /^\W*extend\b/i.test(said);
}

/** The lights of a unit's own tasks are shown in its chat; all else is the office's. */
function mayOrder({ kind }: Order, seat: Seat): boolean {
  return seat.kind === 'office' || (seat.kind === 'unit' && (kind === 'why' || kind === 'lights'));
}

function why(
  light: Light | null,
  { tasks, missing, units }: Subject,
  seat: Seat,
  situation: Situation,
  messages: Messages,
): Message {
  const { refused } = messages.supervise;
  const codes = tasks.flat();
  const [code, ...more] = codes;
  if (code === undefined) return lines([refused.noSuchTask(missing[0] ?? '')]);
  const example = exampleOf(situation);
  const seen = codes.flatMap((one) => partsSeen(one, units, seat, situation));
  if (seen.length === 0) return lines([refused.notYours(code)]);
  // A bare number that means several tasks is asked back.
  if (more.length > 0 && new Set(seen.map((one) => one.code)).size > 1)
    return lines([refused.whichTask(example ? `${example.code} ${example.unit}` : '')]);
  const found = litOf(seen, situation);
  const own = found.find(({ unit }) => seat.kind === 'unit' && unit === seat.unit);
  const worst = worstLight(found.map((lit) => lit.light));
  const shown = own ?? found.find((lit) => lit.light === (light ?? worst)) ?? found.find((lit) => lit.light === worst);
  if (!shown) return lines([refused.notYours(code)]);
  const others = found.filter((lit) => lit !== shown);
  return whyLight(shown, others, light, situation.book, supervisionOf(situation.book).lights, messages);
}

/** The parts of a task whose progress may be read here: its leads', in a unit's chat its own besides. */
function partsSeen(
  code: Assignment['code'],
  units: readonly string[],
  seat: Seat,
  { standings }: Situation,
): readonly Assignment[] {
  const parts = standings.filter((one) => one.code === code);
  const leads = parts.filter(({ role }) => role === 'lead').map(({ unit }) => unit);
  const own = seat.kind === 'unit' ? seat.unit : null;
  return parts
    .filter(({ unit }) => (units.length === 0 ? leads.includes(unit) || unit === own : units.includes(unit)))
    .filter(({ unit }) => mayReadReports(seat, leads, unit));
}

function board(light: Light | null, { units }: Subject, seat: Seat, situation: Situation, messages: Messages): Message {
  const { book, standings } = situation;
  const own = seat.kind === 'unit' ? seat.unit : null;
  if (own !== null && units.some((unit) => unit !== own))
    return lines([messages.supervise.refused.officeOnly(book.office.short)]);
  const wanted = own === null ? units : [own];
  const parts = standings.filter(({ role, unit }) => role === 'lead' && (wanted.length === 0 || wanted.includes(unit)));
  const found = litOf(parts, situation).filter((lit) => light === null || lit.light === light);
  const whose = wanted.length > 0 ? messages.supervise.list(wanted) : null;
  return lightBoard(found, whose, book, todayOf(situation), messages);
}

function litOf(parts: readonly Assignment[], situation: Situation): readonly Lit[] {
  const rules = supervisionOf(situation.book).lights;
  return parts.flatMap((part) => lightOf(situation.book, part, rules, todayOf(situation)) ?? []);
}

function waiting({ book, standings, acts }: Situation, messages: Messages): Message {
  const parts = standings.map((standing) => ({ standing, acts: actsOn(acts, standing) }));
  const claims = parts
    .filter(({ standing }) => standing.stage === 'claimed')
    .map(({ standing, acts: own }) => ({ standing, act: own.findLast(({ kind }) => kind === 'claimed') ?? null }));
  const requests = parts.flatMap(({ standing, acts: own }) => {
    const act = pending(own, 'extension_asked');
    const asked = act && askExtension(book, standing, act, wallClock(act.at, book.office.timezone).day);
    return act && asked?.kind === 'asked' ? [{ standing, act, extension: asked.extension }] : [];
  });
  return waitingMessage({ claims, requests }, book, messages);
}

function week(situation: Situation, messages: Messages): Message {
  const { book, standings } = situation;
  return weekMessage(weekAt(book, standings, todayOf(situation)), book, messages);
}

function outcome(kind: 'ranking' | 'bulletin', named: Span | null, situation: Situation, messages: Messages): Message {
  const { book, standings } = situation;
  const today = todayOf(situation);
  const span = named ?? quarterSpan(yearOf(today), quarterOf(today));
  const { ranking: weights } = supervisionOf(book);
  const ranked = ranking(outcomes(situation, span, today), weights);
  if (kind === 'ranking') return rankingMessage(ranked, span, weights, messages);
  const leads = standings.filter(({ role }) => role === 'lead');
  const overdue = litOf(leads, situation).filter(({ light, facts }) => light === 'red' && facts.overdue);
  return bulletinMessage(ranked, overdue, { span, today }, weights, book, messages);
}
