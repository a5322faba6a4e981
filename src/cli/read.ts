import type { Command } from 'commander';
import { textOf } from '../documents/text.ts';
import { Fault } from '../errors.ts';
import type { Clause, Reading } from '../plan/model.ts';
import { readPlan } from '../plan/parse.ts';
import type { Console } from './command.ts';

function taskJson(clause: Clause, index: number) {
  const { label, title, leads, supports, deadlines, lines } = clause;
  return { ord: index + 1, label, chapter: clause.chapter, title, leads, supports, deadlines, lines };
}

/** Numbers restart where two tasks of a document bear the same label: then the chapter tells them apart. */
function restarts(tasks: readonly Clause[]): boolean {
  return new Set(tasks.map((task) => task.label)).size < tasks.length;
}

function readingJson({ title, issued, issuer, year, plans, units, problems }: Reading) {
  const tasks = plans.flatMap((plan) => plan.clauses.filter((clause) => clause.kind === 'task'));
  const told = restarts(tasks);
  const planTitle = (task: Clause) => (plans.length > 1 ? plans.find((plan) => plan.name === task.plan)?.title : null);
  const heads = (task: Clause) => [planTitle(task), task.chapter, task.section].filter((head) => head != null);
  const chapterOf = (task: Clause) => (told ? heads(task).join(' ') || task.plan : null);
  return {
    title,
    issued,
    issuer,
    year,
    tasks: tasks.map((task, index) => taskJson({ ...task, chapter: chapterOf(task) }, index)),
    units: units.map(({ name, aliases }) => ({ name, aliases })),
    problems,
  };
}

function plainLines(reading: ReturnType<typeof readingJson>): string[] {
  const tasks = reading.tasks.map(
    (task) =>
      `${task.label}\t${task.title}\t${task.leads.join('、')}\t${task.supports.join('、')}\t${task.deadlines.map((deadline) => deadline.expr).join('、')}`,
  );
  const problems = reading.problems.map((problem) => `${problem.line}: ${problem.what}`);
  return [`${reading.title} (${reading.issued ?? '—'}, ${reading.issuer || '—'})`, ...tasks, ...problems];
}

/** `duban read FILE`: reads a plan without storing it. A file in which no task is found is shown so, and ends with 1. */
export function readCommand(program: Command, console: Console): void {
  program
    .command('read')
    .description('Reads a plan and shows its tasks, units and deadlines; stores nothing.')
    .argument('<file>', 'a text file: .txt, .md')
    .option('--json', 'as JSON')
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const reading = readingJson(readPlan(textOf(file, await console.file(file))));
      if (options.json) console.print(JSON.stringify(reading, null, 2));
      else for (const line of plainLines(reading)) console.print(line);
      if (reading.tasks.length === 0) throw new Fault('bad-input', `${file}: no task was found in it`);
    });
}
