import { expect, test } from 'vitest';
import { surviveKills } from '../kills.ts';
import { openWorkspace } from './processes.ts';

test('a desk killed while events are in flight handles each of them once, and says nothing twice', async () => {
  const workspace = await openWorkspace();
  const survived = await surviveKills(workspace, 2, 150);
  await workspace.close();
  expect(survived).toMatchObject({ lost: 0, twice: 0, unacknowledged: 0, repeated: 0 });
}, 120_000);
