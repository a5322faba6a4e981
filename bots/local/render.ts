import type { Message } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';

/** Dresses a piece of text for the terminal. */
export interface Dress {
  readonly group: (text: string) => string;
  readonly bot: (text: string) => string;
  readonly aside: (text: string) => string;
}

const coloured = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;
const plain = (text: string) => text;

/** Colours where there is a terminal, none where there is not. */
export function dress(colours: boolean): Dress {
  if (!colours) return { group: plain, bot: plain, aside: plain };
  return { group: coloured(36), bot: coloured(1), aside: coloured(2) };
}

/**
 * A message of the bot as it is shown: who says it to which group, and the text set in by two spaces. What people typed
 * cannot move the cursor: control characters are dropped.
 */
export function renderMessage(group: string, message: Message, bot: string, { group: tint, bot: bold }: Dress): string {
  const lines = printable(plainText(message)).split('\n');
  return [`${bold(bot)} → ${tint(group)}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Text without what a terminal would obey: escapes and other control characters save the line break. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '');
}
