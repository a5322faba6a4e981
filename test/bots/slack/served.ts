import { fileURLToPath } from 'node:url';
import { type Setup, slackBot } from '../../../bots/slack/bot.ts';
import { type Desk, openDesk } from '../../../src/cli/desk.ts';
import { screensOf } from '../../../src/cli/screens.ts';
import { serve } from '../../../src/cli/serve.ts';
import { openLog } from '../../../src/log.ts';
import type { Platform } from '../../../src/ports.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Instant } from '../../../src/time/day.ts';
import { type SlackServer, slackServer } from '../../fakes/slack-server.ts';
import { bound } from '../kills.ts';

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));

/** The desk of the sample plan on Slack, kept in memory or in a folder, at ten to nine on 28 October 2021. */
export interface Served {
  readonly server: SlackServer;
  readonly desk: Desk;
  readonly bot: Platform;
  readonly alarms: readonly string[];
  readonly bind: (channel: string, unit: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openServed(
  over: (server: SlackServer) => Partial<Setup> = () => ({}),
  data = ':memory:',
): Promise<Served> {
  const server = await slackServer();
  const clock = () => Date.now() as Instant;
  const desk = await openDesk({ data, seeds, clock, openStore }, { now: '2021-10-28T08:50' });
  const alarms: string[] = [];
  const bot = slackBot({
    token: server.botToken,
    root: server.root,
    receiving: { kind: 'socket', appToken: server.appToken },
    clock: desk.clock,
    alarm: (what) => alarms.push(what),
    screens: screensOf(desk),
    limit: { count: 1_000_000, ms: 1 },
    ...over(server),
  });
  const service = await serve(desk, { platforms: [bot], log: openLog('silent'), ticks: '0 0 1 1 *' });
  return {
    server,
    desk,
    bot,
    alarms,
    bind: (channel, unit) => {
      const address = { platform: 'slack', chat: channel, thread: null };
      return desk.store.commit(desk.office, [bound(address, unit)]);
    },
    async close() {
      await service.stop();
      await server.close();
      await desk.close();
    },
  };
}
