import { createServer } from 'node:net';
import { type Finding, found, type Patient } from './finding.ts';

/** How long a desk that runs there may take to answer. */
const ANSWER_MS = 2000;

/** Whether the desk's HTTP server could listen, or listens already. */
export async function portFound({ http, say }: Patient): Promise<readonly Finding[]> {
  if (http === null) return [];
  const place = `${http.host}:${http.port}`;
  const fault = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(http.port, http.host, () => server.close(() => resolve(null)));
  });
  if (fault === null) return [found('port', 'ok', say.port.free(place))];
  if (fault === 'EADDRINUSE' && (await isDesk(place))) return [found('port', 'ok', say.port.desk(place))];
  return [found('port', 'fail', fault === 'EADDRINUSE' ? say.port.taken(place) : say.port.closed(place, fault))];
}

async function isDesk(place: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://${place}/healthz`, { signal: AbortSignal.timeout(ANSWER_MS) });
    const health: unknown = await answer.json();
    return typeof health === 'object' && health !== null && 'store' in health && 'platforms' in health;
  } catch {
    // Whatever listens there is no desk.
    return false;
  }
}
