import type { Message } from '../../chat/message.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import type { Assignment } from '../../plan/assignment.ts';
import { tasksAlone } from '../../plan/roles.ts';
import { askExtension } from '../../supervise/extension.ts';
import { actsOn, pending } from '../../supervise/history.ts';
import { type Light, type Lit, lightOf, worstLight } from '../../supervise/lights.ts';
import { outcomes, ranking } from '../../supervise/ranking.ts';
import { mayReadReports, type Seat } from '../../supervise/roles.ts';
import { supervisionOf } from '../../supervise/supervision.ts';
import { yearOf } from '../../time/day.ts';
import { quarterOf, quarterSpan, type Span } from '../../time/span.ts';
import { wallClock } from '../../time/zone.ts';
import { lines, waitingMessage } from '../../views/supervise.ts';
import { lightBoard, whyLight } from '../../views/supervise-light.ts';
import { bulletinMessage, rankingMessage } from '../../views/supervise-ranking.ts';
import { weekMessage } from '../../views/supervise-week.ts';
import { exampleWords, todayOf } from '../case.ts';
import { amendedBy } from '../reports/amending.ts';
import { weekAt } from '../rounds/weekly.ts';
import type { Situation } from '../situation.ts';
import type { Subject } from './order.ts';

/** Why a task has its light: the own part in a unit's chat, else the one with the light that is asked about. */
export function whyShown(
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
  const seen = codes.flatMap((one) => partsSeen(one, units, seat, situation));
  if (seen.length === 0) return lines([refused.notYours(code)]);
  // A bare number that means several tasks is asked back.
  if (more.length > 0 && new Set(seen.map((one) => one.code)).size > 1)
    return lines([refused.whichTask(exampleWords(situation))]);
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

/** The lights of every lead, of some units or of one colour; in a unit's chat its own. */
export function lightsShown(
  light: Light | null,
  { units }: Subject,
  seat: Seat,
  situation: Situation,
  messages: Messages,
): Message {
  const { book, standings } = situation;
  const own = seat.kind === 'unit' ? seat.unit : null;
  if (own !== null && units.some((unit) => unit !== own))
    return lines([messages.supervise.refused.officeOnly(book.office.short)]);
  const wanted = own === null ? units : [own];
  // Everybody's list is of tasks; what a unit has to hand in shows in its own.
  const shown =
    wanted.length === 0 ? tasksAlone(book, standings) : standings.filter(({ unit }) => wanted.includes(unit));
  const parts = shown.filter(({ role }) => role === 'lead');
  const found = litOf(parts, situation).filter((lit) => light === null || lit.light === light);
  const whose = wanted.length > 0 ? messages.supervise.list(wanted) : null;
  return lightBoard(found, whose, book, todayOf(situation), messages);
}

function litOf(parts: readonly Assignment[], situation: Situation): readonly Lit[] {
  const rules = supervisionOf(situation.book).lights;
  return parts.flatMap((part) => lightOf(situation.book, part, rules, todayOf(situation)) ?? []);
}

/** 待销号 and 待批延期. */
export function waitingShown({ book, standings, acts }: Situation, messages: Messages): Message {
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

/** The week so far. */
export function weekShown(situation: Situation, messages: Messages): Message {
  const { book, standings } = situation;
  return weekMessage(weekAt(book, standings, todayOf(situation)), book, messages, amendedBy(situation));
}

/** The ranking, or the bulletin with it, of some days: this quarter where none are named. */
export function outcomesShown(
  kind: 'ranking' | 'bulletin',
  named: Span | null,
  situation: Situation,
  messages: Messages,
): Message {
  const { book, standings } = situation;
  const today = todayOf(situation);
  const span = named ?? quarterSpan(yearOf(today), quarterOf(today));
  const { ranking: weights } = supervisionOf(book);
  const ranked = ranking(outcomes(situation, span, today), weights);
  if (kind === 'ranking') return rankingMessage(ranked, span, weights, messages);
  const leads = tasksAlone(book, standings).filter(({ role }) => role === 'lead');
  const overdue = litOf(leads, situation).filter(({ light, facts }) => light === 'red' && facts.overdue);
  return bulletinMessage(ranked, overdue, { span, today }, weights, book, messages);
}
