import { program } from './cli/program.ts';
import { Fault } from './errors.ts';

const exitCodes = { usage: 2, 'bad-input': 1, conflict: 1, unavailable: 1, broken: 1 } as const;

try {
  await program().parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = exitCodes[error.code];
}
