import type { Incoming } from '../../chat/incoming.ts';
import type { Block, Message } from '../../chat/message.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Code } from '../../plan/model.ts';
import { actsOn } from '../../supervise/history.ts';
import { lines, orderButton, withButtons } from '../../views/supervise.ts';
import { exampleWords, type Ruling } from '../case.ts';
import type { Decision, Outgoing } from '../change.ts';
import { usualMessages } from '../hearing.ts';
import type { Situation } from '../situation.ts';
import type { Verdict } from './lexicon.ts';
import type { Subject } from './order.ts';
import { verdicts } from './verdicts.ts';

/** An order of the office about parts of tasks: each part that is meant is ruled on, or it is asked which one is. */
export function decideVerdict(
  verdict: Verdict,
  subject: Subject,
  incoming: Incoming,
  situation: Situation,
  messages: Messages,
): Decision {
  const meant = partsMeant(verdict, subject, situation, messages);
  const usual = usualMessages(situation);
  const rulings = meant.parts.map((standing) => {
    const acts = actsOn(situation.acts, standing);
    const ruling = verdicts[verdict].rule({
      standing,
      acts,
      words: subject.words,
      incoming,
      situation,
      messages,
      usual,
    });
    return { standing, ruling };
  });
  return {
    changes: rulings.flatMap(({ ruling }) => ruling.changes),
    messages: [
      answer(incoming, [...rulings.flatMap(({ ruling }) => ruling.office.blocks), ...meant.said]),
      ...rulings.flatMap(({ standing, ruling }) => told(standing, ruling, situation)),
    ],
  };
}

/** The parts an order means, and what must be said of tasks and units it names in vain or unclearly. */
interface Meant {
  readonly parts: readonly Assignment[];
  readonly said: readonly Block[];
}

function partsMeant(verdict: Verdict, subject: Subject, situation: Situation, { supervise }: Messages): Meant {
  const { tasks, missing } = subject;
  const say = supervise.refused;
  const lost = missing.map((name) => say.noSuchTask(name));
  if (tasks.length + missing.length === 0) return draftMeant(verdict, situation, supervise);
  const found = tasks.map((codes) => partsOfTask(verdict, codes, subject.units, situation, supervise));
  return {
    // A task that is named twice is meant once.
    parts: [...new Set(found.flatMap(({ parts }) => parts))],
    said: [...found.flatMap(({ said }) => said), ...lines(lost).blocks],
  };
}

/** 发出 and 作废 need no task where one draft alone waits; every other order does. */
function draftMeant(verdict: Verdict, situation: Situation, supervise: Messages['supervise']): Meant {
  const { lacks, means } = verdicts[verdict];
  const waiting = lacks === 'draft' ? situation.standings.filter((one) => means(one, actsOn(situation.acts, one))) : [];
  if (waiting.length === 1) return { parts: waiting, said: [] };
  const text = supervise.refused.whichTask(exampleWords(situation));
  return { parts: [], said: lines([text]).blocks };
}

/** The parts meant of one task: those of the units that are named, else the one that waits for such an order. */
function partsOfTask(
  verdict: Verdict,
  codes: readonly Code[],
  units: readonly string[],
  situation: Situation,
  supervise: Messages['supervise'],
): Meant {
  const say = supervise.refused;
  const all = situation.standings.filter(({ code }) => codes.includes(code));
  const named = units.length > 0 ? all.filter(({ unit }) => units.includes(unit)) : all;
  const strangers = units.filter((name) => all.every(({ unit }) => unit !== name));
  const vain = lines(strangers.map((unit) => say.noPart(supervise.list(codes), unit))).blocks;
  // With the units named nothing is left to guess, unless the number means tasks of several plans.
  if (units.length > 0 && (codes.length === 1 || named.length === 0)) return { parts: named, said: vain };
  const waiting = named.filter((one) => verdicts[verdict].means(one, actsOn(situation.acts, one)));
  // 催办 reaches every lead that has not finished, 销号 everybody who has handed in what all must.
  const ofAll = verdict === 'urge' || (verdict === 'close' && isHandedIn(codes[0], situation));
  const certain = waiting.length === 1 || (ofAll && codes.length === 1);
  if (waiting.length > 0 && certain) return { parts: waiting, said: [] };
  const text = say.nothingWaits(supervise.list(codes), say.waits[verdicts[verdict].lacks]);
  return { parts: [], said: (waiting.length > 0 ? whichOne(verdict, waiting, supervise) : lines([text])).blocks };
}

function isHandedIn(code: Code | undefined, { book }: Situation): boolean {
  return code !== undefined && book.clauses.get(code)?.kind === 'safeguard';
}

/** Asks which part is meant; a tap is enough where the order needs no further words. */
function whichOne(verdict: Verdict, parts: readonly Assignment[], supervise: Messages['supervise']): Message {
  const codes = [...new Set(parts.map(({ code }) => code))];
  const units = [...new Set(parts.map(({ unit }) => unit))];
  const orders: Partial<Record<Verdict, string>> = { close: supervise.order.close, grant: supervise.order.grant };
  const order = orders[verdict];
  const buttons = order ? parts.flatMap((one) => orderButton(supervise.part(one.code, one.unit), order, one)) : [];
  const text = supervise.refused.whichUnit(supervise.list(codes), units);
  return withButtons(lines([text]), buttons);
}

function answer({ address }: Incoming, blocks: readonly Block[]): Outgoing {
  return { to: address, message: { blocks }, codes: [], kind: 'answer' };
}

/** What the unit is told, in each of its chats. */
function told({ code, unit }: Assignment, ruling: Ruling, { chats }: Situation): readonly Outgoing[] {
  const { unit: text } = ruling;
  if (text === null) return [];
  return chats
    .filter((chat) => chat.unit === unit && chat.state === 'active')
    .map(({ address }) => ({ to: address, message: lines([text]), codes: [code], kind: 'notice' }));
}
