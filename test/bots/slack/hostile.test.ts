import { expect, test, vi } from 'vitest';
import { type Receiving, slackBot } from '../../../bots/slack/bot.ts';
import type { Clock } from '../../../src/ports.ts';
import { slackServer } from '../../fakes/slack-server.ts';
import type { Happening, Payload } from '../../fakes/slack-wire.ts';
import { endure, type Hostile, hostileOn, type Vendor } from '../hostile.ts';
import { channel, event, said, wang } from './events.ts';
import { openDoor } from './world.ts';

// A machine that is busy takes its time.
vi.setConfig({ testTimeout: 30_000 });
const patient = { timeout: 20_000, interval: 1 };
const opener = '1635380000.000900';

async function openVendor(clock: Clock, rich: boolean, by: Receiving['kind'] = 'socket'): Promise<Vendor> {
  const server = await slackServer();
  const { appToken, signingSecret } = server;
  const platform = slackBot({
    token: server.botToken,
    root: server.root,
    receiving: by === 'socket' ? { kind: by, appToken } : { kind: by, signingSecret },
    clock,
    alarm: () => {},
    limit: { count: 1_000_000, ms: 1 },
  });
  const http = platform.hook ? await openDoor(platform.hook) : null;
  if (http) server.requestUrl = http.url;
  return {
    platform,
    group: { platform: 'slack', chat: channel, thread: null },
    async bring(hostile) {
      for (const happening of eventsOf(hostile, clock() / 1000, rich)) server.happen(happening);
      if (hostile.happens.kind === 'repeated') server.repeat();
      await expect.poll(server.unacknowledged, patient).toEqual([]);
    },
    shown: () => server.shown.map(({ text }) => text),
    marked: () => server.shown.flatMap(({ payload }) => linksIn(payload)),
    close: async () => {
      await server.close();
      await http?.stop();
    },
  };
}

/**
 * What Slack would bring, at a moment in seconds: what its own programs send stands in blocks as well; others send the text
 * alone, in which addresses and names are marked up.
 */
function eventsOf({ text, delivered, happens }: Hostile, seconds: number, rich: boolean): readonly Happening[] {
  const ts = (place: number) => `${Math.floor(seconds)}.${String(place).padStart(6, '0')}`;
  const plain = { ...(!rich && { blocks: undefined }), ...(delivered !== undefined && { text: delivered }) };
  const message = (over: object = {}) => said(text, { ts: ts(1), ...plain, ...over });
  switch (happens.kind) {
    case 'said':
    case 'repeated':
      return [event(message(), 'Ev90001')];
    case 'many':
      return Array.from({ length: happens.count }, (_, place) => event(message({ ts: ts(place) }), `Ev${place}`));
    case 'broadcast': {
      const answer = { thread_ts: opener, parent_user_id: wang };
      return [event(message(answer), 'Ev1'), event(message({ ...answer, subtype: 'thread_broadcast' }), 'Ev2')];
    }
    default:
      throw new Error(`on Slack nobody tried "${happens.kind}"`);
  }
}

/** What looks like a mention or an address, in the text that notifications show and in the blocks. */
function linksIn(payload: Payload): readonly string[] {
  return JSON.stringify([payload.text, payload.blocks]).match(/@\w+|:\/\/|[\p{L}\p{N}-]\.\p{L}{2}|<[^>]*>/gu) ?? [];
}

const lines = hostileOn('slack');

test.each(lines.filter(({ delivered }) => delivered === undefined))('endures $name', (hostile) =>
  endure(hostile, (clock) => openVendor(clock, true)),
);

test.each(lines)('endures $name, as text alone', (hostile) => endure(hostile, (clock) => openVendor(clock, false)));

test.each(lines.filter(({ happens }) => happens.kind === 'repeated' || happens.kind === 'broadcast'))(
  'endures $name, brought over HTTP',
  (hostile) => endure(hostile, (clock) => openVendor(clock, true, 'http')),
);
