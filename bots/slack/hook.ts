import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Alarm, Hook } from '../../src/ports.ts';
import { seldom } from '../seldom.ts';
import { inTime } from './confirm.ts';
import type { Taken } from './taken.ts';

export interface Door {
  readonly secret: string;
  readonly taken: Taken;
  readonly alarm: Alarm;
}

/** Where Slack brings events, commands and pressed buttons. */
const path = '/slack/events';
/** What is older may be a recording that somebody plays again. */
const FRESH_SECONDS = 300;
/** Slack waits three seconds. */
const ANSWER_MS = 2700;
const HOUR_MS = 3_600_000;
const unsigned =
  'what came to /slack/events is not signed with SLACK_SIGNING_SECRET (401): copy the secret again from "Basic Information" at api.slack.com/apps, and set this clock; or somebody tries the door';

/** The door for what Slack brings. It is told that something is taken once it is stored; else it brings it again. */
export function openHook({ secret, taken, alarm }: Door): Hook {
  const stranger = seldom(HOUR_MS, () => alarm(unsigned, null));
  return {
    path,
    handle: async (request) => {
      const body = await request.text();
      if (!isSigned(request.headers, body, secret)) {
        stranger();
        return new Response(null, { status: 401 });
      }
      const brought = readBody(request.headers.get('content-type') ?? '', body);
      if (brought === null) return new Response(null, { status: 400 });
      if (brought.type === 'url_verification') return Response.json({ challenge: Object(brought.body).challenge });
      const done = await inTime(taken(brought.type, brought.body), ANSWER_MS);
      if (!done) return new Response(null, { status: 503 });
      return done.body === null ? new Response(null, { status: 200 }) : Response.json(done.body);
    },
  };
}

function isSigned(headers: Headers, body: string, secret: string): boolean {
  const at = headers.get('x-slack-request-timestamp') ?? '';
  // By the real time: the desk's own clock may be set.
  if (!(Math.abs(Date.now() / 1000 - Number(at)) <= FRESH_SECONDS)) return false;
  const expected = Buffer.from(signature(secret, at, body));
  const shown = Buffer.from(headers.get('x-slack-signature') ?? '');
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}

/** Slack's signature of what it brings, `v0=…`: by the app's signing secret, the time and the body as it was sent. */
function signature(secret: string, at: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
}

/** The envelope as Socket Mode would bring it: events are JSON, commands a form, buttons JSON in a form. */
function readBody(type: string, body: string): { type: string; body: unknown } | null {
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    const read = parsed(body);
    const verifies = Object(read).type === 'url_verification';
    return read === null ? null : { type: verifies ? 'url_verification' : 'events_api', body: read };
  }
  const fields = Object.fromEntries(new URLSearchParams(body));
  if (fields.payload === undefined) return { type: 'slash_commands', body: fields };
  const read = parsed(fields.payload);
  return read === null ? null : { type: 'interactive', body: read };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
