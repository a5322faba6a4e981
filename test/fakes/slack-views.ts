import * as z from 'zod';
import { readBlocks } from './slack-blocks.ts';

/** What people see of a window or of the page of the bot. */
export interface SeenView {
  readonly type: 'modal' | 'home';
  readonly trigger: string;
  readonly title: string;
  readonly text: string;
  /** The fields, by their names. */
  readonly fields: Readonly<Record<string, SeenField>>;
  readonly actions: readonly string[];
  readonly metadata: string;
}

export interface SeenField {
  readonly label: string;
  readonly optional: boolean;
  /** The choices, by what they stand for. */
  readonly choices: Readonly<Record<string, string>>;
  readonly initial: string | null;
}

const plain = (longest: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(longest), emoji: z.boolean() });
const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(150) });
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: z.string(),
  option_groups: z
    .array(z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) }))
    .min(1)
    .max(100),
  initial_option: option.optional(),
});
const number = z.strictObject({
  type: z.literal('number_input'),
  action_id: z.string(),
  is_decimal_allowed: z.boolean(),
  min_value: z.string(),
  max_value: z.string(),
  initial_value: z.string().regex(/^\d+$/).optional(),
});
const date = z.strictObject({ type: z.literal('datepicker'), action_id: z.string() });
const words = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: z.string(),
  multiline: z.boolean(),
  max_length: z.number().max(3000),
  initial_value: z.string().min(1).optional(),
});
const input = z.strictObject({
  type: z.literal('input'),
  block_id: z.string().max(255),
  label: plain(2000),
  element: z.discriminatedUnion('type', [select, number, date, words]),
  optional: z.boolean(),
  hint: plain(2000).optional(),
});
const note = z.strictObject({ type: z.literal('section'), text: plain(3000) });
const modal = z
  .strictObject({
    type: z.literal('modal'),
    callback_id: z.string().max(255),
    private_metadata: z.string().max(3000),
    title: plain(24),
    close: plain(24),
    submit: plain(24).optional(),
    blocks: z
      .array(z.discriminatedUnion('type', [input, note]))
      .min(1)
      .max(100),
  })
  .refine(({ submit, blocks }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'));
const home = z.strictObject({ type: z.literal('home'), blocks: z.array(z.unknown()).min(1).max(100) });

/** Reads a view as Slack does; null where it would refuse it. */
export function readView(given: unknown): Omit<SeenView, 'trigger'> | null {
  const page = home.safeParse(given).data;
  if (page) {
    const seen = readBlocks(page.blocks);
    return seen && { type: 'home', title: '', metadata: '', fields: {}, ...seen };
  }
  const window = modal.safeParse(given).data;
  if (!window) return null;
  const inputs = window.blocks.flatMap((block) => (block.type === 'input' ? [block] : []));
  const notes = window.blocks.flatMap((block) => (block.type === 'section' ? [block.text.text] : []));
  return {
    type: 'modal',
    title: window.title.text,
    text: notes.join('\n'),
    fields: Object.fromEntries(inputs.map((one) => [one.block_id, fieldOf(one)])),
    actions: [],
    metadata: window.private_metadata,
  };
}

function fieldOf({ label, optional, element }: z.infer<typeof input>): SeenField {
  const options = element.type === 'static_select' ? element.option_groups.flatMap((group) => group.options) : [];
  return {
    label: label.text,
    optional,
    choices: Object.fromEntries(options.map(({ value, text }) => [value, text.text])),
    initial:
      element.type === 'static_select'
        ? (element.initial_option?.value ?? null)
        : element.type === 'datepicker'
          ? null
          : (element.initial_value ?? null),
  };
}
