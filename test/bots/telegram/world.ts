import { type Setup, telegramBot } from '../../../bots/telegram/bot.ts';
import { type Http, openHttp } from '../../../src/app/http.ts';
import type { Platform } from '../../../src/ports.ts';
import type { Instant } from '../../../src/time/day.ts';
import type { Mishap, World } from '../../contracts/platform.ts';
import { type Fault, telegramServer } from '../../fakes/telegram-server.ts';
import { bot, forum, group, said, wang } from './updates.ts';

const chats = {
  group,
  'other group': { ...group, id: -1008 },
  private: { id: 42, first_name: '小王', type: 'private' },
  thread: forum,
};
const refused = (code: number, description: string, parameters?: object): Fault => ({
  kind: 'error',
  code,
  description,
  parameters: { ...parameters },
});
const faults: Readonly<Record<Mishap, Fault>> = {
  limited: refused(429, 'Too Many Requests: retry after 2', { retry_after: 2 }),
  broken: refused(502, 'Bad Gateway'),
  'cut before': { kind: 'reset', when: 'before' },
  'cut after': { kind: 'reset', when: 'after' },
  hang: { kind: 'hang' },
  kicked: refused(403, 'Forbidden: bot was kicked from the supergroup chat'),
  'markup refused': refused(400, "Bad Request: can't parse entities: Unsupported start tag"),
  'too long': refused(400, 'Bad Request: message is too long'),
};

/** A bot with the real client library, and Telegram on loopback, which is asked for updates or brings them. */
export async function telegramWorld(updates: 'fetched' | 'brought'): Promise<World> {
  const server = await telegramServer();
  let token = server.token;
  let last = 100;
  let event: { id: number; what: object } = { id: 0, what: {} };
  let http: Http | null = null;
  const heard = new Map<string, object>();

  const happen = (what: object) => {
    event = { id: server.happen(what), what };
  };
  /** The message that is answered: one of ours, or one that was said. */
  const answered = (id: string) => heard.get(id) ?? said('在', { message_id: Number(id), from: bot });

  /** Opens the bot's door; the platform behind it comes later, for it has to know where the door is. */
  async function openDoor(platform: () => Platform): Promise<Setup['webhook']> {
    await http?.stop();
    const hook = { path: '/telegram', handle: async (request: Request) => platform().hook!.handle(request) };
    const health = () => Promise.reject(new Error('nobody asks'));
    http = await openHttp({
      host: '127.0.0.1',
      port: 0,
      hooks: [hook],
      health,
      measures: { text: async () => '', type: 'text/plain' },
    });
    return { url: `http://127.0.0.1:${http.port}/telegram`, secret: 'a-secret' };
  }

  return {
    async start(inbox) {
      const webhook = updates === 'brought' ? await openDoor(() => platform) : null;
      const platform: Platform = telegramBot({
        token,
        root: server.root,
        webhook,
        menus: [],
        clock: () => Date.now() as Instant,
        alarm: () => {},
        deadlines: { request: 300, poll: 2000 },
      });
      await platform.start(inbox);
      return platform;
    },
    // What never comes back from its inbox asks Telegram for nothing any more; killed for real it is elsewhere.
    kill: async () => {},
    async say({ text, where = 'group', answers, mentions, by, file }) {
      last += 1;
      const typed = mentions ? `@duban_bot ${text}` : text;
      const message = said(typed, {
        message_id: last,
        chat: chats[where],
        ...(by === 'bot' && { from: { id: 9, is_bot: true, first_name: '天气' } }),
        ...(where === 'thread' && { is_topic_message: true, message_thread_id: 5 }),
        ...(answers && { reply_to_message: answered(answers) }),
        ...(file && { text: undefined, caption: typed, document: { file_id: 'f', file_name: file, file_size: 9 } }),
      });
      heard.set(String(last), message);
      happen({ message });
      return String(last);
    },
    edit: async (id, text) => happen({ edited_message: { ...heard.get(id), text, edit_date: 1635382300 } }),
    erase: async () => {},
    press: async (id, data) =>
      happen({ callback_query: { id: '1', from: wang, message: answered(id), chat_instance: '1', data } }),
    repeat: async () => void server.happen(event.what, event.id),
    member: async (what) =>
      happen({
        my_chat_member: {
          chat: group,
          from: wang,
          date: 1635382200,
          old_chat_member: { status: what === 'joined' ? 'left' : 'member' },
          new_chat_member: { status: what === 'joined' ? 'member' : 'kicked' },
        },
      }),
    rubbish: async () => happen({ message: { message_id: 'none' } }),
    mishap(mishap) {
      let left = 1;
      server.fault = (method) => (method === 'sendMessage' && left-- > 0 ? faults[mishap] : null);
    },
    refuseToken: () => {
      token = '7001:AAtest-revoked';
    },
    seen: () =>
      server.shown.map(({ chat, text, payload }) => ({
        chat,
        text,
        thread: payload.message_thread_id === undefined ? null : String(payload.message_thread_id),
        // The keyboards that the bot sends.
        actions: ((payload.reply_markup as { inline_keyboard: { callback_data: string }[][] })?.inline_keyboard ?? [])
          .flat()
          .map(({ callback_data: data }) => data),
      })),
    close: async () => {
      await server.close();
      await http?.stop();
    },
  };
}
