import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Evidence } from '../../../src/dialogue/records.ts';
import { pathOf } from '../../../src/dialogue/reports/proof.ts';
import { atDeskIn, kill } from '../kills.ts';
import { groupOf, openTown, type Town } from './processes.ts';
import { said } from './updates.ts';

const PATIENCE = 90_000;
const patient = { timeout: 40_000, interval: 50 };

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Somebody of the first unit sends a picture, which Telegram keeps; gives its bytes. */
function sendPicture(id: number, over: object = {}): Buffer {
  const bytes = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), randomBytes(5000)]);
  town.server.files.put(`photo${id}`, bytes);
  const [{ address }] = town.groups as [Town['groups'][0]];
  town.server.happen({
    message: said('', {
      message_id: id,
      chat: groupOf(address),
      text: undefined,
      photo: [
        { file_id: `small${id}`, file_unique_id: 's', width: 90, height: 60, file_size: 9 },
        { file_id: `photo${id}`, file_unique_id: 'p', width: 1280, height: 960, file_size: bytes.length },
      ],
      ...over,
    }),
  });
  return bytes;
}

/** Somebody asks in the coordinating office's own group. */
async function askInOffice(text: string): Promise<void> {
  const chat = { platform: 'telegram', chat: '-9000', thread: null };
  await atDeskIn(town.folder, ({ store, office }) =>
    store.commit(office, [{ kind: 'chat-bound', address: chat, unit: null, officeChat: true, title: '' }]),
  );
  town.server.happen({ message: said(`@duban_bot ${text}`, { message_id: 900, chat: groupOf(chat) }) });
}

const evidence = () => atDeskIn(town.folder, ({ store, office }) => store.evidence(office, {}));
const reports = () => atDeskIn(town.folder, ({ store, office }) => store.reports(office, {}));
const acknowledgements = () => town.shown().filter((text) => text.includes('已记'));
const kept = (all: readonly Evidence[]) => all.filter(({ state }) => state === 'kept');
const asked = () => new Set(town.server.files.asked.map(({ id }) => id)).size;

test(
  'an album of which the pictures come in any order, with a kill between them, is one report with all of them',
  async () => {
    const caption = `${town.groups[0]!.code} 完成80%`;
    const album = { media_group_id: '1234567890' };
    const first = await town.start();
    const one = sendPicture(11, album);
    await expect.poll(town.unconfirmed, patient).toBe(0);
    await kill(first);
    const two = sendPicture(12, { ...album, caption });
    const three = sendPicture(13, album);
    const second = await town.start();
    await expect.poll(acknowledgements, patient).toHaveLength(1);
    expect(acknowledgements()[0]).toContain('80% · 附件3个。');
    await expect.poll(asked, patient).toBe(3);
    await expect.poll(async () => kept(await evidence()).length, patient).toBe(3);
    await askInOffice(`${town.groups[0]!.code}的附件`);
    const sent = () => town.server.requests.filter(({ method }) => method === 'sendDocument');
    await expect
      .poll(() => sent().map(({ payload }) => payload.document), patient)
      .toEqual(['photo-12-3.jpg', 'photo-12-2.jpg', 'photo-12.jpg']);
    await kill(second);
    const [report, ...more] = await reports();
    expect(more).toEqual([]);
    const all = await evidence();
    expect(all.every(({ bundle }) => report?.evidence.includes(bundle))).toBe(true);
    expect(new Set(all.map(({ hash }) => hash))).toEqual(new Set([one, two, three].map(sha)));
    expect(all.map(({ name }) => name)).toEqual(['photo-12.jpg', 'photo-12-2.jpg', 'photo-12-3.jpg']);
  },
  PATIENCE,
);

test(
  'a desk killed again and again while it fetches has every file in the end, whole and once, and one report each',
  async () => {
    const pictures = new Map<number, Buffer>();
    let failing = 0;
    // Every third request meets what goes wrong at vendors.
    const faults = [{ kind: 'cut' }, { kind: 'status', code: 502 }, { kind: 'status', code: 404 }] as const;
    town.server.files.fault = () => {
      failing += 1;
      return failing % 3 === 0 ? faults[failing % faults.length]! : null;
    };
    for (let round = 0; round < 4; round += 1) {
      for (let each = 0; each < 4; each += 1) {
        const id = 100 + pictures.size;
        pictures.set(id, sendPicture(id, { caption: `${town.groups[0]!.code} 完成${30 + pictures.size}%` }));
      }
      const desk = await town.start();
      await new Promise((resolve) => setTimeout(resolve, 100 + ((round * 7919) % 900)));
      await kill(desk);
    }
    town.server.files.fault = () => null;
    const last = await town.start();
    await expect.poll(async () => kept(await evidence()).length, patient).toBe(pictures.size);
    await kill(last);
    expect(await reports()).toHaveLength(pictures.size);
    for (const { message, hash, size } of await evidence()) {
      const bytes = pictures.get(Number(message))!;
      expect([hash, size]).toEqual([sha(bytes), bytes.length]);
      expect(sha(readFileSync(join(town.folder, pathOf(hash ?? ''))))).toBe(hash);
    }
    const lying = readdirSync(join(town.folder, 'evidence'), { recursive: true, withFileTypes: true });
    const whole = lying.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('tmp'));
    expect(whole).toHaveLength(pictures.size);
  },
  PATIENCE,
);

test(
  'while files hang, reports are booked and answered, and a desk that is told to end does so in time',
  async () => {
    town.server.files.fault = () => ({ kind: 'stall' });
    const desk = startMain();
    for (let id = 1; id <= 8; id += 1) sendPicture(id, { caption: `${town.groups[0]!.code} 完成${id}%` });
    await expect.poll(async () => (await reports()).length, patient).toBe(8);
    await expect.poll(acknowledgements, patient).not.toEqual([]);
    expect(kept(await evidence())).toEqual([]);
    const told = performance.now();
    desk.kill('SIGTERM');
    expect(await once(desk, 'exit')).toEqual([0, null]);
    expect(performance.now() - told).toBeLessThan(10_000);
    expect((await evidence()).every(({ state }) => state === 'wanted')).toBe(true);
  },
  PATIENCE,
);

/** Starts Duban as its users do. */
function startMain(): ChildProcess {
  const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', main, 'start', '--data', town.folder], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH, TELEGRAM_BOT_TOKEN: town.server.token, TELEGRAM_API_ROOT: town.server.root },
  });
}
