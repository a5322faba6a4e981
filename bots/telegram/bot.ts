import { createHash } from 'node:crypto';
import type { Incoming } from '../../src/chat/incoming.ts';
import { Fault } from '../../src/errors.ts';
import type { Alarm, Clock, Inbox, Platform } from '../../src/ports.ts';
import { persist } from '../persist.ts';
import { type Deadlines, openApi, usualDeadlines } from './api.ts';
import { explained, faultOf, mayPass, waitBefore } from './failures.ts';
import { largestFile, openFiles } from './files.ts';
import { type Menu, openMenus } from './menus.ts';
import { type Limits, openPace, usualLimits } from './pace.ts';
import { type Hearing, parseUpdate } from './parse.ts';
import { poll } from './poll.ts';
import { capabilities } from './render.ts';
import { openSender } from './send.ts';
import { openTaker, type Taking } from './take.ts';
import { readMe, readUpdate, type Update, wantedUpdates } from './update.ts';
import { openHook, type Webhook } from './webhook.ts';

/** What a bot is made of. The limits and deadlines are Telegram's own, unless a test is in a hurry. */
export interface Setup {
  readonly token: string;
  readonly root: string;
  /** Where Telegram brings the updates; null: they are fetched by long polling. */
  readonly webhook: { readonly url: string; readonly secret: string | null } | null;
  readonly menus: readonly Menu[];
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly limits?: Limits;
  readonly deadlines?: Deadlines;
}

/** Who the bot is. */
type Self = Pick<Hearing, 'id' | 'username' | 'hearsAll'>;

/** How long the last confirmation may take when the bot stops. */
const CONFIRM_MS = 2000;

/** The desk on Telegram. */
export function telegramBot(setup: Setup): Platform {
  const { clock, alarm, deadlines = usualDeadlines } = setup;
  const api = openApi(setup.token, setup.root);
  const stopping = new AbortController();
  const stop = stopping.signal;
  const webhook = setup.webhook && { ...setup.webhook, secret: setup.webhook.secret ?? secretOf(setup.token) };
  const sender = openSender({
    api,
    pace: openPace(setup.limits ?? usualLimits),
    ms: deadlines.request,
    moved: tellMoved,
  });
  const taker = openTaker(alarm);
  const menus = openMenus(setup.menus, (method, payload) => errand(ask(method, payload)));
  const errands = new Set<Promise<unknown>>();
  let self: Self = { id: 0, username: '', hearsAll: true };
  let inbox: Inbox = () => Promise.reject(new Fault('unavailable', 'the bot is not started'));
  let receiving: Promise<unknown> = Promise.resolve();

  const ask = (method: Parameters<typeof api>[0], payload: Parameters<typeof api>[1] = {}) =>
    persist(() => api(method, payload, deadlines.request, stop), { stop, alarm, mayPass, explained, waitBefore });

  async function start(given: Inbox): Promise<void> {
    inbox = given;
    try {
      self = selfOf(await ask('getMe'));
      if (webhook) await ask('setWebhook', { ...registration(webhook), allowed_updates: wantedUpdates });
      else await ask('deleteWebhook');
    } catch (error) {
      throw stop.aborted ? new Fault('unavailable', 'the bot was stopped before Telegram answered') : faultOf(error);
    }
    if (!self.hearsAll) alarm(privacy(self), null);
    menus.begin();
    if (!webhook) receiving = receive();
  }

  async function receive(): Promise<void> {
    const offset = await poll(fetch, taker, { stop, alarm });
    // Best effort: what stays unconfirmed comes again, and is known by its number.
    await api('getUpdates', { offset, limit: 1, timeout: 0 }, CONFIRM_MS).catch(() => {});
  }

  async function fetch(offset: number): Promise<readonly Taking[]> {
    const seconds = Math.floor(deadlines.poll / 1000);
    const payload = { offset, timeout: seconds, allowed_updates: wantedUpdates };
    const updates = await api('getUpdates', payload, deadlines.poll + deadlines.request, stop);
    return Array.isArray(updates) ? updates.flatMap(takingOf) : [];
  }

  /** What cannot be read is told and passed over: Telegram would bring it for ever. */
  function takingOf(raw: unknown): readonly Taking[] {
    try {
      const update = readUpdate(raw);
      const incoming = parseUpdate(update, { ...self, receivedAt: clock() });
      return [{ id: update.update_id, chat: incoming?.address.chat ?? '', take: () => take(update, incoming) }];
    } catch (error) {
      alarm(`an update of Telegram cannot be read: ${JSON.stringify(raw)?.slice(0, 200)}`, error);
      const id = Number(Object(raw).update_id);
      return Number.isInteger(id) ? [{ id, chat: '', take: async () => {} }] : [];
    }
  }

  async function take(update: Update, incoming: Incoming | null): Promise<void> {
    if (incoming?.body.kind === 'moved') sender.follow(incoming.address.chat, incoming.body.to);
    if (incoming) await inbox(incoming);
    const pressed = update.callback_query;
    // The button stops turning; should it not, it stops by itself after a while.
    if (pressed) errand(api('answerCallbackQuery', { callback_query_id: pressed.id }, deadlines.request, stop));
  }

  /** A refusal told us that a group became another: that is an event of the group like any other. */
  function tellMoved(from: string, to: string): void {
    const now = clock();
    errand(
      inbox({
        key: `moved:${from}:${to}`,
        address: { platform: 'telegram', chat: from, thread: null },
        message: '',
        sender: { id: String(self.id), name: self.username, bot: true },
        addressed: 'overheard',
        replyTo: null,
        forwardFrom: null,
        saidAt: now,
        receivedAt: now,
        body: { kind: 'moved', to },
      }),
    );
  }

  /** Something nobody waits for, until the bot stops. */
  function errand(work: Promise<unknown>): void {
    const done = work.catch((error: unknown) => {
      if (!stop.aborted) alarm('an errand at Telegram failed', error);
    });
    errands.add(done);
    done.then(() => errands.delete(done));
  }

  return {
    name: 'telegram',
    capabilities,
    me: () => (self.username === '' ? [] : [`@${self.username}`]),
    hook:
      webhook && openHook(webhook, async (update) => !stop.aborted && (await taker(takingOf(update))) === null, alarm),
    start,
    async stop() {
      stopping.abort();
      await receiving;
      await Promise.all(errands);
    },
    largestFile,
    fetchFile: openFiles({ api, root: setup.root, token: setup.token, ms: deadlines.request }),
    offer: ({ chat }, whose) => menus.offer(chat, whose),
    rest: sender.rest,
    send: sender.send,
  };
}

function selfOf(me: unknown): Self {
  const { id, username, can_read_all_group_messages: hearsAll } = readMe(me);
  return { id, username, hearsAll };
}

const privacy = ({ username }: Self) =>
  `@${username} is in privacy mode: in groups it is shown only what is addressed to it. Tell @BotFather /setprivacy, ` +
  'Disable, and add it to its groups again, or make it an administrator of them';

/** A secret that every process with this token agrees on. */
function secretOf(token: string): string {
  return createHash('sha256').update(`webhook ${token}`).digest('hex');
}

const registration = ({ url, secret }: Webhook) => ({ url, secret_token: secret });
