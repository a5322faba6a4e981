import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Albums, openAlbums } from '../../src/app/albums.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { bundleName, filesWanted } from '../../src/dialogue/reports/proof.ts';
import { Fault } from '../../src/errors.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { at, event, opened } from '../fakes/records.ts';

let store: Store;
let taken: Incoming[];

beforeEach(async () => {
  store = await openStore(':memory:');
  await store.commit('east', [opened('east')]);
  taken = [];
});
afterEach(() => store.close());

const text = ({ body }: Incoming) => (body.kind === 'text' ? body.text : body.kind);
const files = ({ body }: Incoming) => (body.kind === 'text' ? body.files.map(({ id }) => id).sort() : []);

const piece = (key: string, caption = '', album = '77'): Incoming => ({
  ...event({ key }),
  album,
  body: { kind: 'text', text: caption, files: [{ kind: 'photo', id: `f${key}`, name: null, size: 1 }] },
});

/** The desk behind it: takes each event once. */
async function inbox(incoming: Incoming): Promise<void> {
  const key = `${incoming.address.platform}:${incoming.key}`;
  if (await store.taken('east', key)) return;
  await store.commit('east', [{ kind: 'incoming-taken', key, at: at(1) }]);
  taken.push(incoming);
}

const start = (desk = inbox): Promise<Albums> =>
  openAlbums({ store, clock: () => at(1), home: 'east', inbox: desk, alarm: () => {} });

test('the pictures of an album become one message when no more come', async () => {
  const albums = await start();
  for (const one of [piece('1', '大气25 完成80%'), piece('2'), piece('3')]) await albums.take(one);
  expect(taken).toEqual([]);
  await expect.poll(() => taken.length, { timeout: 5000 }).toBe(1);
  expect(files(taken[0]!)).toEqual(['f1', 'f2', 'f3']);
  await expect.poll(() => store.heldPieces(), { timeout: 5000 }).toEqual([]);
  await albums.stop();
}, 10_000);

test('in whatever order they come, however often, and whoever dies between them, it is one message with each once', async () => {
  const pieces = [piece('1'), piece('2', '大气25 完成80%'), piece('3'), piece('4')];
  const brought = fc.tuple(
    fc.shuffledSubarray([...pieces, ...pieces], { minLength: 8 }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(brought, async ([order, deaths]) => {
      await store.close();
      store = await openStore(':memory:');
      await store.commit('east', [opened('east')]);
      taken = [];
      let albums = await start();
      for (const [place, one] of order.entries()) {
        await albums.take(one);
        if (!deaths[place]) continue;
        await albums.stop();
        albums = await start();
      }
      await albums.settled();
      await albums.stop();
      expect(taken.map(text)).toEqual(['大气25 完成80%']);
      expect(files(taken[0]!)).toEqual(['f1', 'f2', 'f3', 'f4']);
    }),
    { numRuns: 30 },
  );
});

test('what is said next in the chat comes after the album, and another chat waits for nothing', async () => {
  const albums = await start();
  await albums.take(piece('1', '大气25 完成80%'));
  await albums.take(event({ key: '5', text: '别的群', chat: '乙群' }));
  await albums.take(event({ key: '6', text: '撤回' }));
  expect(taken.map(text)).toEqual(['别的群', '大气25 完成80%', '撤回']);
  await albums.stop();
});

test('two albums one after the other are two messages', async () => {
  const albums = await start();
  for (const one of [piece('1', '甲'), piece('2'), piece('3', '乙', '78'), piece('4', '', '78')])
    await albums.take(one);
  await albums.settled();
  expect(taken.map((one) => [text(one), files(one)])).toEqual([
    ['甲', ['f1', 'f2']],
    ['乙', ['f3', 'f4']],
  ]);
  await albums.stop();
});

test('a picture that comes when its album was taken joins the others in silence', async () => {
  const albums = await start();
  const first = piece('1', '大气25 完成80%');
  await albums.take(first);
  await albums.settled();
  await store.commit('east', filesWanted(first, { office: 'east', unit: '区甲局', now: at(1) }));
  await albums.take(piece('2'));
  await albums.take(piece('2'));
  expect(taken).toHaveLength(1);
  const kept = await store.evidence('east', { bundle: bundleName(first) });
  expect(kept.map(({ file, unit }) => [file.id, unit])).toEqual([
    ['f1', '区甲局'],
    ['f2', '区甲局'],
  ]);
  await albums.stop();
});

test('where nothing can be stored, the platform is told to bring it again', async () => {
  let away = true;
  const albums = await start(async (incoming) => {
    if (away) throw new Fault('unavailable', 'disk full');
    await inbox(incoming);
  });
  await albums.take(piece('1', '大气25 完成80%'));
  await expect(albums.take(event({ key: '6', text: '撤回' }))).rejects.toThrow('disk full');
  away = false;
  await albums.take(event({ key: '6', text: '撤回' }));
  expect(taken.map(text)).toEqual(['大气25 完成80%', '撤回']);
  await albums.stop();
});
