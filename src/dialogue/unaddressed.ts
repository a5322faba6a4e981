/** What was said, without the names by which the bot was called: `@duban_bot 邀请 区住建局`. */
export function unaddressed(text: string, me: readonly string[]): string {
  return me.reduce((left, name) => left.replaceAll(name, ' '), text);
}
