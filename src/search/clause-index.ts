import type { Book, Clause, ClauseKind, Code } from '../plan/model.ts';
import { echoesOf } from './echoes.ts';
import { gramsOf } from './grams.ts';
import { legible } from './legible.ts';
import { holds, type Postings, placesOf, postingOf, rarityOf, type Tally, tally } from './postings.ts';
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

/** What the clauses say, titles counting more than texts. */
function postingsOf(clauses: readonly Clause[]): Postings {
  const tallies = new Map<string, Tally>();
  for (const [place, { title, section, text, cells }] of clauses.entries()) {
    const add = (said: string, weight: number) => {
      for (const term of gramsOf(legible(said))) tally(tallies, term, place, weight);
    };
    // The text begins with the title.
    add(title, weights.title - 1);
    add(section ?? '', weights.section);
    add(text, 1);
    for (const cell of cells) add(`${cell.header} ${cell.text}`, 1);
  }
  const lengths = clauses.map(({ title, text }) => title.length + text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const relative = lengths.map((length) => length / mean);
  return new Map([...tallies].map(([term, tally]) => [term, postingOf(tally, relative)]));
}

const indexes = new WeakMap<Book, ClauseIndex>();

/** The index of a book, made when it is first asked for and kept as long as the book is. */
export function indexOf(book: Book): ClauseIndex {
  const index = indexes.get(book) ?? indexClauses(book);
  indexes.set(book, index);
  return index;
}

/** Indexes every clause that can be an answer: tasks, annex rows, goals, principles and safeguards. */
export function indexClauses(book: Book): ClauseIndex {
  const clauses = [...book.clauses.values()].filter(({ kind }) => searched.has(kind));
  const postings = postingsOf(clauses);
  const vocabulary = vocabularyOf(book, (word) => placesOf(postings, word).length > 0);
  const echoes = echoesOf(vocabulary.sayings, clauses, postings);
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
  const wants = wantsOf(index.vocabulary, query, (term) => index.postings.get(term) !== undefined);
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
