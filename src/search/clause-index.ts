import type { Book, Clause, ClauseKind, Code } from '../plan/model.ts';
import { gramsOf } from './grams.ts';
import { legible } from './legible.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { type Want, wantsOf } from './wants.ts';

/** The clauses that hold a term, and what the term is worth in each of them. */
export interface Posting {
  readonly places: Int32Array;
  readonly worths: Float32Array;
}

/** The clauses of a book by the terms they hold: BM25 over single characters and pairs, titles counting more. */
export interface ClauseIndex {
  readonly book: Book;
  readonly clauses: readonly Clause[];
  readonly postings: ReadonlyMap<string, Posting>;
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
   * its share. Comparable between queries and between books; see `certainty` in `task-match.ts`.
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
const saturation = 1.2;
const lengthPenalty = 0.5;
/** A single character beside its pairs tells nothing where more than this part of the clauses hold it. */
const common = 0.1;
const few = 5;

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

/** Indexes every clause that can be an answer: tasks, annex rows, goals, principles and safeguards. */
export function indexClauses(book: Book): ClauseIndex {
  const clauses = [...book.clauses.values()].filter(({ kind }) => searched.has(kind));
  const lengths = clauses.map(({ title, text }) => title.length + text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const found = new Map<string, { places: number[]; counts: number[] }>();
  for (const [place, clause] of clauses.entries()) {
    for (const [term, count] of countsOf(clause)) {
      const lists = found.get(term) ?? { places: [], counts: [] };
      if (lists.places.length === 0) found.set(term, lists);
      lists.places.push(place);
      lists.counts.push(count);
    }
  }
  const rarityOf = (holding: number) => Math.log(1 + (clauses.length - holding + 0.5) / (holding + 0.5));
  const postings = new Map<string, Posting>();
  for (const [term, { places, counts }] of found) {
    const rarity = rarityOf(places.length);
    const worths = counts.map((count, at) => {
      const length = 1 - lengthPenalty + (lengthPenalty * lengths[places[at]!]!) / mean;
      return (rarity * count * (saturation + 1)) / (count + saturation * length);
    });
    postings.set(term, { places: Int32Array.from(places), worths: Float32Array.from(worths) });
  }
  const used = (word: string) => holdsWord(postings, word);
  return { book, clauses, postings, vocabulary: vocabularyOf(book, used), rarest: rarityOf(1) };
}

/** Whether some clause holds every term of a word. */
function holdsWord(postings: ReadonlyMap<string, Posting>, word: string): boolean {
  const [first, ...rest] = gramsOf(word).map((term) => postings.get(term));
  if (!first || rest.includes(undefined)) return false;
  return first.places.some((place) => rest.every((posting) => posting && holds(posting, place)));
}

/** What one way of saying a want is worth in each clause, added to `into`. */
function addWay(index: ClauseIndex, way: Want['ways'][number], into: Float32Array): void {
  const commonest = Math.max(few, index.clauses.length * common);
  for (const { term, weight, telling } of way) {
    const posting = index.postings.get(term);
    if (!posting) continue;
    const { places, worths } = posting;
    if (!telling && places.length > commonest) continue;
    for (let at = 0; at < places.length; at++) into[places[at]!]! += weight * worths[at]!;
  }
}

/** What every clause is worth for all wants: of each want, the clause's best way counts. */
function scoresOf(index: ClauseIndex, wants: readonly Want[]): Float32Array {
  const scores = new Float32Array(index.clauses.length);
  const best = new Float32Array(scores.length);
  const own = new Float32Array(scores.length);
  for (const { ways } of wants) {
    if (ways.length === 1) {
      addWay(index, ways[0]!, scores);
      continue;
    }
    best.fill(0);
    for (const way of ways) {
      own.fill(0);
      addWay(index, way, own);
      for (let at = 0; at < own.length; at++) if (own[at]! > best[at]!) best[at] = own[at]!;
    }
    for (let at = 0; at < best.length; at++) scores[at]! += best[at]!;
  }
  return scores;
}

const holds = ({ places }: Posting, place: number): boolean => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return places[low] === place;
};

/** The part of the wants, by the length of what was said, that the clause at `place` answers. */
function shareOf(index: ClauseIndex, wants: readonly Want[], place: number): number {
  let asked = 0;
  let answered = 0;
  for (const { size, ways } of wants) {
    const parts = ways.map((way) => {
      const telling = way.filter(({ telling }) => telling);
      const held = telling.filter(({ term }) => {
        const posting = index.postings.get(term);
        return posting !== undefined && holds(posting, place);
      });
      return held.length / Math.max(1, telling.length);
    });
    asked += size;
    answered += size * Math.max(0, ...parts);
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

/** Every clause that holds the term as it stands, in document order: 三线一单. White space and writing of letters aside. */
export function clausesContaining(book: Book, term: string): readonly Code[] {
  const bare = (text: string) => legible(text).replace(/\s/g, '');
  const wanted = bare(term);
  if (wanted === '') return [];
  return [...book.clauses.values()]
    .filter(({ title, text, cells }) =>
      bare([title, text, ...cells.map((cell) => cell.text)].join('\n')).includes(wanted),
    )
    .map(({ code }) => code);
}
