import type { Book, Clause, ClauseKind, Code } from '../plan/model.ts';
import { echoTerms } from './echo-terms.ts';
import { gramsOf } from './grams.ts';
import { legible } from './legible.ts';
import { holds, type Postings, placesOf, postingsOf, rarityOf } from './postings.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { type Want, type WeightedTerm, wantsOf } from './wants.ts';

/** The clauses of a book by the terms they hold: BM25 over single characters and pairs, titles counting more. */
export interface ClauseIndex {
  readonly book: Book;
  readonly clauses: readonly Clause[];
  readonly postings: Postings;
  /** The clauses by the terms of what people say for their words: 大气28, which says 烟花爆竹, by 鞭炮 and `firecracker`. */
  readonly echoes: Postings;
  readonly vocabulary: Vocabulary;
  /** The rarity of a term that one clause alone holds. */
  readonly rarest: number;
}

export interface Hit {
  readonly code: Code;
  readonly clause: Clause;
  /** The worth of everything the clause answers; comparable between the hits of one query. */
  readonly score: number;
  /** The part of what was asked that this clause answers, 0 to 1. */
  readonly share: number;
  /**
   * How surely the query is about this clause at all: its score by the rarity of a term that one clause alone holds, times
   * its share. Comparable between queries and between books. Measured on the sample (`test/search/paraphrases.test.ts`): of
   * questions off the plans 7 in 100 reach 0.8 and 2 in 100 reach 1.2; of everyday paraphrases 99 and 98 in 100 do.
   */
  readonly strength: number;
}

export interface SearchOptions {
  /** At most so many hits; 10 unless told. */
  readonly limit?: number;
  readonly kinds?: readonly ClauseKind[];
  readonly plan?: string | null;
  /** Only these clauses. */
  readonly among?: ReadonlySet<Code>;
}

const weights = { title: 3, section: 0.5 } as const;
/** A single character beside its pairs tells nothing where more than this part of the clauses hold it. */
const common = 0.1;
const few = 5;
/** What is answered by an everyday word for the clause alone counts for so much. */
const echoed = 0.7;

const searched: ReadonlySet<ClauseKind> = new Set(['goal', 'principle', 'task', 'safeguard', 'project', 'row']);

/** How often a clause says each term, the title counting more than the text. */
function countsOf(clause: Clause): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of gramsOf(legible(text))) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  // The text begins with the title.
  add(clause.title, weights.title - 1);
  add(clause.section ?? '', weights.section);
  add(clause.text, 1);
  for (const { header, text } of clause.cells) add(`${header} ${text}`, 1);
  return counts;
}

const indexes = new WeakMap<Book, ClauseIndex>();

/** The index of a book, made when it is first asked for and kept as long as the book is. */
export function indexOf(book: Book): ClauseIndex {
  const index = indexes.get(book) ?? indexClauses(book);
  indexes.set(book, index);
  return index;
}

/** For each clause the everyday terms of the plan words it holds; those of words in its title count twice. */
function echoCounts(
  book: Book,
  clauses: readonly Clause[],
  postings: Postings,
): readonly ReadonlyMap<string, number>[] {
  const counts = clauses.map(() => new Map<string, number>());
  const titles = clauses.map(({ title }) => legible(title));
  const texts = clauses.map(({ text }) => legible(text));
  for (const [word, terms] of echoTerms(book)) {
    for (const place of placesOf(postings, word)) {
      const count = titles[place]!.includes(word) ? 2 : texts[place]!.includes(word) ? 1 : 0;
      const known = counts[place]!;
      if (count > 0) for (const term of terms) known.set(term, Math.max(count, known.get(term) ?? 0));
    }
  }
  return counts;
}

/** Indexes every clause that can be an answer: tasks, annex rows, goals, principles and safeguards. */
export function indexClauses(book: Book): ClauseIndex {
  const clauses = [...book.clauses.values()].filter(({ kind }) => searched.has(kind));
  const lengths = clauses.map(({ title, text }) => title.length + text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const relative = lengths.map((length) => length / mean);
  const even = lengths.map(() => 1);
  const postings = postingsOf(clauses.map(countsOf), relative);
  const echoes = postingsOf(echoCounts(book, clauses, postings), even);
  const vocabulary = vocabularyOf(book, (word) => placesOf(postings, word).length > 0);
  return { book, clauses, postings, echoes, vocabulary, rarest: rarityOf(1, clauses.length) };
}

/** What terms are worth in each clause, added to `into`. */
function addTerms(postings: Postings, terms: readonly WeightedTerm[], into: Float32Array): void {
  const commonest = Math.max(few, into.length * common);
  for (const { term, weight, width } of terms) {
    const posting = postings.get(term);
    if (!posting) continue;
    const { places, worths } = posting;
    if (width === 0 && places.length > commonest) continue;
    for (let at = 0; at < places.length; at++) into[places[at]!]! += weight * worths[at]!;
  }
}

/** What every clause is worth for all wants: of each want, the clause's best way counts. */
function scoresOf(index: ClauseIndex, wants: readonly Want[]): Float32Array {
  const scores = new Float32Array(index.clauses.length);
  const best = new Float32Array(scores.length);
  const own = new Float32Array(scores.length);
  for (const { ways, echoes } of wants) {
    addTerms(index.echoes, echoes, scores);
    if (ways.length === 1) {
      addTerms(index.postings, ways[0]!, scores);
      continue;
    }
    best.fill(0);
    for (const way of ways) {
      own.fill(0);
      addTerms(index.postings, way, own);
      for (let at = 0; at < own.length; at++) if (own[at]! > best[at]!) best[at] = own[at]!;
    }
    for (let at = 0; at < best.length; at++) scores[at]! += best[at]!;
  }
  return scores;
}

/** The part of a wording, by its characters, that the clause at `place` holds. */
function heldPart(postings: Postings, terms: readonly WeightedTerm[], place: number): number {
  let size = 0;
  let held = 0;
  let before = false;
  for (const { term, width, joined } of terms) {
    const posting = width > 0 ? postings.get(term) : undefined;
    const has = posting !== undefined && holds(posting, place);
    size += width - (joined ? 1 : 0);
    if (has) held += width - (joined && before ? 1 : 0);
    before = has;
  }
  return held / Math.max(1, size);
}

/** The part of the wants, by the length of what was said, that the clause at `place` answers. */
function shareOf(index: ClauseIndex, wants: readonly Want[], place: number): number {
  let asked = 0;
  let answered = 0;
  for (const { size, ways, echoes } of wants) {
    const parts = ways.map((way) => heldPart(index.postings, way, place));
    asked += size;
    answered += size * Math.max(0, ...parts, heldPart(index.echoes, echoes, place) * echoed);
  }
  return asked === 0 ? 0 : answered / asked;
}

/** The places of the `limit` best scores above zero among those allowed, best first, earlier clauses first among equals. */
function bestPlaces(scores: Float32Array, limit: number, allowed: (place: number) => boolean): readonly number[] {
  const best: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place]!;
    if (score <= 0 || (best.length === limit && score <= scores[best[limit - 1]!]!) || !allowed(place)) continue;
    let at = Math.min(best.length, limit - 1);
    while (at > 0 && scores[best[at - 1]!]! < score) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = place;
  }
  return best;
}

/** The clauses that answer a query best, best first: 谁管放鞭炮, `who deals with tailings ponds`. Empty where nothing of it is known. */
export function searchClauses(index: ClauseIndex, query: string, options: SearchOptions = {}): readonly Hit[] {
  const { limit = 10, kinds, plan, among } = options;
  const wants = wantsOf(index.vocabulary, query);
  const scores = scoresOf(index, wants);
  const allowed = (place: number) => {
    const clause = index.clauses[place]!;
    return (
      (!kinds || kinds.includes(clause.kind)) && (!plan || clause.plan === plan) && (!among || among.has(clause.code))
    );
  };
  return bestPlaces(scores, limit, allowed).map((place) => {
    const clause = index.clauses[place]!;
    const score = scores[place]!;
    const share = shareOf(index, wants, place);
    return { code: clause.code, clause, score, share, strength: (score / index.rarest) * share };
  });
}
