import type { Command } from 'commander';
import { unitsWithoutChat } from '../dialogue/binding/inviting.ts';
import { atDesk, type Console, oneLine } from './command.ts';

interface Options {
  readonly json?: boolean;
  readonly unbound?: boolean;
}

/** `duban chats [--unbound] [--json]`: every chat of the office, what it is bound to, and whether it still can be reached. */
export function chatsCommand(program: Command, console: Console): void {
  program
    .command('chats')
    .description('every chat, what it is bound to, and whether it can be reached; then the units without one')
    .option('--unbound', 'the units without a chat alone, the local chat aside')
    .option('--json', 'as JSON')
    .action(({ json, unbound }: Options, command: Command) =>
      atDesk(console, command, async ({ store, office, book }) => {
        const chats = await store.chats(office);
        // Every unit has a seat in the local chat: that is no group of its own.
        const groups = chats.filter(({ address }) => address.platform !== 'local');
        const units = unitsWithoutChat({ book, chats: groups });
        const rows = chats.map(({ address, unit, officeChat, state, title }) => ({
          chat: `${address.platform}:${address.chat}`,
          unit,
          officeChat,
          state,
          title,
        }));
        if (json) return console.print(JSON.stringify(unbound ? units : rows));
        if (!unbound)
          for (const { chat, unit, officeChat, state, title } of rows)
            console.print(oneLine([chat, unit ?? (officeChat ? 'office' : '-'), state, title].join('  ')));
        for (const unit of units) console.print(`-  ${unit}  unbound`);
      }),
    );
}
