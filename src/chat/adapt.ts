import type { Capabilities } from './capabilities.ts';
import type { Block, Message } from './message.ts';
import { plainText } from './plain.ts';

type Showing = Pick<Capabilities, 'buttons' | 'textLength' | 'files'>;

/**
 * The messages to send where a platform cannot show one: without buttons its choices are numbered, without files it is told
 * where they lie, and what is longer than the platform's limit is cut between blocks, else between lines, else anywhere but within a character.
 */
export function adapt(message: Message, can: Showing): readonly Message[] {
  const known = can.files ? message.blocks : message.blocks.map(toldFile);
  const shown = can.buttons ? known : known.flatMap(numberedChoices);
  const parts: Block[][] = [[]];
  for (const block of shown.flatMap((one) => fitting(one, can.textLength))) {
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && lengthOf([...last, block]) > can.textLength) parts.push([block]);
    else last.push(block);
  }
  return parts.map((blocks) => ({ blocks }));
}

function toldFile(block: Block): Block {
  return block.kind === 'file' ? { kind: 'text', text: `${block.name} → ${block.path}` } : block;
}

/** Choices of a word or two stand side by side: 1 更正　2 撤回. */
const SHORT = 8;

function numberedChoices(block: Block): readonly Block[] {
  if (block.kind !== 'buttons') return [block];
  const labels = block.buttons.map(({ label }) => label);
  if (labels.length === 0) return [];
  if (labels.some((label) => label.length > SHORT)) return [{ kind: 'list', ordered: true, items: labels }];
  return [{ kind: 'text', text: labels.map((label, place) => `[${place + 1} ${label}]`).join(' ') }];
}

function lengthOf(blocks: readonly Block[]): number {
  return plainText({ blocks }).length;
}

/** A block as it is where it fits, else its text in pieces. */
function fitting(block: Block, limit: number): readonly Block[] {
  if (lengthOf([block]) <= limit) return [block];
  return pieces(plainText({ blocks: [block] }), limit).map((text) => ({ kind: 'text', text }));
}

function pieces(text: string, limit: number): readonly string[] {
  if (text.length <= limit) return [text];
  const line = text.lastIndexOf('\n', limit);
  const cut = line > 0 ? line : wholeCharacters(text, limit);
  return [text.slice(0, cut), ...pieces(text.slice(line > 0 ? cut + 1 : cut), limit)];
}

/** The last place at or before `end` that does not part a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}
