import type { Code } from '../plan/model.ts';

/** Tasks or annex rows named by number. Offsets are of the text as given. */
export interface CodeMention {
  readonly kind: 'task' | 'annex';
  readonly start: number;
  readonly end: number;
  /** The plan's short name; null where a number stands alone and means every plan that has it. */
  readonly plan: string | null;
  /** The numbers as typed; of an annex the rows, empty where the whole table is meant. */
  readonly numbers: readonly number[];
  /** What is meant, in the order typed; of a lone number one code for each plan that has it. */
  readonly codes: readonly Code[];
  /** Numbers no clause has, as people would write them: `大气99`, `99`. */
  readonly missing: readonly string[];
  /** The plan's name was misspelt or typed in pinyin. */
  readonly slip: boolean;
  /** It could as well be a day, a count or a value: `25号已完成`, `十八项，`, a bare `25`. */
  readonly vague: boolean;
}

/** A plan named without a number: 水方案, 大气里, soil plan. */
export interface PlanMention {
  readonly start: number;
  readonly end: number;
  readonly plan: string;
  /** The plan itself is meant (水方案, 大气里), not only its subject (大气). */
  readonly explicit: boolean;
}
