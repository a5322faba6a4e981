import { expect, test } from 'vitest';
import { openPace, usualLimits } from '../../../bots/telegram/pace.ts';
import { documented, faster, limiter } from '../../fakes/telegram-limits.ts';

test('what goes to many chats stays within the limits and near them', async () => {
  const pace = openPace(usualLimits);
  const over = limiter(documented);
  const from = performance.now();
  const waits: number[] = [];
  await Promise.all(
    Array.from({ length: 60 }, async (_, chat) => {
      await pace.turn(String(chat));
      waits.push(over(String(chat), performance.now()));
    }),
  );
  expect(waits.every((wait) => wait === 0)).toBe(true);
  // The first ten pass at once.
  expect((50 / (performance.now() - from)) * 1000).toBeGreaterThan(20);
});

test('a chat that had its share is told when to come back, and holds up no other', async () => {
  const pace = openPace(usualLimits);
  expect(await pace.turn('42')).toBe(0);
  expect(await pace.turn('42')).toBeGreaterThan(900);
  expect(await pace.turn('43')).toBe(0);
});

test('a group has its share of a minute, a person has not', async () => {
  const quick = faster(usualLimits, 100);
  const send = async (chat: string) => {
    const pace = openPace({ ...quick, overall: { count: 100, ms: 1 } });
    let sent = 0;
    for (let n = 0; n < 25; n += 1) sent += (await pace.turn(chat)) === 0 ? 1 : 0;
    return sent;
  };
  expect(await send('-1001')).toBe(20);
  expect(await send('42')).toBe(25);
});
