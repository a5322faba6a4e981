import { fileURLToPath } from 'node:url';
import { slackBot } from '../../../bots/slack/bot.ts';
import { openDesk } from '../../../src/cli/desk.ts';
import { serve } from '../../../src/cli/serve.ts';
import { openLog } from '../../../src/log.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Instant } from '../../../src/time/day.ts';
import { tellSizeWhenAsked, timed } from '../watch.ts';

/**
 * The desk of the sample plan on Slack in a process of its own, which may send as fast as it can:
 * `desk.ts FOLDER ROOT BOT-TOKEN APP-TOKEN [watched]`. It prints a line when it is ready; watched, it tells how it does.
 */
const [data = '', root = '', token = '', appToken = '', watched] = process.argv.slice(2);
const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));

const desk = await openDesk(
  { data, seeds, clock: () => Date.now() as Instant, openStore },
  { now: '2021-10-28T08:50' },
);
const bot = slackBot({
  token,
  root,
  receiving: { kind: 'socket', appToken },
  clock: desk.clock,
  alarm: (what) => process.stderr.write(`${what}\n`),
  limit: { count: 1_000_000, ms: 1 },
});
if (watched) tellSizeWhenAsked();
await serve(desk, { platforms: [watched ? timed(bot) : bot], log: openLog('error'), ticks: '0 0 1 1 *' });
process.stdout.write('ready\n');
