import type { Book, Clause, Code } from '../plan/model.ts';
import { type ClauseIndex, type Hit, searchClauses } from './clause-index.ts';
import { legible } from './legible.ts';
import { codeMentions, planMentions } from './mentions.ts';

/** What a task was recognised by. */
export type MatchReason = 'code' | 'number' | 'title' | 'topic';

/** The clauses a text means. */
export type TaskMatch =
  /** These and no others. */
  | {
      readonly kind: 'sure';
      readonly codes: readonly Code[];
      readonly by: MatchReason;
      readonly missing: readonly string[];
    }
  /** One of these, best first: ask which. */
  | {
      readonly kind: 'choices';
      readonly codes: readonly Code[];
      readonly by: MatchReason;
      readonly missing: readonly string[];
    }
  /** None; `missing` are the numbers that no task has. */
  | { readonly kind: 'none'; readonly missing: readonly string[] };

export interface MatchOptions {
  /** Only these clauses can be meant: a unit's own tasks, or those of a reminder. */
  readonly among?: ReadonlySet<Code>;
  readonly plan?: string | null;
  /** A bare number counts as a task: 那4呢. */
  readonly bare?: boolean;
}

/** Chosen on paraphrases and on questions off the plan, see `test/search/README.md`: `Hit.strength` below which no clause is meant, and from which one is. */
export const certainty = { possible: 0.8, sure: 1.4 } as const;
/** A second clause of this part of the best score could as well be meant. */
const rival = 0.85;
const most = 4;

const bare = (text: string) => legible(text).replace(/[\s\p{P}]/gu, '');

/** The tasks whose whole title stands in the text, where it is long enough to be no common word; of titles in titles the longest. */
function titled(clauses: Iterable<Clause>, text: string): readonly Clause[] {
  const said = bare(text);
  const found = [...clauses].filter(({ kind, title }) => {
    const name = bare(title);
    return (kind === 'task' || kind === 'project') && name.length >= 5 && said.includes(name);
  });
  const longest = Math.max(...found.map(({ title }) => bare(title).length));
  return found.filter(({ title }) => bare(title).length === longest);
}

/** One clause is sure, several are choices. */
function settled(codes: readonly Code[], by: MatchReason, missing: readonly string[] = []): TaskMatch {
  if (codes.length === 0) return { kind: 'none', missing };
  return { kind: codes.length === 1 ? 'sure' : 'choices', codes, by, missing };
}

function byNumber(book: Book, text: string, { among, bare }: MatchOptions): TaskMatch | null {
  const mentions = codeMentions(book, text, { bare });
  if (mentions.length === 0) return null;
  const allowed = (code: Code) => !among || among.has(code);
  const missing = mentions.flatMap((mention) => mention.missing);
  const codes = [...new Set(mentions.flatMap((mention) => mention.codes.filter(allowed)))];
  const coded = mentions.every(({ plan }) => plan !== null);
  if (coded && codes.length > 0) return { kind: 'sure', codes, by: 'code', missing };
  return settled(codes, 'number', missing);
}

/** The hits that could be meant beside the best one. */
function rivals(hits: readonly Hit[]): readonly Code[] {
  const best = hits[0]?.score ?? 0;
  return hits
    .filter(({ score }) => score >= rival * best)
    .map(({ code }) => code)
    .slice(0, most);
}

/**
 * The clause or clauses a text means, by its code (大气25), its number (25号任务), its title (严格环境准入) or its topic (放鞭炮谁管), in
 * this order. Honest where it is not sure: choices rather than a guess, none rather than a wrong one.
 */
export function matchTask(book: Book, index: ClauseIndex, text: string, options: MatchOptions = {}): TaskMatch {
  const numbered = byNumber(book, text, options);
  if (numbered) return numbered;
  const named = planMentions(book, text).filter(({ explicit }) => explicit);
  const plan = options.plan ?? (named.length === 1 ? named[0]!.plan : null);
  const scope = [...book.clauses.values()].filter(
    (clause) => (!plan || clause.plan === plan) && (!options.among || options.among.has(clause.code)),
  );
  const title = titled(scope, text);
  if (title.length > 0)
    return settled(
      title.map(({ code }) => code),
      'title',
    );
  const hits = searchClauses(index, text, { limit: most, kinds: ['task', 'project'], plan, among: options.among });
  const best = hits[0];
  if (!best || best.strength < certainty.possible) return { kind: 'none', missing: [] };
  const codes = rivals(hits);
  if (best.strength >= certainty.sure) return settled(codes, 'topic');
  return { kind: 'choices', codes, by: 'topic', missing: [] };
}
