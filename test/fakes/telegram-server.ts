import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as bodyOf } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { type FileShelf, fileShelf } from './file-shelf.ts';
import { readHtml } from './telegram-html.ts';
import { type Limits, limiter } from './telegram-limits.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** What goes wrong with one request. */
export type Fault =
  | { readonly kind: 'error'; readonly code: number; readonly description: string; readonly parameters?: Payload }
  /** The connection is cut before the request is acted on, or after, before the answer. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** It is never acted on, nor answered. */
  | { readonly kind: 'hang' }
  /** It is acted on, and never answered. */
  | { readonly kind: 'silence' };

export interface Shown {
  readonly id: number;
  readonly chat: string;
  readonly text: string;
  readonly at: number;
  readonly payload: Payload;
}

export interface TelegramServer {
  readonly root: string;
  readonly token: string;
  /** What stands in the chats, oldest first. */
  readonly shown: Shown[];
  /** Every request: its method and payload. */
  readonly requests: { readonly method: string; readonly payload: Payload }[];
  /** Messages that came faster than the limits allow. */
  readonly violations: () => number;
  /** The updates nobody has confirmed. */
  readonly unconfirmed: () => readonly number[];
  /** Something happens: gives the id of its update. `id`: where it is delivered again, or out of order. */
  readonly happen: (event: object, id?: number) => number;
  /** What goes wrong with a request; null: nothing. */
  fault: (method: string, payload: Payload) => Fault | null;
  /** A group became a supergroup. */
  readonly migrate: (from: number, to: number) => void;
  me: Payload;
  /** What is told of the webhook beside its address. */
  webhookInfo: Payload;
  /** By how many milliseconds its clock is ahead. */
  clockAhead: number;
  readonly webhook: () => Payload | null;
  /** The files of the chats, by their ids. */
  readonly files: FileShelf;
  readonly close: () => Promise<void>;
}

/** Telegram waits longer, and ever longer. */
const BRING_AGAIN_MS = 100;

interface Answer {
  readonly status: number;
  readonly body: Payload;
}

const ok = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });
const error = (code: number, description: string, parameters?: Payload): Answer => ({
  status: code,
  body: { ok: false, error_code: code, description, ...(parameters && { parameters }) },
});

const me = {
  id: 7001,
  is_bot: true,
  first_name: '督办',
  username: 'duban_bot',
  can_join_groups: true,
  can_read_all_group_messages: true,
};

/** A Bot API server on loopback that keeps Telegram's promises, enforces its limits, and fails as it is told to. */
export async function telegramServer({ limits }: { readonly limits?: Limits } = {}): Promise<TelegramServer> {
  const token = '7001:AAtest-token';
  const pending = new Map<number, object>();
  const moved = new Map<string, string>();
  const files = fileShelf();
  const overLimit = limits ? limiter(limits) : () => 0;
  let lastUpdate = 90_000;
  let lastMessage = 1000;
  let violations = 0;
  let webhook: Payload | null = null;
  let polling: { readonly answer: (answer: Answer) => void; readonly offset: number; readonly limit: number } | null =
    null;

  const bringing = new Map<string, Promise<void>>();
  /** Brought once more although it was confirmed. */
  const again: object[] = [];
  const ready = (offset: number, limit: number): object[] => [...again.splice(0), ...waiting(offset, limit)];
  const waiting = (offset: number, limit: number) =>
    [...pending.entries()]
      .filter(([id]) => id >= offset)
      .sort(([one], [other]) => one - other)
      .slice(0, limit)
      .map(([, it]) => it);

  function poll({ offset, limit, timeout }: Payload): Promise<Answer> | Answer {
    if (webhook)
      return error(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    const from = Number(offset ?? 0);
    const most = Number(limit ?? 100);
    for (const id of pending.keys()) if (id < from) pending.delete(id);
    polling?.answer(
      error(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    polling = null;
    const found = ready(from, most);
    if (found.length > 0 || !timeout) return ok(found);
    return new Promise((answer) => {
      const over = new AbortController();
      const finish = (given: Answer) => {
        over.abort();
        answer(given);
      };
      setTimeout(Number(timeout) * 1000, null, { signal: over.signal }).then(
        () => finish(ok([])),
        () => {},
      );
      polling = { answer: finish, offset: from, limit: most };
    });
  }

  /** Brings an update to the webhook until it is taken; those of a chat one after the other. */
  function bring(update: object, id: number | null): void {
    const chat = chatOf(update);
    const done = (bringing.get(chat) ?? Promise.resolve()).then(async () => {
      for (let tries = 1; webhook && (id === null ? tries === 1 : pending.has(id)); tries += 1) {
        if (await brought(webhook, update)) return void pending.delete(id ?? 0);
        await setTimeout(BRING_AGAIN_MS);
      }
    });
    bringing.set(chat, done);
  }

  function wakePoll(): void {
    // What happens in one turn of events comes in one batch.
    setImmediate(() => {
      const asked = polling;
      const found = asked ? ready(asked.offset, asked.limit) : [];
      if (!asked || found.length === 0) return;
      polling = null;
      asked.answer(ok(found));
    });
  }

  function show(payload: Payload, text: string): Answer {
    const chat = String(payload.chat_id);
    const to = moved.get(chat);
    if (to) {
      const parameters = { migrate_to_chat_id: Number(to) };
      return error(400, 'Bad Request: group chat was upgraded to a supergroup chat', parameters);
    }
    const wait = overLimit(chat, performance.now());
    if (wait > 0) {
      violations += 1;
      const seconds = Math.ceil(wait / 1000);
      return error(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
    }
    lastMessage += 1;
    server.shown.push({ id: lastMessage, chat, text, at: performance.now(), payload });
    return ok({ message_id: lastMessage, date: 1635382200, chat: { id: Number(chat), type: 'supergroup' }, text });
  }

  function sendMessage(payload: Payload): Answer {
    const typed = String(payload.text ?? '');
    const text = payload.parse_mode === 'HTML' ? readHtml(typed) : typed;
    if (text === null) return error(400, "Bad Request: can't parse entities: Unsupported start tag at byte offset 0");
    if (text.trim() === '') return error(400, 'Bad Request: message text is empty');
    if (text.length > 4096) return error(400, 'Bad Request: message is too long');
    return badKeyboard(payload) ?? show(payload, text);
  }

  const methods: Record<string, (payload: Payload) => Promise<Answer> | Answer> = {
    getMe: () => ok(server.me),
    getUpdates: poll,
    sendMessage,
    sendDocument: (payload) => show(payload, String(payload.caption ?? '')),
    getFile: ({ file_id: id }) => {
      const held = files.held(String(id));
      if (!held) return error(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
      if (held.size > 20 * 1024 * 1024) return error(400, 'Bad Request: file is too big');
      return ok({ file_id: id, file_unique_id: `u-${id}`, file_size: held.size, file_path: `documents/${id}` });
    },
    answerCallbackQuery: () => ok(true),
    setMyCommands: () => ok(true),
    deleteMyCommands: () => ok(true),
    deleteWebhook: () => {
      webhook = null;
      return ok(true);
    },
    setWebhook: (payload) => {
      webhook = payload;
      for (const [id, update] of pending) bring(update, id);
      return ok(true);
    },
    getWebhookInfo: () => ok({ url: webhook?.url ?? '', pending_update_count: pending.size, ...server.webhookInfo }),
  };

  async function answer(request: IncomingMessage): Promise<Answer | 'cut' | 'never'> {
    const [, bot, method = ''] = (request.url ?? '').split('/');
    const payload = await payloadOf(request);
    server.requests.push({ method, payload });
    if (bot !== `bot${token}`) return error(401, 'Unauthorized');
    const act = methods[method];
    if (!act) return error(404, 'Not Found: method not found');
    const fault = server.fault(method, payload);
    switch (fault?.kind) {
      case undefined:
        return act(payload);
      case 'error':
        return error(fault.code, fault.description, fault.parameters);
      case 'hang':
        return 'never';
      case 'silence':
        await act(payload);
        return 'never';
      case 'reset':
        if (fault.when === 'after') await act(payload);
        return 'cut';
    }
  }

  const http = createServer((request, response) => {
    response.setHeader('date', new Date(Date.now() + server.clockAhead).toUTCString());
    const asked = new RegExp(`^/file/bot${token}/documents/(.+)$`).exec(request.url ?? '')?.[1];
    if (asked !== undefined) return files.give(decodeURIComponent(asked), request, response);
    answer(request).then(
      (given) => reply(request, response, given),
      () => request.destroy(),
    );
  });
  // As Telegram does, it lets an idle connection be for about a minute.
  http.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = http.address() as AddressInfo;

  const server: TelegramServer = {
    root: `http://127.0.0.1:${port}`,
    token,
    shown: [],
    requests: [],
    violations: () => violations,
    unconfirmed: () => [...pending.keys()],
    happen(event, id = lastUpdate + 1) {
      const update = { update_id: id, ...event };
      const first = id > lastUpdate;
      lastUpdate = Math.max(lastUpdate, id);
      if (first) pending.set(id, update);
      if (webhook) bring(update, first ? id : null);
      else if (!first) again.push(update);
      wakePoll();
      return id;
    },
    fault: () => null,
    migrate: (from, to) => void moved.set(String(from), String(to)),
    me,
    webhookInfo: {},
    clockAhead: 0,
    webhook: () => webhook,
    files,
    close: async () => {
      polling?.answer(ok([]));
      webhook = null;
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}

function reply(request: IncomingMessage, response: ServerResponse, answer: Answer | 'cut' | 'never'): void {
  if (answer === 'never') return;
  if (answer === 'cut') {
    request.socket.resetAndDestroy();
    return;
  }
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
}

/** The fields of a request; of a form (a file is being sent) those that are text. */
async function payloadOf(request: IncomingMessage): Promise<Payload> {
  const body = await bodyOf(request);
  if (!request.headers['content-type']?.startsWith('multipart')) return body === '' ? {} : JSON.parse(body);
  const fields = body.matchAll(/name="(\w+)"(?:; filename="([^"]*)")?\r\n\r\n([\s\S]*?)\r\n--/g);
  return Object.fromEntries([...fields].map(([, name = '', file, value]) => [name, file ?? value]));
}

async function brought({ url, secret_token: secret }: Payload, update: object): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': String(secret) };
  const request = { method: 'POST', body: JSON.stringify(update), headers };
  return fetch(String(url), request).then(
    ({ status }) => status === 200,
    () => false,
  );
}

/** The chat an update belongs to, wherever it says so. */
function chatOf(update: object): string {
  return /"chat":\{[^{}]*"id":(-?\d+)/.exec(JSON.stringify(update))?.[1] ?? '';
}

function badKeyboard({ reply_markup: markup }: Payload): Answer | null {
  // The shape the API documents; anything else throws, and the connection is cut.
  const rows = (markup as { inline_keyboard?: { text: string; callback_data: string }[][] } | undefined)
    ?.inline_keyboard;
  const buttons = rows?.flat() ?? [];
  if (buttons.some(({ text }) => text === '')) return error(400, 'Bad Request: inline keyboard button text is empty');
  const bad = buttons.some(({ callback_data: data }) => Buffer.byteLength(data) > 64 || data === '');
  return bad ? error(400, 'Bad Request: BUTTON_DATA_INVALID') : null;
}
