import * as z from 'zod';

/** What people see of blocks, and what their buttons stand for. */
export interface SeenBlocks {
  readonly text: string;
  readonly actions: readonly string[];
}

const run = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  style: z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() }).optional(),
});
const section = z.strictObject({
  type: z.enum(['rich_text_section', 'rich_text_quote']),
  elements: z.array(run).min(1),
});
const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['ordered', 'bullet']),
  elements: z.array(section).min(1),
});
const rich = z.strictObject({ type: z.literal('rich_text'), elements: z.array(z.union([section, list])).min(1) });
const button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().min(1).max(255),
  text: z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(75), emoji: z.boolean() }),
  value: z.string().min(1).max(2000),
});
const actions = z
  .strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(25) })
  .refine(({ elements }) => new Set(elements.map(({ action_id: id }) => id)).size === elements.length);
const blocks = z.array(z.union([rich, actions])).max(50);

const sectionText = ({ elements }: z.infer<typeof section>) => elements.map(({ text }) => text).join('');

/** Reads blocks as Slack does; null where it would refuse them, or knows them not to be ours. */
export function readBlocks(given: unknown): SeenBlocks | null {
  const { data } = blocks.safeParse(given);
  if (!data) return null;
  const lines = data.flatMap((block) => (block.type === 'rich_text' ? block.elements : []));
  return {
    text: lines
      .map((line) =>
        line.type === 'rich_text_list'
          ? line.elements.map((item, place) => `${place + 1}. ${sectionText(item)}`).join('\n')
          : sectionText(line),
      )
      .join('\n'),
    actions: data.flatMap((block) => (block.type === 'actions' ? block.elements : [])).map(({ value }) => value),
  };
}

/** The text of a message as Slack shows it; null where something in it is a mention, a link or a command to Slack. */
export function readText(text: string): string | null {
  if (/[<>]/.test(text) || /&(?!amp;|lt;|gt;)/.test(text)) return null;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
