import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import { printable } from '../../bots/local/render.ts';
import { Fault } from '../errors.ts';
import type { Alarm, Clock, Platform, Screens } from '../ports.ts';
import type { Desk, DeskOptions } from './desk.ts';
import type { Examined } from './doctor/examine.ts';
import type { Place } from './front.ts';

/** What the command line works with: made by `main.ts`, so that no command touches the process itself. */
export interface Console {
  /** Prints a line on standard output. */
  readonly print: (line: string) => void;
  /** Says something on standard error that is no fault, in one line. */
  readonly warn: (line: string) => void;
  /** The whole text of standard input. */
  readonly input: () => Promise<string>;
  /** A file's bytes. Throws a Fault that names the file where it cannot be read. */
  readonly file: (path: string) => Promise<Uint8Array>;
  /** Opens what `--data`, `--office` and `--now` name. Whoever opens a desk closes it. */
  readonly openDesk: (options: DeskOptions) => Promise<Desk>;
  /** A copy of a desk's office that is kept in memory alone, as on its first day, at the same moment. */
  readonly rehearse: (desk: Desk) => Promise<Desk>;
  /** Every platform the environment has the tokens of. */
  readonly platforms: (watch: Watch) => Promise<readonly Platform[]>;
  /** Looks at the whole set-up: see `duban doctor`. */
  readonly examine: (options: DeskOptions) => Promise<Examined>;
  /** Where vendors' webhooks and monitors find the desk; null where neither is wanted. */
  readonly http: Place | null;
  /** Where a person types, if one does. */
  readonly typing: Typing;
  /** `DUBAN_LOG`, where it is set. */
  readonly logLevel: string | undefined;
  /** Resolves when the process is told to end. */
  readonly stopped: () => Promise<void>;
}

/** What a platform goes by, whom it tells of trouble, and what it shows beside messages. */
export interface Watch {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly screens: Screens;
}

/** Standard input and output: a person at a terminal, a pipe or a file, or nothing to read at all. */
export interface Typing {
  readonly kind: 'terminal' | 'piped' | 'nothing';
  readonly input: Readable;
  readonly output: Writable;
}

/** Opens the desk that a command's options name, works at it, and closes it whatever happens. */
export async function atDesk(console: Console, command: Command, work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await console.openDesk(command.optsWithGlobals<DeskOptions>());
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
}

/** What others wrote, as one line that cannot move the cursor: titles of groups, names, a vendor's reasons. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s*\n\s*/g, ' ');
}

/** The values of FILE, one JSON a line (standard input where it is `-`). A line that is no JSON is refused by number. */
export async function jsonLines(console: Console, path: string): Promise<unknown[]> {
  const text = path === '-' ? await console.input() : new TextDecoder().decode(await console.file(path));
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [jsonValue(line, `${path}, line ${at + 1}`)]));
}

function jsonValue(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Fault('bad-input', `${place} is no JSON: one object a line is expected`);
  }
}
