import { expect, test } from 'vitest';
import { surviveCrashes } from './crash.ts';

const KILLS = 20;

test('a desk killed at random moments keeps every report once and sends every reminder once, or says that it may come twice', async () => {
  const seed = Date.now() % 1_000_000;
  const ledger = await surviveCrashes(KILLS, seed);
  expect(ledger, `seed ${seed}`).toMatchObject({
    kills: KILLS,
    reportsLost: 0,
    reportsDoubled: 0,
    acknowledgedAgain: 0,
    slotsLost: 0,
    slotsDoubled: 0,
    remindersLost: 0,
    remindersDoubled: 0,
  });
  // At each kill an answer of every chat served can be on its way: as it may have arrived, it is not sent again.
  expect(ledger.unacknowledged).toBeLessThanOrEqual(32 * KILLS);
  expect(ledger.messages).toBeGreaterThan(KILLS);
  expect(ledger.reminders).toBeGreaterThan(KILLS);
}, 300_000);
