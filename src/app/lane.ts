import type { Address } from '../chat/incoming.ts';

/** Serves chats: each in turn with itself, several side by side. */
export interface Lane {
  /** Has the chat served: once more where it is being served just now. */
  push(chat: Address): void;
  /** Resolves when no chat is served or waits to be. */
  idle(): Promise<void>;
  /** Those that wait are forgotten; nobody is served any more. */
  close(): void;
}

/** A lane that serves at most `width` chats at once, those asked for first. `serve` must not reject. */
export function openLane(width: number, serve: (chat: Address) => Promise<void>): Lane {
  const waiting = new Map<string, Address>();
  const running = new Map<string, Promise<void>>();
  let closed = false;

  function next(): void {
    for (const [key, address] of waiting) {
      if (running.size >= width) return;
      if (running.has(key)) continue;
      waiting.delete(key);
      const done = serve(address).then(() => {
        running.delete(key);
        next();
      });
      running.set(key, done);
    }
  }

  return {
    push(chat) {
      if (closed) return;
      waiting.set(chat.chat, chat);
      next();
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
    close() {
      closed = true;
      waiting.clear();
    },
  };
}
