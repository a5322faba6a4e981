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

/** What Telegram makes a link, a mention or a command of by itself, wherever it stands in a text. */
const linked =
  /\w+:\/\/|@\w|(?<=[\p{L}\p{N}-])\.(?=\p{L}{2})|(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]|(?<![\w/<>])\/(?!bind\b|setprivacy\b)\w/gu;
const dress = new Set(['b', 'i', 'blockquote']);

/** What of a message of ours Telegram shows as a link, a mention, a command or markup, save the markup we write. */
export function linksIn(html: string): readonly string[] {
  const undressed = [...html.matchAll(tags)].filter(([, , tag = '']) => !dress.has(tag)).map(([tag]) => tag);
  return [...undressed, ...[...(readHtml(html) ?? html).matchAll(linked)].map(([part]) => part)];
}
