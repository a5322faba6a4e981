import type { Book, Code, Unit } from '../plan/model.ts';
import type { UnitMention } from '../plan/units.ts';
import type { CodeMention } from '../search/mention.ts';
import { codeMentions, planMentions } from '../search/mentions.ts';
import { normalise } from '../text/normalise.ts';
import { numeralValue } from '../text/numerals.ts';
import { type Day, yearOf } from '../time/day.ts';
import { type SpokenTime, spokenTimes } from '../time/spoken.ts';
import { blank, type Span, spansOf } from './blank.ts';
import {
  askedTimes,
  type Cue,
  courtesies,
  cues,
  mentionOfBot,
  ofPlan,
  opening,
  ours,
  particles,
  places,
  pointers,
  quoted,
} from './lexicon.ts';
import { plansBeside } from './plans.ts';
import { type Stranger, strangers } from './strangers.ts';
import { unitsNamed } from './unit-names.ts';

export type Language = 'zh' | 'en';

/** What one question says by itself, each kind of thing read apart from the rest. */
export interface Said {
  /** The question, normalised, without the mention of the bot. */
  readonly text: string;
  readonly language: Language;
  readonly cues: ReadonlySet<Cue>;
  readonly codes: readonly CodeMention[];
  /** Short names of plans that are named apart from a task. */
  readonly plans: readonly string[];
  readonly units: readonly Unit[];
  /** 我们局, our: the unit of the asking chat. */
  readonly ours: boolean;
  readonly strangers: readonly Stranger[];
  readonly times: readonly SpokenTime[];
  /** Years that are named: 今年, 2025年, 2025. */
  readonly years: readonly number[];
  /** 第二个 → 2; the last → -1. */
  readonly place: number | null;
  /** It points back: 那 … 呢, it. */
  readonly points: boolean;
  /** What is left: the words of the matter itself. Empty where the question names none. */
  readonly topic: string;
  /** The same with the units that are named: 蒲城街道的断面. */
  readonly wording: string;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** English where Latin words outnumber what little Chinese (a unit's name in brackets) stands between them. */
export function languageOf(text: string): Language {
  const outside = text.replace(/[(（][^)）]*[)）]/g, ' ');
  const words = outside.match(/[a-z]{2,}/gi)?.length ?? 0;
  const han = outside.match(/\p{Script=Han}/gu)?.length ?? 0;
  return words > 0 && words * 2 > han ? 'en' : 'zh';
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

function placeOf(text: string): number | null {
  const [, chinese, english, last] = places.exec(text) ?? [];
  if (chinese) return numeralValue(chinese);
  if (last || english?.toLowerCase() === 'last') return -1;
  return english ? ordinals.indexOf(english.toLowerCase()) + 1 : null;
}

/** The clauses a text names: by the whole code, as a button that is pressed sends it, or by number. */
function codesNamed(raw: string, text: string, book: Book): readonly CodeMention[] {
  // A text is a code if a clause has it.
  const whole = book.clauses.get(raw.trim() as Code);
  if (!whole || whole.kind === 'task') return codeMentions(book, text);
  const span = { start: 0, end: text.length, numbers: [], missing: [], slip: false, vague: false };
  return [{ ...span, kind: 'annex', plan: whole.plan, codes: [whole.code] }];
}

/** The water one: of a plan, not its first task. */
const oneOfPlan = /^(?!.*(?:task|item|no\.|number)).*\bone$/i;

/** What a question names, and what is left of it. */
interface Names {
  readonly codes: readonly CodeMention[];
  readonly plans: readonly string[];
  readonly named: readonly UnitMention[];
  readonly strangers: readonly Stranger[];
  /** The text without codes and plans, and without units too. */
  readonly uncoded: string;
  readonly rest: string;
}

function namesIn(raw: string, text: string, book: Book): Names {
  const mentions = codesNamed(raw, text, book);
  const choices = mentions.filter(({ start, end }) => oneOfPlan.test(text.slice(start, end)));
  const coded = blank(text, mentions);
  const beside = plansBeside(coded, book);
  const bare = blank(coded, beside);
  const plans = planMentions(book, bare).filter(({ explicit, end }) => explicit || ofPlan.test(bare.slice(end)));
  const uncoded = blank(bare, plans);
  const named = unitsNamed(uncoded, book);
  const foreign = strangers(uncoded, named, book);
  return {
    codes: mentions.filter((mention) => !choices.includes(mention)),
    plans: [
      ...new Set([
        ...beside.flatMap(({ plans }) => plans),
        ...[...choices, ...plans].flatMap(({ plan }) => plan ?? []),
      ]),
    ],
    named,
    strangers: foreign,
    uncoded,
    rest: blank(blank(uncoded, named), foreign),
  };
}

/** 种 树 of 种多少树: a verb and its object that a word of asking parted. */
const parted = /(?<!\p{Script=Han})(\p{Script=Han}) (\p{Script=Han})(?!\p{Script=Han})/gu;

/** Those that touch none of the others. */
const apart = (spans: readonly Span[], others: readonly Span[]): readonly Span[] =>
  spans.filter(({ start, end }) => !others.some((other) => start < other.end && other.start < end));

const bareYear = /(?<!\d)20\d{2}(?!\d)/g;

/** Nobody asks longer questions: of such a text the beginning is read. */
const LONGEST = 1000;

/** Reads a question as of `today`: 大气25配合单位呢 → the task, the cue for support, that it points back. */
export function hear(raw: string, book: Book, today: Day): Said {
  const text = normalise(raw.slice(0, LONGEST)).replace(mentionOfBot, ' ').trim().replace(opening, '');
  const { codes, plans, named, strangers: foreign, uncoded, rest } = namesIn(raw, text, book);
  const times = spokenTimes(blank(rest, spansOf(rest, askedTimes)), today);
  const timeless = blank(rest, times);
  const years = spansOf(timeless, bareYear);
  const asking = blank(timeless, years);
  const quotations = spansOf(asking, quoted);
  const heard = cues
    .map(([cue, words]) => [cue, apart(spansOf(asking, words), quotations)] as const)
    .filter(([, spans]) => spans.length > 0);
  const own = spansOf(asking, ours);
  const back = spansOf(asking, pointers);
  const polite = apart(spansOf(asking, courtesies), quotations);
  const spoken = [...heard.flatMap(([, spans]) => spans), ...polite, ...own, ...back];
  const matter = tidy(blank(asking, spoken)).replace(parted, '$1$2');
  return {
    text,
    language: languageOf(text),
    cues: new Set(heard.map(([cue]) => cue)),
    codes,
    plans,
    units: [...new Set(named.map(({ unit }) => unit).filter((unit) => !foreign.some(({ of }) => of === unit)))],
    ours: own.length > 0,
    strangers: foreign,
    times,
    years: [...yearsOf(times), ...years.map(({ start, end }) => Number(timeless.slice(start, end)))],
    place: placeOf(text),
    points: back.length > 0,
    topic: matter.replace(particles, '').length > 1 ? matter : '',
    wording: tidy(`${named.map(({ start, end }) => uncoded.slice(start, end)).join(' ')} ${matter}`),
  };
}

const yearsOf = (times: readonly SpokenTime[]) =>
  times.filter(({ precision }) => precision === 'year').map(({ from }) => yearOf(from));
