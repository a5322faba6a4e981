import { unreachable } from '../errors.ts';
import type { Block, Message } from './message.ts';

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return block.text;
    case 'quote':
      return block.source === null ? block.text : `${block.text}\n— ${block.source}`;
    case 'list':
      return block.items.map((item, place) => (block.ordered ? `${place + 1}. ${item}` : `· ${item}`)).join('\n');
    case 'fields':
      return block.fields.map(({ name, value }) => `${name}：${value}`).join('\n');
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'file':
      return block.name;
    default:
      return unreachable(block);
  }
}

/** A message as plain text, one block under the other: what a terminal shows and what `--json` calls `text`. */
export function plainText(message: Message): string {
  return message.blocks.map(plainBlock).join('\n');
}
