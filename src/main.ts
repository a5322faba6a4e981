import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import type { Console } from './cli/command.ts';
import { openDesk } from './cli/desk.ts';
import { program } from './cli/program.ts';
import { Fault } from './errors.ts';
import type { Instant } from './time/day.ts';

const exitCodes = { usage: 2, 'bad-input': 1, conflict: 1, unavailable: 1, broken: 1 } as const;

/** The package's folder, from `src/` and from `dist/` alike. */
const root = fileURLToPath(new URL('..', import.meta.url));

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  await (await program(composed(), process.argv.slice(2), version)).parseAsync(process.argv);
} catch (error) {
  process.exitCode = explained(error);
}

/** The one place where the parts are put together. */
function composed(): Console {
  const ground = { seeds: `${root}seeds`, clock: () => Date.now() as Instant };
  return {
    print: (line) => process.stdout.write(`${line}\n`),
    input: () => text(process.stdin),
    file: fileBytes,
    openDesk: (options) => openDesk(ground, options),
  };
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Fault('bad-input', `${path} ${missing ? 'is not there' : 'cannot be read'}: check the path`, {
      cause: error,
    });
  }
}

/** Says on standard error what went wrong, in one line, and gives the exit code. */
function explained(error: unknown): number {
  // Commander has said it already; asking for help or the version is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  const fault = error instanceof Fault ? error : new Fault('broken', `a fault of Duban itself: ${String(error)}`);
  process.stderr.write(`${fault.message.replace(/\s*\n\s*/g, ' ')}\n`);
  if (process.env.DUBAN_LOG === 'debug') process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return exitCodes[fault.code];
}
