import { readdirSync, readFileSync } from 'node:fs';
import { openBook } from '../../src/plan/book.ts';
import type { Book } from '../../src/plan/model.ts';

const folder = new URL('../../seeds/weidong-2021/', import.meta.url);

/** The book of the sample plan, as the desk opens it. */
export function sampleBook(): Book {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return openBook(
    'weidong-2021',
    Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  );
}
