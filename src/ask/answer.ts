import type { Assignment } from '../plan/assignment.ts';
import type { Clause, Code, Deadline, Unit } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import type { Window } from './question.ts';
import type { Language } from './said.ts';

/** One clause as an answer shows it: the parts that were asked for are there, the others null. */
export interface Card {
  readonly clause: Clause;
  readonly leads: readonly string[] | null;
  readonly supports: readonly string[] | null;
  /** How the units that were asked about stand to it. */
  readonly verdicts: readonly { readonly unit: string; readonly role: 'lead' | 'support' | null }[];
  /** The deadlines that were asked for; empty: the plan sets none. */
  readonly deadlines: readonly Deadline[] | null;
  /** The plan's own words. */
  readonly quotes: readonly string[];
  readonly standings: readonly Assignment[] | null;
}

export interface Item {
  readonly clause: Clause;
  /** The role of the unit the list is about, where it is about one. */
  readonly role: 'lead' | 'support' | null;
  /** The deadline that puts it on the list. */
  readonly deadline: Deadline | null;
  readonly standing: Assignment | null;
}

/** The items of a list that belong together. */
export interface Group {
  readonly kind: 'due' | 'yearly' | 'recurring' | 'overdue' | 'lead' | 'support' | 'open-support' | 'rows' | 'others';
  readonly items: readonly Item[];
}

/** What a list or a count is about. */
export interface Scope {
  readonly units: readonly Unit[];
  readonly plans: readonly string[];
  readonly role: 'lead' | 'support' | null;
  readonly window: Window | null;
  readonly manner: 'alone' | 'jointly' | null;
  readonly of: 'tasks' | 'safeguards' | 'rows' | 'units' | 'leads' | 'supports';
  /** The words a list was asked by: 长期坚持, 附表4. */
  readonly words: string | null;
}

export interface Side {
  readonly name: string;
  readonly clause: Clause | null;
  readonly count: number | null;
  readonly deadline: Deadline | null;
}

export type Refusal =
  | {
      readonly why: 'number';
      readonly plan: string | null;
      readonly numbers: readonly number[];
      readonly last: readonly { readonly plan: string; readonly number: number }[];
    }
  | { readonly why: 'stranger'; readonly name: string }
  | { readonly why: 'unheld'; readonly what: 'person' | 'contact' | 'money' }
  | { readonly why: 'topic' }
  | { readonly why: 'figure'; readonly clause: Clause; readonly quote: string };

/** What the answer shows. A view puts it into words. */
export type Body =
  | { readonly kind: 'silence' }
  | { readonly kind: 'help' }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'which-unit' }
  | { readonly kind: 'which-matter' }
  | { readonly kind: 'which-task'; readonly cards: readonly Card[] }
  | { readonly kind: 'cards'; readonly cards: readonly Card[]; readonly also: readonly Clause[] }
  | { readonly kind: 'list'; readonly scope: Scope; readonly groups: readonly Group[] }
  | {
      readonly kind: 'count';
      readonly scope: Scope;
      readonly count: number;
      readonly parts: readonly { readonly plan: string; readonly count: number }[];
    }
  | {
      readonly kind: 'comparison';
      readonly by: 'count' | 'date' | 'leads' | 'figure';
      readonly scope: Scope;
      readonly sides: readonly Side[];
    };

export type Outcome = 'answer' | 'choices' | 'not_found' | 'silent' | 'help';

/** What an answer claims and what it shows; every claim is visible in what it shows. */
export interface Answer {
  readonly outcome: Outcome;
  readonly intent: string;
  readonly language: Language;
  readonly codes: readonly Code[];
  readonly units: readonly string[];
  readonly dates: readonly Day[];
  readonly figures: readonly string[];
  readonly count: number | null;
  readonly body: Body;
  readonly today: Day;
}
