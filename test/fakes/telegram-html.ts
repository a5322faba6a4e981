const tags = /<(\/?)([a-z-]+)(?: [^<>]*)?>/g;
const known = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'code', 'pre', 'a', 'blockquote', 'tg-spoiler']);

/** The text without its markup, as Telegram counts and shows it; null where Telegram cannot parse it. */
export function readHtml(html: string): string | null {
  const open: string[] = [];
  for (const [, closing, tag = ''] of html.matchAll(tags)) {
    if (!known.has(tag)) return null;
    if (closing === '') open.push(tag);
    else if (open.pop() !== tag) return null;
  }
  const bare = html.replace(tags, '');
  if (open.length > 0 || /[<]|&(?!(lt|gt|amp|quot|#\d+|#x[\da-f]+);)/i.test(bare)) return null;
  return bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
