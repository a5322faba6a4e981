import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';

export type Payload = Readonly<Record<string, unknown>>;

/** What goes wrong with one request. */
export type Fault =
  /** Slack refuses with a word. */
  | { readonly kind: 'refused'; readonly error: string; readonly needed?: string }
  | { readonly kind: 'status'; readonly code: number; readonly retryAfter?: number }
  /** The connection is cut before the request is acted on, or after, before the answer. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** It is never acted on, nor answered. */
  | { readonly kind: 'hang' }
  /** It is acted on, and never answered. */
  | { readonly kind: 'silence' };

/** What is brought, and in what kind of envelope. */
export interface Happening {
  readonly type: 'events_api' | 'interactive' | 'slash_commands';
  readonly body: Payload;
}

export interface Signed {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export type Answer = Payload | Fault;
export const refused = (error: string): Fault => ({ kind: 'refused', error });

/** Answers as the Web API does. */
export function reply(response: ServerResponse, answer: Answer, scopes: string): void {
  const headers = { 'content-type': 'application/json', 'x-oauth-scopes': scopes };
  if (isStatus(answer)) {
    const wait: Record<string, string> =
      answer.retryAfter === undefined ? {} : { 'retry-after': `${answer.retryAfter}` };
    response.writeHead(answer.code, { ...headers, ...wait }).end('{"ok":false,"error":"ratelimited"}');
    return;
  }
  const { kind, ...body } = { kind: '', ...answer };
  response.writeHead(200, headers).end(JSON.stringify({ ...(kind === 'refused' && { ok: false }), ...body }));
}

function isStatus(answer: Answer): answer is Extract<Fault, { kind: 'status' }> {
  return 'kind' in answer && answer.kind === 'status';
}

/** The fields of a form; what is JSON in them is read. */
export function payloadOf(body: string): Payload {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]|^(?:true|false)$/.test(value) ? read(value) : value,
    ]),
  );
}

function read(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The headers and the body with which Slack brings something over HTTP. */
export function signed({ type, body }: Happening, secret: string, seconds: number): Signed {
  const text = bodyText(type, body);
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${text}`).digest('hex');
  const kind = type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
  return {
    body: text,
    headers: {
      'content-type': kind,
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

function bodyText(type: Happening['type'], body: Payload): string {
  if (type === 'events_api') return JSON.stringify(body);
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  return new URLSearchParams(
    Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)])),
  ).toString();
}
