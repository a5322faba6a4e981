import type { Book, Clause, ClauseKind, Code } from '../plan/model.ts';
import { type ClauseIndex, type Hit, searchClauses } from '../search/clause-index.ts';
import { normalise } from '../text/normalise.ts';
import type { Ground } from './asking.ts';
import { asksSomething, mentionWords, particles } from './lexicon.ts';
import { senseOf } from './sense.ts';
import { clausesByWatchword } from './watchwords.ts';

export interface Sought {
  readonly words: string;
  readonly plans: readonly string[];
  /** Where the conversation was: looked at first. */
  readonly within: readonly Code[];
  /** Asked in words that ask. */
  readonly plain: boolean;
  /** Only numbered tasks are meant: 哪条. */
  readonly tasks: boolean;
  /** Every clause that holds the words is meant: 写在哪几条. */
  readonly every?: boolean;
  /** A figure is wanted: few words ask for it. */
  readonly figure?: boolean;
}

/** What a wording finds: the best clauses, best first; what else is worth a look; and what is further off. */
export type Found =
  | {
      readonly kind: 'sure';
      readonly clauses: readonly Clause[];
      readonly also: readonly Clause[];
      readonly distant: readonly Clause[];
    }
  /** Several fit alike. */
  | { readonly kind: 'choices'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'none' };

/** `Hit.strength` from which a clause is meant: asked for in words that ask, or merely mentioned. */
const SURE = 0.9;
const SURE_MENTIONED = 2;
/** English says it in more words, few of which the glossary holds. */
const SURE_ENGLISH = 1;
/**
 * `Hit.strength` of a whole message from which its tasks are worth offering, where none is surely meant. Measured in test/search
 * on what asks and finds nothing sure: of 16 such paraphrases 13 reach 0.8, each with the right task among the three; of 80
 * such questions off the plans 7 do. At 0.6 it is 13 and 11, at 1.2 it is 10 and 3.
 */
const WORTH_OFFERING = 0.8;
/**
 * One everyday word in common proves nothing (空调坏了谁修): so weak and with so little of it answered, a task is only offered.
 * Measured in test/search: of what would be answered below both, two in three are on the plans and right. Rows, goals and
 * safeguards are short, and asked for in few words.
 */
const DOUBTFUL = { strength: 2, share: 0.5, shareOfTask: 0.7 };
const han = /\p{Script=Han}/u;
/** The share of the wording that a clause of the conversation must answer. */
const IN_CONTEXT = 0.3;
/** Parts of the best hit's strength: as good as it, worth a look, and far off. */
const EQUAL = 0.9;
const NEAR = 0.7;
const DISTANT = 0.4;
const SHOWN = 3;
/** Where a project is asked for, the annex that lists it goes before the task it serves. */
const PROJECT = 1.5;
const project = /项目|工程/u;

const kinds: readonly ClauseKind[] = ['task', 'project', 'row', 'goal', 'safeguard'];

const clausesOf = (hits: readonly Hit[]): readonly Clause[] => hits.map(({ clause }) => clause);

/** The clauses a wording is about. */
export function findMatter(sought: Sought, { index, book }: Ground): Found {
  const { words, plans, within, plain, tasks } = sought;
  const titled = namesakes(words, plans, book);
  if (titled.length > 1) return { kind: 'choices', clauses: titled };
  const close = within.length > 0 ? searchClauses(index, words, { limit: 1, among: new Set(within) }) : [];
  if ((close[0]?.share ?? 0) >= IN_CONTEXT) return only(clausesOf(close));
  if (sought.every) {
    const holding = tasksHolding(words, plans, book);
    if (holding.length > 0) return only(holding);
  }
  const plan = plans.length === 1 ? plans[0] : null;
  const hits = searchClauses(index, words, { limit: 8, kinds: tasks ? ['task'] : kinds, plan })
    .map((hit) =>
      hit.clause.kind === 'project' && project.test(words) ? { ...hit, strength: hit.strength * PROJECT } : hit,
    )
    .sort((a, b) => b.strength - a.strength);
  const marked = markedHits(sought, index, book);
  if (marked.length > 0) return ranked(hits, marked);
  const common = commonTerm(words, hits, book);
  if (plain && !sought.figure && common.length > 0) return { kind: 'choices', clauses: common };
  const best = hits[0]?.strength ?? 0;
  const chinese = han.test(words) || acronym.test(words);
  const enough = plain ? (chinese ? SURE : SURE_ENGLISH) : SURE_MENTIONED;
  if (best >= enough && !isDoubtful(hits[0], sought, chinese)) return ranked(hits, termHits(hits, words, book));
  if (within.length > 0) return only(within.flatMap((code) => book.clauses.get(code) ?? []));
  return { kind: 'none' };
}

/** The tasks that a message may be about which asks for something but is about none surely, best first; empty where none is. */
export function worthOffering(
  message: string,
  plans: readonly string[],
  asks: boolean,
  { index }: Ground,
): readonly Clause[] {
  const plan = plans.length === 1 ? plans[0] : null;
  const hits = searchClauses(index, message, { limit: SHOWN, kinds: ['task'], plan });
  return (asks || asksSomething.test(message)) && (hits[0]?.strength ?? 0) >= WORTH_OFFERING ? clausesOf(hits) : [];
}

function isDoubtful(hit: Hit | undefined, { figure = false }: Sought, chinese: boolean): boolean {
  if (!hit || hit.strength >= DOUBTFUL.strength) return false;
  return hit.clause.kind === 'task' && !figure
    ? hit.share <= DOUBTFUL.shareOfTask
    : chinese && hit.share <= DOUBTFUL.share;
}

const only = (clauses: readonly Clause[]): Found => ({ kind: 'sure', clauses, also: [], distant: [] });

const asGood = (hits: readonly Hit[], part: number) =>
  hits.filter(({ strength }) => strength >= (hits[0]?.strength ?? 0) * part);

/** The best hits, those that are `named` before all others. */
function ranked(hits: readonly Hit[], named: readonly Hit[]): Found {
  const equal = named.length > 0 ? named : asGood(hits, EQUAL);
  const first = [...equal, ...sameRows(equal[0], hits).filter((hit) => !equal.includes(hit))].slice(0, SHOWN);
  const rest = (part: number) => asGood(hits, part).filter(({ code }) => !first.some((hit) => hit.code === code));
  return {
    kind: 'sure',
    clauses: clausesOf(first),
    also: clausesOf(rest(NEAR).slice(0, SHOWN - first.length)),
    distant: clausesOf(rest(DISTANT)),
  };
}

/** The clauses that hold a watchword which is said. */
function markedHits({ words, plans, tasks }: Sought, index: ClauseIndex, book: Book): readonly Hit[] {
  const codes = clausesByWatchword(words, book);
  if (codes.length === 0) return [];
  return searchClauses(index, words, { among: new Set(codes), kinds: tasks ? ['task'] : kinds }).filter(
    ({ clause }) => plans.length === 0 || plans.includes(clause.plan),
  );
}

/** One river can stand in several tables: a row brings the other rows of its name along. */
const sameRows = (row: Hit | undefined, hits: readonly Hit[]): readonly Hit[] =>
  row?.clause.cells.length
    ? hits.filter(({ clause }) => clause.cells.length > 0 && clause.title === row.clause.title)
    : [];

/** The tasks that hold the words themselves. */
function tasksHolding(words: string, plans: readonly string[], { clauses }: Book): readonly Clause[] {
  const term = words.replace(mentionWords, '').toLowerCase();
  const holds = ({ title, text }: Clause) => normalise(`${title}${text}`).toLowerCase().includes(term);
  return [...clauses.values()].filter(
    (clause) =>
      clause.kind === 'task' && term.length > 1 && (plans.length === 0 || plans.includes(clause.plan)) && holds(clause),
  );
}

/** PPP, VOCs: such a word names the matter whatever stands beside it. */
const acronym = /(?<![A-Za-z])[A-Z][A-Za-z0-9+]*[A-Z][A-Za-z0-9+]*/;

/** One term, and hardly more than a few clauses speak of it: then all of them are meant. */
const TERM = 6;

function termHits(hits: readonly Hit[], words: string, book: Book): readonly Hit[] {
  const term = words.replace(particles, '');
  const { pieces, meanings } = senseOf(words, book);
  const short = acronym.exec(term)?.[0];
  const own = short ? [short] : term.length <= TERM ? [term] : [];
  const ways = pieces.size === 0 && meanings.length === 1 ? (meanings[0] ?? []) : own;
  const holding = asGood(hits, DISTANT).filter(({ clause }) =>
    ways.some((way) => normalise(`${clause.title}${clause.text}`).includes(way)),
  );
  return holding.length > 1 && holding.length <= SHOWN ? holding : [];
}

/** A word so short that this many tasks hold, none of them in its title, tells none of them: 台账谁管. */
const COMMON = { length: 4, tasks: 5 };

/** The best of many tasks that hold a word which tells none of them; empty where the word is no such. */
function commonTerm(words: string, hits: readonly Hit[], { clauses }: Book): readonly Clause[] {
  const term = words.replace(particles, '');
  if (!han.test(term) || term.length > COMMON.length) return [];
  const holding = [...clauses.values()].filter(({ kind, text }) => kind === 'task' && text.includes(term));
  const titled = [...clauses.values()].some(({ title }) => title.includes(term));
  const best = clausesOf(hits).filter((clause) => holding.includes(clause));
  return holding.length >= COMMON.tasks && !titled ? best.slice(0, SHOWN) : [];
}

/** Shorter titles may be said without being meant. */
const TITLE = 5;
/** So much of a title may be left out. */
const LEFT_OUT = 4;

/** Tasks of one title that a wording says as good as in full: 严格环境准入那条 stands in two plans. */
function namesakes(words: string, plans: readonly string[], { clauses }: Book): readonly Clause[] {
  const said = words.replace(/\s/g, '');
  if (said.length < TITLE) return [];
  const named = ({ title }: Clause) =>
    (title.length >= TITLE && said.includes(title)) || (title.includes(said) && said.length >= title.length - LEFT_OUT);
  return [...clauses.values()].filter(
    (clause) => clause.kind === 'task' && (plans.length === 0 || plans.includes(clause.plan)) && named(clause),
  );
}
