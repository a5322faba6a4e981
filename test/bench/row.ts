/** One line of the bench: what was measured, beside what it is held against in the same run. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number | null;
  /** Ours to the baseline; null where there is none. */
  readonly ratio: number | null;
  readonly unit: string;
  readonly goal: string;
}
