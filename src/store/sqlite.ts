import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { is, Param, Placeholder } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Change } from '../dialogue/change.ts';
import { Fault } from '../errors.ts';
import type { Store } from '../ports.ts';
import { type Guarded, statementOf, valuesOf } from './changes.ts';
import { withFaults } from './faults.ts';
import type { Values } from './gaps.ts';
import { groupCommits } from './group.ts';
import { keepHistories } from './histories.ts';
import { journalTable, knownMigrations, type Migration, pendingMigrations } from './migrations.ts';
import { reads } from './reads.ts';
import { schema } from './schema.sqlite.ts';
import { keepStandings } from './standings.ts';

const BUSY_MS = 5000;

/**
 * The store in one SQLite file, or in memory where `file` is `:memory:`. A file of an older version is migrated, after it
 * was copied aside. Throws a Fault where it cannot be used.
 */
export function openSqlite(file: string, known = knownMigrations('sqlite')): Store {
  try {
    return sqliteStore(connect(file), file, known);
  } catch (error) {
    throw faultOf(error, file);
  }
}

function sqliteStore(client: Database.Database, file: string, known: readonly Migration[]): Store {
  try {
    migrate(client, file, known);
  } catch (error) {
    client.close();
    throw error;
  }
  const db = drizzle({ client });
  const all = reads(db, schema);
  const version = client.prepare<[], number>('PRAGMA data_version').pluck();
  const foreign = () => version.get() ?? 0;
  const standings = keepStandings((office) => all.assignments(office, {}), foreign);
  const histories = keepHistories(all, foreign);
  const apply = applier((kind) => compiled(client, statementOf(kind, db, schema)));
  const group = groupCommits(client, apply, (office, changes) => {
    standings.committed(office, changes);
    histories.committed(office, changes);
  });
  const store: Store = {
    ...all,
    acts: histories.acts,
    reports: histories.reports,
    assignments: (office, filter) =>
      Object.keys(filter).length === 0 ? standings.of(office) : all.assignments(office, filter),
    commit: group.commit,
    async close() {
      group.flush();
      client.close();
    },
  };
  return withFaults(store, (error) => faultOf(error, file));
}

/** What no table takes, as opposed to a file that cannot be reached: trying again cannot help. */
const refused = /^SQLITE_(ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG|MISUSE)/;

function faultOf(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (refused.test(error.code)) return new Fault('broken', `${file} refuses it: ${error.message}`, { cause: error });
  if (error.code === 'SQLITE_NOTADB') return new Fault('bad-input', `${file} is no database: move it away`);
  const busy = error.code.startsWith('SQLITE_BUSY');
  const why = busy ? 'is held by another program' : `cannot be read and written: ${error.message}`;
  return new Fault('unavailable', `${file} ${why} (${error.code})`, { cause: error });
}

function connect(file: string): Database.Database {
  if (file === ':memory:') return new Database(file);
  const folder = dirname(file);
  try {
    makeFolder(folder);
  } catch (error) {
    throw new Fault('unavailable', `${folder} cannot be written: choose another folder with --data`, { cause: error });
  }
  return new Database(file, { timeout: BUSY_MS });
}

/** Makes a folder and those above it, one by one: `recursive` never returns where the system lets none be made (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function migrate(client: Database.Database, file: string, known: readonly Migration[]): void {
  const pending = () => pendingMigrations(known, taken(client), file);
  const before = pending();
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  // Pages (16 MB): the log is folded into the file seldom, since everyone waits while it is.
  client.pragma('wal_autocheckpoint = 4000');
  client.pragma('foreign_keys = ON');
  if (before.length === 0) return;
  if (before.length < known.length && file !== ':memory:') copyAside(client, `${file}.before-${before[0]!.tag}`);
  // Another process may have migrated meanwhile: what is pending is asked again under the lock.
  client.transaction(() => take(client, pending())).immediate();
}

function taken(client: Database.Database): readonly string[] {
  const kept = client.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'migration'`).get();
  return kept ? client.prepare<[], string>('SELECT tag FROM migration').pluck().all() : [];
}

/** A whole copy, what stands in the log included; never half a file under the final name. */
function copyAside(client: Database.Database, copy: string): void {
  rmSync(`${copy}.part`, { force: true });
  client.prepare('VACUUM INTO ?').run(`${copy}.part`);
  renameSync(`${copy}.part`, copy);
}

function take(client: Database.Database, migrations: readonly Migration[]): void {
  client.exec(journalTable);
  for (const { tag, statements } of migrations) {
    for (const statement of statements) client.exec(statement);
    client.prepare('INSERT INTO migration VALUES (?, ?)').run(tag, Date.now());
  }
}

type Run = (values: Values) => boolean;

/** Runs a guarded statement that was compiled once; whether its guard held. */
function compiled(client: Database.Database, guarded: Guarded): Run {
  const { sql, params } = guarded.toSQL();
  const statement = client.prepare(sql);
  const fill = params.map((param): ((values: Values) => unknown) => {
    if (is(param, Placeholder)) return (values) => given(values, param.name);
    if (!is(param, Param)) return () => param;
    const { encoder, value } = param;
    if (!is(value, Placeholder)) return () => encoder.mapToDriverValue(value);
    return (values) => encoder.mapToDriverValue(given(values, value.name));
  });
  return (values) => statement.get(...fill.map((gap) => gap(values))) !== undefined;
}

/** SQLite would take a value that was forgotten for NULL. */
function given(values: Values, name: string): unknown {
  if (values[name] === undefined) throw new Fault('broken', `a change comes without its ${name}`);
  return values[name];
}

/** Runs the statement of each change in order; throws where a guard does not hold. Each is compiled at first use. */
function applier(compile: (kind: Change['kind']) => Run): (office: string, changes: readonly Change[]) => void {
  const known = new Map<Change['kind'], Run>();
  const runOf = (kind: Change['kind']) => {
    const run = known.get(kind) ?? compile(kind);
    known.set(kind, run);
    return run;
  };
  return (office, changes) => {
    for (const change of changes) {
      const held = runOf(change.kind)(valuesOf(office, change));
      if (!held) throw new Fault('conflict', `${office}: ${change.kind} does not hold any more`);
    }
  };
}
