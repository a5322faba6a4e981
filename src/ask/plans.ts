import type { Book } from '../plan/model.ts';
import type { Span } from './blank.ts';
import { particles } from './lexicon.ts';

const between = /\s*(?:和|与|跟|及|、|,|，|还是|比|\/|\b(?:and|or|vs\.?|versus)\b)\s*/iu;

/** The plans whose names are all that a text says: 大气和土壤; none where it says anything else. */
export function plansAlone(text: string, book: Book): readonly string[] {
  const named = text
    .split(between)
    .filter((part) => part.replace(particles, '') !== '')
    .map((part) => planAlone(part, book));
  return named.every((plan) => plan !== null) ? [...new Set(named)] : [];
}

const spots = new WeakMap<Book, RegExp>();

/** 土壤和农业农村哪个方案: two names of plans beside each other, behind which the word is said. */
function sideBySide(book: Book): RegExp {
  const known = spots.get(book);
  if (known) return known;
  const names = book.plans
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => /^\p{Script=Han}+$/u.test(name));
  const any = [...names].sort((a, b) => b.length - a.length).join('|') || '$^';
  const made = new RegExp(
    `(?:(?:${any})(?:和|与|跟|、|还是)){1,4}(?:${any})(?=(?:这?[两二三四]个|[哪谁那]个?)?(?:方案|任务|条数))`,
    'gu',
  );
  spots.set(book, made);
  return made;
}

/** Plans named side by side, as one stretch of text; empty where none are. */
export function plansBeside(text: string, book: Book): readonly (Span & { readonly plans: readonly string[] })[] {
  if (!/方案|任务|条数/.test(text)) return [];
  return [...text.matchAll(sideBySide(book))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    plans: plansAlone(found[0], book),
  }));
}

/** The plan whose name is all that a text says, or null: 大气, 水. */
export function planAlone(text: string, book: Book): string | null {
  const bare = text.replace(particles, '').toLowerCase();
  return (
    book.plans.find(({ name, aliases }) => name === bare || aliases.some((alias) => alias.toLowerCase() === bare))
      ?.name ?? null
  );
}
