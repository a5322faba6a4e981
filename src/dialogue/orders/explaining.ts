import type { Incoming } from '../../chat/incoming.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import { acknowledges } from '../../progress/reading.ts';
import { codeMentions } from '../../search/mentions.ts';
import { normalise } from '../../text/normalise.ts';
import type { Day } from '../../time/day.ts';
import { lines } from '../../views/supervise.ts';
import type { Decision } from '../change.ts';
import { messagesFor, readAsProgress, textOf, usualMessages } from '../hearing.ts';
import { droppedWords } from '../lexicon.ts';
import { type AwaitedReason, awaitedReason } from '../pending.ts';
import type { Situation } from '../situation.ts';
import { type Request, requestExtension } from './extending.ts';
import { extensionReason, LONGEST_REASON } from './order.ts';

/** What was typed where we asked why more time is wanted: the reason, with another day where one is named, or that it is not. */
export type Explanation =
  | { readonly kind: 'reason'; readonly words: string; readonly date: Day | null }
  | { readonly kind: 'dropped' };

/**
 * Reads a text as the reason we wait for: 设备没到货, 因汛期停工. Null where we wait for none, and where it acknowledges, asks, names
 * another task or reports progress. What is merely overheard must sound like a reason.
 */
export function reasonTyped(text: string, incoming: Incoming, situation: Situation): Explanation | null {
  const awaited = awaitedReason(situation.question, situation.now);
  const said = normalise(text).trim();
  if (!awaited || !stillAsked(awaited, incoming, situation)) return null;
  if (droppedWords.test(said)) return { kind: 'dropped' };
  const others = codeMentions(situation.book, said).some(
    ({ codes, vague }) => !vague && !codes.some((code) => awaited.choices.includes(code)),
  );
  const reading = readAsProgress(text, incoming, situation, awaited.choices);
  const obstacle = reading.action === 'problem' || reading.action === 'extension';
  if (said.length < 2 || others || reading.action === 'ask' || acknowledges(said)) return null;
  if ('reports' in reading && !obstacle) return null;
  const reason = extensionReason(said);
  const toUs = incoming.addressed !== 'overheard' || incoming.replyTo?.ours === true;
  if (!toUs && !obstacle && reason === null) return null;
  const date = reading.action === 'extension' ? (reading.reports[0]?.date ?? null) : null;
  return { kind: 'reason', words: reason ?? [...said].slice(0, LONGEST_REASON).join(''), date };
}

/** Lays the request before the office with the reason that was typed, or lets it go. Null where nothing was explained. */
export function decideReason(told: Explanation | null, incoming: Incoming, situation: Situation): Decision | null {
  const { question, now } = situation;
  const awaited = awaitedReason(question, now);
  if (!told || !awaited || !question) return null;
  const messages = messagesFor(textOf(incoming), situation);
  const requests = told.kind === 'reason' ? requestsFor(told, awaited, incoming, situation, messages) : [];
  const said = told.kind === 'reason' ? requests.map(({ line }) => line) : [messages.supervise.notAsked];
  const answer = { to: incoming.address, message: lines(said), codes: awaited.choices, kind: 'answer' } as const;
  return {
    changes: [...requests.flatMap(({ changes }) => changes), { kind: 'question-closed', id: question.id }],
    messages: [answer, ...requests.flatMap(({ toOffice }) => toOffice)],
  };
}

function requestsFor(
  { words, date }: Extract<Explanation, { readonly kind: 'reason' }>,
  awaited: AwaitedReason,
  incoming: Incoming,
  situation: Situation,
  messages: Messages,
): readonly Request[] {
  const own = situation.standings.filter(
    ({ code, unit }) => unit === situation.chat?.unit && awaited.choices.includes(code),
  );
  const wish = { date: date ?? awaited.date, reason: words };
  // The request belongs to the message that asked for it: when that is deleted, it is asked for no more.
  const asking = { ...incoming, key: awaited.key };
  const languages = { messages, usual: usualMessages(situation) };
  return own.map((standing) => requestExtension(standing, wish, asking, situation, languages));
}

/** Whether the message that asked for more time still stands on record. */
function stillAsked({ choices, key }: AwaitedReason, { address }: Incoming, { reports }: Situation) {
  const event = `${address.platform}:${key}#`;
  return reports.some(
    ({ id, code, withdrawnAt }) => withdrawnAt === null && choices.includes(code) && id.startsWith(event),
  );
}
