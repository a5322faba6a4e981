import type { Book } from '../plan/model.ts';
import { homophones, syllable } from '../text/pinyin.ts';
import { legible } from './legible.ts';

/** One way to write a plan's name: a pattern that also takes its usual slips, and the spelling that is none. */
interface NameForm {
  readonly plan: string;
  readonly spelling: string;
  readonly source: string;
}

/** A plan's name found in a text. Offsets are of the text as given. */
export interface NameFound {
  readonly plan: string;
  readonly start: number;
  readonly end: number;
  /** Misspelt, in pinyin or in sound alike: 大汽, daqi, 土攘. */
  readonly slip: boolean;
}

/** Finds the names of an office's plans; made once per book by `planNames`. */
export interface PlanNames {
  readonly pattern: RegExp;
  readonly forms: readonly NameForm[];
}

const han = /^\p{Script=Han}+$/u;
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const bare = (text: string) => legible(text).replace(/[\s&-]|\band\b/g, '');

/** `[气汽…]|qi` for each character: a name typed by sound, in characters, in pinyin or mixed. */
function hanSource(name: string): string {
  const characters = [...name];
  if (characters.length === 1) return `${name}|(?<![a-z])${syllable(name) ?? name}(?![a-z])`;
  const sounds = characters.map((character) => {
    const reading = syllable(character);
    return reading === null ? character : `(?:[${homophones(character)}]|${reading}[\\s']?)`;
  });
  const initials = characters.map((character) => syllable(character)?.[0] ?? '').join('');
  const swapped = characters.length === 4 ? `|${name.slice(2)}${name.slice(0, 2)}` : '';
  return `${sounds.join('')}${swapped}|(?<![a-z])${initials}(?=\\d)`;
}

/** A word of five letters or more with one letter left out, doubled or changed places with the next: `soli`, `watter`. */
function latinWordSource(word: string): string {
  if (word.length < 4) return escaped(word);
  const slips = [...word].flatMap((letter, at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2),
  ]);
  const likely = [...new Set(slips)].filter((slip) => slip.startsWith(word.slice(0, 1)) && slip !== word);
  return `(?:${[word, ...likely].map(escaped).join('|')})`;
}

function latinSource(name: string): string {
  const words = name.split(/[\s&-]+|\band\b/).filter((word) => word !== '');
  return `(?<![a-z])${words.map(latinWordSource).join('\\s?(?:and|&|-)?\\s?')}(?![a-z])`;
}

/** The name without the words every plan has: `air pollution plan` → `air`, 大气方案 → 大气. */
function coreOf(name: string): string {
  const short = name
    .replace(/(?:\s*\b(?:pollution|action|work|implementation)\b)*\s*\b(?:plan|programme|program)$|方案$/, '')
    .trim();
  return short === '' ? name : short;
}

function formsOf(plan: Book['plans'][number]): NameForm[] {
  const names = [plan.name, ...plan.aliases, ...(plan.nameEn === null ? [] : [plan.nameEn])];
  const cores = new Set(names.map((name) => coreOf(legible(name).trim())).filter((name) => name !== ''));
  return [...cores].map((spelling) => ({
    plan: plan.name,
    spelling: bare(spelling),
    source: han.test(spelling) ? hanSource(spelling) : latinSource(spelling),
  }));
}

const compiled = new WeakMap<Book, PlanNames>();

/** The names of the book's plans, longest first: short name, aliases and English name. */
export function planNames(book: Book): PlanNames {
  const known = compiled.get(book);
  if (known) return known;
  const forms = book.plans.flatMap(formsOf).sort((a, b) => b.spelling.length - a.spelling.length);
  const source = forms.map(({ source }) => `(${source})`).join('|') || '(?!)';
  const made = { pattern: new RegExp(source, 'g'), forms };
  compiled.set(book, made);
  return made;
}

/** The first name at or after `from` (exactly at `from` where `sticky`), or null. `text` must be `legible`. */
export function findPlanName(names: PlanNames, text: string, from: number): NameFound | null {
  names.pattern.lastIndex = from;
  const found = names.pattern.exec(text);
  if (!found) return null;
  const form = names.forms[found.slice(1).findIndex((group) => group !== undefined)]!;
  const start = found.index;
  return { plan: form.plan, start, end: start + found[0].length, slip: bare(found[0]) !== form.spelling };
}
