import type { Incoming } from '../chat/incoming.ts';
import type { Book, Code } from '../plan/model.ts';
import { codeMentions } from '../search/mentions.ts';
import { normalise } from '../text/normalise.ts';
import { numeralValue } from '../text/numerals.ts';
import type { Instant } from '../time/day.ts';
import type { Change } from './change.ts';
import { pickWords } from './lexicon.ts';
import type { OpenQuestion, Pending } from './records.ts';

/** So long a question of ours stays open. */
const OPEN_MS = 30 * 60_000;

/** The choice that a text makes: by its place (第一个, 2), by its code, or by the plan only one choice is of. Else null. */
export function picked(text: string, choices: readonly Code[], book: Book): Code | null {
  if (choices.length === 0) return null;
  const said = normalise(text).trim();
  return byPlace(said, choices) ?? byCode(said, choices, book) ?? byPlan(said, choices, book);
}

/** A question to whoever said something, open for a while. */
export function questionOpened(about: Pending, { address, key, sender }: Incoming, now: Instant): Change {
  // A moment and a span make a moment.
  const expiresAt = (now + OPEN_MS) as Instant;
  const question = { id: `${address.platform}:${key}`, address, person: sender.id, expiresAt, about };
  return { kind: 'question-opened', question };
}

/** What we asked for beside a choice, if we still wait for it. */
export function awaitedValue(question: OpenQuestion | null, now: Instant): Awaited<'what-value'> | null {
  return isOpen(question, now) && question.about.kind === 'what-value' ? question.about : null;
}

/** The request for more time whose reason we asked for, if we still wait for it. */
export function awaitedReason(question: OpenQuestion | null, now: Instant): AwaitedReason | null {
  return isOpen(question, now) && question.about.kind === 'why-longer' ? question.about : null;
}

/** The choice that a text makes of those we still wait for. */
export function pickedNow(text: string, question: OpenQuestion | null, now: Instant, book: Book): Code | null {
  return picked(text, offered(question, now), book);
}

/** The tasks of which one is to be picked, if we still wait for it; else none. */
export function offered(question: OpenQuestion | null, now: Instant): readonly Code[] {
  if (!isOpen(question, now)) return [];
  const { kind, choices } = question.about;
  return kind === 'which-task' || kind === 'which-clause' ? choices : [];
}

/** A request for more time that lacks its reason. */
export type AwaitedReason = Awaited<'why-longer'>;

type Awaited<K extends Pending['kind']> = Extract<Pending, { readonly kind: K }>;

/** Whether a question of ours still waits for an answer. */
export function isOpen(question: OpenQuestion | null, now: Instant): question is OpenQuestion {
  return question !== null && question.expiresAt > now;
}

function byPlace(said: string, choices: readonly Code[]): Code | null {
  const word = pickWords.ordinal.exec(said)?.groups?.number?.toLowerCase();
  if (word === undefined) return null;
  const place = pickWords.named.get(word) ?? numeralValue(word) ?? 0;
  return place === 0 ? null : (choices.at(place > 0 ? place - 1 : place) ?? null);
}

/** A code and no more than 是…那个 around it. */
function byCode(said: string, choices: readonly Code[], book: Book): Code | null {
  const printed = choices.find((code) => said === code);
  if (printed) return printed;
  const [mention, ...more] = codeMentions(book, said);
  if (!mention || more.length > 0 || !isAll(said, mention.start, mention.end)) return null;
  return onlyOne(mention.codes.filter((code) => choices.includes(code)));
}

/** 大气那个, 水的, the air one: where one choice alone is of that plan. */
function byPlan(said: string, choices: readonly Code[], book: Book): Code | null {
  const lower = said.toLowerCase();
  const named = book.plans.filter(({ name, aliases }) =>
    [name, ...aliases].some((word) => {
      const start = lower.indexOf(word.toLowerCase());
      return start >= 0 && isAll(said, start, start + word.length);
    }),
  );
  return onlyOne(choices.filter((code) => named.some(({ name }) => book.clauses.get(code)?.plan === name)));
}

/** Whether a text says nothing beside what stands at a place in it. */
function isAll(said: string, start: number, end: number): boolean {
  return pickWords.around.test(said.slice(0, start)) && pickWords.around.test(said.slice(end));
}

function onlyOne(codes: readonly Code[]): Code | null {
  return codes.length === 1 ? (codes[0] ?? null) : null;
}
