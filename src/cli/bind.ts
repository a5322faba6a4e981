import type { Command } from 'commander';
import type { Address } from '../chat/incoming.ts';
import { Fault } from '../errors.ts';
import { unitNamed } from './arguments.ts';
import { atDesk, type Console } from './command.ts';

interface Options {
  readonly unit?: string;
  readonly officeChat?: boolean;
}

/** `duban bind PLATFORM:CHAT --unit NAME | --office-chat`: says whose chat it is, from the operator's console. */
export function bindCommand(program: Command, console: Console): void {
  program
    .command('bind')
    .description('bind a chat to a unit, or make it the office’s own')
    .argument('<platform:chat>', 'telegram:-1001234, slack:C0123, local:NAME')
    .option('--unit <name>', 'the unit whose chat it is')
    .option('--office-chat', 'it is the chat of the coordinating office')
    .action((text: string, { unit: name, officeChat = false }: Options, command: Command) => {
      const address = addressOf(text);
      if ((name === undefined) !== officeChat) throw new Fault('usage', 'give either --unit NAME or --office-chat');
      return atDesk(console, command, async ({ store, office, book, clock }) => {
        const unit = name === undefined ? null : unitNamed(name, book);
        const known = await store.chat(address);
        const title = known?.title ?? address.chat;
        const before = known && { unit: known.unit, officeChat: known.officeChat };
        const entry = { at: clock(), by: 'operator', what: 'bound', code: null, unit, message: null };
        await store.commit(office, [
          { kind: 'chat-bound', address, unit, officeChat, title },
          { kind: 'audited', entry: { ...entry, before, after: { chat: text, unit, officeChat } } },
        ]);
        console.print(`${text} → ${unit ?? book.office.short}`);
      });
    });
}

function addressOf(text: string): Address {
  const [, platform, chat] = /^(telegram|slack|local):(.+)$/su.exec(text) ?? [];
  if (platform === undefined || chat === undefined) {
    throw new Fault('usage', `${text} is no chat: write it like telegram:-1001234, slack:C0123 or local:NAME`);
  }
  return { platform, chat, thread: null };
}
