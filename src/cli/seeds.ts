import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { textOf } from '../documents/text.ts';
import { Fault } from '../errors.ts';

/** The files an office starts from, by name, and its key. */
export interface Seed {
  readonly key: string;
  readonly sources: Readonly<Record<string, string>>;
}

/** What a fresh desk is given: the only folder under `seeds/`. */
export async function usualSeed(seeds: string): Promise<Seed> {
  const folders = await entries(seeds, (entry) => entry.isDirectory());
  const [name] = folders;
  if (name === undefined || folders.length > 1)
    throw new Fault('broken', `${seeds} must hold one folder, not ${folders.length}: name one with --seed`);
  return readSeed(join(seeds, name));
}

/** Reads an office's folder, or a plan that comes alone; the office's key is the name of the folder or file. */
export async function readSeed(path: string): Promise<Seed> {
  const key = basename(path, extname(path));
  if (!(await isFolder(path))) return { key, sources: { 'plan.txt': await readText(path) } };
  const names = await entries(path, (entry) => entry.isFile());
  const texts = await Promise.all(names.map(async (name) => [name, await readText(join(path, name))] as const));
  return { key, sources: Object.fromEntries(texts) };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new Fault('bad-input', `${path} is not there: check the path`, { cause: error });
  }
}

async function readText(path: string): Promise<string> {
  return textOf(path, await readFile(path));
}

async function entries(folder: string, kept: (entry: { isDirectory(): boolean; isFile(): boolean }) => boolean) {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return found
      .filter((entry) => kept(entry) && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    throw new Fault('bad-input', `${folder} cannot be read: check the path`, { cause: error });
  }
}
