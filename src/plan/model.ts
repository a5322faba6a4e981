import type { Day } from '../time/day.ts';
import type { Deadline } from '../time/deadline.ts';

export type { Deadline, DeadlineKind, Precision } from '../time/deadline.ts';

/** How a clause is named to people and programs: `大气25`, `水附表3-1`, `大气/保障措施（一）`. See `code.ts`. */
export type Code = string & { readonly _: 'Code' };

export type ClauseKind =
  | 'notice'
  | 'title'
  | 'preamble'
  | 'goal'
  | 'principle'
  | 'chapter'
  | 'section'
  | 'task'
  | 'safeguard'
  | 'annex'
  | 'project'
  | 'row';

/** One cell of an annex row: its column's header and its text. */
export interface Cell {
  readonly header: string;
  readonly text: string;
}

/**
 * A piece of a plan that can be quoted and named. Tasks (`kind: 'task'`) are the numbered duties; a `project` is an annex
 * row that names a responsible unit, a `row` one that names none.
 */
export interface Clause {
  readonly code: Code;
  readonly kind: ClauseKind;
  /** The short name of its plan: `大气`. */
  readonly plan: string;
  /** The number of a task within its plan, of a row within its table; null for the rest. */
  readonly number: number | null;
  /** The number as printed: `25`, `第三条`, `（二）1`; empty where none is printed. */
  readonly label: string;
  readonly title: string;
  /** The chapter (四、重点任务) and section (（四）优化…) it stands under, as printed. */
  readonly chapter: string | null;
  readonly section: string | null;
  /** The whole text as printed, without the lines that name units. Paragraphs are joined by `\n`. */
  readonly text: string;
  /** First and last source line (1-based, inclusive), the lines that name units included. */
  readonly lines: readonly [number, number];
  /** Canonical names, in the plan's order; groups such as 各街道办事处 stand as one name. */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** The cells of an annex row, else empty. */
  readonly cells: readonly Cell[];
}

/** One plan of a document: documents may hold several, each with its own numbering. */
export interface Plan {
  /** Short name, unique within the office: `大气`. */
  readonly name: string;
  readonly nameEn: string | null;
  /** What people call it besides: 大气方案, 空气, air plan. */
  readonly aliases: readonly string[];
  readonly title: string;
  readonly year: number;
  readonly issued: Day | null;
  /** Every clause in document order. */
  readonly clauses: readonly Clause[];
}

/** What could not be read, and where. */
export interface Problem {
  readonly line: number;
  readonly what: string;
}

/** A document as read: `plan/parse.ts` makes it, nothing else reads the source. */
export interface Reading {
  readonly title: string;
  readonly issued: Day | null;
  readonly issuer: string;
  readonly year: number;
  /** What stands before the first plan: one clause, or none. */
  readonly notice: readonly Clause[];
  readonly plans: readonly Plan[];
  readonly problems: readonly Problem[];
  /** Every unit the document names, canonical first. */
  readonly units: readonly Unit[];
}

export type UnitKind = 'department' | 'branch' | 'street' | 'centre' | 'group';

export interface Unit {
  /** Canonical: `区住建局`. */
  readonly name: string;
  readonly kind: UnitKind;
  readonly nameEn: string | null;
  /** Other printed names and what people type: 住建局, 环保局, housing bureau. */
  readonly aliases: readonly string[];
  /** Words that name it only where duty is spoken of: 住建 (牵头), 国土. */
  readonly stems: readonly string[];
  /** The units a group stands for; empty for the rest and for groups the plan leaves open (相关街道办事处). */
  readonly members: readonly string[];
}

/** One coordinating office: whose desk this is. Everything that belongs to one district comes in through here. */
export interface Office {
  readonly key: string;
  /** Its full name, and the short one people use: 区攻坚办. */
  readonly name: string;
  readonly short: string;
  readonly nameEn: string;
  /** What people call it besides. */
  readonly aliases: readonly string[];
  /** The district it serves: 某某区. Another district's name in a question is not ours. */
  readonly district: string;
  /** Places whose bodies bear the names of ours: 邻区, the city's other districts and counties. */
  readonly neighbours: readonly string[];
  /** An IANA time zone. */
  readonly timezone: string;
  readonly language: 'zh-CN' | 'en';
}

/** Everything an office holds, read and indexed once: what questions, replies and reminders work on. */
export interface Book {
  readonly office: Office;
  readonly plans: readonly Plan[];
  /** What could not be read of the plans. */
  readonly problems: readonly Problem[];
  /** Every unit the office knows, in document order. */
  readonly units: readonly Unit[];
  /** Every clause of the notice and of every plan by its code, in document order. */
  readonly clauses: ReadonlyMap<Code, Clause>;
  readonly lexicon: OfficeLexicon;
  /** Every file of the office by its name, as written: a room that an office may set rules for reads its own. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Words of the office's field, as data from `seeds/`. */
export interface OfficeLexicon {
  /** Everyday word → the plan's words: 鞭炮 → [烟花爆竹]. */
  readonly thesaurus: ReadonlyMap<string, readonly string[]>;
  /** English term (lower case) → the plan's words: `tailings` → [尾矿库]. */
  readonly glossary: ReadonlyMap<string, readonly string[]>;
}
