import { afterEach, beforeEach, expect, test } from 'vitest';
import { healthOf } from '../../src/app/health.ts';
import { type Measures, openMeasures } from '../../src/app/measures.ts';
import { SendError } from '../../src/errors.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { memoryPlatform } from '../fakes/memory-platform.ts';
import { address, at, event, opened, queued } from '../fakes/records.ts';

let store: Store;
let measures: Measures;

beforeEach(async () => {
  store = await openStore(':memory:');
  await store.commit('east', [opened('east')]);
  measures = openMeasures(store);
});

afterEach(() => store.close());

const message = { blocks: [{ kind: 'text', text: '在' }] } as const;
/** The lines of what is told that begin so. */
const told = async (name: string) => (await measures.text()).split('\n').filter((line) => line.startsWith(name));

test('counts what came in and what went out, what was tried again, and how long the answer took', async () => {
  let failures = 1;
  const memory = memoryPlatform(() => {
    if (failures-- > 0) throw new SendError('502');
  });
  const platform = measures.on(memory);
  await platform.start(async () => {});
  await memory.say(event({ key: '7' }));
  const posting = { key: 'memory:7#0', again: false };
  await expect(platform.send(address('甲群'), message, posting)).rejects.toBeInstanceOf(SendError);
  await platform.send(address('甲群'), message, posting);
  expect(await told('duban_events_total')).toEqual([
    'duban_events_total{platform="memory",kind="text",outcome="taken"} 1',
  ]);
  expect(await told('duban_sends_total')).toEqual([
    'duban_sends_total{platform="memory",outcome="unsent"} 1',
    'duban_sends_total{platform="memory",outcome="sent"} 1',
  ]);
  expect(await told('duban_retries_total')).toEqual(['duban_retries_total{platform="memory"} 1']);
  expect(await told('duban_answer_seconds_count')).toEqual(['duban_answer_seconds_count{platform="memory"} 1']);
});

test('an event that cannot be taken is counted as refused, and is still refused', async () => {
  const memory = memoryPlatform();
  await measures.on(memory).start(() => Promise.reject(new Error('disk full')));
  await expect(memory.say(event({}))).rejects.toThrow('disk full');
  expect(await told('duban_events_total')).toEqual([
    'duban_events_total{platform="memory",kind="text",outcome="refused"} 1',
  ]);
});

test('counts how questions were answered and what texts were read as', async () => {
  const answer = [{ to: address('甲群'), message, codes: [], kind: 'answer' }] as const;
  measures.decided('memory', { changes: [], messages: answer, outcome: 'not_found' });
  measures.decided('memory', { changes: [], messages: answer, outcome: 'report' });
  measures.decided('memory', { changes: [], messages: answer });
  measures.decided('memory', { changes: [], messages: [] });
  expect(await told('duban_outcomes_total')).toEqual(
    ['not_found', 'report', 'other', 'silent'].map(
      (outcome) => `duban_outcomes_total{platform="memory",outcome="${outcome}"} 1`,
    ),
  );
});

test('what waits for a platform that is not served is counted, and does not make the desk look ill', async () => {
  await store.commit('east', [
    queued({ id: 'd1', notBefore: at(1000) }),
    queued({ id: 'd2', to: { platform: 'local', chat: '甲群', thread: null } }),
  ]);
  expect(await told('duban_outbox_messages')).toEqual([
    'duban_outbox_messages{platform="local"} 1',
    'duban_outbox_messages{platform="memory"} 1',
  ]);
  const health = () =>
    healthOf({ store, clock: () => at(61_000), started: () => ['memory'], lastTick: () => at(60_000) });
  expect(await health()).toEqual({
    store: 'ok',
    platforms: ['memory'],
    lastTick: '1970-01-01T00:01:00.000Z',
    outbox: { waiting: 1, oldestSeconds: 60 },
  });
});

test('a store that cannot be asked is told to be away', async () => {
  const away = { outbox: () => Promise.reject(new Error('disk gone')) };
  const found = await healthOf({ store: away, clock: () => at(1), started: () => [], lastTick: () => null });
  expect(found).toMatchObject({ store: 'away', platforms: [], lastTick: null });
});
