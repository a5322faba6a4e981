import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Dispatch, type Dispatching, startDispatch } from '../../src/app/dispatch.ts';
import { reconsider } from '../../src/dialogue/rounds/reconsider.ts';
import { SendError } from '../../src/errors.ts';
import type { Platform, Posting, Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { book } from '../fakes/book.ts';
import { memoryPlatform } from '../fakes/memory-platform.ts';
import { address, at, opened, queued } from '../fakes/records.ts';

let store: Store;
let now: number;
let alarms: string[];
let running: Dispatch[];
/** A send that does not come back before the test is over. */
let hanging: Promise<void>;
let release: () => void;

beforeEach(async () => {
  store = await openStore(':memory:');
  await store.commit('east', [opened('east')]);
  now = 1_000;
  alarms = [];
  running = [];
  hanging = new Promise((resolve) => {
    release = resolve;
  });
});

afterEach(async () => {
  release();
  await Promise.all(running.map((dispatch) => dispatch.stop()));
  await store.close();
});

async function start(platform: Platform, over: Partial<Dispatching> = {}): Promise<Dispatch> {
  const dispatch = await startDispatch({
    store,
    platforms: new Map([[platform.name, platform]]),
    clock: () => at(now),
    books: async (office) => book(office),
    reconsider,
    repeated: ({ blocks }) => ({ blocks: [{ kind: 'text', text: '（可能重复）' }, ...blocks] }),
    lost: ({ unit }, why) => ({ blocks: [{ kind: 'text', text: `${unit}: ${why}` }] }),
    alarm: (what) => alarms.push(what),
    alone: true,
    ...over,
  });
  running.push(dispatch);
  return dispatch;
}

/** Queues messages in this order: `甲1` is number 1 in the chat 甲, and its own text. */
const queue = (...names: string[]) =>
  store.commit(
    'east',
    names.map((name) =>
      queued({ id: name, to: address(name.slice(0, 1)), message: { blocks: [{ kind: 'text', text: name }] } }),
    ),
  );

const turnOfEvents = () => new Promise((done) => setTimeout(done, 5));

test('sends in order within a chat, and notes the receipt', async () => {
  const platform = memoryPlatform();
  await queue('甲1', '乙1', '甲2');
  await (await start(platform)).settled();
  const texts = platform.sent.map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('甲'))).toEqual(['甲1', '甲2']);
  expect(texts).toContain('乙1');
  const receipt = `sent-${texts.indexOf('甲2') + 1}`;
  expect(await store.deliveryOf('east', address('甲'), receipt)).toMatchObject({ id: '甲2', state: 'sent' });
});

test('what must be tried again is tried when its time comes, and no later', async () => {
  const platform = memoryPlatform();
  const tries: number[] = [];
  const failing: Platform = {
    ...platform,
    send: async (to, message) => {
      tries.push(performance.now());
      if (tries.length === 1) throw new SendError('429', 'unsent', 150);
      return platform.send(to, message);
    },
  };
  const from = performance.now();
  await queue('甲1');
  await start(failing, { clock: () => at(now + Math.floor(performance.now() - from)) });
  await expect.poll(() => tries.length, { timeout: 900, interval: 5 }).toBe(2);
  expect(tries[1]! - tries[0]!).toBeGreaterThanOrEqual(145);
});

test('what is queued later goes out when woken, and at the next look round even if nobody wakes it', async () => {
  const platform = memoryPlatform();
  const dispatch = await start(platform);
  await queue('甲1');
  dispatch.wake([address('甲')]);
  await expect.poll(() => platform.sent.length, { timeout: 500 }).toBe(1);
  await queue('甲2');
  await expect.poll(() => platform.sent.length, { timeout: 3_000 }).toBe(2);
});

test('a chat that hangs holds up no other', async () => {
  const platform = memoryPlatform(({ chat }) => (chat === '甲' ? hanging : undefined));
  await queue('甲1', '甲2', '乙1');
  await start(platform);
  await expect.poll(() => platform.sent).toEqual([{ chat: '乙', text: '乙1' }]);
});

test('waits as long as the vendor asks, and nothing of that chat overtakes', async () => {
  let limited = true;
  const platform = memoryPlatform(({ chat }) => {
    if (chat === '甲' && limited) throw new SendError('429', 'unsent', 7_000);
  });
  await queue('甲1', '甲2', '乙1');
  const dispatch = await start(platform);
  await dispatch.settled();
  limited = false;
  now += 6_999;
  await queue('甲3');
  await dispatch.settled();
  expect(platform.sent.map(({ text }) => text)).toEqual(['乙1']);
  now += 1;
  await dispatch.settled();
  expect(platform.sent.map(({ text }) => text)).toEqual(['乙1', '甲1', '甲2', '甲3']);
});

test('a chat whose vendor wants it to rest waits so long, unmarked, and no longer', async () => {
  const platform = memoryPlatform();
  let restUntil = 0;
  const resting = {
    ...platform,
    rest: ({ chat }: { chat: string }) => (chat === '甲' ? Math.max(0, restUntil - performance.now()) : 0),
    send: (...given: Parameters<Platform['send']>) => {
      restUntil = performance.now() + 80;
      return platform.send(...given);
    },
  };
  await queue('甲1', '甲2', '乙1');
  const dispatch = await start(resting);
  await dispatch.settled();
  expect(platform.sent.map(({ text }) => text)).toEqual(['甲1', '乙1']);
  expect(await store.nextWaiting(address('甲'), at(now))).toMatchObject({ id: '甲2', state: 'queued', attempts: 0 });
  await expect.poll(() => platform.sent.length, { timeout: 500, interval: 5 }).toBe(3);
});

test('tries again after one second, two, four, and so on up to five minutes', async () => {
  const tries: number[] = [];
  const platform = memoryPlatform(() => {
    tries.push(now);
    throw new SendError('502');
  });
  await queue('甲1');
  const dispatch = await start(platform);
  for (let step = 0; step < 2_000; step += 1) {
    await dispatch.settled();
    now += 500;
  }
  const waits = tries.slice(1).map((moment, place) => moment - tries[place]!);
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300].map((seconds) => seconds * 1000));
});

test('what can never be sent is given up, its chat is lost, and the others go on', async () => {
  const platform = memoryPlatform(({ chat }) => {
    if (chat === '甲') throw new SendError('bot was kicked', 'lost');
  });
  await store.commit('east', [
    { kind: 'chat-bound', address: address('甲'), unit: '区甲局', officeChat: false, title: '甲' },
    { kind: 'chat-bound', address: address('办'), unit: null, officeChat: true, title: '办' },
  ]);
  await queue('甲1', '甲2', '乙1');
  await (await start(platform)).settled();
  await running[0]?.settled();
  // The office is told once, however many messages could not be sent.
  expect(platform.sent).toEqual([
    { chat: '乙', text: '乙1' },
    { chat: '办', text: '区甲局: bot was kicked' },
  ]);
  expect(await store.chat(address('甲'))).toMatchObject({ state: 'lost' });
  expect(alarms).toEqual(['甲1 to memory:甲 was given up', '甲2 to memory:甲 was given up']);
  expect(await store.chatsWaiting(at(now + 1e9))).toEqual([]);
});

test('a platform that fails without saying why is asked eight times, then what follows has its turn', async () => {
  const platform = memoryPlatform((_, { blocks: [block] }) => {
    if (block?.kind === 'text' && block.text === '甲1') throw new TypeError('a fault in rendering');
  });
  await queue('甲1', '甲2');
  const dispatch = await start(platform);
  for (let step = 0; step < 10; step += 1) {
    await dispatch.settled();
    now += 300_000;
  }
  expect(platform.sent).toEqual([{ chat: '甲', text: '甲2' }]);
  expect(alarms).toHaveLength(8);
});

test('whoever died while sending: the reminder is sent again and says so, the answer and what was sent are not', async () => {
  const reminder = queued({ id: '提醒', kind: 'reminder', to: address('甲') });
  const answer = queued({ id: '回答', to: address('乙') });
  await store.commit('east', [reminder, answer, queued({ id: '已发', to: address('丙') })]);
  await start(memoryPlatform(({ chat }) => (chat === '丙' ? undefined : hanging)));
  await expect.poll(() => store.deliveryOf('east', address('丙'), 'sent-1')).not.toBeNull();

  const platform = memoryPlatform();
  await (await start(platform)).settled();
  expect(platform.sent).toEqual([{ chat: '甲', text: '（可能重复）\n已记：气1 · 12.5%' }]);
  expect(alarms).toEqual(['回答 to memory:乙 was given up']);
});

test('a failure the vendor told is no doubt: a reminder that is tried again does not claim to be a repetition', async () => {
  let failures = 1;
  const platform = memoryPlatform(() => {
    if (failures-- > 0) throw new SendError('502');
  });
  await store.commit('east', [queued({ kind: 'reminder' })]);
  const dispatch = await start(platform);
  await dispatch.settled();
  now += 1_000;
  await dispatch.settled();
  expect(platform.sent).toEqual([{ chat: '甲群', text: '已记：气1 · 12.5%' }]);
});

test('a platform that looks up what it sent is told that a message may have gone out, and gets it as it is', async () => {
  const postings: (Posting | undefined)[] = [];
  const memory = memoryPlatform();
  const platform: Platform = {
    ...memory,
    looksUp: true,
    send: async (to, message, posting) => {
      postings.push(posting);
      if (postings.length <= 2) throw new SendError('connection reset', 'unknown');
      return memory.send(to, message);
    },
  };
  await store.commit('east', [
    queued({ id: '提醒', kind: 'reminder', to: address('甲') }),
    queued({ id: '回答', to: address('乙') }),
  ]);
  const dispatch = await start(platform);
  await dispatch.settled();
  now += 1_000;
  await dispatch.settled();
  expect(memory.sent.map(({ text }) => text)).toEqual(['已记：气1 · 12.5%', '已记：气1 · 12.5%']);
  expect(postings.map((posting) => posting?.again)).toEqual([false, false, true, true]);
  expect(new Set(postings.map((posting) => posting?.key))).toEqual(new Set(['提醒', '回答']));
  expect(alarms).toEqual([]);
});

test('where the vendor leaves it open, a reminder is sent again and says so, an answer is not repeated', async () => {
  let doubts = 2;
  const platform = memoryPlatform(() => {
    if (doubts-- > 0) throw new SendError('connection reset', 'unknown');
  });
  await store.commit('east', [
    queued({ id: '提醒', kind: 'reminder', to: address('甲') }),
    queued({ id: '回答', to: address('乙') }),
  ]);
  const dispatch = await start(platform);
  await dispatch.settled();
  now += 1_000;
  await dispatch.settled();
  expect(platform.sent).toEqual([{ chat: '甲', text: '（可能重复）\n已记：气1 · 12.5%' }]);
  expect(alarms).toEqual(['回答 to memory:乙 was given up']);
});

test('a message its chat never takes is given up, and the chat stays', async () => {
  const platform = memoryPlatform((_, { blocks: [block] }) => {
    if (block?.kind === 'text' && block.text === '甲1') throw new SendError('message is too long', 'refused');
  });
  await store.commit('east', [
    { kind: 'chat-bound', address: address('甲'), unit: '区甲局', officeChat: false, title: '甲' },
  ]);
  await queue('甲1', '甲2');
  await (await start(platform)).settled();
  expect(platform.sent).toEqual([{ chat: '甲', text: '甲2' }]);
  expect(await store.chat(address('甲'))).toMatchObject({ state: 'active' });
});

test('two desks on one store send everything once', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `${'甲乙丙丁'[n % 4]}${n}`);
  await queue(...names);
  const platform = memoryPlatform(turnOfEvents);
  const both = await Promise.all([start(platform, { alone: false }), start(platform, { alone: false })]);
  while ((await store.chatsWaiting(at(now))).length > 0) await Promise.all(both.map((dispatch) => dispatch.settled()));
  await Promise.all(both.map((dispatch) => dispatch.settled()));
  expect(platform.sent.map(({ text }) => text).sort()).toEqual([...names].sort());
});

test('a desk that is not alone leaves what another is sending, until its time is over', async () => {
  await store.commit('east', [
    queued({ kind: 'reminder' }),
    { kind: 'message-sending', id: 'd1', attempts: 1, at: at(now), until: at(now + 60_000) },
  ]);
  const platform = memoryPlatform();
  const dispatch = await start(platform, { alone: false });
  await dispatch.settled();
  expect(platform.sent).toEqual([]);
  now += 60_000;
  await dispatch.settled();
  expect(platform.sent).toHaveLength(1);
});

test('stop lets those in flight finish and begins no other', async () => {
  const platform = memoryPlatform(turnOfEvents);
  await queue('甲1', '甲2', '乙1');
  const dispatch = await start(platform);
  await dispatch.stop();
  await dispatch.stop();
  expect(platform.sent.map(({ text }) => text).sort()).toEqual(['乙1', '甲1']);
  expect(await store.beingSent()).toEqual([]);
  expect(await store.nextWaiting(address('甲'), at(now))).toMatchObject({ id: '甲2', state: 'queued' });
});

test('messages of a platform that is not there wait', async () => {
  await store.commit('east', [queued({ to: { platform: 'telegram', chat: '-1', thread: null } })]);
  await (await start(memoryPlatform())).settled();
  expect(await store.chatsWaiting(at(now))).toHaveLength(1);
});

test('a store that is away for a while is told, and sending goes on when it is back', async () => {
  let away = true;
  const flaky: Store = {
    ...store,
    nextWaiting: (...given) => (away ? Promise.reject(new Error('away')) : store.nextWaiting(...given)),
  };
  const platform = memoryPlatform();
  await queue('甲1');
  const dispatch = await start(platform, { store: flaky });
  await dispatch.settled();
  expect(alarms).toContain('sending to memory:甲 stopped for now');
  away = false;
  await dispatch.settled();
  expect(platform.sent).toHaveLength(1);
});
