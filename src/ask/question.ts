import type { Code, Unit } from '../plan/model.ts';
import type { Day } from '../time/day.ts';

/** The days a question of due dates is about, both included. */
export interface Window {
  readonly kind: 'span' | 'overdue' | 'next';
  readonly from: Day;
  readonly to: Day;
  /** As it was said: 这个月, by year end. */
  readonly said: string;
}

/** What is asked about a matter. */
export type Aspect = 'who' | 'when' | 'what' | 'detail' | 'status' | 'which';

export type Role = 'lead' | 'support';

/** What a question is about: tasks that are named, or a matter in words. */
export type Subject =
  | { readonly kind: 'codes'; readonly codes: readonly Code[]; readonly words: string }
  | {
      readonly kind: 'topic';
      readonly words: string;
      readonly plans: readonly string[];
      readonly within: readonly Code[];
      /** Every clause that holds the words is meant: 写在哪几条. */
      readonly every: boolean;
    };

/** Whose, of which plans and in which role: what a list or a count is narrowed to. */
export interface Narrowing {
  readonly units: readonly Unit[];
  readonly plans: readonly string[];
  readonly role: Role | null;
}

export type CompareBy = 'count' | 'date' | 'leads';

/** Everything that can be asked. */
export type Question =
  | { readonly kind: 'chat' }
  | { readonly kind: 'help' }
  | { readonly kind: 'stranger'; readonly name: string }
  | { readonly kind: 'no-number'; readonly plan: string | null; readonly numbers: readonly number[] }
  /** A person, a telephone number, money: only what the plan happens to print can be told. */
  | {
      readonly kind: 'unheld';
      readonly what: 'person' | 'contact' | 'money';
      readonly words: string;
      readonly plans: readonly string[];
      readonly official: boolean;
    }
  /** 我们局 in a chat of no unit. */
  | { readonly kind: 'which-unit' }
  /** 它什么时候到期, with nothing spoken of before. */
  | { readonly kind: 'which-matter' }
  | {
      readonly kind: 'matter';
      readonly subject: Subject;
      /** The message itself, for what its matter does not tell. */
      readonly message: string;
      /** Years that were named: which of several targets is meant. */
      readonly years: readonly number[];
      readonly aspects: ReadonlySet<Aspect>;
      /** Which units a `who` means; null: leads and supports. */
      readonly role: Role | null;
      /** Units whose part in it is asked for: 水2是住建牵头？ */
      readonly units: readonly Unit[];
      readonly starts: boolean;
      /** How often, how many times. */
      readonly often: boolean;
      /** The tasks were named by code or number in this very question. */
      readonly named: boolean;
      /** Asked in words of office: then it is said where the plans hold nothing; other talk is left alone. */
      readonly official: boolean;
      /** Asked in words that ask; a mere mention needs more evidence. */
      readonly plain: boolean;
    }
  | ({ readonly kind: 'due'; readonly window: Window } & Narrowing)
  /** 每半年, 长期坚持: duties by their rhythm. */
  | ({
      readonly kind: 'rhythm';
      readonly words: string;
      readonly aspects: ReadonlySet<Aspect>;
    } & Narrowing)
  | ({ readonly kind: 'duties'; readonly manner: 'alone' | 'jointly' | null } & Narrowing)
  | ({
      readonly kind: 'count';
      readonly of: 'tasks' | 'safeguards' | 'units';
      readonly manner: 'alone' | 'jointly' | null;
    } & Narrowing)
  /** The units of one task, counted. */
  | { readonly kind: 'count-units'; readonly code: Code; readonly role: Role }
  | {
      readonly kind: 'rows';
      /** The tables meant: 水附表3; empty: every table of projects. */ readonly tables: readonly string[];
      readonly units: readonly Unit[];
      readonly window: Window | null;
    }
  | ({
      readonly kind: 'compare';
      readonly by: CompareBy;
      readonly codes: readonly Code[];
      readonly words: readonly string[];
    } & Narrowing);
