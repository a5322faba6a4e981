import { join } from 'node:path';
import type { Store } from '../ports.ts';

/**
 * Opens the store: a folder (`duban.db` is kept in it, and it is made where it is missing), `:memory:`, or the URL of a
 * PostgreSQL server. Migrates it first. Throws a Fault that says what to mend where it cannot be used.
 */
export async function openStore(where: string): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(where)) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(where);
  }
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite(where === ':memory:' ? where : join(where, 'duban.db'));
}
