import { unreachable } from '../errors.ts';
import type { Block } from './message.ts';

/**
 * A block in which nothing looks like a link, a mention, a topic or a command. Vendors make one of whatever does: a word
 * joiner, which nobody sees, parts those that others typed: `@name`, `https://…`, `evil.example`, `#通报`, `/close`.
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

/** Left whole are the commands that we write in a text ourselves, to be copied from there. */
const linked =
  /@(?=\w)|:(?=\/\/)|(?<=[\p{L}\p{N}-])\.(?=\p{L}{2})|(?<![\p{L}\p{N}_])#(?=[\p{L}\p{N}_])|(?<![\w/<>])\/(?=\w)(?!bind\b|setprivacy\b)/gu;

function parted(text: string): string {
  return text.replace(linked, '$&\u2060');
}
