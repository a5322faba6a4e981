import { Command } from 'commander';

/** The command line: one file a command, put together here. */
export function program(): Command {
  return new Command('duban')
    .description('Holds a government action plan, answers who is responsible, reminds, and keeps progress.')
    .option('--data <dir|url>', 'where everything is kept: a folder, or postgres://…', './data')
    .option('--now <iso>', 'the moment that counts as now (default: the real clock)')
    .option('--office <key>', 'the office, where the desk serves several');
}
