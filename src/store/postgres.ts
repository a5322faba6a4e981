import { DrizzleQueryError, sql } from 'drizzle-orm';
import {
  type PgDatabase,
  type PgQueryResultHKT,
  bigint as pgBigint,
  pgTable,
  text as pgText,
} from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Change } from '../dialogue/change.ts';
import { Fault } from '../errors.ts';
import type { Store } from '../ports.ts';
import { statementOf, valuesOf } from './changes.ts';
import { withFaults } from './faults.ts';
import type { Connection } from './gaps.ts';
import { journalTable, knownMigrations, pendingMigrations } from './migrations.ts';
import { reads } from './reads.ts';
import { schema } from './schema.postgres.ts';

type Postgres = Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'insert' | 'execute' | 'transaction'>;

/** The store on a PostgreSQL server. Throws a Fault where it cannot be reached or used. */
export async function openPostgres(url: string): Promise<Store> {
  const where = nameOf(url);
  const client = postgres(url, { onnotice: () => {}, connect_timeout: 10 });
  const close = () => client.end({ timeout: 5 });
  try {
    return await postgresStore(drizzle({ client }), where, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** The store on any connection that speaks PostgreSQL; `where` names it in faults. Migrates it first. */
export async function postgresStore(db: Postgres, where: string, close: () => Promise<void>): Promise<Store> {
  try {
    await migrate(db, where);
  } catch (error) {
    throw faultOf(error, where);
  }
  const store: Store = {
    ...reads(asConnection(db), schema),
    commit: (office, changes) => db.transaction((tx) => apply(asConnection(tx), office, changes)),
    close,
  };
  return withFaults(store, (error) => faultOf(error, where));
}

async function apply(tx: Connection, office: string, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const rows = await statementOf(change.kind, tx, schema).prepare().execute(valuesOf(office, change));
    if (rows.length === 0) throw new Fault('conflict', `${office}: ${change.kind} does not hold any more`);
  }
}

// The builders of both dialects are used alike; the store contract suite keeps this true (see kit.postgres.ts).
const asConnection = (db: Pick<Postgres, 'select'>) => db as unknown as Connection;

const migration = pgTable('migration', { tag: pgText('tag').primaryKey(), at: pgBigint('at', { mode: 'number' }) });

/** One at a time, also where several machines start at once. */
async function migrate(db: Postgres, where: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('duban migrations'))`);
    await tx.execute(sql.raw(journalTable));
    const taken = await tx.select({ tag: migration.tag }).from(migration);
    const tags = taken.map(({ tag }) => tag);
    for (const { tag, statements } of pendingMigrations(knownMigrations('postgres'), tags, where)) {
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.insert(migration).values({ tag, at: Date.now() });
    }
  });
}

/** A server's URL as it may be shown: without user and password. Throws a Fault where it is none. */
function nameOf(url: string): string {
  if (!URL.canParse(url)) {
    throw new Fault('usage', 'the address of the database is no URL: write it like postgres://user:password@host/name');
  }
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

/** What no table takes, as opposed to a server that cannot be reached: trying again cannot help. */
const refused = /^(22|23|42)/;
/** Two that waited for each other: one of them lost, and may decide again. */
const lostRaces = new Set(['40001', '40P01']);

function faultOf(error: unknown, where: string): unknown {
  if (error instanceof Fault) return error;
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof Error)) return error;
  const code = 'code' in cause ? String(cause.code) : 'unknown';
  if (lostRaces.has(code)) return new Fault('conflict', `${where}: another commit went first (${code})`, { cause });
  if (refused.test(code)) return new Fault('broken', `${where} refuses it: ${cause.message}`, { cause });
  const why = `${where} cannot be used (${cause.message || code}): check its address, and that it runs`;
  return new Fault('unavailable', why, { cause });
}
