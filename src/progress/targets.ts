import { codeParts } from '../plan/code.ts';
import type { Book, Code } from '../plan/model.ts';
import { partOf, roleOf } from '../plan/roles.ts';
import type { CodeMention } from '../search/mention.ts';
import { numeralValue } from '../text/numerals.ts';
import { topicWords } from './completion.ts';
import { everyTask } from './lexicon.ts';
import type { Part } from './parts.ts';
import type { Phrase } from './phrases.ts';
import type { Refusal } from './report.ts';
import { tasksAbout } from './topic.ts';

/** Whose chat it is and which reminder is answered. */
export interface Asked {
  readonly book: Book;
  readonly unit: string;
  /** The codes of the reminder answered, in its order; empty where none is. */
  readonly reminder: readonly Code[];
}

/** The tasks a part speaks of; `refused` says why there are none or fewer. */
export interface Target {
  readonly codes: readonly Code[];
  readonly refused: readonly Refusal[];
}

/** The tasks and projects a unit has a part in, in the plan's order. */
export function tasksOf(book: Book, unit: string): readonly Code[] {
  return [...book.clauses.values()]
    .filter((clause) => (clause.kind === 'task' || clause.kind === 'project') && roleOf(book, clause, unit) !== null)
    .map(({ code }) => code);
}

function involved({ book, unit }: Asked, code: Code): boolean {
  const clause = book.clauses.get(code);
  return clause !== undefined && partOf(book, clause, unit) !== null;
}

const numbered = (codes: readonly Code[], number: number): readonly Code[] =>
  codes.filter((code) => codeParts(code)?.kind === 'task' && codeParts(code)?.number === number);

/** A number without a plan: the reminder's task of that number or in that place, else the unit's only one. */
function loneNumber(asked: Asked, mention: CodeMention, number: number): Target {
  const inReminder = numbered(asked.reminder, number);
  const inPlace = asked.reminder.length > 1 ? asked.reminder.slice(number - 1, number) : [];
  const near = [...new Set([...inReminder, ...inPlace])];
  const candidates = near.length > 0 ? near : numbered(mention.codes, number).filter((code) => involved(asked, code));
  if (candidates.length === 1) return { codes: candidates, refused: [] };
  if (candidates.length > 1) return { codes: [], refused: [{ kind: 'which-task', candidates }] };
  const [first] = numbered(mention.codes, number);
  return { codes: [], refused: first ? [{ kind: 'not-involved', code: first }] : [] };
}

function named(asked: Asked, mention: CodeMention): Target {
  const missing = mention.missing.map((name): Refusal => ({ kind: 'no-such-task', name }));
  if (mention.plan === null && mention.kind === 'task')
    return merged([
      ...mention.numbers.map((number) => loneNumber(asked, mention, number)),
      { codes: [], refused: missing },
    ]);
  const own = mention.codes.filter((code) => involved(asked, code));
  // A whole annex, or rows of no plan's annex, are as many as they may be.
  const open = mention.kind === 'annex' && (mention.numbers.length === 0 || mention.plan === null);
  if (open && own.length > Math.max(1, mention.numbers.length))
    return { codes: [], refused: [{ kind: 'which-task', candidates: own }] };
  if (open && (own.length > 0 || mention.numbers.length === 0)) return { codes: own, refused: [] };
  const foreign = mention.codes.filter((code) => !own.includes(code));
  return { codes: own, refused: [...foreign.map((code): Refusal => ({ kind: 'not-involved', code })), ...missing] };
}

function merged(targets: readonly Target[]): Target {
  return {
    codes: [...new Set(targets.flatMap(({ codes }) => codes))],
    refused: targets.flatMap(({ refused }) => refused),
  };
}

const ordinal =
  /第\s*([一二三四五六七八九十\d]{1,2})\s*[个项条件]|^[\s]*(\d)(?=[\s、.:：]|已|还|未|没|刚|正|完)|\b(?:the )?(first|second|third|fourth|last)(?: one| task| item)?\b|(最后)一?[个项条]|\b(?:task|item|no\.?|number|#) ?(\d)\b/i;
const several = /([前后])[面边]?\s*([两二三四五])\s*[个项条]/;
const words = ['first', 'second', 'third', 'fourth'];

/** 第二个, the last one, `2.` before the line: by their place in the reminder. */
function inOrder(phrase: Phrase, reminder: readonly Code[]): readonly Code[] | null {
  const ends = several.exec(phrase.masked);
  const count = numeralValue(ends?.[2] ?? '') ?? 0;
  if (ends) return ends[1] === '前' ? reminder.slice(0, count) : reminder.slice(-count);
  const found = ordinal.exec(phrase.masked);
  if (!found)
    return phrase.item !== null && phrase.item <= reminder.length ? reminder.slice(phrase.item - 1, phrase.item) : null;
  const word = found[3]?.toLowerCase();
  if (found[4] || word === 'last') return reminder.slice(-1);
  const place = word ? words.indexOf(word) + 1 : numeralValue(found[1] ?? found[2] ?? found[5] ?? '');
  return place === null || place < 1 ? null : reminder.slice(place - 1, place);
}

/** 两项 of a reminder of three are not all of it. */
function fitsCount(text: string, count: number): boolean {
  const said = /([两二三四五六七八九])[项个]/.exec(text)?.[1];
  return said === undefined || numeralValue(said) === count;
}

/** The reminder's tasks that a part without a code speaks of: by order, by 都, by its topic. Null: it cannot be told. */
function inReminder({ book, reminder }: Asked, part: Part, done: readonly Code[]): readonly Code[] | null {
  if (part.rest) return reminder.filter((code) => !done.includes(code));
  if (reminder.length <= 1) return reminder;
  const head = part.phrases[0];
  const placed = head && inOrder(head, reminder);
  if (placed && placed.length > 0) return placed;
  const text = part.phrases.map(({ masked }) => masked).join(',');
  const named = ofPlan(reminder, text);
  if (named !== null) return [named];
  const about = tasksAbout(book, reminder, part.phrases.map(({ masked }) => topicWords(masked)).join(' '));
  if (about.length === 1) return about;
  return about.length === 0 && everyTask.test(text) && fitsCount(text, reminder.length) ? reminder : null;
}

/**
 * The task of the reminder that a phrase speaks of by its topic alone; null where it speaks of none, of several, or where the
 * reminder has only one.
 */
export function topicOf({ book, reminder }: Asked): (phrase: Phrase) => Code | null {
  return ({ masked }) => {
    const named = reminder.length > 1 ? ofPlan(reminder, masked) : null;
    if (named !== null) return named;
    const about = reminder.length > 1 ? tasksAbout(book, reminder, topicWords(masked)) : [];
    return about.length === 1 ? (about[0] ?? null) : null;
  };
}

/** 水那项, 大气的: the reminder's only task of the plan a phrase begins with. */
function ofPlan(reminder: readonly Code[], masked: string): Code | null {
  const of = reminder.filter((code) => {
    const plan = codeParts(code)?.plan ?? '';
    return (
      plan !== '' && masked.trimStart().startsWith(plan) && /^[的那这方]/.test(masked.trimStart().slice(plan.length))
    );
  });
  return of.length === 1 ? (of[0] ?? null) : null;
}

/** The tasks a part speaks of. `done` are those other parts named: 其他 means the rest. */
export function targetOf(asked: Asked, part: Part, done: readonly Code[]): Target {
  if (part.mentions.length > 0) return merged(part.mentions.map((mention) => named(asked, mention)));
  const codes = inReminder(asked, part, done);
  return codes === null
    ? { codes: [], refused: [{ kind: 'which-task', candidates: asked.reminder }] }
    : { codes, refused: [] };
}
