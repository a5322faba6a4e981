import { SocketModeClient } from '@slack/socket-mode';
import type { Trying } from '../persist.ts';
import { persist } from '../persist.ts';
import { optionsOf, silence } from './api.ts';

/** Something Slack brought through a socket, and how it is told that it is taken. */
export interface Delivered {
  readonly type: string;
  readonly body: unknown;
  readonly ack: (body?: object) => Promise<void>;
}

export interface Wire {
  readonly token: string;
  readonly root: string;
  /** How long Slack may take to answer and to greet, in milliseconds. */
  readonly ms: number;
  readonly deliver: (delivered: Delivered) => void;
}

/** A socket that stands. */
export interface Socket {
  /** Resolves once it stands no more. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long Slack may take to say goodbye; after that the socket is cut. */
const GOODBYE_MS = 500;

/**
 * Opens a socket. The library's own way of opening the next one ends the process when Slack is away just then, and waits
 * five seconds when it is not: so each socket is opened here, and is the last of its client.
 */
export async function openSocket({ token, root, ms, deliver }: Wire): Promise<Socket> {
  const client = new SocketModeClient({
    appToken: token,
    autoReconnectEnabled: false,
    logger: silence,
    clientOptions: optionsOf(root, ms),
  });
  const ended = new Promise<void>((resolve) => client.once('disconnected', resolve));
  client.on('slack_event', deliver);
  const deadline = setTimeout(() => close(client), ms);
  try {
    await client.start();
  } catch (error) {
    throw error ?? new Error('the socket was closed before Slack greeted');
  } finally {
    clearTimeout(deadline);
  }
  return { ended, close: () => close(client) };
}

/** Receives until it is stopped: where a socket ends, which Slack does every few hours, the next is opened. */
export async function keepOpen(first: Socket, wire: Wire, trying: Trying): Promise<void> {
  const { stop } = trying;
  let socket = first;
  for (;;) {
    const stopped = () => void socket.close();
    stop.addEventListener('abort', stopped);
    if (stop.aborted) stopped();
    await socket.ended;
    stop.removeEventListener('abort', stopped);
    if (stop.aborted) return;
    try {
      socket = await persist(() => openSocket(wire), { ...trying, mayPass: () => true });
    } catch {
      // Stopped while Slack was away: persist gives up for nothing else.
      return;
    }
  }
}

/** Says goodbye; asked a second time the library cuts what is not answered. */
async function close(client: SocketModeClient): Promise<void> {
  const closed = client.disconnect();
  const timer = setTimeout(() => client.disconnect(), GOODBYE_MS);
  await closed;
  clearTimeout(timer);
}
