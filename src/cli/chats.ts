import type { Command } from 'commander';
import { atDesk, type Console } from './command.ts';

/** `duban chats [--json]`: every chat the office knows, what it is bound to, and whether it still can be reached. */
export function chatsCommand(program: Command, console: Console): void {
  program
    .command('chats')
    .description('every chat, what it is bound to, and whether it can be reached')
    .option('--json', 'as JSON')
    .action(({ json }: { readonly json?: boolean }, command: Command) =>
      atDesk(console, command, async ({ store, office }) => {
        const rows = (await store.chats(office)).map(({ address, unit, officeChat, state, title }) => ({
          chat: `${address.platform}:${address.chat}`,
          unit,
          officeChat,
          state,
          title,
        }));
        if (json) console.print(JSON.stringify(rows));
        else
          for (const row of rows)
            console.print(`${row.chat}  ${row.unit ?? (row.officeChat ? 'office' : '-')}  ${row.state}`);
      }),
    );
}
