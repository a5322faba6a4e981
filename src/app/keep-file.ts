import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Message } from '../chat/message.ts';
import { pathOf } from '../dialogue/reports/proof.ts';
import { type FileType, fileType, HEAD_BYTES } from './file-type.ts';

export const MEGABYTE = 1_048_576;

/** Where files are kept, and up to how many bytes each. */
export interface Archive {
  /** The data directory. */
  readonly folder: string;
  readonly limit: number;
}

/** What became of a file's bytes. */
export type Shelved =
  | { readonly kind: 'kept'; readonly hash: string; readonly size: number; readonly type: FileType }
  | { readonly kind: 'too_large' };

/** A message whose files, named by their place in the archive, are told by their place on this machine. */
export function located(message: Message, { folder }: Archive): Message {
  const blocks = message.blocks.map((block) =>
    block.kind === 'file' ? { ...block, path: resolve(folder, block.path) } : block,
  );
  return { ...message, blocks };
}

/** Nothing is under way so long: what is older was left behind by a process that died. */
const LEFT_BEHIND_MS = 3_600_000;

/**
 * Writes bytes to the disk under the hash of their content; where the same content is kept already, nothing is added. A
 * file stands under its final name only when it is there whole and safe. Bytes beyond the limit are never read. Throws
 * where the bytes end in an error or the disk takes no more; nothing is left behind.
 */
export async function keepBytes({ folder, limit }: Archive, bytes: AsyncIterable<Uint8Array>, name: string) {
  const drafts = join(folder, 'evidence', 'tmp');
  await mkdir(drafts, { recursive: true });
  const draft = join(drafts, randomUUID());
  const file = await open(draft, 'wx', 0o600);
  try {
    const written = await write(file, bytes, limit);
    if (written === null) return { kind: 'too_large' } satisfies Shelved;
    const { hash, size, head } = written;
    await file.sync();
    await shelve(draft, join(folder, pathOf(hash)));
    return { kind: 'kept', hash, size, type: fileType(head, name) } satisfies Shelved;
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}

/** Removes what processes that died have left half-written. */
export async function clearDrafts({ folder }: Archive, now: number): Promise<void> {
  const drafts = join(folder, 'evidence', 'tmp');
  for (const name of await readdir(drafts).catch(() => [])) {
    const draft = join(drafts, name);
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > LEFT_BEHIND_MS) await rm(draft, { force: true });
  }
}

/** Writes bytes as they come; null where there are more than the limit. */
async function write(file: FileHandle, bytes: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256');
  const heads: Uint8Array[] = [];
  let size = 0;
  for await (const some of bytes) {
    if (size < HEAD_BYTES) heads.push(some);
    size += some.length;
    if (size > limit) return null;
    hash.update(some);
    await file.appendFile(some);
  }
  return { hash: hash.digest('hex'), size, head: Buffer.concat(heads) };
}

/** Gives a written file its final name, and makes sure that the name lasts. */
async function shelve(draft: string, path: string): Promise<void> {
  const folder = join(path, '..');
  const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
  await rename(draft, path);
  await synced(folder);
  if (isNew) await synced(join(folder, '..'));
}

async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
