import { expect, test } from 'vitest';
import { surviveKills } from '../kills.ts';
import { openTown } from './processes.ts';

test('a desk killed while updates are in flight handles each of them once', async () => {
  const town = await openTown();
  const survived = await surviveKills(town, 2, 150);
  await town.close();
  expect(survived).toMatchObject({ lost: 0, twice: 0, unacknowledged: 0 });
  // At each kill a message of every lane can be on its way: shown, and not yet noted as sent.
  expect(survived.repeated).toBeLessThanOrEqual(2 * 32);
}, 120_000);
