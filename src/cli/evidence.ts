import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Proof } from '../dialogue/records.ts';
import { pathOf, proofsOf } from '../dialogue/reports/proof.ts';
import { isoInZone } from '../time/zone.ts';
import { codeNamed, unitNamed } from './arguments.ts';
import { atDesk, type Console } from './command.ts';
import type { Desk } from './desk.ts';

interface Options {
  readonly task?: string;
  readonly unit?: string;
  readonly json?: boolean;
}

/** `duban evidence [--task CODE] [--unit NAME] [--json]`: the files that came with reports, one row a file and task. */
export function evidenceCommand(program: Command, console: Console): void {
  program
    .command('evidence')
    .description('the files that came with reports, what they prove and where they lie')
    .option('--task <code>', 'one task only')
    .option('--unit <name>', 'one unit only')
    .option('--json', 'as JSON')
    .action((options: Options, command: Command) =>
      atDesk(console, command, async (desk) => {
        const code = options.task === undefined ? null : codeNamed(options.task, desk.book);
        const unit = options.unit === undefined ? null : unitNamed(options.unit, desk.book);
        const proofs = await proofsAt(desk, unit);
        const rows = proofs
          .filter(({ report }) => code === null || report?.code === code)
          .map((proof) => rowOf(proof, desk));
        if (options.json) console.print(JSON.stringify(rows));
        else for (const row of rows) console.print(lineOf(row));
      }),
    );
}

/** Every file of an office, or of one of its units, with what it proves. */
export async function proofsAt({ store, office }: Desk, unit: string | null): Promise<readonly Proof[]> {
  const filter = unit === null ? {} : { unit };
  return proofsOf(...(await Promise.all([store.evidence(office, filter), store.reports(office, filter)])));
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ evidence, report }: Proof, { book, archive }: Desk) {
  const { unit, name, state, type, size, hash, why, by, at, address, message, file } = evidence;
  return {
    code: report?.code ?? null,
    unit,
    report: report?.id ?? null,
    withdrawn: report !== null && report.withdrawnAt !== null,
    name,
    state,
    type,
    size: size ?? file.size,
    hash,
    path: hash === null || archive === null ? null : resolve(join(archive.folder, pathOf(hash))),
    why,
    by: by.name,
    at: isoInZone(at, book.office.timezone),
    message: `${address.platform}:${address.chat}:${message}`,
  };
}

function lineOf({ code, unit, name, state, type, size, path, why, withdrawn }: Row): string {
  const end = path ?? why ?? '-';
  return [code ?? '-', unit, name, withdrawn ? `${state}, withdrawn` : state, type ?? '-', size ?? '-', end].join('  ');
}
