import type { Book } from '../plan/model.ts';
import { isFiller, stem } from './english.ts';
import { gramsOf } from './grams.ts';
import { legible } from './legible.ts';

/** For each word of the plans, the terms of what people say for it: 烟花爆竹 → 鞭, 鞭炮 …, firecracker. */
export function echoTerms({ lexicon }: Book): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const put = (words: readonly string[], terms: readonly string[]) => {
    for (const word of words.map(legible)) {
      const known = found.get(word) ?? new Set();
      for (const term of terms) known.add(term);
      found.set(word, known);
    }
  };
  for (const [said, words] of lexicon.thesaurus) put(words, gramsOf(legible(said)));
  for (const [said, words] of lexicon.glossary) {
    const parts = legible(said).match(/[a-z]+/g) ?? [];
    put(words, parts.filter((part) => !isFiller(part)).map(stem));
  }
  return found;
}
