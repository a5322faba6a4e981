import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../errors.ts';

/** The files an office starts from, by name, and its key. */
export interface Seed {
  readonly key: string;
  readonly sources: Readonly<Record<string, string>>;
}

/** Reads the only folder under `seeds/`: what a fresh desk is given. Its name is the office's key. */
export async function readSeed(seeds: string): Promise<Seed> {
  const folders = await entries(seeds, (entry) => entry.isDirectory());
  const [key] = folders;
  if (key === undefined || folders.length > 1)
    throw new Fault('broken', `${seeds} must hold one folder, not ${folders.length}`);
  const names = await entries(join(seeds, key), (entry) => entry.isFile());
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(seeds, key, name), 'utf8')] as const),
  );
  return { key, sources: Object.fromEntries(texts) };
}

async function entries(folder: string, kept: (entry: { isDirectory(): boolean; isFile(): boolean }) => boolean) {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return found
      .filter((entry) => kept(entry) && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    throw new Fault('broken', `${folder} cannot be read: install Duban again`, { cause: error });
  }
}
