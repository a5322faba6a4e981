import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Address } from '../../src/chat/incoming.ts';
import { type Desk, openDesk } from '../../src/cli/desk.ts';
import { serve } from '../../src/cli/serve.ts';
import { openLog } from '../../src/log.ts';
import type { Clock, Platform } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';
import { delivery, report } from '../fakes/records.ts';
import { bound } from './kills.ts';

/** How a hostile message comes. */
export type Happening =
  | {
      readonly kind: 'said';
      readonly at?: string;
      readonly file?: string;
      readonly contact?: string;
      readonly by?: 'bot';
    }
  /** The vendor brings the same event twice. */
  | { readonly kind: 'repeated' }
  /** It answers our reminder, or what a colleague said after it. */
  | { readonly kind: 'answering'; readonly to: 'reminder' | 'colleague'; readonly file?: string }
  /** These are said instead, and come in this order. */
  | { readonly kind: 'several'; readonly said: readonly { readonly text: string; readonly at: string }[] }
  | { readonly kind: 'edited'; readonly before: string }
  | { readonly kind: 'many'; readonly count: number }
  /** A button of our reminder is pressed that we never put there. */
  | { readonly kind: 'pressed'; readonly action: string }
  /** It is said in a thread and shown in the channel as well. */
  | { readonly kind: 'broadcast' }
  /** The bot is put out of the group. */
  | { readonly kind: 'removed' };

/** A hostile message in the group of a unit, and what must come of it. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
  /** What the vendor makes of it before it brings it; missing: what it always does. */
  readonly delivered?: string;
  readonly happens: Happening;
  /** The reports that may stand afterwards, `大气25 in_progress 80`, newest first; null: see `stands`. */
  readonly records: readonly (readonly string[])[] | null;
  /** The percentages at which the unit's tasks stand afterwards. */
  readonly stands: Readonly<Record<string, number>>;
  /** Patterns of what the group reads, and of what it must never read. */
  readonly says: readonly string[];
  readonly never: readonly string[];
  /** No fewer and no more messages are shown in the group. */
  readonly replies: readonly [number, number];
  /** No message shown is longer. */
  readonly longest: number;
  /** It is taken within so many milliseconds. */
  readonly within: number;
}

/** The desk's bot at a vendor on loopback. */
export interface Vendor {
  readonly platform: Platform;
  readonly group: Address;
  /** Brings it, `reminder` being the message that may be answered. Resolves once the vendor knows that all is taken. */
  bring(hostile: Hostile, reminder: string): Promise<void>;
  /** What people read in the group, oldest first. */
  shown(): readonly string[];
  /** What in all that was shown the vendor takes for a link, a mention or markup that is not ours. */
  marked(): readonly string[];
  close(): Promise<void>;
}

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const now = '2021-09-17T10:00';
const unit = '区住建局';
const patient = { timeout: 10_000, interval: 5 };
const mild = { happens: { kind: 'said' }, records: null, stands: {}, says: [], never: [], replies: [0, 1] } as const;
/** Only the office and the unit that reported it may read this. */
const confidential = '内部情况：围挡未到位';

/** The hostile messages of a platform. A text may be given in pieces: `["大气", ["9", 5000]]`. */
export function hostileOn(platform: string): readonly Hostile[] {
  const lines = readFileSync(new URL('hostile.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => JSON.parse(line))
    .filter((line) => line.platform === platform)
    .map((line) => ({ longest: 1000, within: 5000, ...mild, ...line, text: whole(line.text) }));
}

function whole(text: string | readonly (string | readonly [string, number])[]): string {
  if (typeof text === 'string') return text;
  return text.map((piece) => (typeof piece === 'string' ? piece : piece[0].repeat(piece[1]))).join('');
}

/** Has a desk endure a hostile message, after it sent a reminder to the group, and looks at all that came of it. */
export async function endure(hostile: Hostile, open: (clock: Clock) => Promise<Vendor>): Promise<void> {
  const desk = await openDesk({ data: ':memory:', seeds, clock: () => Date.now() as Instant, openStore }, { now });
  const vendor = await open(desk.clock);
  await prepare(desk, vendor);
  const service = await serve(desk, { platforms: [vendor.platform], log: openLog('silent'), ticks: '0 0 1 1 *' });
  const waiting = async () => (await desk.store.outbox()).some(({ platform }) => platform === vendor.platform.name);
  const sent = () => expect.poll(waiting, patient).toBe(false);
  try {
    await sent();
    const reminder = await desk.store.lastReminder(desk.office, vendor.group);
    const before = vendor.shown().length;
    const from = performance.now();
    await vendor.bring(hostile, reminder?.receipt ?? '');
    expect(performance.now() - from).toBeLessThan(hostile.within);
    await sent();
    expectShown(hostile, vendor, vendor.shown().slice(before));
    await expectStored(hostile, desk, vendor);
    if (hostile.happens.kind === 'removed') {
      desk.setClock((desk.clock() + 120 * 86_400_000) as Instant);
      await service.settle();
      expect(vendor.shown().length).toBe(before);
    }
  } finally {
    await service.stop();
    await vendor.close();
    await desk.close();
  }
}

async function prepare({ store, office, clock }: Desk, { platform, group }: Vendor): Promise<void> {
  const { code } = report();
  const reminder = delivery({ id: 'reminder', office, to: group, kind: 'reminder', codes: ['大气25' as typeof code] });
  await store.commit(office, [
    bound(group, unit),
    { kind: 'message-queued', delivery: { ...reminder, notBefore: clock() } },
    {
      kind: 'report-added',
      report: report({
        code: '大气25' as typeof code,
        unit: '区城市管理局',
        text: confidential,
        address: { platform: platform.name, chat: 'elsewhere', thread: null },
        saidAt: (clock() - 1) as Instant,
      }),
    },
  ]);
}

function expectShown(hostile: Hostile, vendor: Vendor, shown: readonly string[]): void {
  const [fewest, most] = hostile.replies;
  expect(shown.length, shown.join('\n')).toBeGreaterThanOrEqual(fewest);
  expect(shown.length, shown.join('\n')).toBeLessThanOrEqual(most);
  for (const text of shown) {
    expect(text.length).toBeLessThanOrEqual(hostile.longest);
    for (const pattern of hostile.says) expect(text).toMatch(new RegExp(pattern, 'u'));
    for (const pattern of [...hostile.never, confidential]) expect(text).not.toMatch(new RegExp(pattern, 'u'));
  }
  expect(vendor.marked()).toEqual([]);
}

async function expectStored(hostile: Hostile, { store, office }: Desk, { group }: Vendor): Promise<void> {
  const reports = (await store.reports(office, { unit })).filter(({ withdrawnAt }) => withdrawnAt === null);
  const recorded = reports.map(({ code, status, percent }) =>
    [code, status, percent].filter((part) => part !== null).join(' '),
  );
  if (hostile.records) expect(hostile.records).toContainEqual(recorded);
  // As it was typed, save the NUL that no database keeps.
  const typed = hostile.happens.kind === 'several' ? hostile.happens.said.map(({ text }) => text) : [hostile.text];
  for (const { text, date, figures, saidAt, receivedAt } of reports) {
    expect(typed.map((one) => one.replaceAll('\0', ''))).toContain(text);
    expect({ date, figures }).toEqual({ date: null, figures: [] });
    expect(new Date(Math.min(saidAt, receivedAt)).getFullYear()).toBe(2021);
  }
  const standings = await store.assignments(office, { unit });
  for (const [code, percent] of Object.entries(hostile.stands))
    expect(standings.find((one) => one.code === code)?.percent).toBe(percent);
  expect(await store.chat(group)).toMatchObject({
    unit,
    state: hostile.happens.kind === 'removed' ? 'lost' : 'active',
  });
}
