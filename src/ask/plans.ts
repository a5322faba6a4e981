import type { Book } from '../plan/model.ts';
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

/** The plan whose name is all that a text says, or null: 大气, 水. */
export function planAlone(text: string, book: Book): string | null {
  const bare = text.replace(particles, '').toLowerCase();
  return (
    book.plans.find(({ name, aliases }) => name === bare || aliases.some((alias) => alias.toLowerCase() === bare))
      ?.name ?? null
  );
}
