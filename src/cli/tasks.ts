import type { Command } from 'commander';
import { Fault } from '../errors.ts';
import type { Book, Clause } from '../plan/model.ts';
import type { Console } from './command.ts';
import { atDesk } from './command.ts';

/** What has to be done: numbered tasks, projects of annex tables, goals. */
const kinds: ReadonlySet<Clause['kind']> = new Set(['task', 'project', 'goal']);

function planClauses(book: Book, plan: string | undefined): Clause[] {
  const plans = book.plans.filter((one) => plan === undefined || one.name === plan || one.aliases.includes(plan));
  if (plans.length === 0)
    throw new Fault('usage', `there is no plan ${plan}: ${book.plans.map((one) => one.name).join(', ')}`);
  return plans.flatMap((one) => one.clauses.filter((clause) => kinds.has(clause.kind)));
}

function taskJson({ code, plan, number, kind, title, section, text, lines, leads, supports, deadlines }: Clause) {
  return { code, plan, number, kind, title, section, text, lines, leads, supports, deadlines };
}

interface Options {
  readonly json?: boolean;
  readonly plan?: string;
  readonly problems?: boolean;
}

/** `duban tasks`: every task, project and goal of the office's plans, or with `--problems` what could not be read. */
export function tasksCommand(program: Command, console: Console): void {
  program
    .command('tasks')
    .description("Lists the tasks, projects and goals of the office's plans.")
    .option('--json', 'as JSON')
    .option('--plan <name>', 'of one plan alone')
    .option('--problems', 'lists what could not be read instead')
    .action((options: Options, command: Command) =>
      atDesk(console, command, async ({ book }) => {
        if (options.problems) {
          if (options.json) console.print(JSON.stringify(book.problems, null, 2));
          else for (const problem of book.problems) console.print(`plan.txt:${problem.line}: ${problem.what}`);
          return;
        }
        const clauses = planClauses(book, options.plan);
        if (options.json) console.print(JSON.stringify(clauses.map(taskJson), null, 2));
        else for (const clause of clauses) console.print(`${clause.code}\t${clause.title}\t${clause.leads.join('、')}`);
      }),
    );
}
