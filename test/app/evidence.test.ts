import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Keeper, startKeeper } from '../../src/app/evidence.ts';
import type { FileRef } from '../../src/chat/incoming.ts';
import type { Evidence } from '../../src/dialogue/records.ts';
import { pathOf } from '../../src/dialogue/reports/proof.ts';
import type { Fetched, Platform, Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { memoryPlatform } from '../fakes/memory-platform.ts';
import { address, at, evidence, opened } from '../fakes/records.ts';

let folder: string;
let store: Store;
let keeper: Keeper | null;
let now = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-'));
  store = await openStore(':memory:');
  await store.commit('east', [opened('east')]);
  keeper = null;
  now = 10_000;
});
afterEach(async () => {
  await keeper?.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

async function* pieces(...all: string[]) {
  for (const one of all) yield Buffer.from(one);
}
const given = (...all: string[]): Fetched => ({ kind: 'bytes', bytes: pieces(...all) });
const later = (retryAfterMs: number | null = null): Fetched => ({ kind: 'later', told: '502', retryAfterMs });

const want = (...all: Partial<Evidence>[]) =>
  store.commit(
    'east',
    all.map((over) => ({ kind: 'evidence-wanted', evidence: evidence(over) })),
  );

/** A keeper for a platform whose vendor gives files as it is told. */
async function keep(fetchFile: NonNullable<Platform['fetchFile']>, limit = 1000): Promise<string[]> {
  const told: string[] = [];
  keeper = await startKeeper({
    store,
    clock: () => at(now),
    platforms: new Map([['memory', { ...memoryPlatform(), fetchFile }]]),
    archive: { folder, limit },
    refused: ({ name }, why) => ({ blocks: [{ kind: 'text', text: `${name}: ${why}` }] }),
    wake: () => {},
    alarm: (what) => void told.push(what),
  });
  await keeper.settled();
  return told;
}

const all = () => store.evidence('east', {});
const notices = async () => (await store.nextWaiting(address('甲群'), at(now + 1)))?.message.blocks;

test('what is wanted is fetched, kept by its content and named by what it is', async () => {
  await want(
    {},
    { id: 'e2', name: '验收单.pdf', file: { kind: 'document', id: 'f2', name: '验收单.pdf', size: null } },
  );
  await keep(async ({ id }) => (id === 'f1' ? given('GIF89a', '裸土') : given('<html>')));
  expect(await all()).toMatchObject([
    { id: 'e1', state: 'kept', name: 'photo-m1.gif', type: 'image/gif' },
    { id: 'e2', state: 'kept', name: '验收单.pdf', type: 'text/html', hash: sha('<html>'), size: 6 },
  ]);
  expect(readFileSync(join(folder, pathOf(sha('<html>'))), 'utf8')).toBe('<html>');
});

test('the same content from two chats lies on the disk once', async () => {
  await want({}, { id: 'e2', address: address('乙群') });
  await keep(async () => given('同一张照片'));
  expect((await all()).map(({ hash }) => hash)).toEqual([sha('同一张照片'), sha('同一张照片')]);
  expect(readdirSync(join(folder, 'evidence')).sort()).toEqual([sha('同一张照片').slice(0, 2), 'tmp'].sort());
});

test('what cannot be had now is tried again, ever later, as late as the vendor asks, and told once', async () => {
  await want({});
  const answers = [later(), later(60_000), given('x')];
  const told = await keep(async () => answers.shift() ?? later());
  expect(await all()).toMatchObject([{ state: 'wanted', attempts: 1, notBefore: 12_000 }]);
  now = 12_000;
  await keeper?.settled();
  expect(await all()).toMatchObject([{ state: 'wanted', attempts: 2, notBefore: 72_000 }]);
  now = 71_999;
  await keeper?.settled();
  expect(answers).toHaveLength(1);
  now = 72_000;
  await keeper?.settled();
  expect(await all()).toMatchObject([{ state: 'kept' }]);
  expect(told).toHaveLength(1);
});

test('what breaks off on the way is fetched from its beginning', async () => {
  await want({});
  let times = 0;
  await keep(async () => {
    times += 1;
    return times > 1 ? given('whole') : { kind: 'bytes', bytes: broken() };
  });
  now = 20_000;
  await keeper?.settled();
  expect(await all()).toMatchObject([{ state: 'kept', hash: sha('whole') }]);
  expect(readdirSync(join(folder, 'evidence', 'tmp'))).toEqual([]);
});

async function* broken() {
  yield Buffer.from('who');
  throw new Error('reset');
}

test('what was tried half a day long is given up, and its chat told once', async () => {
  await want({ attempts: 23 });
  await keep(async () => later());
  expect(await all()).toMatchObject([{ state: 'refused', why: 'unreachable' }]);
  expect(await notices()).toEqual([{ kind: 'text', text: 'photo-m1: unreachable' }]);
});

test('what is too large by its own account is not asked for; what lies about it is cut off', async () => {
  const file: FileRef = { kind: 'document', id: 'f1', name: 'a.zip', size: 2000 };
  await want({ file, name: 'a.zip' }, { id: 'e2', file: { ...file, id: 'f2', size: 3 }, name: 'b.zip' });
  const asked: string[] = [];
  await keep(async ({ id }) => {
    asked.push(id);
    return given('x'.repeat(900), 'x'.repeat(900));
  });
  expect(asked).toEqual(['f2']);
  expect(await all()).toMatchObject([
    { state: 'refused', why: 'too_large' },
    { state: 'refused', why: 'too_large' },
  ]);
  expect(readdirSync(folder, { recursive: true })).toEqual(['evidence', 'evidence/tmp']);
});

test('a refusal is final, and its words are for whoever runs the desk', async () => {
  await want({});
  const told = await keep(async () => ({ kind: 'refused', why: 'forbidden', told: 'files:read' }));
  expect(await all()).toMatchObject([{ state: 'refused', why: 'forbidden' }]);
  expect(told).toEqual([expect.stringContaining('files:read')]);
});

test('a file that hangs holds up neither the others nor whoever stops the desk, and is wanted still', async () => {
  await want({}, { id: 'e2', file: { kind: 'photo', id: 'f2', name: null, size: 1 } });
  const hanging: NonNullable<Platform['fetchFile']> = ({ id }, stop) =>
    id === 'f2'
      ? Promise.resolve(given('x'))
      : new Promise((resolve) => stop.addEventListener('abort', () => resolve(later())));
  keeper = await startKeeper({
    store,
    clock: () => at(now),
    platforms: new Map([['memory', { ...memoryPlatform(), fetchFile: hanging }]]),
    archive: { folder, limit: 1000 },
    refused: () => ({ blocks: [] }),
    wake: () => {},
    alarm: () => {},
  });
  await expect.poll(async () => (await all())[1]?.state, { timeout: 5000 }).toBe('kept');
  await keeper.stop();
  expect(await all()).toMatchObject([{ state: 'wanted', attempts: 0 }, { state: 'kept' }]);
}, 15_000);

test('where a platform brings no files, that is said', async () => {
  await want({});
  keeper = await startKeeper({
    store,
    clock: () => at(now),
    platforms: new Map([['memory', memoryPlatform()]]),
    archive: { folder, limit: 1000 },
    refused: () => ({ blocks: [] }),
    wake: () => {},
    alarm: () => {},
  });
  await keeper.settled();
  expect(await all()).toMatchObject([{ state: 'refused', why: 'unfetchable' }]);
});
