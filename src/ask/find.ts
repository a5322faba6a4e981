import type { Clause, ClauseKind, Code } from '../plan/model.ts';
import { type Hit, searchClauses } from '../search/clause-index.ts';
import type { Ground } from './asking.ts';

export interface Sought {
  readonly words: string;
  readonly plans: readonly string[];
  /** Where the conversation was: looked at first. */
  readonly within: readonly Code[];
  /** Asked in words that ask. */
  readonly plain: boolean;
  /** Only numbered tasks are meant: 哪条. */
  readonly tasks: boolean;
}

/** What a wording finds: the best clauses, those as good as the best first; what else may be looked at. */
export type Found =
  | { readonly kind: 'sure'; readonly clauses: readonly Clause[]; readonly also: readonly Clause[] }
  | { readonly kind: 'choices'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'none' };

/** `Hit.strength` from which a clause is meant: asked for in words that ask, or merely mentioned. */
const SURE = 1.1;
const SURE_MENTIONED = 2;
/** Below this nothing is; between, the candidates are shown. */
const POSSIBLE = 0.9;
/** The share of the wording that a clause of the conversation must answer. */
const IN_CONTEXT = 0.3;
/** As good as the best, and worth a look. */
const EQUAL = 0.9;
const NEAR = 0.7;
const SHOWN = 3;

const kinds: readonly ClauseKind[] = ['task', 'project', 'row', 'goal', 'safeguard'];

const stronger = (a: Hit, b: Hit) => b.strength - a.strength;

/** The clauses a wording is about. */
export function findMatter({ words, plans, within, plain, tasks }: Sought, { index, book }: Ground): Found {
  const titled = namesakes(words, plans, [...book.clauses.values()]);
  if (titled.length > 1) return { kind: 'choices', clauses: titled };
  if (within.length > 0) {
    const close = searchClauses(index, words, { limit: 1, among: new Set(within) }).filter(
      ({ share }) => share >= IN_CONTEXT,
    );
    if (close.length > 0) return { kind: 'sure', clauses: clausesOf(close), also: [] };
  }
  const plan = plans.length === 1 ? plans[0] : null;
  const hits = [...searchClauses(index, words, { limit: 8, kinds: tasks ? ['task'] : kinds, plan })].sort(stronger);
  const best = hits[0]?.strength ?? 0;
  const asGood = (part: number) => hits.filter(({ strength }) => strength >= best * part);
  const equal = asGood(EQUAL).slice(0, SHOWN);
  if (best >= (plain ? SURE : SURE_MENTIONED))
    return { kind: 'sure', clauses: clausesOf(equal), also: clausesOf(asGood(NEAR).slice(equal.length, SHOWN)) };
  return plain && best >= POSSIBLE
    ? { kind: 'choices', clauses: clausesOf(asGood(NEAR).slice(0, SHOWN)) }
    : { kind: 'none' };
}

const clausesOf = (hits: readonly Hit[]) => hits.map(({ clause }) => clause);

/** Shorter titles may be said without being meant. */
const TITLE = 5;

/** Tasks of one title that a wording says in full: 严格环境准入那条 stands in two plans. */
function namesakes(words: string, plans: readonly string[], clauses: readonly Clause[]): readonly Clause[] {
  const said = words.replace(/\s/g, '');
  const named = (title: string) =>
    title.length >= TITLE &&
    (said.includes(title) || (title.includes(said) && said.length >= TITLE && said.length >= title.length - 4));
  return clauses.filter(
    ({ kind, plan, title }) => kind === 'task' && (plans.length === 0 || plans.includes(plan)) && named(title),
  );
}
