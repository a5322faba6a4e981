import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearDrafts, keepBytes } from '../../src/app/keep-file.ts';
import { pathOf } from '../../src/dialogue/reports/proof.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () =>
  readdirSync(join(folder, 'evidence'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

async function* pieces(...all: Uint8Array[]) {
  yield* all;
}

test('whatever the bytes and however they come, they lie whole under the hash of their content, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), async (parts) => {
      const whole = Buffer.concat(parts);
      const hash = createHash('sha256').update(whole).digest('hex');
      const archive = { folder, limit: 2000 };
      const kept = await keepBytes(archive, pieces(...parts), 'a');
      expect(await keepBytes(archive, pieces(whole), 'b')).toMatchObject({ hash });
      expect(kept).toMatchObject({ kind: 'kept', hash, size: whole.length });
      expect(readFileSync(join(folder, pathOf(hash))).equals(whole)).toBe(true);
      expect(pathOf(hash)).toMatch(/^evidence\/[0-9a-f]{2}\/[0-9a-f]{64}$/);
    }),
    { numRuns: 20 },
  );
  const names = files().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(readdirSync(join(folder, 'evidence', 'tmp'))).toEqual([]);
});

test('what is larger than the limit is read no further, whatever size it was said to have, and leaves nothing', async () => {
  let given = 0;
  async function* endless() {
    for (;;) {
      given += 1000;
      yield Buffer.alloc(1000);
    }
  }
  expect(await keepBytes({ folder, limit: 5000 }, endless(), 'a')).toEqual({ kind: 'too_large' });
  expect(given).toBe(6000);
  expect(files()).toEqual([]);
  expect(await keepBytes({ folder, limit: 5000 }, pieces(Buffer.alloc(5000)), 'a')).toMatchObject({ size: 5000 });
});

test('bytes that break off leave nothing', async () => {
  async function* broken() {
    yield Buffer.alloc(1000);
    throw new Error('reset');
  }
  await expect(keepBytes({ folder, limit: 5000 }, broken(), 'a')).rejects.toThrow('reset');
  expect(files()).toEqual([]);
});

test('nobody else on the machine may read a file, and nobody may run it', async () => {
  const kept = await keepBytes({ folder, limit: 5000 }, pieces(Buffer.from('#!/bin/sh\n')), 'a.sh');
  if (kept.kind !== 'kept') throw new Error('it was not kept');
  expect(statSync(join(folder, pathOf(kept.hash))).mode & 0o777).toBe(0o600);
});

test('what a dead process left half-written is removed, what another is writing is not', async () => {
  await keepBytes({ folder, limit: 9 }, pieces(Buffer.from('x')), 'a');
  const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'evidence', 'tmp', name));
  for (const path of [old!, fresh!]) writeFileSync(path, 'half');
  utimesSync(old!, 0, 0);
  await clearDrafts({ folder, limit: 9 }, Date.now());
  expect(readdirSync(join(folder, 'evidence', 'tmp'))).toEqual(['fresh']);
});
