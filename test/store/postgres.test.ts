import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import postgres from 'postgres';
import { afterAll } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { postgresStore } from '../../src/store/postgres.ts';
import { storeContract } from '../contracts/store.ts';

const fresh = 'DROP SCHEMA public CASCADE; CREATE SCHEMA public';

const client = new PGlite();
const db = drizzle({ client });
afterAll(() => client.close());

// Starting PGlite takes seconds: the tests share one and each begins with an empty schema.
storeContract('PGlite', async () => ({
  open: () => postgresStore(db, 'PGlite', async () => {}),
  remove: async () => void (await client.exec(fresh)),
  lasting: true,
}));

const url = process.env.TEST_DATABASE_URL;
if (url) {
  storeContract('a PostgreSQL server', async () => ({
    open: () => openStore(url),
    remove: async () => {
      const server = postgres(url, { onnotice: () => {} });
      await server.unsafe(fresh);
      await server.end();
    },
    lasting: true,
  }));
}
