import { adapt } from '../../src/chat/adapt.ts';
import type { Capabilities } from '../../src/chat/capabilities.ts';
import { inert } from '../../src/chat/inert.ts';
import type { Block, Button, Message } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';
import { unreachable } from '../../src/errors.ts';

/** A run of characters: in rich text nothing in it is read as a mention, a link or markup. */
interface Run {
  readonly type: 'text';
  readonly text: string;
  readonly style?: { readonly bold?: true; readonly italic?: true };
}

interface Section {
  readonly type: 'rich_text_section' | 'rich_text_quote';
  readonly elements: readonly Run[];
}

interface List {
  readonly type: 'rich_text_list';
  readonly style: 'ordered' | 'bullet';
  readonly elements: readonly Section[];
}

type RichLine = Section | List;

interface SlackButton {
  readonly type: 'button';
  readonly action_id: string;
  readonly text: { readonly type: 'plain_text'; readonly text: string; readonly emoji: false };
  readonly value: string;
}

export type SlackBlock =
  | { readonly type: 'rich_text'; readonly elements: readonly RichLine[] }
  | { readonly type: 'actions'; readonly elements: readonly SlackButton[] };

/** One message as Slack takes it. */
export type Piece =
  /** `text` says the same for notifications, and alone should Slack refuse the blocks: `&`, `<` and `>` are escaped. */
  | { readonly kind: 'text'; readonly text: string; readonly blocks: readonly SlackBlock[] }
  | { readonly kind: 'file'; readonly name: string; readonly path: string };

/** A text is no longer than a section of Slack's may be; its blocks are never more than fifty. */
export const capabilities = {
  buttons: true,
  textLength: 3000,
  threads: true,
  mentions: true,
  files: true,
  edits: true,
} satisfies Capabilities;

const LABEL_LENGTH = 75;
const ACTION_LENGTH = 2000;
const BUTTONS_A_ROW = 25;

/**
 * The pieces to send for a message, in order. No text is empty or too long: buttons that stand alone go under the text
 * before them. What was typed by others can become no link, no mention and no markup.
 */
export function render(message: Message): readonly Piece[] {
  const parts = adapt({ blocks: message.blocks.map(inert) }, capabilities);
  return parts
    .map(({ blocks }) => blocks)
    .flatMap(renderPart)
    .reduce(withButtonsBelow, []);
}

function renderPart(blocks: readonly Block[]): readonly Piece[] {
  const texts = blocks.flatMap(legible);
  const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.filter(fits) : []));
  const text: Piece = {
    kind: 'text',
    text: escaped(plainText({ blocks: texts })),
    blocks: [...rich(texts), ...rows(buttons)],
  };
  const files = blocks.flatMap((block): Piece[] => (block.kind === 'file' ? [block] : []));
  return text.blocks.length === 0 ? files : [text, ...files];
}

function withButtonsBelow(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  const last = pieces.at(-1);
  if (piece.kind === 'file' || piece.text !== '') return [...pieces, piece];
  if (last?.kind !== 'text') return [...pieces, { ...piece, text: '…' }];
  return [...pieces.slice(0, -1), { ...last, blocks: [...last.blocks, ...piece.blocks] }];
}

/** What of a block is shown as text: of buttons those that Slack cannot carry, so that they can still be typed. */
function legible(block: Block): readonly Block[] {
  if (block.kind === 'file') return [];
  if (block.kind !== 'buttons') return [block];
  const items = block.buttons.filter((button) => !fits(button)).map(({ label }) => label);
  return items.length > 0 ? [{ kind: 'list', ordered: false, items }] : [];
}

function rich(blocks: readonly Block[]): readonly SlackBlock[] {
  const elements = blocks.flatMap(lines);
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

function lines(block: Block): readonly RichLine[] {
  switch (block.kind) {
    case 'heading':
      return section(run(block.text, { bold: true }));
    case 'quote':
      return [
        { type: 'rich_text_quote', elements: [run(block.text)] },
        ...(block.source === null ? [] : section(run(`— ${block.source}`, { italic: true }))),
      ];
    case 'list':
      return listed(block);
    case 'fields':
      return block.fields.flatMap(({ name, value }) => section(run(`${name}：`, { bold: true }), run(value)));
    case 'text':
    case 'buttons':
    case 'file':
      return section(run(plainText({ blocks: [block] })));
    default:
      return unreachable(block);
  }
}

function listed({ ordered, items }: Extract<Block, { kind: 'list' }>): readonly RichLine[] {
  const elements = items.flatMap((item) => section(run(item)));
  return elements.length > 0 ? [{ type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements }] : [];
}

/** A line; Slack refuses runs without characters. */
function section(...runs: readonly Run[]): readonly Section[] {
  const elements = runs.filter(({ text }) => text !== '');
  return elements.length > 0 ? [{ type: 'rich_text_section', elements }] : [];
}

function run(text: string, style?: Run['style']): Run {
  return { type: 'text', text, ...(style && { style }) };
}

function rows(buttons: readonly Button[]): readonly SlackBlock[] {
  if (buttons.length === 0) return [];
  const elements = buttons.slice(0, BUTTONS_A_ROW).map(
    ({ label, action, form }, place): SlackButton => ({
      type: 'button',
      action_id: `${form ?? 'choice'} ${place}`,
      text: { type: 'plain_text', text: shortened(label), emoji: false },
      value: action,
    }),
  );
  return [{ type: 'actions', elements }, ...rows(buttons.slice(BUTTONS_A_ROW))];
}

/** A label cut to what Slack shows of one. */
export function shortened(label: string, length = LABEL_LENGTH): string {
  const characters = [...label];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : label;
}

function fits({ label, action }: Button): boolean {
  return label !== '' && action !== '' && action.length <= ACTION_LENGTH;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
