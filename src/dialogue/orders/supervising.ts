import type { Incoming } from '../../chat/incoming.ts';
import type { Message } from '../../chat/message.ts';
import { unreachable } from '../../errors.ts';
import type { Code } from '../../plan/model.ts';
import { type Seat, seatOf } from '../../supervise/roles.ts';
import { lines } from '../../views/supervise.ts';
import { todayOf } from '../case.ts';
import type { Decision } from '../change.ts';
import { messagesFor, textOf } from '../hearing.ts';
import { chase } from '../rounds/weekly.ts';
import type { Situation } from '../situation.ts';
import { unaddressed } from '../unaddressed.ts';
import { evidenceWords } from './lexicon.ts';
import { type Order, readOrder } from './order.ts';
import { evidenceShown } from './proving.ts';
import { decideVerdict } from './ruling.ts';
import { lightsShown, outcomesShown, waitingShown, weekShown, whyShown } from './showing.ts';

/** Carries out an order, or says in one line why not: what the office alone may do is done in its own chat. */
export function decideOrder(order: Order | null, text: string, incoming: Incoming, situation: Situation): Decision {
  if (order === null) return { changes: [], messages: [] };
  const messages = messagesFor(text, situation);
  const seat = seatOf(situation.chat);
  const say = (...told: readonly Message[]): Decision => ({
    changes: [],
    messages: told.map((message) => ({ to: incoming.address, message, codes: [], kind: 'answer' })),
  });
  if (!mayOrder(order, seat)) return say(lines([messages.supervise.refused.officeOnly(situation.book.office.short)]));
  switch (order.kind) {
    case 'verdict':
      return decideVerdict(order.verdict, order.subject, incoming, situation, messages);
    case 'why':
      return say(whyShown(order.light, order.subject, seat, situation, messages));
    case 'lights':
      return say(lightsShown(order.light, order.subject, seat, situation, messages));
    case 'evidence':
      return say(...evidenceShown(order.subject, seat, situation, messages));
    case 'waiting':
      return say(waitingShown(situation, messages));
    case 'week':
      return say(weekShown(situation, messages));
    case 'chase':
      return chase(incoming, situation, messages);
    case 'ranking':
    case 'bulletin':
      return say(outcomesShown(order.kind, order.span, situation, messages));
    default:
      return unreachable(order);
  }
}

/** What an order is read by. */
type Seen = Pick<Situation, 'book' | 'now' | 'me' | 'chat'>;

/**
 * The order that a text gives in this chat. Where a unit claims its own work finished or put right (请予销号, 整改到位), or asks for
 * more time in English, or brings a file and calls it one, that is no order but a report.
 */
export function orderIn(text: string, situation: Seen): Order | null {
  const said = unaddressed(text, situation.me);
  const order = readOrder(said, situation.book, todayOf(situation));
  if (!situation.chat?.unit || !order) return order;
  const brought = order.kind === 'evidence' && !evidenceWords.asked.test(text);
  return brought || isUnitsOwn(order, said) ? null : order;
}

/** Whether a message asks for the files that prove what was reported: then they are to be looked up. */
export function asksForEvidence(incoming: Incoming, seen: Seen): boolean {
  const text = textOf(incoming);
  return evidenceWords.spoken.test(text) && orderIn(text, seen)?.kind === 'evidence';
}

/** Of which tasks an order in the office's chat needs to know what befell them before: most events there need none. */
export function historyWanted({ body }: Incoming, seen: Seen): readonly Code[] | 'all' | 'none' {
  const text = body.kind === 'button' ? body.action : body.kind === 'text' ? body.text : '';
  const order = orderIn(text, seen);
  switch (order?.kind) {
    case 'verdict': {
      const codes = order.subject.tasks.flat();
      // 发出 names no task: it means the draft that waits.
      return codes.length > 0 ? codes : 'all';
    }
    case 'waiting':
    case 'ranking':
    case 'bulletin':
      return 'all';
    case 'why':
    case 'lights':
    case 'evidence':
    case 'week':
    case 'chase':
    case undefined:
      return 'none';
    default:
      return unreachable(order);
  }
}

/** Whether an order decides about a task it names: 发出 alone may be said of anything. */
export function decidesPlainly(order: Order | null): boolean {
  return order?.kind === 'verdict' && order.subject.tasks.length > 0;
}

function isUnitsOwn(order: Order, said: string): boolean {
  if (order.kind !== 'verdict') return false;
  return order.verdict === 'close' || order.verdict === 'rectified' || /^\W*extend\b/i.test(said);
}

/** The lights and the files of a unit's own tasks are shown in its chat; all else is the office's. */
function mayOrder({ kind }: Order, seat: Seat): boolean {
  return seat.kind === 'office' || (seat.kind === 'unit' && ['why', 'lights', 'evidence'].includes(kind));
}
