import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Fault } from '../errors.ts';
import type { Hook } from '../ports.ts';
import type { Health } from './health.ts';

/** What is behind the desk's one HTTP server. */
export interface Doors {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly hooks: readonly Hook[];
  readonly health: () => Promise<Health>;
  /** The measures as Prometheus reads them, and their media type. */
  readonly measures: { readonly text: () => Promise<string>; readonly type: string };
}

export interface Http {
  readonly port: number;
  /** Those being answered finish. */
  readonly stop: () => Promise<void>;
}

/** How long those being answered may take when the desk closes. */
const DRAIN_MS = 2000;
/** No vendor brings more at once. */
const LARGEST_BODY = 1_000_000;

/** Serves vendors' webhooks, `/healthz` and `/metrics`. Rejects with a Fault that names the port where it is taken. */
export async function openHttp(doors: Doors): Promise<Http> {
  const server = createServer(getRequestListener(routes(doors).fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(untaken(doors, error)));
    server.listen(doors.port, doors.host, resolve);
  });
  return {
    // A server that listens on a port has an address with one.
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

function routes({ hooks, health, measures }: Doors): Hono {
  const app = new Hono();
  app.get('/healthz', async (context) => {
    const found = await health();
    return context.json(found, found.store === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (context) => context.body(await measures.text(), 200, { 'content-type': measures.type }));
  for (const { path, handle } of hooks)
    app.post(path, bodyLimit({ maxSize: LARGEST_BODY }), (context) => handle(context.req.raw));
  return app;
}

const faults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken: set PORT to another',
  EACCES: 'may not be used: set PORT to one above 1023',
  EADDRNOTAVAIL: 'is no address of this machine: set HOST to one',
  ENOTFOUND: 'is no address of this machine: set HOST to one',
};

function untaken({ host, port }: Doors, error: NodeJS.ErrnoException): Fault {
  const why = faults[error.code ?? ''] ?? `cannot be used (${error.code}): check HOST and PORT`;
  return new Fault('unavailable', `${host}:${port} ${why}`, { cause: error });
}
