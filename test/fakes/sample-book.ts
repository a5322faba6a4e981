import { readdirSync, readFileSync } from 'node:fs';
import { openBook } from '../../src/plan/book.ts';
import type { Book } from '../../src/plan/model.ts';

const folder = new URL('../../seeds/weidong-2021/', import.meta.url);

/** The files of the sample office by name. */
export function seedSources(): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

/** The book of the sample plan, as the desk opens it. */
export function sampleBook(): Book {
  return openBook('weidong-2021', seedSources());
}
