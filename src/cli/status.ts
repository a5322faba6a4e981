import type { Command } from 'commander';
import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { currentObligation, obligationsOf, reportedOn } from '../supervise/due.ts';
import { lightOf } from '../supervise/lights.ts';
import { supervisionOf } from '../supervise/supervision.ts';
import type { Day } from '../time/day.ts';
import { isoInZone, wallClock } from '../time/zone.ts';
import { codeNamed, unitNamed } from './arguments.ts';
import { atDesk, type Console } from './command.ts';

interface Options {
  readonly task?: string;
  readonly unit?: string;
  readonly json?: boolean;
}

/** `duban status [--task CODE] [--unit NAME] [--json]`: what stands now, one row a task and unit. */
export function statusCommand(program: Command, console: Console): void {
  program
    .command('status')
    .description('what stands now for every task and unit')
    .option('--task <code>', 'one task only')
    .option('--unit <name>', 'one unit only')
    .option('--json', 'as JSON')
    .action((options: Options, command: Command) =>
      atDesk(console, command, async ({ store, office, book, clock }) => {
        const standings = await store.assignments(office, {
          ...(options.task !== undefined && { codes: [codeNamed(options.task, book)] }),
          ...(options.unit !== undefined && { unit: unitNamed(options.unit, book) }),
        });
        const today = wallClock(clock(), book.office.timezone).day;
        const rows = standings.map((standing) => statusRow(standing, book, today));
        if (options.json) console.print(JSON.stringify(rows));
        else for (const row of rows) console.print(statusLine(row));
      }),
    );
}

type Row = ReturnType<typeof statusRow>;

function statusRow(standing: Assignment, book: Book, today: Day) {
  const { code, unit, role, status, percent, date, figures, reportedAt, reportedBy } = standing;
  const clause = book.clauses.get(code);
  const reported = reportedOn(standing, book.office.timezone);
  const obligation = clause ? currentObligation(obligationsOf(clause, standing), reported, today) : null;
  return {
    code,
    unit,
    role,
    status,
    percent,
    date,
    figures,
    light: lightOf(book, standing, supervisionOf(book).lights, today)?.light ?? null,
    reportedAt: reportedAt === null ? null : isoInZone(reportedAt, book.office.timezone),
    reportedBy,
    due: obligation?.due ?? null,
  };
}

function statusLine({ code, unit, role, status, percent, due, reportedAt }: Row): string {
  const progress = percent === null ? (status ?? '-') : `${status ?? ''} ${percent}%`.trim();
  return [code, unit, role, progress, `due ${due ?? '-'}`, `reported ${reportedAt ?? '-'}`].join('  ');
}
