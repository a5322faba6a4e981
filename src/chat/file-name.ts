/** Longer names are cut, with their ending kept. */
const LONGEST = 60;
const ENDING = /\.[\p{L}\p{N}]{1,8}$/u;

/**
 * The name of a file as it may be shown and listed: no path, nothing that cannot be seen or turns the writing round, nothing
 * a spreadsheet would compute. `../../etc/passwd` → `passwd`; null where nothing is left.
 */
export function safeName(name: string | null): string | null {
  const last = name?.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const seen = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[=+\-@.\s]+/, '');
  return seen === '' ? null : cut(seen);
}

function cut(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = ENDING.exec(name)?.[0] ?? '';
  return `${characters.slice(0, LONGEST - ending.length - 1).join('')}…${ending}`;
}
