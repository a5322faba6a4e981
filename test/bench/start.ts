import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { situate } from '../../src/app/situate.ts';
import { openDesk } from '../../src/cli/desk.ts';
import { usualSeed } from '../../src/cli/seeds.ts';
import { decide } from '../../src/dialogue/decide.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';
import type { Row } from './row.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RUNS = 15;
const OFFICES = 1000;
/** So many offices are visited: several times what is kept open. */
const VISITED = 96;

/** Starting: the bundle against an empty process; a thousand offices of which few are open at a time. */
export async function bench(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    return [...coldStart(folder), ...(await manyOffices(folder))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function coldStart(folder: string): readonly Row[] {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
  const hook = join(folder, 'hook.cjs');
  const empty = join(folder, 'empty.mjs');
  writeFileSync(
    hook,
    "process.on('exit', () => require('fs').writeSync(2, ' RSS ' + process.resourceUsage().maxRSS));",
  );
  writeFileSync(empty, '');
  const bundle = join(root, 'dist', 'duban.js');
  const run = (words: readonly string[]) => median(hook, words);
  const baseline = run([empty]);
  const version = run([bundle, '--version']);
  run([bundle, 'chats', '--data', folder]);
  const ready = run([bundle, 'start', '--data', folder]);
  return [
    row('the bundle tells its version', version.ms, baseline.ms, 'ms', '–'),
    row('the bundle tells its version, memory', version.mb, baseline.mb, 'MB', '–'),
    row('cold start to the end of an empty session', ready.ms, baseline.ms, 'ms', '≤ 3 ×'),
    row('cold start to the end of an empty session, memory', ready.mb, baseline.mb, 'MB', '≤ 80 MB'),
  ];
}

/** The median time and the largest memory of a process with these words, its input empty. */
function median(hook: string, words: readonly string[]): { readonly ms: number; readonly mb: number } {
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const { stderr } = spawnSync(process.execPath, ['--require', hook, ...words], { input: '\n', encoding: 'utf8' });
    return { ms: performance.now() - started, mb: Number(/RSS (\d+)/.exec(stderr)?.[1]) / 1024 };
  });
  const middle = runs.map(({ ms }) => ms).sort((one, other) => one - other)[RUNS >> 1] ?? 0;
  return { ms: middle, mb: Math.max(...runs.map(({ mb }) => mb)) };
}

async function manyOffices(folder: string): Promise<readonly Row[]> {
  const seeds = join(root, 'seeds');
  const ground = { data: join(folder, 'many'), seeds, clock: () => 0 as Instant, openStore };
  const desk = await openDesk(ground, { now: '2021-10-28T08:50' });
  const ask = () => askedIn(desk, desk.office);
  const alone = await timed(ask);
  const { sources } = await usualSeed(seeds);
  for (let number = 0; number < OFFICES; number += 1) {
    const office = { key: `office-${number}`, name: `${number}`, timezone: 'Asia/Shanghai', sources };
    await desk.store.commit(office.key, [{ kind: 'office-opened', office }]);
  }
  const among = await timed(ask);
  const heaps: number[] = [];
  for (let number = 0; number < VISITED; number += 1) {
    await askedIn(desk, `office-${number}`);
    if (number === VISITED / 3 || number === VISITED - 1) heaps.push(heapMb());
  }
  const [few = 0, many = 0] = heaps;
  await desk.close();
  return [
    row('one question among 1,000 offices', among, alone, 'ms', 'as in one office alone'),
    row(`memory after ${VISITED} offices were visited`, many, few, 'MB', `as after ${VISITED / 3}`),
  ];
}

/** One question through everything that is loaded and decided for it. */
async function askedIn(desk: Awaited<ReturnType<typeof openDesk>>, office: string): Promise<void> {
  const book = await desk.books.take(office);
  const incoming = {
    key: 'k',
    address: { platform: 'memory', chat: 'c', thread: null },
    message: 'm',
    sender: { id: 'p', name: 'p', bot: false },
    addressed: 'direct',
    replyTo: null,
    forwardFrom: null,
    saidAt: desk.clock(),
    receivedAt: desk.clock(),
    body: { kind: 'text', text: '大气25谁牵头？', files: [] },
  } as const;
  const known = { book, chat: null, me: [], now: desk.clock(), serves: () => true, invitation: null, codesRefused: 0 };
  decide(incoming, await situate(desk.store, known, incoming));
}

async function timed(act: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 200; run += 1) {
    const started = performance.now();
    await act();
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[100] ?? 0;
}

function heapMb(): number {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function row(name: string, ours: number, baseline: number, unit: string, goal: string): Row {
  return { name, ours, baseline, ratio: ours / baseline, unit, goal };
}
