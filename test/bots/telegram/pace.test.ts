import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openPace, type Pace, usualLimits } from '../../../bots/telegram/pace.ts';
import { documented, limiter } from '../../fakes/telegram-limits.ts';

/** Sends one after the other, each arriving when it likes between being sent and being answered. */
async function send(pace: Pace, chat: string, arrived: (chat: string) => void): Promise<number> {
  const turn = await pace.turn(chat);
  if (turn.kind === 'rest') return turn.ms;
  await setTimeout(30 * Math.random());
  arrived(chat);
  await setTimeout(30 * Math.random());
  turn.over();
  return 0;
}

test('what goes to many chats arrives within the limits, and near them', async () => {
  const pace = openPace(usualLimits);
  const over = limiter(documented);
  const waits: number[] = [];
  const from = performance.now();
  const chats = Array.from({ length: 100 }, (_, chat) => String(chat));
  await Promise.all(chats.map((chat) => send(pace, chat, () => waits.push(over(chat, performance.now())))));
  expect(waits).toEqual(chats.map(() => 0));
  // Thirty at once, and seventy at 30 a second.
  expect(70 / ((performance.now() - from) / 1000)).toBeGreaterThan(18);
});

test('a chat that had its share is told when to come back, and holds up no other', async () => {
  const pace = openPace(usualLimits);
  expect(await send(pace, '42', () => {})).toBe(0);
  expect(await send(pace, '42', () => {})).toBeGreaterThan(900);
  expect(await send(pace, '43', () => {})).toBe(0);
  expect([pace.rest('42') > 800, pace.rest('44')]).toEqual([true, 0]);
});

test('a group has its share of a minute, a person has not', async () => {
  const pace = openPace({ ...usualLimits, overall: { count: 100, ms: 1 }, chat: { count: 1, ms: 1 } });
  const sent = async (chat: string) => {
    for (let n = 0; n < 21; n += 1) if ((await send(pace, chat, () => {})) > 0) return n;
    return 21;
  };
  expect(await Promise.all(['42', '-1001'].map(sent))).toEqual([21, 20]);
  expect(pace.rest('-1001')).toBeGreaterThan(50_000);
});

test('a message that is never answered keeps its place for two seconds, not for ever', async () => {
  const pace = openPace(usualLimits);
  await pace.turn('42');
  expect(pace.rest('42')).toBeGreaterThan(1900);
  expect(pace.rest('42')).toBeLessThanOrEqual(2000);
});
