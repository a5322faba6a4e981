import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import { adapt } from '../../src/chat/adapt.ts';
import type { Address, Body } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import { unreachable } from '../../src/errors.ts';
import type { Inbox, Platform, Receipt } from '../../src/ports.ts';
import { fetchFile, fileAt } from './files.ts';
import { completions, type Line, parseLine } from './parse.ts';
import { type Dress, dress, printable, renderMessage } from './render.ts';
import { type Heard, incomingOf, type Surroundings } from './surroundings.ts';

/** The local chat as a platform, and as something to sit at. */
export interface LocalBot extends Platform {
  /** Reads what is typed, to the end of the input or until `/quit`; gives how many lines there were. */
  readonly run: () => Promise<number>;
  /** Says a line in a group, as if typed there. */
  readonly type: (group: string, line: string) => Promise<void>;
}

const capabilities = { buttons: false, textLength: 4000, threads: false, mentions: false, files: false, edits: false };

/** A chat in the terminal in which one sits in any group of the office and sees what the bot sends to every group. */
export function localBot(around: Surroundings): LocalBot {
  const looks = dress(around.terminal);
  const seat: Seat = { around, looks, group: around.groups[0] ?? '', heard: new Map(), inbox: null, reader: null };
  return {
    name: 'local',
    capabilities,
    me: () => [],
    start: async (inbox) => {
      seat.inbox = inbox;
    },
    stop: async () => seat.reader?.close(),
    fetchFile,
    send: (to, message) => show(seat, to, message),
    run: () => read(seat),
    type: async (group, line) => {
      seat.group = group;
      echo(seat, line);
      await act(seat, parseLine(line));
    },
  };
}

/** Where one sits, and what each group was shown last. */
interface Seat {
  readonly around: Surroundings;
  readonly looks: Dress;
  readonly heard: Map<string, Heard>;
  group: string;
  inbox: Inbox | null;
  reader: Interface | null;
}

async function read(seat: Seat): Promise<number> {
  const { around, looks } = seat;
  const reader = openReader(around);
  seat.reader = reader;
  reader.setPrompt(prompt(seat));
  if (around.terminal) print(seat, looks.aside(around.messages.desk.local.welcome(around.shownNow())));
  let count = 0;
  for await (const line of reader) {
    count += 1;
    if (!around.terminal && line.trim() !== '') echo(seat, line);
    const read = parseLine(line);
    if (read.kind === 'quit') break;
    await act(seat, read);
    reader.setPrompt(prompt(seat));
    if (around.terminal) reader.prompt();
  }
  return count;
}

function act(seat: Seat, line: Line): void | Promise<void> {
  const { around, looks, heard, group } = seat;
  switch (line.kind) {
    case 'nothing':
    case 'quit':
      return;
    case 'help':
      return print(seat, looks.aside(around.messages.desk.local.help));
    case 'groups':
      return print(seat, around.groups.join('\n'));
    case 'in':
      return enter(seat, line.group);
    case 'now':
      return moveClock(seat, line.moment);
    case 'choose':
      return choose(seat, line.number);
    case 'answer':
      return tell(seat, { kind: 'text', text: line.text, files: [] }, heard.get(group) ?? null);
    case 'file':
      return tellWithFile(seat, line.path, line.text);
    case 'say':
      return tell(seat, { kind: 'text', text: line.text, files: [] }, null);
    default:
      return unreachable(line);
  }
}

/** Enters a group by its name, or by a part that only one has: 住建 is enough for 区住建局. */
function enter(seat: Seat, wanted: string): void {
  const { groups, messages } = seat.around;
  const alike = groups.filter((name) => wanted !== '' && name.includes(wanted));
  const found = groups.find((name) => name === wanted) ?? (alike.length === 1 ? alike[0] : undefined);
  if (found === undefined) print(seat, messages.desk.local.noSuchGroup(printable(wanted)));
  else seat.group = found;
}

async function moveClock(seat: Seat, moment: string): Promise<void> {
  const { around, looks } = seat;
  const say = around.messages.desk.local;
  const set = moment === '' || (await around.setNow(moment));
  print(seat, set ? looks.aside(say.clock(around.shownNow())) : say.noSuchMoment(printable(moment)));
  await around.settle();
}

/** A number is a choice where the group was shown that many, else it is said. */
function choose(seat: Seat, number: number): Promise<void> {
  const heard = seat.heard.get(seat.group) ?? null;
  const action = heard?.choices[number - 1]?.action;
  if (action !== undefined) return tell(seat, { kind: 'button', action }, heard);
  return tell(seat, { kind: 'text', text: String(number), files: [] }, heard);
}

/** A file without a word answers what the bot said last. */
async function tellWithFile(seat: Seat, path: string, text: string): Promise<void> {
  const file = await fileAt(path);
  if (file === null) return print(seat, seat.around.messages.desk.local.noSuchFile(printable(path)));
  const answered = text === '' ? (seat.heard.get(seat.group) ?? null) : null;
  await tell(seat, { kind: 'text', text, files: [file] }, answered);
}

async function tell({ around, inbox, group }: Seat, body: Body, answered: Heard | null): Promise<void> {
  await inbox?.(incomingOf(group, body, answered, around));
  await around.settle();
}

async function show(seat: Seat, { chat }: Address, message: Message): Promise<Receipt> {
  const { around, looks, heard } = seat;
  const parts = around.groups.includes(chat) ? adapt(message, capabilities) : [];
  for (const part of parts) print(seat, renderMessage(chat, part, around.messages.desk.local.bot, looks));
  const receipt = randomUUID();
  heard.set(chat, { receipt, choices: message.blocks.flatMap((one) => (one.kind === 'buttons' ? one.buttons : [])) });
  return { message: receipt };
}

function prompt({ looks, group }: Seat): string {
  return `${looks.group(group)} ▸ `;
}

/** Shows a line that was not typed at a terminal, which would have shown it. */
function echo(seat: Seat, line: string): void {
  print(seat, `${prompt(seat)}${printable(line)}`);
}

function print({ around: { output, terminal }, reader }: Seat, text: string): void {
  // At a terminal the prompt and what is being typed make way, and come back below.
  output.write(`${terminal ? '\r\u001b[K' : ''}${text}\n`);
  if (terminal) reader?.prompt(true);
}

function openReader({ input, output, terminal, groups }: Surroundings): Interface {
  if (!terminal) return createInterface({ input, terminal });
  return createInterface({ input, output, terminal, completer: (line: string) => [completions(line, groups), line] });
}
