import type { Book } from '../plan/model.ts';
import { particles } from './lexicon.ts';

/** The plan whose name is all that a text says, or null: 大气, 水. */
export function planAlone(text: string, book: Book): string | null {
  const bare = text.replace(particles, '').toLowerCase();
  return (
    book.plans.find(({ name, aliases }) => name === bare || aliases.some((alias) => alias.toLowerCase() === bare))
      ?.name ?? null
  );
}
