import { randomUUID } from 'node:crypto';
import type { Incoming } from '../../src/chat/incoming.ts';
import { Fault } from '../../src/errors.ts';
import type { Alarm, Clock, Inbox, Platform, Screens } from '../../src/ports.ts';
import type { Limit } from '../gate.ts';
import { persist, type Trying } from '../persist.ts';
import { type Deadlines, openApi, usualDeadlines } from './api.ts';
import { explained, faultOf, mayPass, missingScope, waitBefore } from './failures.ts';
import { openFiles } from './files.ts';
import { openHook } from './hook.ts';
import { openNames } from './names.ts';
import { parseBrought } from './parse.ts';
import { capabilities } from './render.ts';
import { openResponses } from './responses.ts';
import { neededScopes } from './scopes.ts';
import { openSender, usualLimit } from './send.ts';
import { type Delivered, keepOpen, openSocket, type Wire } from './socket.ts';
import { openTaker } from './take.ts';
import { openTaken } from './taken.ts';
import { CALL_MS, openWindows } from './windows.ts';

/** How Slack brings what happens: through a socket that we open, or to a door of ours. */
export type Receiving =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

export interface Setup {
  readonly token: string;
  readonly root: string;
  readonly receiving: Receiving;
  readonly clock: Clock;
  readonly alarm: Alarm;
  /** What it shows beside messages; missing: nothing. */
  readonly screens?: Screens;
  readonly limit?: Limit;
  readonly deadlines?: Deadlines;
}

const personId = /^[UW][A-Z0-9]+$/;

/** The desk on Slack. */
export function slackBot(setup: Setup): Platform {
  const { clock, alarm, screens, receiving, root, deadlines = usualDeadlines } = setup;
  const stopping = new AbortController();
  const stop = stopping.signal;
  const api = openApi(setup.token, root, deadlines.request);
  const files = openApi(setup.token, root, deadlines.file);
  const names = openNames(api, deadlines.name);
  const responses = openResponses(deadlines.request);
  const sender = openSender({ api, files, limit: setup.limit ?? usualLimit, responses, alarm });
  const open = new Set<Promise<unknown>>();
  let user = '';
  let inbox: Inbox = () => Promise.reject(new Fault('unavailable', 'the bot is not started'));
  let received: Promise<unknown> = Promise.resolve();
  const taken = openTaken({
    stop,
    alarm,
    responses,
    windows: screens ? openWindows({ screens, api: openApi(setup.token, root, CALL_MS), clock, alarm }) : null,
    parse: (brought) => parseBrought(brought, { user, receivedAt: clock() }),
    taker: openTaker({ stop, alarm, inbox: async (incoming) => inbox(await withNames(incoming)) }),
  });

  const trying = (explain: (error: unknown) => string): Trying => ({
    stop,
    alarm,
    mayPass,
    waitBefore,
    explained: explain,
  });

  async function start(given: Inbox): Promise<void> {
    inbox = given;
    const self = await unlessRefused(() => persist(() => api.auth.test(), trying(explained)), 'SLACK_BOT_TOKEN');
    user = self.user_id ?? '';
    const allowed = self.response_metadata?.scopes;
    const lacking = allowed ? neededScopes.filter((scope) => !allowed.includes(scope)) : [];
    if (lacking.length > 0) throw new Fault('bad-input', missingScope(lacking.join(', ')));
    if (receiving.kind === 'socket') await openFirst(receiving.appToken);
  }

  async function openFirst(token: string): Promise<void> {
    const wire: Wire = { token, root, ms: deadlines.request, deliver };
    const patient = trying((error) => explained(error, 'SLACK_APP_TOKEN'));
    const first = await unlessRefused(() => persist(() => openSocket(wire), patient), 'SLACK_APP_TOKEN');
    received = keepOpen(first, wire, patient);
  }

  async function unlessRefused<T>(work: () => Promise<T>, token: Parameters<typeof faultOf>[1]): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw stop.aborted
        ? new Fault('unavailable', 'the bot was stopped before Slack answered')
        : faultOf(error, token);
    }
  }

  function deliver({ type, body, ack }: Delivered): void {
    const done = taken(type, body).then(async (confirmation) => {
      // Slack brings what it does not know to be taken, and it is known again.
      if (confirmation) await ack(confirmation.body ?? undefined).catch(() => {});
    });
    open.add(done);
    done.finally(() => open.delete(done));
  }

  async function withNames(incoming: Incoming): Promise<Incoming> {
    const { sender, forwardFrom, body, address } = incoming;
    const named = {
      ...incoming,
      sender: { ...sender, name: await names.person(sender.id) },
      forwardFrom: forwardFrom !== null && personId.test(forwardFrom) ? await names.person(forwardFrom) : forwardFrom,
    };
    return body.kind === 'joined' ? { ...named, body: { ...body, title: await names.channel(address.chat) } } : named;
  }

  return {
    name: 'slack',
    capabilities,
    looksUp: true,
    me: () => (user === '' ? [] : [`<@${user}>`]),
    hook: receiving.kind === 'http' ? openHook({ secret: receiving.signingSecret, taken, alarm }) : null,
    start,
    fetchFile: openFiles({ api, root, token: setup.token, ms: deadlines.file }),
    rest: sender.rest,
    async stop() {
      stopping.abort();
      await Promise.all([...open, received]);
    },
    send: (to, message, posting = { key: randomUUID(), again: false }) => sender.send(to, message, posting),
  };
}
