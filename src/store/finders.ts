import { asc, inArray, type SQL } from 'drizzle-orm';
import type { AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Code } from '../plan/model.ts';
import { type Connection, gap, matching, type Values } from './gaps.ts';
import type { Tables } from './tables.ts';

type AnyTable = Tables[keyof Tables];
type Rows<Table extends AnySQLiteTable> = PromiseLike<readonly Table['$inferSelect'][]>;

/** No query asks for more. */
const ALL = 2 ** 31 - 1;

/** A query whose statement is built and prepared when it is first asked: building costs more than running it. */
export function kept<Found>(
  build: () => { prepare(): { execute(values: Values): PromiseLike<Found> } },
): (values: Values) => PromiseLike<Found> {
  let prepared: ReturnType<ReturnType<typeof build>['prepare']> | null = null;
  return (values) => {
    prepared ??= build().prepare();
    return prepared.execute(values);
  };
}

/** Finds the rows whose columns hold what is given under their names, in this order; all, or up to `limit`. */
export function finder<Table extends AnyTable>(
  db: Connection,
  table: Table,
  names: readonly (keyof Table['_']['columns'] & string)[],
  { where, order = [asc(table.position)] }: { where?: SQL | undefined; order?: readonly SQL[] | undefined } = {},
): (values: Values) => Rows<Table> {
  const any: AnySQLiteTable = table;
  const rows = kept(() =>
    db
      .select()
      .from(any)
      .where(matching(table, names, where))
      .orderBy(...order)
      .limit(gap('limit')),
  );
  // Drizzle forgets which table it was where the table is a parameter.
  return (values) => rows({ limit: ALL, ...values }) as unknown as Rows<Table>;
}

export interface Filter {
  readonly unit?: string;
  readonly codes?: readonly Code[];
  readonly limit?: number;
}

/** Finds rows of an office: all, those of one unit, of some codes, or of both; in this order, up to `limit`. */
export function filtered<Table extends Tables['assignment'] | Tables['report'] | Tables['act']>(
  db: Connection,
  table: Table,
  order?: readonly SQL[],
): (office: string, filter: Filter) => Rows<Table> {
  type Name = keyof Table['_']['columns'] & string;
  const find = (names: readonly Name[], where?: SQL) => finder(db, table, names, { where, order });
  const ofOffice = find(['office']);
  const ofUnit = find(['office', 'unit']);
  // A list is no gap, but each of so many codes is one: a statement for each length that was asked for.
  const byLength = new Map<string, ReturnType<typeof find>>();
  return (office, { unit, codes, limit = ALL }) => {
    const values = { office, unit, limit };
    if (codes === undefined) return (unit === undefined ? ofOffice : ofUnit)(values);
    const names: readonly Name[] = unit === undefined ? ['office'] : ['office', 'unit'];
    const key = `${names.length}|${codes.length}`;
    const listed = codes.map((_, place) => gap(`code${place}`));
    const rows = byLength.get(key) ?? find(names, inArray(table.code, listed));
    byLength.set(key, rows);
    return rows({ ...values, ...Object.fromEntries(codes.map((code, place) => [`code${place}`, code])) });
  };
}
