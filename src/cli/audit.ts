import type { Command } from 'commander';
import { isoInZone } from '../time/zone.ts';
import { codeNamed } from './arguments.ts';
import { atDesk, type Console, oneLine } from './command.ts';

interface Options {
  readonly task?: string;
  readonly json?: boolean;
}

/** `duban audit [--task CODE] [--json]`: every change, oldest first. */
export function auditCommand(program: Command, console: Console): void {
  program
    .command('audit')
    .description('every change, oldest first')
    .option('--task <code>', 'one task only')
    .option('--json', 'as JSON')
    .action((options: Options, command: Command) =>
      atDesk(console, command, async ({ store, office, book }) => {
        const filter = options.task === undefined ? {} : { code: codeNamed(options.task, book) };
        const entries = (await store.audit(office, filter)).map((entry) => ({
          ...entry,
          at: isoInZone(entry.at, book.office.timezone),
        }));
        if (options.json) console.print(JSON.stringify(entries));
        else
          for (const { at, by, what, code, unit } of entries)
            console.print(oneLine([at, by, what, code, unit].join('  ')));
      }),
    );
}
