import { existsSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Finding, found, type Patient } from './finding.ts';

const OLDEST_NODE = 20;
const MEGABYTE = 1_048_576;
/** Less room on the disk is told; with less than the second nothing can be relied on. */
const LITTLE_MB = 1024;
const NONE_MB = 100;

/** The version of Node. */
export function nodeFound({ say }: Patient): Finding {
  const version = process.versions.node;
  const old = Number(version.split('.')[0]) < OLDEST_NODE;
  return old ? found('node', 'fail', say.nodeOld(version, OLDEST_NODE)) : found('node', 'ok', say.node(version));
}

/** The library of SQLite, which is compiled for one version of Node. */
export async function nativeFound({ say }: Patient): Promise<Finding> {
  try {
    const { default: Database } = await import('better-sqlite3');
    const client = new Database(':memory:');
    const version = client.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
    client.close();
    return found('native', 'ok', say.native(version));
  } catch (error) {
    return found('native', 'fail', say.nativeBroken(firstLine(error)));
  }
}

/** The time zones Node knows: a build without them counts every hour by Greenwich. */
export function zonesFound({ say }: Patient): Finding {
  const shown = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', hour: 'numeric', hourCycle: 'h23' });
  const right = shown.format(new Date('2021-06-15T00:00:00Z')) === '08';
  return right
    ? found('timezones', 'ok', say.zones(process.versions.tz ?? ''))
    : found('timezones', 'fail', say.zonesMissing);
}

/** Whether files can be written where they are kept: a small one is, and taken away again. */
export async function folderFound({ folder, say }: Patient): Promise<Finding> {
  const wanted = resolve(folder);
  const probe = join(standing(wanted), `.duban-doctor-${process.pid}`);
  try {
    await writeFile(probe, '');
    await rm(probe);
    return found('folder', 'ok', say.folder(wanted));
  } catch (error) {
    return found('folder', 'fail', say.folderClosed(wanted, codeOf(error)));
  }
}

/** The room that is left there. */
export async function diskFound({ folder, say }: Patient): Promise<Finding> {
  const { bavail, bsize } = await statfs(standing(resolve(folder)));
  const megabytes = Math.floor((bavail * bsize) / MEGABYTE);
  if (megabytes >= LITTLE_MB) return found('disk', 'ok', say.disk(megabytes));
  return found('disk', megabytes < NONE_MB ? 'fail' : 'warn', say.diskFull(megabytes));
}

/** The folder, or the nearest above it that is there. */
function standing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : standing(dirname(folder));
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : firstLine(error));
const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
