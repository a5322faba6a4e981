import type { IncomingMessage, ServerResponse } from 'node:http';

/** What goes wrong when a file is fetched. */
export type FileFault =
  | { readonly kind: 'status'; readonly code: number; readonly retryAfter?: number }
  /** The page on which people log in, in place of the file. */
  | { readonly kind: 'login' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Nothing comes, or nothing more after the first half. */
  | { readonly kind: 'hang' | 'stall' }
  /** The connection is reset after the first half. */
  | { readonly kind: 'cut' };

export interface Shelved {
  readonly bytes: Buffer;
  readonly type: string;
  /** What the vendor says of its size, true or not. */
  readonly size: number;
  /** Where the vendor says that it is; missing: on the shelf. */
  readonly url?: string;
}

/** A vendor's files, as its server hands them out over HTTP. */
export interface FileShelf {
  /** Puts a file on the shelf, as large as it is unless the vendor lies. */
  readonly put: (id: string, bytes: Buffer, over?: Partial<Shelved>) => void;
  readonly held: (id: string) => Shelved | undefined;
  /** What goes wrong with the next request for a file; null: nothing. */
  fault: (id: string) => FileFault | null;
  /** Every request for a file, with the token that came with it in a header. */
  readonly asked: { readonly id: string; readonly authorization: string | undefined }[];
  readonly give: (id: string, request: IncomingMessage, response: ServerResponse) => void;
}

export function fileShelf(): FileShelf {
  const files = new Map<string, Shelved>();
  const shelf: FileShelf = {
    put: (id, bytes, over = {}) =>
      void files.set(id, { bytes, type: 'application/octet-stream', size: bytes.length, ...over }),
    held: (id) => files.get(id),
    fault: () => null,
    asked: [],
    give(id, request, response) {
      shelf.asked.push({ id, authorization: request.headers.authorization });
      const file = files.get(id);
      if (!file) return void response.writeHead(404).end();
      const fault = shelf.fault(id);
      if (fault) return fail(fault, file, response);
      response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length }).end(file.bytes);
    },
  };
  return shelf;
}

function fail(fault: FileFault, { bytes, type }: Shelved, response: ServerResponse): void {
  switch (fault.kind) {
    case 'status': {
      const wait: Record<string, string> =
        fault.retryAfter === undefined ? {} : { 'retry-after': `${fault.retryAfter}` };
      response.writeHead(fault.code, wait).end();
      return;
    }
    case 'login':
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!DOCTYPE html><title>Slack</title>');
      return;
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end();
      return;
    case 'hang':
      return;
    case 'stall':
    case 'cut': {
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2));
      if (fault.kind === 'cut') setTimeout(() => response.socket?.resetAndDestroy(), 20);
    }
  }
}
