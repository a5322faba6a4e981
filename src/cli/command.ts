import type { Command } from 'commander';
import { Fault } from '../errors.ts';
import type { Desk } from './desk.ts';

/** What the command line works with: made by `main.ts`, so that no command touches the process itself. */
export interface Console {
  /** Prints a line on standard output. */
  readonly print: (line: string) => void;
  /** The whole text of standard input. */
  readonly input: () => Promise<string>;
  /** A file's bytes. Throws a Fault that names the file where it cannot be read. */
  readonly file: (path: string) => Promise<Uint8Array>;
  /** Opens what `--data`, `--office` and `--now` name. Whoever opens a desk closes it. */
  readonly openDesk: (options: DeskOptions) => Promise<Desk>;
}

/** The options every command has. */
export interface DeskOptions {
  readonly data?: string;
  readonly office?: string;
  readonly now?: string;
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
