import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const script = fileURLToPath(new URL('writer.ts', import.meta.url));

const writer = (name: string, count: number): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', script, folder, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function exitOf(child: ChildProcess): Promise<unknown> {
  child.stdout?.resume();
  const [code] = await once(child, 'exit');
  return code;
}

test('what was acknowledged is there after the process is killed, and nothing is there by halves', async () => {
  const child = writer('a', 1_000_000);
  let acknowledged = -1;
  for await (const line of createInterface({ input: child.stdout! })) {
    acknowledged = Number(line);
    if (acknowledged === 150) child.kill('SIGKILL');
  }
  expect(acknowledged).toBeGreaterThanOrEqual(150);

  const store = await openStore(folder);
  const ids = (await store.reports('east', {})).map(({ id }) => id);
  const [standing] = await store.assignments('east', {});
  const taken = await Promise.all(ids.map((id) => store.taken('east', id)));
  await store.close();
  for (let number = 0; number <= acknowledged; number += 1) expect(ids).toContain(`a-${number}`);
  expect(taken).not.toContain(false);
  expect(standing).toMatchObject({ version: ids.length, report: ids[0] });
}, 30_000);

test('processes that open a fresh folder and write at once lose nothing of each other', async () => {
  const writers = ['a', 'b', 'c'].map((name) => writer(name, 60));
  const exits = await Promise.all(writers.map((child) => exitOf(child)));
  expect(exits).toEqual([0, 0, 0]);

  const store = await openStore(folder);
  expect(await store.reports('east', {})).toHaveLength(180);
  expect(await store.assignments('east', {})).toMatchObject([{ version: 180 }]);
  await store.close();
}, 60_000);
