import { TelegramError } from 'telegraf';
import * as z from 'zod';
import type { Fetched, Platform } from '../../src/ports.ts';
import { type Answer, download } from '../download.ts';
import type { Api } from './api.ts';
import { explained, mayPass, waitBefore } from './failures.ts';

/** Where files are fetched: `ms` is how long Telegram may be silent. */
export interface Source {
  readonly api: Api;
  readonly root: string;
  readonly token: string;
  readonly ms: number;
}

/** Telegram hands its bots no file of more bytes. */
export const largestFile = 20 * 1024 * 1024;

const place = z.object({ file_path: z.string().optional() });

/** Fetches files as Telegram hands them out to bots: first it tells where, then it gives. */
export function openFiles({ api, root, token, ms }: Source): NonNullable<Platform['fetchFile']> {
  return async ({ id }, stop) => {
    try {
      const { file_path: path } = place.parse(await api('getFile', { file_id: id }, ms, stop));
      if (path === undefined) return later('Telegram does not tell yet where the file is');
      return fetched(await download({ url: urlOf(root, token, path), ms, stop }));
    } catch (error) {
      return unplaced(error);
    }
  };
}

/** No part of the path can lead out of the bot's own files. */
function urlOf(root: string, token: string, path: string): URL {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const place = ['file', `bot${token}`, ...parts.map(encodeURIComponent)].join('/');
  return new URL(`${root.replace(/\/+$/, '')}/${place}`);
}

function fetched(answer: Answer): Fetched {
  switch (answer.kind) {
    case 'bytes':
      return answer;
    case 'away':
      return later(`Telegram's files cannot be reached (${answer.why})`);
    // The place of a file is good for an hour: then it is asked for again.
    case 'refused':
      return later(`Telegram does not give the file (${answer.status})`, answer.retryAfterMs);
    case 'redirected':
      return later('Telegram sends elsewhere for the file: the token stays here');
  }
}

/** Telegram does not tell where a file is. */
function unplaced(error: unknown): Fetched {
  if (!(error instanceof TelegramError)) return later(explained(error));
  const { description } = error;
  if (/too big/i.test(description)) return { kind: 'refused', why: 'too_large', told: description };
  if (/temporarily/i.test(description)) return later(description);
  if (error.code === 401 || mayPass(error)) return later(explained(error), waitBefore(error, 1));
  return { kind: 'refused', why: 'gone', told: description };
}

function later(told: string, retryAfterMs: number | null = null): Fetched {
  return { kind: 'later', told, retryAfterMs };
}
