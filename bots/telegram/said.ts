import type { Entity } from './update.ts';

/**
 * The text as people read it: Telegram tells apart from the text what is struck out or quoted, and here it is written
 * as it is everywhere else: `~大气25完成80%~`, `> 大气25`. Offsets count UTF-16 units, as Telegram's do.
 */
export function said(text: string, entities: readonly Entity[]): string {
  const marked = entities
    .filter(({ type }) => type === 'strikethrough' || type.endsWith('blockquote'))
    .toSorted((one, other) => other.offset - one.offset);
  return marked.reduce((shown, entity) => {
    const end = entity.offset + entity.length;
    return shown.slice(0, entity.offset) + marking(shown.slice(entity.offset, end), entity) + shown.slice(end);
  }, text);
}

function marking(part: string, { type }: Entity): string {
  return type === 'strikethrough' ? `~${part}~` : part.replace(/^/gm, '> ');
}
