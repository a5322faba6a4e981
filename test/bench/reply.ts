import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { openInbox } from '../../src/app/receive.ts';
import { noWitness } from '../../src/app/witness.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { openDesk } from '../../src/cli/desk.ts';
import type { Change } from '../../src/dialogue/change.ts';
import { decide } from '../../src/dialogue/decide.ts';
import type { Inbox } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';
import { bound } from '../bots/kills.ts';
import { act } from '../fakes/records.ts';
import { type Commit, inFolder, sideBySide } from './rates.ts';
import { raw } from './raw.ts';
import type { Row } from './row.ts';
import { quantile } from './timing.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const CHATS = 100;
const ACTS = 3_000;
const ORDERS = 200;

/** A reply on its whole way, from the inbox to its queued acknowledgement; and an order of the office that has a long history. */
export async function bench(): Promise<readonly Row[]> {
  return [
    await inFolder((folder) => replies(folder, { name: 'whole path of a reply', goal: '≥ 0.5', atOnce: 1 })),
    await inFolder((folder) =>
      replies(folder, { name: `whole path of replies, ${CHATS} chats at once`, goal: '≥ 3', atOnce: CHATS }),
    ),
    await inFolder(orders),
  ];
}

/** A desk of the sample plan on disk with so many chats, each that of a unit and a task it has a part in. */
async function openTown(folder: string) {
  const ground = { data: folder, seeds, clock: () => Date.now() as Instant, openStore };
  const desk = await openDesk(ground, { now: '2021-10-28T08:50' });
  const { store, office } = desk;
  const numbered = (await store.assignments(office, {})).filter(({ code }) => /^\p{sc=Han}+\d+$/u.test(code));
  const parts = numbered.slice(0, CHATS).map(({ code, unit }, place) => ({ code, unit, chat: `c${place}` }));
  await store.commit(office, [
    ...parts.map(({ chat, unit }) => bound({ platform: 'memory', chat, thread: null }, unit)),
    {
      kind: 'chat-bound',
      address: { platform: 'memory', chat: 'office', thread: null },
      unit: null,
      officeChat: true,
      title: '',
    },
  ]);
  const inbox = openInbox({
    store,
    books: desk.books.take,
    clock: desk.clock,
    decide,
    home: office,
    serves: () => true,
    me: () => [],
    wake: () => {},
    offer: () => {},
    lost: () => ({ blocks: [] }),
    witness: noWitness,
    alarm: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
  return { desk, parts, inbox };
}

async function replies(folder: string, measured: Parameters<typeof sideBySide>[2]): Promise<Row> {
  const { desk, parts, inbox } = await openTown(folder);
  const client = new Database(join(folder, 'raw.db'));
  const reply: Commit = (number) => {
    const { chat, code } = parts[measured.atOnce === 1 ? 0 : number % CHATS]!;
    return inbox(said(chat, `${code} 完成${(number % 99) + 1}%`, number, desk.clock()));
  };
  const row = await sideBySide(reply, raw(client, { audited: true }), measured);
  client.close();
  await desk.close();
  return row;
}

/** How long an order takes where much has befallen the parts of tasks before. */
async function orders(folder: string): Promise<Row> {
  const { desk, parts, inbox } = await openTown(folder);
  const { store, office } = desk;
  const history = Array.from({ length: ACTS }, (_, number): Change => {
    const { code, unit } = parts[number % CHATS]!;
    return { kind: 'act-added', act: act({ id: `a${number}`, code, unit, kind: 'urged' }) };
  });
  const begun = await ordersTake(inbox, desk.clock());
  await store.commit(office, history);
  const ours = await ordersTake(inbox, desk.clock());
  await desk.close();
  const name = `an order of the office after ${ACTS} acts, p50`;
  return { name, ours, baseline: begun, ratio: ours / begun, unit: 'ms', goal: '' };

  async function ordersTake(to: Inbox, now: Instant): Promise<number> {
    const times: number[] = [];
    for (let number = 0; number < ORDERS; number += 1) {
      const { code, unit } = parts[number % CHATS]!;
      const from = performance.now();
      await to(said('office', `催办 ${code} ${unit}`, Math.random(), now));
      times.push(performance.now() - from);
    }
    return quantile(times, 0.5);
  }
}

function said(chat: string, text: string, number: number, now: Instant): Incoming {
  return {
    key: String(number),
    address: { platform: 'memory', chat, thread: null },
    message: String(number),
    sender: { id: 'li', name: '小李', bot: false },
    addressed: 'mention',
    replyTo: null,
    forwardFrom: null,
    saidAt: now,
    receivedAt: now,
    body: { kind: 'text', text, files: [] },
  };
}
