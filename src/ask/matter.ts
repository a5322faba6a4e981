import type { Clause } from '../plan/model.ts';
import type { Body, Card } from './answer.ts';
import type { Ground } from './asking.ts';
import { cardOf, type Wish } from './card.ts';
import { type Found, findMatter, worthOffering } from './find.ts';
import { figureStrength, tellsFigure } from './passages.ts';
import type { Aspect, Question } from './question.ts';
import { closeness, type Sense, senseOf } from './sense.ts';

type Matter = Extract<Question, { kind: 'matter' }>;
type Topic = Extract<Matter['subject'], { kind: 'topic' }>;

/** Which plan says so: any clause of it may. */
const wholePlan = /哪个方案|\bwhich plan\b/iu;

/** Who, when, what: about tasks that are named, or the clause that a wording finds. */
export function matterBody(question: Matter, ground: Ground): Body {
  const { subject, aspects } = question;
  const show = (clauses: readonly Clause[]) => cardsOf(clauses, question, ground);
  if (subject.kind === 'codes') {
    const clauses = subject.codes.flatMap((code) => ground.book.clauses.get(code) ?? []);
    const cards = cardsOf(clauses, { ...question, aspects: aspects.size > 0 ? aspects : outlineOf(clauses) }, ground);
    if (sameNumber(cards.map(({ clause }) => clause))) return { kind: 'which-task', cards };
    return { kind: 'cards', cards: question.named ? cards : dated(cards), also: [] };
  }
  const found = foundFor(question, subject, ground);
  if (found.kind === 'none') {
    const offered = worthOffering(question.message, subject.plans, aspects.size > 0, ground);
    if (offered.length > 0) return { kind: 'which-task', cards: show(offered) };
    const meant = question.official || ground.addressed;
    return meant ? { kind: 'refusal', refusal: { why: 'topic' } } : { kind: 'silence' };
  }
  if (found.kind === 'choices') return { kind: 'which-task', cards: show(found.clauses) };
  const rows = found.clauses.length > 1 && found.clauses.every(({ cells }) => cells.length > 0);
  if (aspects.has('detail') && !rows) return detailBody(found, question, ground);
  if (aspects.has('when')) return { kind: 'cards', cards: dated(show(found.clauses)).slice(0, 1), also: [] };
  return { kind: 'cards', cards: show(found.clauses), also: found.also };
}

/** What the words find: 哪条 means a task, unless none is found or the plan as a whole is asked for. */
function foundFor({ aspects, plain, message }: Matter, subject: Topic, ground: Ground): Found {
  const sought = { ...subject, plain, figure: aspects.has('detail') };
  const tasks = aspects.has('which') && !wholePlan.test(message);
  const found = findMatter({ ...sought, tasks }, ground);
  return tasks && found.kind === 'none' ? findMatter({ ...sought, tasks: false }, ground) : found;
}

/** What a clause that is merely named shows: of a task who and when, of several who leads, of the rest what it says. */
function outlineOf(clauses: readonly Clause[]): ReadonlySet<Aspect> {
  if (!clauses.every(({ kind }) => kind === 'task')) return new Set<Aspect>(['what']);
  return new Set<Aspect>(clauses.length > 1 ? ['which'] : ['who', 'when']);
}

/** Of several that were found rather than named, a question of time means those that have one. */
function dated(cards: readonly Card[]): readonly Card[] {
  const having = cards.filter(({ deadlines }) => deadlines === null || deadlines.length > 0);
  return having.length > 0 ? having : cards;
}

/** One number in several plans: each is shown, and which one is meant is left open. */
const sameNumber = (clauses: readonly Clause[]) =>
  clauses.length > 1 && clauses.every(({ number, kind }) => kind === 'task' && number === clauses[0]?.number);

function wishOf({ subject, years, aspects, role, units, starts }: Matter, { book }: Ground): Wish {
  const words = [subject.words, ...years].join(' ').trim();
  return { aspects, role, units, starts, words, sense: senseOf(words, book) };
}

function cardsOf(clauses: readonly Clause[], question: Matter, ground: Ground): readonly Card[] {
  const wish = wishOf(question, ground);
  return clauses.map((clause) => cardOf(ground.book, clause, wish, ground.standings));
}

/** How near to the best a second clause must be for its figure to be shown as well. */
const AS_STRONG = 0.9;

/** A figure: of the clauses that were found, those that print one on the matter come first. */
function detailBody({ clauses, distant }: Extract<Found, { kind: 'sure' }>, question: Matter, ground: Ground): Body {
  const { sense } = wishOf(question, ground);
  const strengthOf = (clause: Clause) =>
    question.often ? rhythmStrength(clause, sense) : figureStrength(clause.text, sense);
  // Where none prints a figure, the goal it would stand in comes first.
  const goals = [...clauses, ...distant].sort((a, b) => Number(b.kind === 'goal') - Number(a.kind === 'goal'));
  const ranked = goals
    .map((clause) => ({ clause, strength: strengthOf(clause) }))
    .sort((a, b) => b.strength - a.strength);
  const best = ranked[0]?.strength ?? 0;
  const chosen = ranked.filter(({ strength }) => strength > 0 && strength >= best * AS_STRONG).slice(0, 2);
  const cards = cardsOf(chosen.length > 0 ? chosen.map(({ clause }) => clause) : goals.slice(0, 1), question, ground);
  const [only] = cards;
  if (only && cards.length === 1 && only.quotes.length > 0 && !only.quotes.some(tellsFigure))
    return { kind: 'refusal', refusal: { why: 'figure', clause: only.clause, quote: only.quotes.join('') } };
  return { kind: 'cards', cards, also: [] };
}

/** A duty that recurs answers how often better than a figure does. */
const RECURRING = 3;

function rhythmStrength({ deadlines, text }: Clause, sense: Sense): number {
  const recurring = deadlines.filter(({ kind }) => kind === 'recurring').map(({ quote }) => closeness(sense, quote));
  return Math.max(figureStrength(text, sense), RECURRING * Math.max(0, ...recurring));
}
