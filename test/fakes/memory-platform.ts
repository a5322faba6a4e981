import type { Address, Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';
import type { Inbox, Platform } from '../../src/ports.ts';

/** A platform of which everything happens in memory: `sent` is what was shown, `say` brings an event. */
export interface MemoryPlatform extends Platform {
  readonly sent: { readonly chat: string; readonly text: string }[];
  say(incoming: Incoming): Promise<void>;
}

/** `before` runs before a message is shown: it may wait, or throw what a vendor would. */
export function memoryPlatform(before: (to: Address, message: Message) => unknown = () => {}): MemoryPlatform {
  const sent: { chat: string; text: string }[] = [];
  let inbox: Inbox | null = null;
  return {
    name: 'memory',
    capabilities: { buttons: true, textLength: 4000, threads: true, mentions: true, files: true, edits: true },
    me: () => ['@duban'],
    sent,
    async start(given) {
      inbox = given;
    },
    async stop() {
      inbox = null;
    },
    say: async (incoming) => inbox?.(incoming),
    async send(to, message) {
      await before(to, message);
      sent.push({ chat: to.chat, text: plainText(message) });
      return { message: `sent-${sent.length}` };
    },
  };
}
