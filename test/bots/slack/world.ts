import { type Receiving, slackBot } from '../../../bots/slack/bot.ts';
import { openHttp } from '../../../src/app/http.ts';
import type { Hook, Platform } from '../../../src/ports.ts';
import type { Instant } from '../../../src/time/day.ts';
import type { Mishap, World } from '../../contracts/platform.ts';
import { slackServer } from '../../fakes/slack-server.ts';
import type { Fault, Happening } from '../../fakes/slack-wire.ts';
import { channel, command, direct, event, pressed, said, typed, wang } from './events.ts';

const chats = { group: channel, 'other group': 'C0OTHER', private: direct, thread: channel };
const opener = '1635380000.000900';

const faults: Readonly<Record<Mishap, Fault>> = {
  limited: { kind: 'status', code: 429, retryAfter: 2 },
  broken: { kind: 'status', code: 502 },
  'cut before': { kind: 'reset', when: 'before' },
  'cut after': { kind: 'reset', when: 'after' },
  hang: { kind: 'hang' },
  kicked: { kind: 'refused', error: 'not_in_channel' },
  'markup refused': { kind: 'refused', error: 'invalid_blocks' },
  'too long': { kind: 'refused', error: 'msg_too_long' },
};

export interface Door {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A server at which Slack finds a bot's door. */
export async function openDoor(hook: Hook): Promise<Door> {
  const health = () => Promise.reject(new Error('nobody asks'));
  const measures = { text: async () => '', type: 'text/plain' };
  const { port, stop } = await openHttp({ host: '127.0.0.1', port: 0, hooks: [hook], health, measures });
  return { url: `http://127.0.0.1:${port}${hook.path}`, stop };
}

/** A bot with Slack's own clients, and Slack on loopback, which brings events through a socket or to a door. */
export async function slackWorld(by: Receiving['kind']): Promise<World> {
  const server = await slackServer();
  const heard = new Map<string, { channel: string; thread: string | null }>();
  let token = server.botToken;
  let count = 0;
  let running: Platform | null = null;
  let http: Door | null = null;

  const happen = (what: object) => {
    count += 1;
    server.happen(event(what, `Ev${count}`));
  };
  const ours = (id: string) => server.shown.some(({ ts }) => ts === id);

  async function reopenDoor(hook: Hook): Promise<void> {
    await http?.stop();
    http = await openDoor(hook);
    server.requestUrl = http.url;
    server.retry();
  }

  return {
    async start(inbox) {
      running = slackBot({
        token,
        root: server.root,
        receiving:
          by === 'socket' ? { kind: by, appToken: server.appToken } : { kind: by, signingSecret: server.signingSecret },
        clock: () => Date.now() as Instant,
        alarm: () => {},
        deadlines: { request: 300, file: 300, name: 300 },
      });
      await running.start(inbox);
      if (running.hook) await reopenDoor(running.hook);
      return running;
    },
    // What never comes back from its inbox acknowledges nothing; its socket is cut, and it opens no other.
    kill: async () => {
      running?.stop();
      server.dropSockets();
    },
    async say({ text, where = 'group', answers, mentions, by, file }) {
      count += 1;
      const ts = `16353822${String(count).padStart(2, '0')}.000100`;
      const thread = answers ?? (where === 'thread' ? opener : null);
      heard.set(ts, { channel: chats[where], thread });
      happen(
        said(text, {
          ts,
          event_ts: ts,
          channel: chats[where],
          channel_type: where === 'private' ? 'im' : 'channel',
          ...(thread && { thread_ts: thread, parent_user_id: ours(thread) ? 'U0BOT' : wang }),
          ...(mentions && { blocks: typed(text, true), text: `<@U0BOT> ${text}` }),
          ...(by === 'bot' && { subtype: 'bot_message', bot_id: 'B0WEATHER', user: undefined }),
          ...(file && {
            subtype: 'file_share',
            files: [{ id: 'F1', name: file, size: 9, mimetype: 'application/pdf', mode: 'hosted' }],
          }),
        }),
      );
      return ts;
    },
    edit: async (id, text) =>
      happen({
        type: 'message',
        subtype: 'message_changed',
        channel: heard.get(id)?.channel,
        channel_type: 'channel',
        ts: '1635382290.000300',
        message: said(text, { ts: id, edited: { user: wang, ts: '1635382290.000000' } }),
        previous_message: said('…', { ts: id }),
      }),
    erase: async (id) =>
      happen({
        type: 'message',
        subtype: 'message_deleted',
        channel: heard.get(id)?.channel,
        channel_type: 'channel',
        ts: '1635382290.000400',
        deleted_ts: id,
        previous_message: said('…', { ts: id }),
      }),
    press: async (id, action) => server.happen(pressed(action, id)),
    repeat: async () => server.repeat(),
    member: async (what) =>
      happen(
        what === 'joined'
          ? { type: 'member_joined_channel', user: 'U0BOT', channel, channel_type: 'C', team: 'T0', inviter: wang }
          : { type: 'channel_left', channel, actor_id: wang, event_ts: '1635382290.000500' },
      ),
    rubbish: async () => {
      happen({ type: 'message', channel: 7 });
      server.happen({ ...command(''), body: {} } satisfies Happening);
    },
    mishap(mishap) {
      let left = 1;
      server.fault = (method) => (method === 'chat.postMessage' && left-- > 0 ? faults[mishap] : null);
    },
    refuseToken: () => {
      token = 'xoxb-7001-AAtest-revoked';
    },
    seen: () => server.shown.map(({ channel: chat, thread, text, actions }) => ({ chat, thread, text, actions })),
    close: async () => {
      await server.close();
      await http?.stop();
    },
  };
}
