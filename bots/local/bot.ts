import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { adapt } from '../../src/chat/adapt.ts';
import type { Body, Incoming } from '../../src/chat/incoming.ts';
import type { Button, Message } from '../../src/chat/message.ts';
import type { Messages } from '../../src/locales/zh-CN.ts';
import type { Clock, Inbox, Platform } from '../../src/ports.ts';
import { completions, type Line, parseLine } from './parse.ts';
import { type Dress, dress, printable, renderMessage } from './render.ts';

/** What the local chat is given: a terminal or a pipe, the groups one can sit in, and the clock. */
export interface Surroundings {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person sits at a terminal: with a prompt, colours, history and completion. */
  readonly terminal: boolean;
  /** The groups, the one that is entered first at their head. */
  readonly groups: readonly string[];
  readonly messages: Messages;
  readonly clock: Clock;
  /** The moment as the office's wall clock shows it. */
  readonly shownNow: () => string;
  /** Sets the clock to a moment as typed; false where it is none. */
  readonly setNow: (typed: string) => Promise<boolean>;
  /** Resolves once everything due at this moment is decided and sent. */
  readonly settle: () => Promise<void>;
}

/** The local chat as a platform, and the end of its input. */
export interface LocalBot extends Platform {
  /** Reads to the end of the input, or until `/quit`; with nothing to read it resolves at once. Gives the lines read. */
  readonly run: () => Promise<number>;
  /** Says a line in a group, as if typed there. */
  readonly type: (group: string, line: string) => Promise<void>;
}

const capabilities = { buttons: false, textLength: 4000, threads: false, mentions: false, files: false, edits: false };

/** A chat in the terminal in which one sits in any group of the office and sees what the bot sends to every group. */
export function localBot(around: Surroundings): LocalBot {
  const looks = dress(around.terminal);
  const say = around.messages.desk.local;
  const heard = new Map<string, Heard>();
  let group = around.groups[0] ?? '';
  let inbox: Inbox | null = null;
  let reader: Interface | null = null;

  function print(text: string): void {
    // The prompt and what is being typed make way, and come back below.
    if (around.terminal) around.output.write('\r\u001b[K');
    around.output.write(`${text}\n`);
    if (around.terminal && reader) reader.prompt(true);
  }

  async function act(line: Line): Promise<void> {
    switch (line.kind) {
      case 'nothing':
      case 'quit':
        return;
      case 'help':
        return print(looks.aside(say.help));
      case 'groups':
        return print(around.groups.join('\n'));
      case 'in':
        return enter(line.group);
      case 'now':
        return moveClock(line.moment);
      case 'choose':
        return choose(line.number);
      case 'answer':
        return tell({ kind: 'text', text: line.text, files: [] }, heard.get(group)?.receipt ?? null);
      case 'say':
        return tell({ kind: 'text', text: line.text, files: [] }, null);
    }
  }

  function enter(wanted: string): void {
    const found = around.groups.find((name) => name === wanted) ?? onlyOne(around.groups, wanted);
    if (found === undefined) print(say.noSuchGroup(printable(wanted)));
    else group = found;
    reader?.setPrompt(prompt(group, looks));
  }

  async function moveClock(moment: string): Promise<void> {
    const set = moment === '' || (await around.setNow(moment));
    print(set ? looks.aside(say.clock(around.shownNow())) : say.noSuchMoment(printable(moment)));
    await around.settle();
  }

  /** A number is a choice where the group was shown that many, else it is said. */
  function choose(number: number): Promise<void> {
    const action = heard.get(group)?.choices[number - 1]?.action;
    const body: Body =
      action === undefined ? { kind: 'text', text: String(number), files: [] } : { kind: 'button', action };
    return tell(body, heard.get(group)?.receipt ?? null);
  }

  async function tell(body: Body, answered: string | null): Promise<void> {
    await inbox?.(incoming(group, body, answered, around));
    await around.settle();
  }

  async function type(into: string, line: string): Promise<void> {
    group = into;
    print(`${prompt(group, looks)}${printable(line)}`);
    await act(parseLine(line));
  }

  async function run(): Promise<number> {
    const lines = openReader(around);
    reader = lines;
    lines.setPrompt(prompt(group, looks));
    if (around.terminal) print(looks.aside(say.welcome(around.shownNow())));
    let count = 0;
    for await (const line of lines) {
      count += 1;
      if (!around.terminal && line.trim() !== '') print(`${prompt(group, looks)}${printable(line)}`);
      const read = parseLine(line);
      if (read.kind === 'quit') break;
      await act(read);
      if (around.terminal) lines.prompt();
    }
    return count;
  }

  async function send(to: { readonly chat: string }, message: Message): Promise<{ message: string }> {
    const receipt = randomUUID();
    const shown = around.groups.includes(to.chat) ? adapt(message, capabilities) : [];
    for (const part of shown) print(renderMessage(to.chat, part, say.bot, looks));
    heard.set(to.chat, { receipt, choices: message.blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons : [])) });
    return { message: receipt };
  }

  return {
    name: 'local',
    capabilities,
    me: () => [],
    start: async (given) => {
      inbox = given;
    },
    stop: async () => reader?.close(),
    send,
    run,
    type,
  };
}

/** What a group was shown last: what an answer or a number refers to. */
interface Heard {
  readonly receipt: string;
  readonly choices: readonly Button[];
}

function prompt(group: string, looks: Dress): string {
  return `${looks.group(group)} ▸ `;
}

/** The only group whose name holds what was typed: 住建 is enough for 区住建局. */
function onlyOne(groups: readonly string[], wanted: string): string | undefined {
  const found = groups.filter((name) => wanted !== '' && name.includes(wanted));
  return found.length === 1 ? found[0] : undefined;
}

function openReader({ input, output, terminal, groups }: Surroundings): Interface {
  const completer = (line: string): [string[], string] => [[...completions(line, groups)], line];
  return createInterface(terminal ? { input, output, terminal, completer } : { input, terminal: false });
}

function incoming(group: string, body: Body, answered: string | null, around: Surroundings): Incoming {
  const now = around.clock();
  const message = randomUUID();
  return {
    key: message,
    address: { platform: 'local', chat: group, thread: null },
    message,
    sender: { id: 'terminal', name: around.messages.desk.local.person, bot: false },
    addressed: answered === null ? 'mention' : 'reply',
    replyTo: answered === null ? null : { message: answered, ours: true },
    forwardFrom: null,
    saidAt: now,
    receivedAt: now,
    body,
  };
}
