/** Matches a sticky pattern at `from`; `pattern.lastIndex` is then the end of the match, 0 where there is none. */
export function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
