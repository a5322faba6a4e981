import { adapt } from '../../src/chat/adapt.ts';
import type { Capabilities } from '../../src/chat/capabilities.ts';
import { inert } from '../../src/chat/inert.ts';
import type { Block, Button, Message } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';
import { unreachable } from '../../src/errors.ts';

/** Rows of buttons, as Telegram takes them. */
export type Keyboard = readonly (readonly { readonly text: string; readonly callback_data: string }[])[];

/** One message as Telegram takes it. */
export type Piece =
  /** `plain` says the same without markup, should Telegram refuse it. */
  | { readonly kind: 'text'; readonly html: string; readonly plain: string; readonly keyboard: Keyboard }
  | { readonly kind: 'file'; readonly name: string; readonly path: string };

/** What Telegram can show. */
export const capabilities = {
  buttons: true,
  textLength: 4096,
  threads: true,
  mentions: true,
  files: true,
  edits: true,
} satisfies Capabilities;

/** Telegram's limit for what a button carries. */
const ACTION_BYTES = 64;
/** What fits side by side on a telephone, in Latin letters; a Chinese character counts for two. */
const ROW_WIDTH = 40;
const BUTTON_FRAME = 4;

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
  const text: Piece = {
    kind: 'text',
    html: texts.map(html).join('\n'),
    plain: plainText({ blocks: texts }),
    keyboard: blocks.flatMap((block) => (block.kind === 'buttons' ? rows(block.buttons.filter(fits)) : [])),
  };
  const files = blocks.flatMap((block): Piece[] => (block.kind === 'file' ? [block] : []));
  return text.html === '' && text.keyboard.length === 0 ? files : [text, ...files];
}

function withButtonsBelow(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  const last = pieces.at(-1);
  if (piece.kind === 'file' || piece.html !== '') return [...pieces, piece];
  if (last?.kind !== 'text') return [...pieces, { ...piece, html: '…', plain: '…' }];
  return [...pieces.slice(0, -1), { ...last, keyboard: [...last.keyboard, ...piece.keyboard] }];
}

/** What of a block is shown as text: of buttons those that Telegram cannot carry, so that they can still be typed. */
function legible(block: Block): readonly Block[] {
  if (block.kind === 'file') return [];
  if (block.kind !== 'buttons') return [block];
  const items = block.buttons.filter((button) => !fits(button)).map(({ label }) => label);
  return items.length > 0 ? [{ kind: 'list', ordered: false, items }] : [];
}

function html(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<b>${escaped(block.text)}</b>`;
    case 'quote':
      return `<blockquote>${escaped(block.text)}</blockquote>${block.source === null ? '' : `\n<i>— ${escaped(block.source)}</i>`}`;
    case 'text':
    case 'list':
    case 'fields':
    case 'buttons':
    case 'file':
      return escaped(plainText({ blocks: [block] }));
    default:
      return unreachable(block);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function fits({ action }: Button): boolean {
  return new TextEncoder().encode(action).length <= ACTION_BYTES;
}

function rows(buttons: readonly Button[]): Keyboard {
  const filled: Button[][] = [];
  for (const button of buttons) {
    const row = filled.at(-1);
    if (row && widthOf([...row, button]) <= ROW_WIDTH) row.push(button);
    else filled.push([button]);
  }
  return filled.map((row) => row.map(({ label, action }) => ({ text: label, callback_data: action })));
}

function widthOf(row: readonly Button[]): number {
  return row.reduce((sum, { label }) => sum + width(label), 0);
}

function width(label: string): number {
  return [...label].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), BUTTON_FRAME);
}
