import { unreachable } from '../errors.ts';
import type { Block } from './message.ts';

/**
 * A block in which nothing looks like a link or a mention. Vendors make one of whatever does, and we write none: a
 * word joiner, which nobody sees, parts those that others typed: `@name`, `https://…`, `evil.example`.
 */
export function inert(block: Block): Block {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return { ...block, text: parted(block.text) };
    case 'quote':
      return { ...block, text: parted(block.text), source: block.source && parted(block.source) };
    case 'list':
      return { ...block, items: block.items.map(parted) };
    case 'fields':
      return { ...block, fields: block.fields.map(({ name, value }) => ({ name, value: parted(value) })) };
    case 'buttons':
    case 'file':
      return block;
    default:
      return unreachable(block);
  }
}

function parted(text: string): string {
  return text.replace(/@(?=\w)|:(?=\/\/)|(?<=[\p{L}\p{N}-])\.(?=\p{L}{2})/gu, '$&\u2060');
}
