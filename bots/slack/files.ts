import type { WebClient } from '@slack/web-api';
import * as z from 'zod';
import type { Fetched, Platform } from '../../src/ports.ts';
import { type Answer, download } from '../download.ts';
import { explained, isFileGone, mayPass, missingScope, needsScope, waitBefore } from './failures.ts';

/** Where files are fetched: `ms` is how long Slack may be silent. */
export interface Source {
  readonly api: WebClient;
  readonly root: string;
  readonly token: string;
  readonly ms: number;
}

const info = z.object({
  file: z.object({
    url_private_download: z.string().optional(),
    url_private: z.string().optional(),
    mimetype: z.string().default(''),
    is_external: z.boolean().default(false),
  }),
});

/** So often the same host may send on. */
const REDIRECTIONS = 3;

/** Fetches files as Slack hands them out to apps. The token goes to Slack's own hosts and to no other. */
export function openFiles({ api, root, token, ms }: Source): NonNullable<Platform['fetchFile']> {
  async function ask(url: URL, stop: AbortSignal): Promise<Answer> {
    let at = url;
    for (let times = 0; ; times += 1) {
      const answer = await download({ url: at, headers: { authorization: `Bearer ${token}` }, ms, stop });
      if (answer.kind !== 'redirected' || times >= REDIRECTIONS || !URL.canParse(answer.to, at.href)) return answer;
      const next = new URL(answer.to, at);
      if (next.origin !== at.origin) return answer;
      at = next;
    }
  }

  return async ({ id }, stop) => {
    try {
      const { file } = info.parse(await api.files.info({ file: id }));
      const url = placeOf(file, root);
      if (url === null) return refused('unfetchable', 'the file is kept outside of Slack');
      return fetched(await ask(url, stop), file.mimetype);
    } catch (error) {
      return unplaced(error);
    }
  };
}

/** Where the file is, if that is Slack's own. */
function placeOf(file: z.infer<typeof info>['file'], root: string): URL | null {
  const place = file.url_private_download ?? file.url_private ?? '';
  if (file.is_external || !URL.canParse(place)) return null;
  const url = new URL(place);
  const ofSlack = url.protocol === 'https:' && /(?:^|\.)slack\.com$/.test(url.hostname);
  return ofSlack || url.origin === new URL(root).origin ? url : null;
}

/** Who may not read a file is not refused: Slack gives, or sends to, the page on which people log in. */
function fetched(answer: Answer, type: string): Fetched {
  switch (answer.kind) {
    case 'bytes':
      if (!answer.type.startsWith('text/html') || type === 'text/html') return answer;
      return refused('forbidden', missingScope('files:read'));
    case 'redirected':
      return refused('forbidden', missingScope('files:read'));
    case 'away':
      return later(`Slack's files cannot be reached (${answer.why})`);
    case 'refused':
      if (answer.status === 401 || answer.status === 403) return refused('forbidden', missingScope('files:read'));
      if (answer.status === 404 || answer.status === 410) return refused('gone', 'Slack has the file no more');
      return later(`Slack does not give the file (${answer.status})`, answer.retryAfterMs);
  }
}

/** Slack does not tell where a file is. */
function unplaced(error: unknown): Fetched {
  if (needsScope(error)) return refused('forbidden', explained(error));
  if (isFileGone(error)) return refused('gone', explained(error));
  return mayPass(error) ? later(explained(error), waitBefore(error, 1)) : refused('unfetchable', explained(error));
}

function refused(why: Extract<Fetched, { kind: 'refused' }>['why'], told: string): Fetched {
  return { kind: 'refused', why, told };
}

function later(told: string, retryAfterMs: number | null = null): Fetched {
  return { kind: 'later', told, retryAfterMs };
}
