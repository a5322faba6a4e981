import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { knownMigrations, type Migration } from './migrations.ts';

/** How a store is found, without changing anything in it. */
export type StoreState =
  /** Nothing is there yet: it is made at the first start. */
  | { readonly kind: 'fresh' }
  | { readonly kind: 'current'; readonly steps: number }
  /** It is migrated at the next start. */
  | { readonly kind: 'older'; readonly pending: number }
  /** Written by a newer program, which took this step. */
  | { readonly kind: 'newer'; readonly step: string }
  /** It cannot be reached, or cannot be read. */
  | { readonly kind: 'away'; readonly why: string };

/** How long a server may take to answer, and a file to be let go of. */
const PATIENCE_S = 5;

/** Looks at a store as `openStore` would open it: a folder or the URL of a PostgreSQL server. Writes nothing. */
export async function inspectStore(where: string): Promise<StoreState> {
  try {
    const server = /^postgres(ql)?:\/\//.test(where);
    const taken = server ? await stepsOfServer(where) : await stepsOfFile(join(where, 'duban.db'));
    return taken === null ? { kind: 'fresh' } : stateBy(knownMigrations(server ? 'postgres' : 'sqlite'), taken);
  } catch (error) {
    return { kind: 'away', why: reasonOf(error) };
  }
}

function stateBy(known: readonly Migration[], taken: readonly string[]): StoreState {
  const tags = known.map(({ tag }) => tag);
  const step = taken.find((tag) => !tags.includes(tag));
  if (step !== undefined) return { kind: 'newer', step };
  const pending = tags.filter((tag) => !taken.includes(tag)).length;
  return pending > 0 ? { kind: 'older', pending } : { kind: 'current', steps: tags.length };
}

/** The steps a file has taken; null where there is none. */
async function stepsOfFile(file: string): Promise<readonly string[] | null> {
  if (!existsSync(file)) return null;
  await access(file, constants.R_OK | constants.W_OK);
  const { default: Database } = await import('better-sqlite3');
  const client = new Database(file, { readonly: true, fileMustExist: true, timeout: PATIENCE_S * 1000 });
  try {
    const kept = client.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'migration'`).get();
    return kept ? client.prepare<[], string>('SELECT tag FROM migration').pluck().all() : [];
  } finally {
    client.close();
  }
}

async function stepsOfServer(url: string): Promise<readonly string[] | null> {
  const { default: postgres } = await import('postgres');
  const client = postgres(url, { onnotice: () => {}, connect_timeout: PATIENCE_S, max: 1 });
  try {
    const [found] = await client<{ name: string | null; closed: string }[]>`
      SELECT to_regclass('migration')::text AS name, current_setting('transaction_read_only') AS closed`;
    if (found?.closed === 'on') throw new Error('read-only');
    if (!found?.name) return null;
    return (await client<{ tag: string }[]>`SELECT tag FROM migration`).map(({ tag }) => tag);
  } finally {
    await client.end({ timeout: 1 });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return [message, code].filter((part) => part !== '').join(', ');
}
