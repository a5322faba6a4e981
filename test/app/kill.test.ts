import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { address } from '../fakes/records.ts';

const EVENTS = 60;
const KILLS = 4;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the desk until it has shown `lines` messages, then kills it; what it showed, and how it ended. */
async function desk(lines: number): Promise<{ readonly shown: string[]; readonly signal: string | null }> {
  const script = fileURLToPath(new URL('dying-desk.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(EVENTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const shown: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    shown.push(line);
    if (shown.length === lines) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  return { shown, signal };
}

test('a desk killed again and again books every report once and shows every answer, in order, hardly any twice', async () => {
  const shown: string[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const run = await desk(5 * kill);
    expect(run.signal).toBe('SIGKILL');
    shown.push(...run.shown);
  }
  const last = await desk(Number.POSITIVE_INFINITY);
  expect(last.signal).toBeNull();
  shown.push(...last.shown);

  const all = Array.from({ length: EVENTS }, (_, number) => String(number));
  expect([...new Set(shown)]).toEqual(all);
  // At each kill one message can be on its way: shown, and not yet noted as sent.
  expect(shown.length - EVENTS).toBeLessThanOrEqual(KILLS);

  const store = await openStore(folder);
  expect((await store.reports('east', {})).map(({ id }) => id).sort()).toEqual([...all].sort());
  expect(await store.assignments('east', {})).toMatchObject([{ version: EVENTS }]);
  expect(await store.nextWaiting(address('甲群'), Number.MAX_SAFE_INTEGER as never)).toBeNull();
  await store.close();
}, 60_000);
