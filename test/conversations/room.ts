import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Body, Incoming } from '../../src/chat/incoming.ts';
import { openDesk } from '../../src/cli/desk.ts';
import { serve } from '../../src/cli/serve.ts';
import type { Change } from '../../src/dialogue/change.ts';
import { SendError } from '../../src/errors.ts';
import { openLog } from '../../src/log.ts';
import type { Platform } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';
import { parseMoment } from '../../src/time/moment.ts';
import { memoryPlatform } from '../fakes/memory-platform.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const moment = (text: string) => parseMoment(text, 'Asia/Shanghai') ?? (0 as Instant);

/** How something is said beside its text. */
export interface Manner {
  readonly person?: string;
  readonly bot?: boolean;
  readonly addressed?: Incoming['addressed'];
  /** Our message that it answers: the place of it among all that were sent, from 1. */
  readonly answers?: number;
  readonly message?: string;
  readonly saidAt?: string;
  readonly body?: Body;
}

/** Where a room keeps its files, and who gives them. */
export interface Files {
  readonly data: string;
  readonly fetchFile: NonNullable<Platform['fetchFile']>;
}

/** A desk on the sample plan, in memory unless it keeps files, with groups of some units and the office on one platform. */
export async function openRoom(now: string, groups: readonly string[], files?: Files) {
  const ground = { data: files?.data ?? ':memory:', seeds, clock: () => 0 as Instant, openStore };
  const desk = await openDesk(ground, { now });
  let away = false;
  const platform = memoryPlatform(() => {
    if (away) throw new SendError('502');
  });
  const bound = ['office', ...groups].map((group): Change => {
    const unit = group === 'office' ? null : group;
    const address = { platform: 'memory', chat: group, thread: null };
    return { kind: 'chat-bound', address, unit, officeChat: unit === null, title: group };
  });
  await desk.store.commit(desk.office, bound);
  const served = { ...platform, ...(files && { fetchFile: files.fetchFile }) };
  const service = await serve(desk, { platforms: [served], log: openLog('silent'), ticks: '0 0 1 1 *' });

  /** Says something in a group and gives what the desk says to it, everywhere. */
  async function say(group: string, text: string, manner: Manner = {}): Promise<readonly string[]> {
    const before = platform.sent.length;
    await platform.say(incoming(group, text, manner, desk.clock()));
    await service.settle();
    return platform.sent.slice(before).map((sent) => sent.text);
  }

  /** Lets the clock stand at a moment and gives what the desk says then, by group. */
  async function at(text: string): Promise<ReadonlyMap<string, string>> {
    const before = platform.sent.length;
    desk.setClock(moment(text));
    await service.settle();
    return new Map(platform.sent.slice(before).map((sent) => [sent.chat, sent.text]));
  }

  /** The platform takes no message until it is back. */
  const setAway = (is: boolean): void => {
    away = is;
  };

  const standing = async (unit: string, code: string) =>
    (await desk.store.assignments(desk.office, { unit })).find((one) => one.code === code);

  return { say, at, setAway, standing, desk, sent: platform.sent, close: async () => service.stop().then(desk.close) };
}

function incoming(group: string, text: string, manner: Manner, now: Instant): Incoming {
  const { person = 'li', bot = false, addressed = 'mention', answers, saidAt } = manner;
  return {
    key: randomUUID(),
    address: { platform: 'memory', chat: group, thread: null },
    message: manner.message ?? randomUUID(),
    sender: { id: person, name: person, bot },
    addressed: answers === undefined ? addressed : 'reply',
    replyTo: answers === undefined ? null : { message: `sent-${answers}`, ours: true },
    forwardFrom: null,
    saidAt: saidAt === undefined ? now : moment(saidAt),
    receivedAt: now,
    body: manner.body ?? { kind: 'text', text, files: [] },
  };
}
