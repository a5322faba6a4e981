import { join } from 'node:path';
import Database from 'better-sqlite3';
import { tick } from '../../src/app/tick.ts';
import type { Change } from '../../src/dialogue/change.ts';
import type { RoundAhead, RoundDecision } from '../../src/dialogue/rounds/round.ts';
import type { Round } from '../../src/dialogue/situation.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { book } from '../fakes/book.ts';
import { assignment, at, delivery, opened, outgoing, report } from '../fakes/records.ts';
import { type Commit, inFolder, type Measured, sideBySide } from './rates.ts';
import { raw } from './raw.ts';
import type { Row } from './row.ts';
import { quantile } from './timing.ts';

const MINUTE = 60_000;
const YEAR = 525_600 * MINUTE;
const OFFICES = 1_000;
const TASKS_EACH = 1_000;

/** The store: the commit of a reply against raw better-sqlite3, and the tick with a million open assignments. */
export async function bench(): Promise<readonly Row[]> {
  return [
    await inFolder((folder) => commits(folder, { name: 'commit of a reply', goal: '≥ 0.70', atOnce: 1 })),
    await inFolder((folder) => commits(folder, { name: 'commits of replies, 50 at once', goal: '', atOnce: 50 })),
    ...(await inFolder(ticks)),
  ];
}

/** What one reply writes. */
const replyOf = (number: number): Change[] => [
  { kind: 'incoming-taken', key: `memory:${number}`, at: at(number) },
  { kind: 'report-added', report: report({ id: `r${number}` }) },
  { kind: 'assignment-moved', assignment: assignment({ version: number, percent: 80, nextDue: at(number) }) },
  { kind: 'message-queued', delivery: delivery({ id: `d${number}` }) },
];

async function ours(store: Store): Promise<Commit> {
  await store.commit('east', [opened('east'), { kind: 'assignment-opened', assignment: assignment() }]);
  return (number) => store.commit('east', replyOf(number));
}

/** On disk, against the same statements by hand. */
async function commits(folder: string, measured: Measured): Promise<Row> {
  const store = await openStore(folder);
  const client = new Database(join(folder, 'raw.db'));
  const row = await sideBySide(await ours(store), raw(client), measured);
  client.close();
  await store.close();
  return row;
}

/** A million open assignments in a thousand offices, due at any minute of a year. */
async function ticks(folder: string): Promise<readonly Row[]> {
  const store = await openStore(folder);
  await fill(store, join(folder, 'duban.db'));
  const ticking = {
    store,
    books: async (office: string) => book(office),
    slotsDue: ({ due }: RoundAhead) => due.map(({ code, unit }) => `${code}|${unit}`),
    looksAtAll: () => false,
    decideRound,
    resting: new Map(),
    wake: () => {},
    alarm: (what: string, error: unknown) => {
      throw new Error(what, { cause: error });
    },
  };
  const disk = oneWrite(new Database(join(folder, 'raw.db')));
  const times: { tick: number[]; disk: number[] } = { tick: [], disk: [] };
  for (let minute = 1; minute <= 1_000; minute += 1) {
    times.tick.push(await elapsed(() => tick(ticking, at(minute * MINUTE))));
    times.disk.push(await elapsed(disk));
  }
  const idle: { tick: number[]; bare: number[] } = { tick: [], bare: [] };
  const bare = bareLook(new Database(join(folder, 'duban.db'), { readonly: true }));
  for (let look = 0; look < 1_000; look += 1) {
    idle.tick.push(await elapsed(() => tick(ticking, at(1_000 * MINUTE))));
    idle.bare.push(await elapsed(() => bare(1_000 * MINUTE)));
  }
  await store.close();
  const row = (name: string, mine: readonly number[], theirs: readonly number[], share: number, goal: string): Row => {
    const [ours, baseline] = [quantile(mine, share), quantile(theirs, share)];
    return {
      name: `tick, 1,000,000 open assignments, ${name}`,
      ours,
      baseline,
      ratio: ours / baseline,
      unit: 'ms',
      goal,
    };
  };
  return [
    row('p50', times.tick, times.disk, 0.5, ''),
    row('p99', times.tick, times.disk, 0.99, '≤ 5 ms'),
    row('nothing due, p50', idle.tick, idle.bare, 0.5, '≤ 0.1 ms'),
    row('nothing due, p99', idle.tick, idle.bare, 0.99, ''),
  ];
}

/** The two questions of a tick, asked of the same file by hand. */
function bareLook(client: Database.Database): (until: number) => void {
  const offices = client.prepare('SELECT office FROM tick WHERE next_due <= ?');
  const tasks = client.prepare('SELECT office FROM assignment WHERE next_due <= ?');
  return (until) => void [offices.all(until), tasks.all(until)];
}

/** What the disk takes for the smallest durable write, in the same minute. */
function oneWrite(client: Database.Database): () => void {
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.exec('CREATE TABLE mark (at integer)');
  const insert = client.prepare('INSERT INTO mark VALUES (?)');
  return () => void insert.run(1);
}

async function elapsed(act: () => Promise<void> | void): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}

async function fill(store: Store, file: string): Promise<void> {
  for (let office = 0; office < OFFICES; office += 1) {
    await store.commit(`o${office}`, [opened(`o${office}`), { kind: 'ticked', at: at(0), nextDue: null }]);
  }
  const client = new Database(file);
  client.pragma('synchronous = OFF');
  const insert = client.prepare(
    `INSERT INTO assignment (office, code, unit, role, stage, figures, next_due, version) VALUES (?, ?, ?, ?, ?, ?, ?, 0)`,
  );
  client.transaction(() => {
    // Spread evenly and out of order, without a random number.
    for (let number = 0; number < OFFICES * TASKS_EACH; number += 1) {
      const due = Math.floor(((number * 0.618_033_988_749) % 1) * YEAR);
      insert.run(`o${number % OFFICES}`, `气${Math.floor(number / OFFICES)}`, '区甲局', 'lead', 'assigned', '[]', due);
    }
  })();
  client.pragma('wal_checkpoint(TRUNCATE)');
  client.close();
}

/** A reminder for each assignment that is due, and its next one in a year. */
function decideRound({ due, now }: Round): RoundDecision {
  return {
    decisions: due.map((standing) => ({
      changes: [
        { kind: 'reminder-claimed', slot: `${standing.code}|${standing.unit}`, at: now },
        { kind: 'assignment-moved', assignment: { ...standing, nextDue: at(now + YEAR) } },
      ],
      messages: [outgoing('甲群', standing.code)],
    })),
    rest: [{ kind: 'ticked', at: now, nextDue: null }],
    restsUntil: null,
    dropped: 0,
  };
}
