import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as bodyOf } from 'node:stream/consumers';
import { type FileShelf, fileShelf } from './file-shelf.ts';
import { readBlocks, readText } from './slack-blocks.ts';
import { readView, type SeenView } from './slack-views.ts';
import {
  type Answer,
  type Fault,
  type Happening,
  type Payload,
  payloadOf,
  refused,
  reply,
  type Signed,
  signed,
} from './slack-wire.ts';
import { acceptSocket, type ServerSocket } from './web-socket.ts';

export interface Shown {
  readonly ts: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly text: string;
  readonly actions: readonly string[];
  readonly at: number;
  readonly payload: Payload;
}

export interface SlackServer {
  readonly root: string;
  botToken: string;
  appToken: string;
  readonly signingSecret: string;
  /** What the app is allowed. */
  scopes: string;
  /** What stands in the channels, oldest first. */
  readonly shown: Shown[];
  readonly requests: { readonly method: string; readonly payload: Payload }[];
  /** The windows that were opened, and the pages that were shown, as people see them. */
  readonly views: SeenView[];
  /** What was said to one person alone. */
  readonly whispers: Payload[];
  /** With what things were confirmed, where with something. */
  readonly confirmations: Payload[];
  /** The channels that people are members of. */
  readonly memberships: Map<string, readonly string[]>;
  /** Messages that came faster than one a second in a channel. */
  readonly violations: () => number;
  /** Something happens: it is brought through the sockets until it is acknowledged. */
  readonly happen: (happening: Happening) => void;
  /** Where things are brought over HTTP; null: through the sockets. */
  requestUrl: string | null;
  /** Brings once more what was brought last, acknowledged or not. */
  readonly repeat: () => void;
  /** Brings again what is not acknowledged, as Slack does after a while. */
  readonly retry: () => void;
  readonly unacknowledged: () => readonly string[];
  /** The headers and the body with which Slack brings something over HTTP. */
  readonly signed: (happening: Happening, seconds: number) => Signed;
  readonly sockets: () => number;
  /** Cuts every socket, or tells it that it is refreshed. */
  readonly dropSockets: () => void;
  readonly refreshSockets: () => void;
  fault: (method: string, payload: Payload) => Fault | null;
  /** By how many milliseconds its clock is ahead. */
  clockAhead: number;
  /** The files of the channels, by their ids. */
  readonly files: FileShelf;
  readonly close: () => Promise<void>;
}

/** Slack waits a minute, then five; tests do not. */
const HTTP_RETRY_MS = 100;
/** A message a second, as documented: the fake counts what comes sooner. */
const CHANNEL_MS = 1000;
const allScopes =
  'app_mentions:read,channels:history,channels:read,chat:write,commands,files:read,files:write,groups:history,groups:read,im:history,im:read,mpim:history,mpim:read,users:read';
export const self = { user_id: 'U0BOT', bot_id: 'B0BOT', user: 'duban', team_id: 'T0DISTRICT', team: '区' };

/** Slack on loopback: the Web API, Socket Mode and what the Events API signs; it keeps its limits, and fails as told. */
export async function slackServer({ limited = false }: { readonly limited?: boolean } = {}): Promise<SlackServer> {
  const sockets = new Set<ServerSocket>();
  const pending = new Map<string, Happening>();
  const attempts = new Map<string, number>();
  const lastPost = new Map<string, number>();
  const files = fileShelf();
  const uploads = new Map<string, string>();
  let last: Happening | null = null;
  let count = 0;
  let violations = 0;
  let closed = false;

  function bring(id: string, happening: Happening): void {
    const [socket] = sockets;
    const attempt = attempts.get(id) ?? 0;
    attempts.set(id, attempt + 1);
    if (server.requestUrl !== null) void bringOver(server.requestUrl, id, happening, attempt);
    else if (socket) bringThrough(socket, id, happening, attempt);
  }

  /** Until it is answered that it was taken. */
  async function bringOver(url: string, id: string, happening: Happening, attempt: number): Promise<void> {
    const { headers, body } = server.signed(happening, Math.floor(Date.now() / 1000));
    const again: Record<string, string> =
      attempt > 0 ? { 'x-slack-retry-num': `${attempt}`, 'x-slack-retry-reason': 'http_error' } : {};
    const answer = await fetch(url, { method: 'POST', body, headers: { ...headers, ...again } }).catch(() => null);
    const said = answer?.status === 200 ? await answer.text() : '';
    if (said !== '') server.confirmations.push(JSON.parse(said));
    if (answer?.status === 200) pending.delete(id);
    else if (!closed) setTimeout(() => pending.has(id) && bring(id, happening), HTTP_RETRY_MS);
  }

  function bringThrough(socket: ServerSocket, id: string, { type, body }: Happening, attempt: number): void {
    const retried = attempt > 0 ? { retry_attempt: attempt, retry_reason: 'timeout' } : {};
    socket.send(
      JSON.stringify({
        envelope_id: id,
        type,
        payload: body,
        accepts_response_payload: type !== 'events_api',
        ...retried,
      }),
    );
  }

  function acknowledged(text: string): void {
    // What the client sends are acknowledgements.
    const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id: string; payload?: Payload };
    pending.delete(id);
    if (payload && Object.keys(payload).length > 0) server.confirmations.push(payload);
  }

  function post(payload: Payload): Answer {
    const channel = String(payload.channel);
    const bare = readText(String(payload.text ?? ''));
    if (bare === null) return refused('live_markup');
    const seen = payload.blocks === undefined ? { text: bare, actions: [] } : readBlocks(payload.blocks);
    if (!seen) return refused('invalid_blocks');
    if (bare === '') return refused('no_text');
    if (bare.length > 40_000 || seen.text.length > 12_000) return refused('msg_too_long');
    const now = performance.now();
    if (limited && now - (lastPost.get(channel) ?? Number.NEGATIVE_INFINITY) < CHANNEL_MS) {
      violations += 1;
      return { kind: 'status', code: 429, retryAfter: 1 };
    }
    lastPost.set(channel, now);
    count += 1;
    const ts = `1635382300.${String(count).padStart(6, '0')}`;
    const thread = payload.thread_ts === undefined ? null : String(payload.thread_ts);
    server.shown.push({ ts, channel, thread, ...seen, at: now, payload });
    return { ok: true, channel, ts, message: { ts, text: payload.text } };
  }

  /** `trigger`: what a window is opened for, or whose page it is. */
  function show(trigger: string, view: unknown): Answer {
    const seen = readView(view);
    if (!seen) return refused('invalid_arguments');
    if (trigger.startsWith('expired')) return refused('expired_trigger_id');
    server.views.push({ ...seen, trigger });
    return { ok: true, view: { id: `V${server.views.length}` } };
  }

  const told = ({ ts, payload, text }: Shown, all: boolean) => ({
    ts,
    text,
    type: 'message',
    ...(all && { metadata: payload.metadata }),
  });

  function held(payload: Payload, thread: string | null): Payload {
    const found = server.shown.filter((one) => one.channel === payload.channel && one.thread === thread);
    return {
      ok: true,
      has_more: false,
      messages: found.map((one) => told(one, payload.include_all_metadata === true)),
    };
  }

  const methods: Record<string, (payload: Payload) => Answer> = {
    'auth.test': () => ({ ok: true, url: 'https://district.slack.com/', ...self }),
    'apps.connections.open': () => ({ ok: true, url: `ws://127.0.0.1:${port}/link` }),
    'chat.postMessage': post,
    'conversations.history': (payload) => {
      const { messages, ...rest } = held(payload, null);
      // Slack tells a channel from its end.
      return { ...rest, messages: (messages as unknown[]).toReversed() };
    },
    'conversations.replies': (payload) => held(payload, String(payload.ts)),
    'conversations.info': ({ channel }) => ({ ok: true, channel: { id: channel, name: 'da-qi' } }),
    'users.info': ({ user }) => ({ ok: true, user: { id: user, profile: { display_name: '小王', real_name: '王' } } }),
    'users.conversations': ({ user }) => ({
      ok: true,
      channels: (server.memberships.get(String(user)) ?? []).map((id) => ({ id })),
    }),
    'views.open': ({ trigger_id: trigger, view }) => show(String(trigger), view),
    'views.publish': ({ user_id: user, view }) => show(String(user), view),
    'files.info': ({ file: id }) => {
      const held = files.held(String(id));
      if (!held) return refused('file_not_found');
      const url_private_download = held.url ?? `http://127.0.0.1:${port}/files-pri/${id}`;
      return { ok: true, file: { id, size: held.size, mimetype: held.type, url_private_download } };
    },
    'files.getUploadURLExternal': ({ filename }) => {
      count += 1;
      uploads.set(`F${count}`, String(filename));
      return { ok: true, upload_url: `http://127.0.0.1:${port}/upload/F${count}`, file_id: `F${count}` };
    },
    'files.completeUploadExternal': (payload) => {
      // The list of files that the client uploaded.
      const [file] = payload.files as { id: string }[];
      const thread = payload.thread_ts === undefined ? null : String(payload.thread_ts);
      const text = uploads.get(file?.id ?? '') ?? '';
      const channel = String(payload.channel_id);
      server.shown.push({ ts: String(count), channel, thread, text, actions: [], at: performance.now(), payload });
      return { ok: true, files: [{ id: file?.id }] };
    },
  };

  function act(method: string, token: string, payload: Payload): Answer | 'cut' | 'never' {
    const expected = method === 'apps.connections.open' ? server.appToken : server.botToken;
    if (token !== `Bearer ${expected}`) return refused('invalid_auth');
    const fault = server.fault(method, payload) ?? undefined;
    const known = methods[method];
    if (!known) return refused('unknown_method');
    switch (fault?.kind) {
      case undefined:
        return known(payload);
      case 'hang':
        return 'never';
      case 'silence':
        known(payload);
        return 'never';
      case 'reset':
        if (fault.when === 'after') known(payload);
        return 'cut';
      case 'refused':
      case 'status':
        return fault;
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, top, method = ''] = (request.url ?? '').split('/');
    if (top === 'files-pri') return files.give(decodeURIComponent(method), request, response);
    const body = await bodyOf(request);
    if (top === 'upload') {
      response.end('OK');
      return;
    }
    if (top === 'response') {
      server.whispers.push(JSON.parse(body));
      response.end('ok');
      return;
    }
    const payload = payloadOf(body);
    server.requests.push({ method, payload });
    const given = act(method, request.headers.authorization ?? '', payload);
    if (given === 'never') return;
    if (given === 'cut') request.socket.resetAndDestroy();
    else reply(response, given, server.scopes);
  }

  const http = createServer((request, response) => {
    response.setHeader('date', new Date(Date.now() + server.clockAhead).toUTCString());
    answer(request, response).catch(() => request.destroy());
  });
  http.on('upgrade', (request, stream) => {
    const socket = acceptSocket(request, stream, { text: acknowledged, closed: () => sockets.delete(socket) });
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: 1, debug_info: {}, connection_info: { app_id: 'A1' } }),
    );
    sockets.add(socket);
    for (const [id, happening] of pending) bring(id, happening);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = http.address() as AddressInfo;

  const server: SlackServer = {
    root: `http://127.0.0.1:${port}/api/`,
    botToken: 'xoxb-7001-AAtest',
    appToken: 'xapp-1-AAtest',
    signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
    scopes: allScopes,
    requestUrl: null,
    shown: [],
    requests: [],
    views: [],
    whispers: [],
    confirmations: [],
    memberships: new Map(),
    violations: () => violations,
    happen(happening) {
      last = happening;
      count += 1;
      const id = `envelope-${count}`;
      pending.set(id, happening);
      bring(id, happening);
    },
    repeat: () => {
      if (last) server.happen(last);
    },
    retry: () => {
      for (const [id, happening] of pending) bring(id, happening);
    },
    unacknowledged: () => [...pending.keys()],
    signed: (happening, seconds) => signed(happening, server.signingSecret, seconds),
    sockets: () => sockets.size,
    dropSockets: () => {
      for (const socket of sockets) socket.drop();
    },
    refreshSockets: () => {
      for (const socket of sockets) socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    fault: () => null,
    clockAhead: 0,
    files,
    close: async () => {
      closed = true;
      server.dropSockets();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}
