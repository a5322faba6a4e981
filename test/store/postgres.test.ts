import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import postgres from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { postgresStore } from '../../src/store/postgres.ts';
import { storeContract } from '../contracts/store.ts';

const fresh = 'DROP SCHEMA public CASCADE; CREATE SCHEMA public';

const client = new PGlite();
const db = drizzle({ client });
// It may take its time on a busy machine.
beforeAll(() => client.waitReady, 60_000);
afterAll(() => client.close());

// Starting PGlite takes seconds: the tests share one and each begins with an empty schema.
storeContract('PGlite', async () => ({
  open: () => postgresStore(db, 'PGlite', async () => {}),
  remove: async () => void (await client.exec(fresh)),
  lasting: true,
}));

const url = process.env.TEST_DATABASE_URL;
if (url) {
  // A schema of its own: whatever else the database holds stays untouched.
  const own = 'duban_test';
  const renewed = async () => {
    const server = postgres(url, { onnotice: () => {} });
    await server.unsafe(`DROP SCHEMA IF EXISTS ${own} CASCADE; CREATE SCHEMA ${own}`);
    await server.end();
  };
  storeContract('a PostgreSQL server', async () => {
    await renewed();
    return {
      open: () => openStore(`${url}${url.includes('?') ? '&' : '?'}search_path=${own}`),
      remove: renewed,
      lasting: true,
    };
  });
}
