import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openDesk } from '../../src/cli/desk.ts';
import { unreachable } from '../../src/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { addDays, type Day, type Instant } from '../../src/time/day.ts';
import { chinese, isWorkday, nextWorkday } from '../../src/time/workdays.ts';
import { instantAt, wallClock } from '../../src/time/zone.ts';
import { bound } from '../bots/kills.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import type { Brought, Shown, Spoken, Written } from './wire.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, 'dist/crash-desk.js');

/** The eve of the day on which most of what the sample plan asks for falls due; then it is overdue, week after week. */
const START = '2021-12-30T10:00';
const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** So many reports the desk has not confirmed yet are on their way at any moment. */
const FLYING = 30;
/** A desk is killed when it has written up to so many lines, and up to so many milliseconds: fast and slow ones alike. */
const LINES = 150;
const MOMENT_MS = 5;

/** Kills a desk at work at so many random moments, the same for one seed but for the machine's own pace. */
export async function surviveCrashes(kills: number, seed: number): Promise<Ledger> {
  await bundled();
  const folder = mkdtempSync(join(tmpdir(), 'duban-crash-'));
  try {
    const town = await openTown(folder);
    const world = openWorld(town, dice(seed));
    for (let kill = 1; kill <= kills; kill += 1) await world.live(folder, 'killed');
    await world.live(folder, 'finished');
    return await ledgerOf(folder, town, world.seen());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A process that starts in a fraction of the time the sources take. */
async function bundled(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('desk.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  });
}

/** The units that have a chat, each under its own name, and what one of them can report on. */
export interface Town {
  readonly start: Instant;
  readonly units: readonly string[];
  /** Tasks without a date, so that no report changes what is to be reminded of. */
  readonly reportable: readonly { readonly unit: string; readonly code: string }[];
}

async function openTown(folder: string): Promise<Town> {
  const ground = { data: folder, seeds: join(root, 'seeds'), clock: () => Date.now() as Instant, openStore };
  const desk = await openDesk(ground, { now: START });
  const { store, office, book } = desk;
  const standings = await store.assignments(office, {});
  const units = [...new Set(standings.map(({ unit }) => unit))];
  await store.commit(
    office,
    units.map((unit) => bound({ platform: 'memory', chat: unit, thread: null }, unit)),
  );
  const reportable = standings.filter(({ code }) => {
    const clause = book.clauses.get(code);
    return clause?.kind === 'task' && clause.deadlines.length === 0;
  });
  const start = (await store.lastTick(office))!;
  await desk.close();
  return { start, units, reportable };
}

/** Everything the world outside the desk has seen of it. */
export interface Seen {
  readonly said: readonly Spoken[];
  readonly shown: readonly Shown[];
  readonly now: Instant;
  readonly kills: number;
}

/** The world outside the desk, which goes on whatever becomes of it: people report, and time passes. */
function openWorld({ start, reportable }: Town, random: () => number) {
  const said: Spoken[] = [];
  const shown: Shown[] = [];
  const flying = new Map<string, Spoken>();
  let now = start;
  let kills = 0;

  function speak(): Spoken {
    const { unit, code } = reportable[Math.floor(random() * reportable.length)]!;
    const spoken = { key: `m${said.length}`, chat: unit, text: `${code} 完成${Math.floor(random() * 99) + 1}%` };
    said.push(spoken);
    flying.set(spoken.key, spoken);
    return spoken;
  }

  /** One life of the desk: what it has not confirmed is brought again. Unless it is the last, more comes until it dies. */
  async function live(folder: string, end: 'killed' | 'finished'): Promise<void> {
    const child = spawn(process.execPath, [bundle, folder, String(now)], { stdio: ['pipe', 'pipe', 'inherit'] });
    // What is written to a desk that has just died is brought again to the next.
    child.stdin.on('error', () => {});
    const ended = once(child, 'exit');
    const bring = (brought: Brought) => void child.stdin.write(`${JSON.stringify(brought)}\n`);
    const enough = 1 + Math.floor(random() * LINES);
    let lines = 0;
    // Moments it has not finished with, its start being one.
    let unsettled = 1;
    const look = () => {
      // The desk's own clock has run on since it was set.
      now = (now + MINUTE) as Instant;
      unsettled += 1;
      bring({ kind: 'clock', now });
    };
    const heard = (written: Written): void => {
      switch (written.kind) {
        case 'ready':
          unsettled -= 1;
          for (const spoken of flying.values()) bring({ kind: 'said', said: spoken });
          look();
          return;
        case 'taken':
          flying.delete(written.key);
          if (end === 'finished' && flying.size === 0) look();
          return;
        case 'settled':
          unsettled -= 1;
          if (end === 'finished') return;
          while (flying.size < FLYING) bring({ kind: 'said', said: speak() });
          now = working((now + Math.floor((6 + random() * 14) * HOUR)) as Instant);
          look();
          return;
        case 'shown':
          shown.push(written);
          return;
        default:
          unreachable(written);
      }
    };
    for await (const line of createInterface({ input: child.stdout })) {
      // Written by our own script. A line that the kill cut short was not shown.
      if (line.endsWith('}')) heard(JSON.parse(line) as Written);
      lines += 1;
      if (end === 'killed' && lines === enough) void killLater(child, random() * MOMENT_MS);
      if (end === 'finished' && unsettled === 0 && flying.size === 0) child.stdin.end();
    }
    const [, signal] = await ended;
    if (signal === 'SIGKILL') kills += 1;
  }

  return { live, seen: (): Seen => ({ said, shown, now, kills }) };
}

/** The moment itself where people work, else the next morning on which they do, when every unit's minute has passed. */
function working(at: Instant): Instant {
  const { day, hour } = wallClock(at, ZONE);
  const morning = (one: Day) => instantAt(one, 10, 0, ZONE);
  if (hour < 18 && isWorkday(day, chinese)) return at < morning(day) ? morning(day) : at;
  return morning(nextWorkday(addDays(day, hour < 18 ? 0 : 1), chinese));
}

async function killLater(child: ChildProcess, ms: number): Promise<void> {
  await setTimeout(ms);
  child.kill('SIGKILL');
}

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
