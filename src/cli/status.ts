import type { Command } from 'commander';
import type { Proof } from '../dialogue/records.ts';
import type { Assignment, Stage } from '../plan/assignment.ts';
import type { Book, Code } from '../plan/model.ts';
import { currentObligation, obligationsOf, reportedOn } from '../supervise/due.ts';
import { taskStage } from '../supervise/life.ts';
import { lightOf } from '../supervise/lights.ts';
import { supervisionOf } from '../supervise/supervision.ts';
import type { Day } from '../time/day.ts';
import { isoInZone, wallClock } from '../time/zone.ts';
import { codeNamed, unitNamed } from './arguments.ts';
import { atDesk, type Console } from './command.ts';
import { proofsAt } from './evidence.ts';

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
      atDesk(console, command, async (desk) => {
        const { store, office, book, clock } = desk;
        const code = options.task === undefined ? null : codeNamed(options.task, book);
        const unit = options.unit === undefined ? null : unitNamed(options.unit, book);
        // A task stands as all its parts together do, whichever of them are asked for.
        const standings = await store.assignments(office, code === null ? {} : { codes: [code] });
        const taskOf = (wanted: Code) => taskStage(standings.filter((one) => one.code === wanted));
        const proofs = await proofsAt(desk, unit);
        const today = wallClock(clock(), book.office.timezone).day;
        const rows = standings
          .filter((one) => unit === null || one.unit === unit)
          .map((standing) => ({
            ...statusRow(standing, taskOf(standing.code), book, today),
            evidence: filesOn(standing, proofs),
          }));
        if (options.json) console.print(JSON.stringify(rows));
        else for (const row of rows) console.print(statusLine(row));
      }),
    );
}

type Row = ReturnType<typeof statusRow> & { readonly evidence: readonly string[] };

/** The names of the files that prove what stands reported of a part. */
function filesOn({ code, unit }: Assignment, proofs: readonly Proof[]): readonly string[] {
  const counted = proofs.filter(({ report, evidence }) => report?.withdrawnAt === null && evidence.state !== 'refused');
  const own = counted.filter(({ report }) => report?.code === code && report.unit === unit);
  return own.map(({ evidence }) => evidence.name);
}

function statusRow(standing: Assignment, task: Stage | null, book: Book, today: Day) {
  const { code, unit, role, stage, status, percent, date, figures, reportedAt, reportedBy } = standing;
  const clause = book.clauses.get(code);
  const reported = reportedOn(standing, book.office.timezone);
  const obligation = clause ? currentObligation(obligationsOf(clause, standing), reported, today) : null;
  return {
    code,
    unit,
    role,
    stage,
    taskStage: task,
    status,
    percent,
    date,
    figures,
    light: lightOf(book, standing, supervisionOf(book).lights, today)?.light ?? null,
    reportedAt: reportedAt === null ? null : isoInZone(reportedAt, book.office.timezone),
    reportedBy,
    due: obligation?.due ?? null,
    planned: obligation?.deadline.date ?? null,
  };
}

function statusLine({ code, unit, role, stage, status, percent, due, reportedAt, evidence }: Row): string {
  const progress = percent === null ? (status ?? '-') : `${status ?? ''} ${percent}%`.trim();
  const files = evidence.length > 0 ? [`files ${evidence.length}`] : [];
  return [code, unit, role, stage, progress, `due ${due ?? '-'}`, `reported ${reportedAt ?? '-'}`, ...files].join('  ');
}
