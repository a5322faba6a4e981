import type { Book, Code } from '../../plan/model.ts';
import { unitMentions } from '../../plan/units.ts';
import { codeMentions } from '../../search/mentions.ts';
import type { Light } from '../../supervise/lights.ts';
import { normalise } from '../../text/normalise.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { spokenTimes } from '../../time/spoken.ts';
import {
  anyLight,
  anyOutcome,
  anyVerdict,
  courtesy,
  evidenceWords,
  joints,
  lightWords,
  noOrder,
  questioning,
  reasonHead,
  reasonInside,
  requestHead,
  showWords,
  splitExtension,
  type Verdict,
  verdictWords,
  whyWords,
} from './lexicon.ts';

/** What an order is about: tasks and units as named, and the words that remain: a reason, a problem. */
export interface Subject {
  /** Each task as the codes it can mean: several where a number alone names a task of several plans. */
  readonly tasks: readonly (readonly Code[])[];
  /** Numbers no task has, as people would write them. */
  readonly missing: readonly string[];
  readonly units: readonly string[];
  readonly words: string | null;
}

/** What the coordinating office, or a unit about its own tasks, tells the desk to do or to show. */
export type Order =
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly subject: Subject }
  | { readonly kind: 'why'; readonly light: Light | null; readonly subject: Subject }
  | { readonly kind: 'lights'; readonly light: Light | null; readonly subject: Subject }
  | { readonly kind: 'evidence'; readonly subject: Subject }
  | { readonly kind: 'waiting' | 'week' | 'chase' }
  /** The days asked about; null where none are named. */
  | { readonly kind: 'ranking' | 'bulletin'; readonly span: Span | null };

/** Nobody orders at greater length, and a reason for more time is laid before the office up to this. */
const LONGEST = 1000;
export const LONGEST_REASON = 200;
/** Tasks and units are named within so many characters, and what only asks to be shown something is shorter. */
const HEAD = 160;

/**
 * Reads an order: `销号 大气25 区住建局`, `大气25区住建局退回 缺验收单`, `为什么大气25是红灯`, `排名 三季度`, `close air 25 housing
 * bureau`. Null where the text is none.
 */
export function readOrder(text: string, book: Book, today: Day): Order | null {
  if (text.length > LONGEST) return null;
  const said = normalise(text)
    .trim()
    .replace(/^\//, '')
    .replace(/\s+/g, ' ')
    .replace(courtesy, '')
    .replace(splitExtension.pattern, splitExtension.joined);
  return verdictIn(said, book) ?? whyIn(said, book) ?? evidenceIn(said, book) ?? shownIn(said, book, today);
}

/** Why more time is wanted, in the words of the message that asks for it: 汛期停工. Null where it does not say. */
export function extensionReason(text: string): string | null {
  const said = normalise(text);
  const found = reasonInside.exec(said);
  if (!found) return null;
  const told = said.slice(found.index + found[0].length).split(requestHead)[0] ?? '';
  const reason = told.replace(/^[\s,，:：]+|[\s,，.。;；、]+$/g, '');
  return [...reason].slice(0, LONGEST_REASON).join('') || null;
}

function verdictIn(said: string, book: Book): Order | null {
  if (!anyVerdict.test(said)) return null;
  const before = leading(said, book);
  const found = verdictWords.find(([, head]) => head.test(before.rest));
  if (!found) return null;
  const [verdict, head] = found;
  const after = leading(before.rest.replace(head, ''), book);
  const subject = {
    tasks: [...before.tasks, ...after.tasks],
    missing: [...before.missing, ...after.missing],
    units: [...before.units, ...after.units],
    words: after.rest.replace(reasonHead, '').trim() || null,
  };
  const named = subject.tasks.length + subject.missing.length > 0;
  // 大气25退回了 tells, 退回的有哪些 asks, 退回大气25的申请要什么材料 asks: none is an order.
  if (noOrder.test(said) && (subject.words === null || before.tasks.length > 0 || !named)) return null;
  if (questioning.test(after.rest) && !after.apart) return null;
  return named || said.replace(head, '').trim() === '' ? { kind: 'verdict', verdict, subject } : null;
}

function whyIn(said: string, book: Book): Order | null {
  const light = lightIn(said);
  if (said.length > HEAD || !whyWords.test(said) || (light === null && !anyLight.test(said))) return null;
  const named = everywhere(said, book);
  if (named.tasks.length + named.missing.length === 0) return null;
  return { kind: 'why', light, subject: { ...named, words: null } };
}

function evidenceIn(said: string, book: Book): Order | null {
  if (said.length > HEAD || !evidenceWords.spoken.test(said)) return null;
  const before = leading(said, book);
  const word = (evidenceWords.plain.exec(before.rest) ?? evidenceWords.ofTask.exec(before.rest))?.[0];
  if (word === undefined) return null;
  const { rest, ...after } = leading(before.rest.slice(word.length), book);
  const subject = {
    tasks: [...before.tasks, ...after.tasks],
    missing: [...before.missing, ...after.missing],
    units: [...before.units, ...after.units],
    words: null,
  };
  const named = subject.tasks.length + subject.missing.length + subject.units.length > 0;
  const means = evidenceWords.after.test(rest) && (named || evidenceWords.plain.test(word));
  return means ? { kind: 'evidence', subject } : null;
}

function shownIn(said: string, book: Book, today: Day): Order | null {
  if (said.length > HEAD) return null;
  const whole = (['waiting', 'week', 'chase'] as const).find((kind) => showWords[kind].test(said));
  if (whole) return { kind: whole };
  return outcomeIn(said, today) ?? lightsIn(said, book);
}

function outcomeIn(said: string, today: Day): Order | null {
  if (!anyOutcome.test(said)) return null;
  const times = spokenTimes(said, today);
  const untimed = without(said, times).replace(joints, '').trim();
  const span = times[0] ? { from: times[0].from, to: times[0].to } : null;
  const kind = (['ranking', 'bulletin'] as const).find((one) => showWords[one].test(untimed));
  return kind ? { kind, span } : null;
}

function lightsIn(said: string, book: Book): Order | null {
  const light = lightIn(said);
  if (light === null && !anyLight.test(said)) return null;
  const units = unitMentions(book.units, said);
  const colour = lightWords.find(([name]) => name === light)?.[1] ?? /^$/;
  const bare = without(said, units).replace(colour, '').replace(joints, '').trim();
  const asks = showWords.lights.test(bare) || (light !== null && showWords.byLight.test(bare));
  const subject = { tasks: [], missing: [], units: units.map(({ unit }) => unit.name), words: null };
  return asks ? { kind: 'lights', light, subject } : null;
}

function lightIn(said: string): Light | null {
  return lightWords.find(([, word]) => word.test(said))?.[0] ?? null;
}

type Named = Omit<Subject, 'words'>;

/** The tasks and units at the head of a text, and what follows them; `apart` where a space or a mark stands between. */
function leading(text: string, book: Book): Named & { readonly rest: string; readonly apart: boolean } {
  const head = text.slice(0, HEAD);
  const marks: readonly Mark[] = [...codeMentions(book, head, { bare: true }), ...unitMentions(book.units, head)];
  const taken: Mark[] = [];
  let place = skipped(text, 0);
  for (let next = markAt(marks, place); next; next = markAt(marks, place)) {
    taken.push(next);
    place = skipped(text, next.end);
  }
  return { ...namedBy(taken, book), rest: text.slice(place), apart: /[\s,，、:：;；]/.test(text[place - 1] ?? '') };
}

function everywhere(text: string, book: Book): Named {
  const codes = codeMentions(book, text);
  // 农业农村 of 农业农村6 is no unit.
  const inCode = ({ start }: Mark) => codes.some((code) => start >= code.start && start < code.end);
  return namedBy([...codes, ...unitMentions(book.units, text).filter((unit) => !inCode(unit))], book);
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly plan?: string | null;
  readonly codes?: readonly Code[];
  readonly missing?: readonly string[];
  readonly unit?: { readonly name: string };
}

function namedBy(marks: readonly Mark[], book: Book): Named {
  return {
    tasks: marks.flatMap((mark) => tasksOf(mark, book)),
    missing: marks.flatMap(({ missing }) => missing ?? []),
    units: [...new Set(marks.flatMap(({ unit }) => (unit ? [unit.name] : [])))],
  };
}

/** The tasks of one mention: a number without its plan is one task, whichever plan it is of. */
function tasksOf({ plan, codes = [] }: Mark, book: Book): readonly (readonly Code[])[] {
  if (plan !== null) return codes.map((code) => [code]);
  const numberOf = (code: Code) => book.clauses.get(code)?.number;
  const numbers = [...new Set(codes.map(numberOf))];
  return numbers.map((number) => codes.filter((code) => numberOf(code) === number));
}

const markAt = (marks: readonly Mark[], place: number) => marks.find(({ start }) => start === place);

const skipped = (text: string, place: number) => place + (joints.exec(text.slice(place))?.[0].length ?? 0);

function without(text: string, marks: readonly { readonly start: number; readonly end: number }[]): string {
  return [...marks].reverse().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}
