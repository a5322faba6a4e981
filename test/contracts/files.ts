import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileRef } from '../../src/chat/incoming.ts';
import type { Fetched, Platform } from '../../src/ports.ts';
import type { FileFault, FileShelf } from '../fakes/file-shelf.ts';

/** A platform's way to files, and the shelf of its vendor. */
export interface FileWorld {
  readonly shelf: FileShelf;
  readonly fetchFile: NonNullable<Platform['fetchFile']>;
  readonly token: string;
  readonly close: () => Promise<void>;
}

const file = (id: string): FileRef => ({ kind: 'document', id, name: '验收单.pdf', size: null });
const never = () => new AbortController().signal;

/** The bytes of what was fetched; throws where they break off. */
async function bytesOf(fetched: Fetched): Promise<Buffer> {
  if (fetched.kind !== 'bytes') throw new Error(`no bytes: ${JSON.stringify(fetched)}`);
  const all: Uint8Array[] = [];
  for await (const some of fetched.bytes) all.push(some);
  return Buffer.concat(all);
}

/** What every platform promises that brings files. `login` says what a page in place of the file means there. */
export function filesContract(name: string, open: () => Promise<FileWorld>): void {
  describe(`the files of ${name}`, { timeout: 20_000 }, () => {
    let world: FileWorld;
    const bytes = randomBytes(300_000);

    beforeEach(async () => {
      world = await open();
      world.shelf.put('F1', bytes);
    });
    afterEach(() => world.close());

    const failing = async (fault: FileFault) => {
      world.shelf.fault = () => fault;
      const fetched = await world.fetchFile(file('F1'), never());
      // No token in what is told.
      expect(JSON.stringify(fetched)).not.toContain(world.token.slice(5));
      return fetched;
    };

    test('a file comes as it is, byte for byte', async () => {
      expect((await bytesOf(await world.fetchFile(file('F1'), never()))).equals(bytes)).toBe(true);
    });

    test('the vendor is asked to wait no longer than it asks for', async () => {
      expect(await failing({ kind: 'status', code: 429, retryAfter: 7 })).toMatchObject({
        kind: 'later',
        retryAfterMs: 7000,
      });
    });

    test.each([500, 502, 503])('what is answered with %i is fetched later', async (code) => {
      expect(await failing({ kind: 'status', code })).toMatchObject({ kind: 'later' });
    });

    test('a server that says nothing is not waited for', async () => {
      expect(await failing({ kind: 'hang' })).toMatchObject({
        kind: 'later',
        told: expect.stringContaining('in time'),
      });
    });

    test.each(['stall', 'cut'] as const)('a file of which half comes (%s) is no file', async (kind) => {
      const fetched = await failing({ kind });
      const error: unknown = await bytesOf(fetched).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).not.toContain(world.token.slice(5));
    });

    test('a redirection to another host is never followed, nor shown the token', async () => {
      const heard: (string | undefined)[] = [];
      const other = createServer((request, response) => {
        heard.push(request.headers.authorization);
        response.end('caught');
      });
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      // A server that listens on a port has an address with one.
      const { port } = other.address() as AddressInfo;
      const fetched = await failing({ kind: 'redirect', to: `http://127.0.0.1:${port}/steal` });
      expect(fetched.kind).not.toBe('bytes');
      expect(heard).toEqual([]);
      other.close();
    });

    test('who stops is not kept waiting', async () => {
      world.shelf.fault = () => ({ kind: 'stall' });
      const stopping = new AbortController();
      const fetched = await world.fetchFile(file('F1'), stopping.signal);
      const done = bytesOf(fetched).catch(() => 'ended');
      stopping.abort();
      expect(await done).toBe('ended');
    });
  });
}
