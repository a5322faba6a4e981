import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import { storeContract } from '../contracts/store.ts';

storeContract('SQLite in memory', async () => ({
  open: () => openStore(':memory:'),
  remove: async () => {},
  lasting: false,
}));

storeContract('an SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-'));
  return {
    open: () => openStore(folder),
    remove: async () => rmSync(folder, { recursive: true }),
    lasting: true,
  };
});
