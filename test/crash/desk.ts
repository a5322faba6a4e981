import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { Incoming } from '../../src/chat/incoming.ts';
import { plainText } from '../../src/chat/plain.ts';
import { openDesk } from '../../src/cli/desk.ts';
import { serve } from '../../src/cli/serve.ts';
import { openLog } from '../../src/log.ts';
import type { Inbox, Platform } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';
import type { Brought, Spoken, Written } from './wire.ts';

/**
 * The desk in a process of its own, to be killed: `desk.js FOLDER NOW`. What happens comes as lines of JSON on standard
 * input, what it shows and has stored goes as such lines to standard output. It ends with its input.
 */
const [data = '', now = '0'] = process.argv.slice(2);
const ground = { data, seeds: '', clock: () => Date.now() as Instant, openStore };
/** What was shown is confirmed a moment later: kills fall in between as well. */
const CONFIRM_MS = 1;

// A pipe is written to at once: what was written is there even if the next moment is the last.
const write = (line: Written) => void process.stdout.write(`${JSON.stringify(line)}\n`);

let inbox: Inbox = async () => {};
const platform: Platform = {
  name: 'memory',
  capabilities: { buttons: true, textLength: 4000, threads: true, mentions: true, files: true, edits: true },
  me: () => [],
  start: async (given) => {
    inbox = given;
  },
  stop: async () => {},
  send: async ({ chat }, message, posting) => {
    const delivery = posting?.key ?? '';
    write({ kind: 'shown', delivery, chat, text: plainText(message) });
    await setTimeout(CONFIRM_MS);
    return { message: delivery };
  },
};

const desk = await openDesk(ground, {});
desk.setClock(Number(now) as Instant);
const service = await serve(desk, { platforms: [platform], log: openLog('silent'), ticks: '0 0 1 1 *' });
write({ kind: 'ready' });
for await (const line of createInterface({ input: process.stdin })) {
  // Written by the test itself.
  const brought = JSON.parse(line) as Brought;
  if (brought.kind === 'said') void take(brought.said);
  else void settle(brought.now);
}
await service.stop();
await desk.close();

async function take(said: Spoken): Promise<void> {
  await inbox(incoming(said));
  write({ kind: 'taken', key: said.key });
}

async function settle(moment: Instant): Promise<void> {
  desk.setClock(moment);
  await service.settle();
  write({ kind: 'settled', now: moment });
}

function incoming({ key, chat, text }: Spoken): Incoming {
  return {
    key,
    address: { platform: 'memory', chat, thread: null },
    message: key,
    sender: { id: 'li', name: '小李', bot: false },
    addressed: 'mention',
    replyTo: null,
    forwardFrom: null,
    saidAt: desk.clock(),
    receivedAt: desk.clock(),
    body: { kind: 'text', text, files: [] },
  };
}
