/** What a typed line asks of the local chat. */
export type Line =
  | { readonly kind: 'say'; readonly text: string }
  /** Says it in answer to the bot's last message in the group. */
  | { readonly kind: 'answer'; readonly text: string }
  /** A number alone: one of the choices shown last. */
  | { readonly kind: 'choose'; readonly number: number }
  /** Says it, or nothing, with a file of this machine. */
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'in'; readonly group: string }
  | { readonly kind: 'now'; readonly moment: string }
  | { readonly kind: 'groups' }
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'nothing' };

/** The commands of the local chat, as they are completed. */
export const commands = ['/in ', '/re ', '/file ', '/now ', '/groups', '/help', '/quit'] as const;

/** Reads a line: `/in 区住建局`, `/re 2 已备案`, `/file 验收单.pdf 大气25 完成80%`, `/now 2021-10-29T09:10`, `2`, or what is simply said. */
export function parseLine(line: string): Line {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (/^\d{1,2}$/.test(text)) return { kind: 'choose', number: Number(text) };
  const [, command, rest = ''] = /^\/(\w+)\s*(.*)$/su.exec(text) ?? [];
  switch (command) {
    case 'in':
      return { kind: 'in', group: rest };
    case 're':
      return { kind: 'answer', text: rest };
    case 'file':
      return withFile(rest);
    case 'now':
      return { kind: 'now', moment: rest };
    case 'groups':
      return { kind: 'groups' };
    case 'help':
      return { kind: 'help' };
    case 'quit':
      return { kind: 'quit' };
    default:
      // Any other slash word is said, as it would be on another platform: /done 大气3.
      return { kind: 'say', text };
  }
}

/** A path with spaces stands in quotes. */
function withFile(rest: string): Line {
  const [, quoted, bare, text = ''] = /^(?:"([^"]+)"|(\S+))\s*(.*)$/su.exec(rest) ?? [];
  return { kind: 'file', path: quoted ?? bare ?? '', text };
}

/** What may follow what is typed so far: commands, and the groups after `/in `. */
export function completions(line: string, groups: readonly string[]): string[] {
  const all = line.startsWith('/in ') ? groups.map((group) => `/in ${group}`) : commands;
  return all.filter((candidate) => candidate.startsWith(line));
}
