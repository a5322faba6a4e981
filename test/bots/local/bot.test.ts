import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type LocalBot, localBot } from '../../../bots/local/bot.ts';
import type { Message } from '../../../src/chat/message.ts';
import { zhCN } from '../../../src/locales/zh-CN.ts';
import { platformContract, type Saying, type World } from '../../contracts/platform.ts';
import { at } from '../../fakes/records.ts';

const groups = { group: '甲群', 'other group': '乙群', private: '甲群', thread: '甲群' };

/** The local chat, typed into and read from as a person would. */
async function localWorld(): Promise<World> {
  const output = new PassThrough({ encoding: 'utf8' });
  const sent: { readonly chat: string; readonly buttons: readonly string[] }[] = [];
  let shown = '';
  output.on('data', (text: string) => {
    shown += text;
  });
  let bot: LocalBot;

  /** Types a line; gives the id of what was said by it, before it is taken. */
  async function type(group: string, line: string): Promise<string> {
    const heard = once(output, 'heard');
    // Whatever becomes of it, it was typed.
    void bot.type(group, line).catch(() => {});
    const [id] = await heard;
    return id;
  }

  return {
    async start(inbox) {
      bot = localBot({
        input: new PassThrough(),
        output,
        terminal: false,
        groups: ['甲群', '乙群'],
        messages: zhCN,
        clock: () => at(1_635_382_200_000),
        shownNow: () => '',
        setNow: async () => false,
        settle: async () => {},
      });
      await bot.start((incoming) => {
        output.emit('heard', incoming.message);
        return inbox(incoming);
      });
      return {
        ...bot,
        send: (to, message) => {
          sent.push({ chat: to.chat, buttons: actionsOf(message) });
          return bot.send(to, message);
        },
      };
    },
    kill: async () => {},
    say: (saying) => type(groups[saying.where ?? 'group'], lineOf(saying)),
    edit: async () => {},
    erase: async () => {},
    press: async (_, action) => {
      const { chat, buttons } = sent.at(-1)!;
      await type(chat, String(buttons.indexOf(action) + 1));
    },
    repeat: async () => {},
    member: async () => {},
    rubbish: async () => {},
    mishap: () => {},
    refuseToken: () => {},
    seen: () =>
      [...shown.matchAll(/^督办 → (.+)\n((?: {2}.*\n)*)/gmu)].map(([, chat = '', lines = ''], place) => ({
        chat,
        thread: null,
        text: lines.replace(/^ {2}/gm, '').trimEnd(),
        actions: sent[place]?.buttons ?? [],
      })),
    close: async () => {},
  };
}

const actionsOf = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])).map(({ action }) => action);

function lineOf({ text, answers, file }: Saying): string {
  if (file === undefined) return answers === undefined ? text : `/re ${text}`;
  const path = join(mkdtempSync(join(tmpdir(), 'duban-')), file);
  writeFileSync(path, '9 bytes, or so');
  return `/file "${path}" ${text}`;
}

const alone = 'one person sits there, and means the bot';
platformContract('the local chat', localWorld, {
  company: alone,
  members: alone,
  edits: 'what was typed into a terminal stands',
  deletions: 'what was typed into a terminal stands',
  threads: 'a terminal has no threads',
  repeats: 'nobody brings a line again',
  vendor: 'there is no vendor that could fail',
});
