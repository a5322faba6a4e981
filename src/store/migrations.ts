import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../errors.ts';

/** One step of the schema: its tag (`0001_wider`) and its statements in order. */
export interface Migration {
  readonly tag: string;
  readonly statements: readonly string[];
}

/** Where each database notes the steps it has taken. */
export const journalTable = 'CREATE TABLE IF NOT EXISTS migration (tag text PRIMARY KEY, at bigint NOT NULL)';

/** The folder `migrations` of the package: the nearest one above this file, be it a source file or the bundle. */
function migrationsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, 'migrations');
    if (existsSync(join(found, 'sqlite', 'meta', '_journal.json'))) return found;
    if (folder === dirname(folder)) throw new Fault('broken', 'the folder migrations/ is missing: install Duban again');
  }
}

/** Every migration this program knows for a database, oldest first. */
export function knownMigrations(dialect: 'sqlite' | 'postgres'): readonly Migration[] {
  const folder = join(migrationsFolder(), dialect);
  // The journal is generated beside the statements and shipped with them.
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => ({
    tag,
    statements: readFileSync(join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }));
}

/** Those a database has not taken yet. Throws a Fault where it has taken one this program does not know. */
export function pendingMigrations(
  known: readonly Migration[],
  taken: readonly string[],
  where: string,
): readonly Migration[] {
  const unknown = taken.find((tag) => known.every((migration) => migration.tag !== tag));
  if (unknown !== undefined) {
    throw new Fault('bad-input', `${where} was written by a newer Duban (${unknown}): use that version, or other data`);
  }
  return known.filter(({ tag }) => !taken.includes(tag));
}
