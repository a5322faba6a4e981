import type { Command } from 'commander';
import { Fault } from '../errors.ts';
import { type Console, oneLine } from './command.ts';
import type { DeskOptions } from './desk.ts';

/** `duban doctor [--json]`: whether everything a desk needs is there, a line each, and what to do where it is not. */
export function doctorCommand(program: Command, console: Console): void {
  program
    .command('doctor')
    .description('look at the whole set-up: machine, data, plan, tokens, chats; a line each, and what to do')
    .option('--json', 'as JSON: [{ "check", "level": "ok" | "warn" | "fail", "text" }]')
    .action(async ({ json }: { readonly json?: boolean }, command: Command) => {
      const { findings, say } = await console.examine(command.optsWithGlobals<DeskOptions>());
      if (json) console.print(JSON.stringify(findings));
      else
        for (const { check, level, text } of findings) console.print(oneLine(`${level.padEnd(4)}  ${check}: ${text}`));
      const failed = findings.filter(({ level }) => level === 'fail').length;
      if (failed > 0) throw new Fault('unavailable', say.failed(failed));
    });
}
