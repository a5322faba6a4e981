import type { Command } from 'commander';
import type { Book, Unit } from '../plan/model.ts';
import type { Console } from './command.ts';
import { atDesk } from './command.ts';

/** A unit and how many tasks and projects name it: itself, not through a group. */
function unitJson(book: Book, { name, kind, nameEn, aliases, members }: Unit) {
  const clauses = [...book.clauses.values()].filter((clause) => clause.kind === 'task');
  const leads = clauses.filter((clause) => clause.leads.includes(name)).length;
  const supports = clauses.filter((clause) => clause.supports.includes(name)).length;
  return { name, kind, nameEn, aliases, members, leads, supports };
}

/** `duban units`: every unit the office knows and how often it leads and supports. */
export function unitsCommand(program: Command, console: Console): void {
  program
    .command('units')
    .description('Lists the units of the office and how many numbered tasks each leads and supports.')
    .option('--json', 'as JSON')
    .action((options: { readonly json?: boolean }, command: Command) =>
      atDesk(console, command, async ({ book }) => {
        const units = book.units.map((unit) => unitJson(book, unit));
        if (options.json) console.print(JSON.stringify(units, null, 2));
        else
          for (const unit of units)
            console.print(`${unit.name}\t${unit.nameEn ?? ''}\t${unit.leads}\t${unit.supports}`);
      }),
    );
}
