import { expect, test } from 'vitest';
import { surviveKills } from '../kills.ts';
import { openTown } from './processes.ts';

test('a desk killed while updates are in flight handles each of them once', async () => {
  const town = await openTown();
  const survived = await surviveKills(town, 2, 150);
  await town.close();
  expect(survived).toMatchObject({ lost: 0, twice: 0, repeated: 0 });
  // At each kill an answer of every lane can be on its way: as it may have arrived, it is not sent again.
  expect(survived.unacknowledged).toBeLessThanOrEqual(2 * 32);
}, 120_000);
