import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Console, Typing } from '../../src/cli/command.ts';
import { openDesk, rehearse } from '../../src/cli/desk.ts';
import { examine } from '../../src/cli/doctor/examine.ts';
import { program } from '../../src/cli/program.ts';
import { placeOf, readConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';

/** A fresh folder for a desk. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'duban-'));

/** What a command printed and warned of, and what the local chat showed. */
export interface Shown {
  readonly lines: string[];
  readonly warned: string[];
  chat: string;
}

/** What is typed into a command, and where a person would type it. */
export interface Typed {
  readonly typed?: string;
  readonly kind?: Typing['kind'];
  readonly env?: Readonly<Record<string, string>>;
  /** Where the lines go, for whoever wants them of a command that fails. */
  readonly lines?: string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const seeds = `${root}seeds`;

/** Runs a command line as `main.ts` would, in this process, on a real desk. */
export async function run(
  words: readonly string[],
  { typed = '', kind = 'piped', env = {}, lines = [] }: Typed = {},
): Promise<Shown> {
  const shown: Shown = { lines, warned: [], chat: '' };
  const output = new PassThrough();
  output.setEncoding('utf8').on('data', (text: string) => {
    shown.chat += text;
  });
  const config = readConfig(env);
  const ground = { data: config.DATABASE_URL ?? ':memory:', seeds, clock: () => Date.now() as Instant, openStore };
  const console: Console = {
    print: (line) => void shown.lines.push(line),
    warn: (line) => void shown.warned.push(line),
    input: async () => typed,
    file: (path) => readFile(path),
    openDesk: (options) => openDesk(ground, options),
    rehearse: (desk) => rehearse(ground, desk),
    platforms: async () => [],
    examine: (options) => examine({ config, ground, root, http: placeOf(config) }, options),
    http: null,
    typing: { kind, input: Readable.from([typed]), output },
    logLevel: 'silent',
    stopped: () => new Promise(() => {}),
  };
  const built = await program(console, words, '0.0.0');
  await built.parseAsync([...words], { from: 'user' });
  return shown;
}

/** Runs a command with `--json` and reads what it printed. */
export async function json(...words: string[]) {
  return JSON.parse((await run([...words, '--json'])).lines.join('\n'));
}
