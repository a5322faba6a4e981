import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownMigrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import * as schemaOfPostgres from '../../src/store/schema.postgres.ts';
import * as schemaOfSqlite from '../../src/store/schema.sqlite.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { opened, report } from '../fakes/records.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-'));
  file = join(folder, 'duban.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

const wider = { tag: '9998_wider', statements: ['ALTER TABLE office ADD COLUMN motto text'] };
const broken = { tag: '9999_broken', statements: ['CREATE TABLE half (a text)', 'ALTER TABLE nowhere ADD COLUMN b'] };
const known = knownMigrations('sqlite');

async function written(): Promise<void> {
  const store = await openStore(folder);
  await store.commit('east', [opened('east'), { kind: 'report-added', report: report() }]);
  await store.close();
}

const columnsOf = (path: string, table: string) => {
  const client = new Database(path, { readonly: true });
  const columns = client.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  client.close();
  return columns;
};

test('both databases have the same migrations', () => {
  expect(knownMigrations('postgres').map(({ tag }) => tag)).toEqual(known.map(({ tag }) => tag));
});

test.each([
  ['sqlite', schemaOfSqlite, generateSQLiteDrizzleJson, generateSQLiteMigration],
  ['postgres', schemaOfPostgres, generateDrizzleJson, generateMigration],
] as const)(
  'the newest migration of %s makes the tables the program knows',
  async (name, schema, snapshot, migration) => {
    const journal = JSON.parse(readFileSync(`migrations/${name}/meta/_journal.json`, 'utf8'));
    const newest = String(journal.entries.length - 1).padStart(4, '0');
    const generated = JSON.parse(readFileSync(`migrations/${name}/meta/${newest}_snapshot.json`, 'utf8'));
    expect(await migration(generated, await snapshot(schema as never))).toEqual([]);
  },
);

test('a file of an older version is copied aside, then migrated, and keeps everything', async () => {
  await written();
  // What still stands in the write-ahead log belongs into the copy.
  const reader = new Database(file);
  reader.prepare('SELECT * FROM office').all();
  const late = await openStore(folder);
  await late.commit('east', [{ kind: 'report-added', report: report({ id: 'late' }) }]);
  await late.close();
  const store = openSqlite(file, [...known, wider]);
  expect(await store.reports('east', {})).toHaveLength(2);
  await store.close();
  reader.close();
  expect(columnsOf(file, 'office')).toContain('motto');

  const copy = `${file}.before-${wider.tag}`;
  expect(columnsOf(copy, 'office')).not.toContain('motto');
  const before = openSqlite(copy);
  expect(await before.reports('east', {})).toHaveLength(2);
  await before.close();
});

test('a file that is up to date, or fresh, is not copied', async () => {
  await written();
  await (await openStore(folder)).close();
  expect(readdirSync(folder)).toEqual(['duban.db']);
});

test('a migration that fails changes nothing', async () => {
  await written();
  expect(() => openSqlite(file, [...known, wider, broken])).toThrow(/duban\.db refuses it: no such table: nowhere/);
  expect(columnsOf(file, 'office')).not.toContain('motto');
  expect(columnsOf(file, 'half')).toEqual([]);
  await (await openStore(folder)).close();
});

test('a file of a newer version is left as it is, and said so in one line', async () => {
  await written();
  await openSqlite(file, [...known, wider]).close();
  const before = readFileSync(file);
  await expect(openStore(folder)).rejects.toMatchObject({
    name: 'Fault',
    code: 'bad-input',
    message: `${file} was written by a newer Duban (9998_wider): use that version, or other data`,
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  ['text', 'this is no database, however long it may be. '.repeat(40)],
  ['a cut head', 'SQLite format 3\0'.padEnd(4096, 'x')],
])('a file that is no database (%s) is a Fault in one line and left alone', async (_, content) => {
  writeFileSync(file, content);
  const error = await openStore(folder).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'Fault',
    message: expect.stringMatching(/^[^\n]*duban\.db is no database[^\n]*$/),
  });
  expect(readFileSync(file, 'utf8')).toBe(content);
});

test('a data folder that cannot be made is a Fault that names it', async () => {
  writeFileSync(file, '');
  const inside = join(file, 'data');
  await expect(openStore(inside)).rejects.toMatchObject({
    code: 'unavailable',
    message: `${inside} cannot be written: choose another folder with --data`,
  });
});

test('a data folder in a place where the system lets none be made is a Fault, at once', async () => {
  await expect(openStore('/proc/duban/data')).rejects.toMatchObject({
    code: 'unavailable',
    message: '/proc/duban/data cannot be written: choose another folder with --data',
  });
});

test('a folder in the place of the file is a Fault that names it', async () => {
  await expect(openStore('/dev/null')).rejects.toMatchObject({ name: 'Fault', code: 'unavailable' });
  expect(existsSync('/dev/null/duban.db')).toBe(false);
});

test.each(['postgres://bad host/plan', 'postgres://127.0.0.1:99999/plan'])('%s is a Fault of usage', async (url) => {
  await expect(openStore(url)).rejects.toMatchObject({ name: 'Fault', code: 'usage' });
});

test('a server that does not answer is a Fault without its password', async () => {
  const error = await openStore('postgres://duban:secret@127.0.0.1:1/plan').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'Fault', code: 'unavailable' });
  expect(String(error)).toContain('postgres://127.0.0.1:1/plan cannot be used');
  expect(String(error)).not.toContain('secret');
});
