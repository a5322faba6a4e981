import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { AnySQLiteTable } from 'drizzle-orm/sqlite-core';

/** A connection, or a transaction on one. */
export type Connection = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>;

/** Values by the names of the gaps they fill. */
export type Values = Readonly<Record<string, unknown>>;

/** A named gap in a statement that is prepared once and filled at each run. */
export const gap = (name: string) => sql.placeholder(name);

/** A gap for each of these columns; for all of them where none are named. */
export function gaps(table: AnySQLiteTable, names?: readonly string[]): Record<string, SQL> {
  const wanted = names ?? Object.keys(getTableColumns(table)).filter((name) => name !== 'position');
  // Drizzle fills gaps in SET as it does in VALUES, through the column's encoding; its types admit them in VALUES only.
  return Object.fromEntries(wanted.map((name) => [name, gap(name)])) as unknown as Record<string, SQL>;
}

/** Rows whose columns hold what is given under their names, and for which every guard holds. */
export function matching(
  table: AnySQLiteTable,
  names: readonly string[],
  ...guards: readonly (SQL | undefined)[]
): SQL | undefined {
  const columns = getTableColumns(table);
  return and(...names.map((name) => eq(columns[name]!, gap(name))), ...guards);
}
