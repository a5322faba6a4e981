import { expect, test } from 'vitest';
import { surviveKills } from './processes.ts';

test('a desk killed while updates are in flight handles each of them once', async () => {
  const survived = await surviveKills(2, 150);
  expect(survived).toMatchObject({ lost: 0, twice: 0, unacknowledged: 0 });
  // At each kill a message of every lane can be on its way: shown, and not yet noted as sent.
  expect(survived.repeated).toBeLessThanOrEqual(2 * 16);
}, 120_000);
