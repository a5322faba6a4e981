import type { Command } from 'commander';
import { drawCode } from '../app/codes.ts';
import type { Address } from '../chat/incoming.ts';
import { plainText } from '../chat/plain.ts';
import { binding, type Doing, inviting, nameOfChat, nobodys } from '../dialogue/binding/changes.ts';
import { shownCode } from '../dialogue/binding/code.ts';
import { isNobodys } from '../dialogue/binding/order.ts';
import { Fault } from '../errors.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { wallClock } from '../time/zone.ts';
import { codesMessage } from '../views/binding.ts';
import { unitNamed } from './arguments.ts';
import { atDesk, type Console } from './command.ts';
import type { Desk } from './desk.ts';

interface Options {
  readonly unit?: string;
  readonly officeChat?: boolean;
  readonly unbind?: boolean;
}

/** `duban bind`: says whose chat it is, or makes a one-time code that says so in the chat itself. */
export function bindCommand(program: Command, console: Console): void {
  program
    .command('bind')
    .description(
      'bind a chat to a unit, or make it the office’s own; without a chat: print a one-time code to type there',
    )
    .argument('[platform:chat]', 'telegram:-1001234, slack:C0123, local:NAME; or `office`: a code for the office’s own')
    .option('--unit <name>', 'the unit whose chat it is')
    .option('--office-chat', 'it is the chat of the coordinating office')
    .option('--unbind', 'it is nobody’s any more')
    .action((text: string | undefined, options: Options, command: Command) => {
      const wanted = wantedBy(text, options);
      return atDesk(console, command, async (desk) => {
        const unit = wanted.unit === undefined ? null : unitNamed(wanted.unit, desk.book);
        console.print(
          wanted.address === null ? await invite(desk, unit) : await bind(desk, wanted.address, unit, wanted.kind),
        );
      });
    });
}

interface Wanted {
  /** Null: a code is wanted. */
  readonly address: Address | null;
  readonly kind: 'unit' | 'office' | 'nobody';
  readonly unit: string | undefined;
}

/** Throws a Fault where the words leave open what is wanted. */
function wantedBy(text: string | undefined, { unit, officeChat, unbind }: Options): Wanted {
  const office = officeChat || text === 'office';
  const kinds = [unit !== undefined && 'unit', office && 'office', unbind && 'nobody'] as const;
  const [kind, ...more] = kinds.filter((one) => one !== false && one !== undefined);
  if (kind === undefined || more.length > 0)
    throw new Fault('usage', 'give either --unit NAME, --office-chat or --unbind');
  const address = text === undefined || text === 'office' ? null : addressOf(text);
  if (kind === 'nobody' && address === null) throw new Fault('usage', 'name the chat to unbind: telegram:-1001234');
  return { address, kind, unit };
}

async function bind({ store, office, book, clock }: Desk, address: Address, unit: string | null, kind: Wanted['kind']) {
  const known = await store.chat(address);
  const chat = nameOfChat(address);
  if (known && known.office !== office && !isNobodys(known))
    throw new Fault('bad-input', `${chat} belongs to the office ${known.office}: unbind it there first`);
  if (kind === 'nobody' && known?.office !== office)
    throw new Fault('bad-input', `${chat} is no chat of this office: \`duban chats\` lists them`);
  const to = kind === 'nobody' ? nobodys : { unit, officeChat: kind === 'office' };
  await store.commit(office, binding(address, known, to, doing(clock())));
  return `${chat} → ${kind === 'nobody' ? '-' : (unit ?? book.office.short)}`;
}

/** Makes a code, and gives what is to be done with it; null: for the office's own chat. */
export async function invite({ store, office, book, clock }: Desk, unit: string | null): Promise<string> {
  const fresh = drawCode();
  const { changes, until } = inviting(fresh, unit, doing(clock()));
  await store.commit(office, changes);
  const chats = (await store.chats(office)).filter((chat) => chat.unit === unit && chat.address.platform !== 'local');
  const shown = {
    unit,
    code: shownCode(fresh.code),
    until: wallClock(until, book.office.timezone).day,
    chats: chats.length,
  };
  return plainText(codesMessage([shown], book, book.office.language === 'en' ? en : zhCN));
}

const doing = (at: Doing['at']): Doing => ({ at, by: 'operator', message: null });

function addressOf(text: string): Address {
  const [, platform, chat] = /^(telegram|slack|local):(.+)$/su.exec(text) ?? [];
  if (platform === undefined || chat === undefined) {
    throw new Fault('usage', `${text} is no chat: write it like telegram:-1001234, slack:C0123 or local:NAME`);
  }
  return { platform, chat, thread: null };
}
