import type { Address } from './incoming.ts';

/** What can be filled in instead of typed: 报进展, 申请延期, 更正. */
export const formKinds = ['report', 'extension', 'correct'] as const;
export type FormKind = (typeof formKinds)[number];

/** The fields of forms, by what is filled into them. */
export type FieldName = 'task' | 'percent' | 'day' | 'words';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices that belong together, under a heading. */
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

type Entry =
  | { readonly kind: 'choice'; readonly groups: readonly ChoiceGroup[]; readonly chosen: string | null }
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly filled: number | null }
  | { readonly kind: 'day' }
  | { readonly kind: 'text'; readonly longest: number; readonly filled: string };

export type Field = Entry & {
  readonly name: FieldName;
  readonly label: string;
  /** How it is filled in, where that is not plain. */
  readonly hint: string | null;
  readonly optional: boolean;
};

/** A form as a platform shows it. One without fields says in `note` why there is nothing to fill in. */
export interface Form {
  readonly title: string;
  readonly note: string | null;
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly cancel: string;
}

/** What a form is opened for. */
export interface FormWanted {
  readonly kind: FormKind;
  /** The chats that may be spoken in: the one where the button stands, or all that somebody is a member of. */
  readonly chats: readonly Address[];
  /** The message of ours whose button was pressed: its tasks come first. */
  readonly message: string | null;
  /** What the words begin with. */
  readonly words: string;
}

/** A form that was filled in; what was left empty is missing. */
export interface Filled {
  readonly kind: FormKind;
  readonly chats: readonly Address[];
  readonly values: Readonly<Partial<Record<FieldName, string>>>;
}

/** What a filled-in form says, as it would be typed and where; or what must be mended first, by field. */
export type FormReading =
  | { readonly kind: 'said'; readonly to: Address; readonly text: string }
  | { readonly kind: 'wrong'; readonly errors: Readonly<Partial<Record<FieldName, string>>> };
