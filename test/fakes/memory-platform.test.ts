import type { Address, Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';
import { platformContract, type Saying, type Seen, type World } from '../contracts/platform.ts';
import { memoryPlatform } from './memory-platform.ts';
import { event } from './records.ts';

async function memoryWorld(): Promise<World> {
  const seen: Seen[] = [];
  const platform = memoryPlatform((to, message) => void seen.push(seenOf(to, message)));
  let last = 0;
  const bring = async (over: Partial<Incoming>) => {
    last += 1;
    const incoming = { ...event({ key: String(last), chat: 'group' }), addressed: 'overheard' as const, ...over };
    // Whatever becomes of it, the vendor is done with it.
    void platform.say(incoming).catch(() => {});
    return incoming.message;
  };
  return {
    async start(inbox) {
      await platform.start(inbox);
      return platform;
    },
    kill: async () => {},
    say: (saying) => bring(incomingOf(saying)),
    edit: async (message, text) => void (await bring({ body: { kind: 'edited', message, text } })),
    erase: async (message) => void (await bring({ body: { kind: 'deleted', message } })),
    press: async (message, action) =>
      void (await bring({ body: { kind: 'button', action }, replyTo: { message, ours: true } })),
    repeat: async () => {},
    member: async (what) =>
      void (await bring({ body: what === 'joined' ? { kind: what, title: '', hearsAll: true } : { kind: what } })),
    rubbish: async () => {},
    mishap: () => {},
    refuseToken: () => {},
    seen: () => seen,
    close: async () => {},
  };
}

function seenOf(to: Address, message: Message): Seen {
  const actions = message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  return { chat: to.chat, thread: to.thread, text: plainText(message), actions: actions.map(({ action }) => action) };
}

function incomingOf({ text, where = 'group', answers, mentions, by, file }: Saying): Partial<Incoming> {
  const ours = answers?.startsWith('sent-') ?? false;
  const addressed = where === 'private' ? 'direct' : ours ? 'reply' : mentions ? 'mention' : 'overheard';
  return {
    address: { platform: 'memory', chat: where, thread: where === 'thread' ? 't' : null },
    sender: { id: 'u1', name: '王', bot: by === 'bot' },
    addressed,
    replyTo: answers === undefined ? null : { message: answers, ours },
    body: { kind: 'text', text, files: file ? [{ kind: 'document', id: 'f', name: file, size: 9 }] : [] },
  };
}

platformContract('memory', memoryWorld, {
  repeats: 'nobody brings an event again',
  vendor: 'there is no vendor that could fail',
});
