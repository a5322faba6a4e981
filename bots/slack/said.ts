import * as z from 'zod';

const links = /<(?:https?:|mailto:)[^|>\s]{0,2048}\|([^>]{0,500})>/g;
const bareLinks = /<((?:https?:|mailto:)[^|>\s]{0,2048})>/g;
const channels = /<#[A-Z0-9]+(?:\|([^>]{0,200}))?>/g;
const groups =
  /<!(?:subteam\^[A-Z0-9]+(?:\|([^>]{0,200}))?|(here|channel|everyone)(?:\|[^>]{0,200})?|date\^[^|>]{0,200}\|([^>]{0,200}))>/g;
const users = /<@([A-Z0-9]+)(?:\|[^>]{0,200})?>/g;
const bold = /(^|[\s\p{P}\p{Script=Han}])\*(?=\S)([^*\n]{0,500}\S)\*(?=$|[\s\p{P}\p{Script=Han}])/gmu;
const italic = /(^|[\s\p{P}])_(?=\S)([^_\n]{0,500}\S)_(?=$|[\s\p{P}])/gmu;
const emoji: Readonly<Record<string, string>> = {
  thumbsup: '👍',
  '+1': '👍',
  ok_hand: '👌',
  pray: '🙏',
  white_check_mark: '✅',
};

/**
 * The text of a Slack message as people see it: `&lt;` `&gt;` `&amp;` are characters again, links and channels show their names,
 * bold and italic marks are gone. Users stay `<@U…>`, so that it can be told who is addressed; quoted lines keep their `>`
 * and struck words their `~`, which say that they are not said.
 */
export function plainSlack(text: string): string {
  return text
    .replace(links, '$1')
    .replace(bareLinks, '$1')
    .replace(channels, (_, name?: string) => `#${name ?? ''}`)
    .replace(groups, (_, group?: string, all?: string, date?: string) => date ?? `@${group ?? all}`)
    .replace(users, '<@$1>')
    .replace(bold, '$1$2')
    .replace(italic, '$1$2')
    .replace(/:(\+1|[a-z_]+):(?::skin-tone-\d:)?/g, (found, name: string) => emoji[name] ?? found)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

const element = z.object({
  type: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
  user_id: z.string().optional(),
  name: z.string().optional(),
  unicode: z.string().optional(),
  range: z.string().optional(),
  fallback: z.string().optional(),
  style: z.object({ strike: z.boolean().optional() }).optional(),
});
const line = z.object({ type: z.string(), elements: z.array(z.unknown()), style: z.string().optional() });
const rich = z.object({ type: z.literal('rich_text'), elements: z.array(line) });
type Line = z.infer<typeof line>;

/**
 * The text of a message as it was typed, from the blocks in which Slack's own programs send it: what looks like markup is
 * text there. Users, quotes and struck words as in `plainSlack`. Null where it has no such block or one that is not known.
 */
export function richSlack(blocks: readonly unknown[]): string | null {
  const read = blocks.map((block) => rich.safeParse(block));
  const lines = read.flatMap(({ data }) => data?.elements ?? []);
  if (lines.length === 0 || read.some(({ success }) => !success)) return null;
  const texts = lines.map(textOfLine);
  return texts.includes(null) ? null : texts.join('\n');
}

function textOfLine(line: Line): string | null {
  if (line.type === 'rich_text_list') return textOfList(line);
  const parts = line.elements.map(textOfElement);
  if (parts.includes(null)) return null;
  const text = parts.join('').replace(/\n$/, '');
  return line.type === 'rich_text_quote' ? text.replace(/^/gm, '> ') : text;
}

function textOfList({ elements, style }: Line): string | null {
  const items = elements.map((one) => {
    const item = line.safeParse(one);
    return item.success ? textOfLine(item.data) : null;
  });
  if (items.includes(null)) return null;
  return items.map((item, place) => (style === 'ordered' ? `${place + 1}. ${item}` : `• ${item}`)).join('\n');
}

function textOfElement(raw: unknown): string | null {
  const { data: one } = element.safeParse(raw);
  switch (one?.type) {
    case 'text':
      return one.style?.strike ? `~${one.text}~` : (one.text ?? '');
    case 'link':
      return one.text ?? one.url ?? '';
    case 'user':
      return `<@${one.user_id}>`;
    case 'broadcast':
      return `@${one.range}`;
    case 'emoji':
      return characters(one.unicode) ?? `:${one.name}:`;
    case 'date':
      return one.fallback ?? '';
    default:
      return null;
  }
}

/** `1f44d-1f3fb` → 👍🏻. */
function characters(unicode: string | undefined): string | null {
  const points = unicode?.split('-').map((hex) => Number.parseInt(hex, 16)) ?? [];
  return points.length > 0 && points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : null;
}
