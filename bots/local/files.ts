import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import type { FileRef } from '../../src/chat/incoming.ts';
import type { Fetched } from '../../src/ports.ts';

/** A file of this machine, as if it came with a message; null where there is none at the path. */
export async function fileAt(typed: string): Promise<FileRef | null> {
  const path = resolve(typed.replace(/^~(?=\/)/, homedir()));
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? { kind: 'document', id: path, name: basename(path), size: found.size } : null;
}

/** Gives the bytes of a file of this machine. */
export async function fetchFile({ id: path }: FileRef): Promise<Fetched> {
  const found = await stat(path).catch(() => null);
  return found?.isFile()
    ? { kind: 'bytes', bytes: createReadStream(path) }
    : { kind: 'refused', why: 'gone', told: `${path} is not there` };
}
