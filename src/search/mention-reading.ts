import type { Book, Clause, Code } from '../plan/model.ts';
import { legible } from './legible.ts';
import { beforeShortName, everydayBeforeName, planTail, planTailEn, planWords } from './lexicon.ts';
import type { CodeMention } from './mention.ts';
import type { NumberList } from './number-list.ts';
import { findPlanName, type NameFound, type PlanNames, planNames } from './plan-names.ts';
import { at } from './sticky.ts';

/** What an office's clauses are found by: made once per book. */
interface Shelf {
  /** Tasks by `plan|number`. */
  readonly tasks: ReadonlyMap<string, readonly Code[]>;
  /** Annex rows by `plan|table` and by `plan|table|row`. */
  readonly rows: ReadonlyMap<string, readonly Code[]>;
  /** The pairs of characters in the plans that end in a plan's name of one character: 污水, 地下水 → 下水. */
  readonly endings: ReadonlySet<string>;
}

const shelves = new WeakMap<Book, Shelf>();

function endingsOf(book: Book): ReadonlySet<string> {
  const names = book.plans
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => /^\p{Script=Han}$/u.test(name));
  if (names.length === 0) return new Set();
  const pair = new RegExp(`\\p{Script=Han}(?:${names.join('|')})`, 'gu');
  return new Set([...book.clauses.values()].flatMap(({ title, text }) => `${title}\n${text}`.match(pair) ?? []));
}

function shelfOf(book: Book): Shelf {
  const known = shelves.get(book);
  if (known) return known;
  const tasks = new Map<string, Code[]>();
  const rows = new Map<string, Code[]>();
  const put = (map: Map<string, Code[]>, key: string, code: Code) => {
    const codes = map.get(key);
    if (codes) codes.push(code);
    else map.set(key, [code]);
  };
  for (const clause of book.clauses.values()) {
    if (clause.kind === 'task') put(tasks, `${clause.plan}|${clause.number}`, clause.code);
    const table = tableOf(clause);
    if (table === null) continue;
    put(rows, `${clause.plan}|${table}`, clause.code);
    put(rows, `${clause.plan}|${table}|${clause.number}`, clause.code);
  }
  const made = { tasks, rows, endings: endingsOf(book) };
  shelves.set(book, made);
  return made;
}

/** The number of the annex table a row stands in. */
function tableOf(clause: Clause): number | null {
  if (clause.kind !== 'project' && clause.kind !== 'row') return null;
  const found = /附[表件](\d*)-\d+$/.exec(clause.code);
  return found ? Number(found[1] || 1) : null;
}

/** A text about to be read for mentions, with what its office has. */
export interface Reading {
  readonly text: string;
  readonly shelf: Shelf;
  readonly names: PlanNames;
  readonly plans: readonly string[];
}

/** The codes of a number (`25`) or of an annex key (`3`, `3|1`), of one plan or of all. */
export const codesOf = (reading: Reading, map: 'tasks' | 'rows', plan: string | null, key: string): readonly Code[] =>
  (plan === null ? reading.plans : [plan]).flatMap((name) => reading.shelf[map].get(`${name}|${key}`) ?? []);

/** A mention of tasks by number; what no plan has goes to `missing`. */
export function taskMention(
  reading: Reading,
  told: Pick<CodeMention, 'plan' | 'start' | 'slip' | 'vague'>,
  { numbers, end }: NumberList,
): CodeMention {
  const codesFor = (number: number) => codesOf(reading, 'tasks', told.plan, String(number));
  const missing = numbers
    .filter((number) => codesFor(number).length === 0)
    .map((number) => `${told.plan ?? ''}${number}`);
  return { kind: 'task', ...told, end, numbers, codes: [...new Set(numbers.flatMap(codesFor))], missing };
}

/** The text made legible, with the names and codes of the book. */
export const readingOf = (book: Book, text: string): Reading => ({
  text: legible(text),
  shelf: shelfOf(book),
  names: planNames(book),
  plans: book.plans.map(({ name }) => name),
});

/** A name of one character must not be the end of another word: 水3 and 关于水3, but not 污水3. */
function standsAlone(shelf: Shelf, text: string, name: NameFound): boolean {
  if (name.end - name.start > 1) return true;
  const before = text[name.start - 1];
  if (before === undefined || !/\p{Script=Han}/u.test(before) || beforeShortName.includes(before)) return true;
  return !everydayBeforeName.includes(before) && !shelf.endings.has(before + text[name.start]);
}

/** What stands between the name of a plan and the number. */
const tail = new RegExp(`(?:\\s?(?:${planTail}|(?<![a-z])(?:${planTailEn})(?![a-z])))*`, 'y');
const saysPlan = new RegExp(planWords);

/** A plan's name with the words that belong to it: 大气污染防治攻坚战实施方案. */
export interface NamePhrase extends NameFound {
  readonly phraseEnd: number;
  /** The words say that the plan itself is meant. */
  readonly explicit: boolean;
}

/** The next plan's name at or after `from` that is no part of another word, or null. */
export function nextPlanName({ text, names, shelf }: Reading, from: number): NamePhrase | null {
  for (let name = findPlanName(names, text, from); name; name = findPlanName(names, text, name.start + 1)) {
    if (!standsAlone(shelf, text, name)) continue;
    at(tail, text, name.end);
    const phraseEnd = tail.lastIndex;
    return { ...name, phraseEnd, explicit: saysPlan.test(text.slice(name.end, phraseEnd + 1)) };
  }
  return null;
}
