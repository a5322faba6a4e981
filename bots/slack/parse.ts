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
