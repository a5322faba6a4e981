import { startDispatch } from '../../src/app/dispatch.ts';
import { openInbox } from '../../src/app/receive.ts';
import { plainText } from '../../src/chat/plain.ts';
import type { Change } from '../../src/dialogue/change.ts';
import { reconsider } from '../../src/dialogue/reconsider.ts';
import { isFault } from '../../src/errors.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';
import { book } from '../fakes/book.ts';
import { memoryPlatform } from '../fakes/memory-platform.ts';
import { address, assignment, event, opened, outgoing, report } from '../fakes/records.ts';

/**
 * A desk in a process of its own: `dying-desk.ts FOLDER COUNT` is brought COUNT reports, those it may have had before included,
 * as a platform does after a crash. It books each, answers with its number, and prints what is shown in the chat.
 */
const [folder = '', count = '0'] = process.argv.slice(2);

const setUp: readonly Change[] = [
  opened('east'),
  { kind: 'assignment-opened', assignment: assignment() },
  { kind: 'chat-bound', address: address('甲群'), unit: '区甲局', officeChat: false, title: '甲' },
];

const store = await openStore(folder);
await store.commit('east', setUp).catch((error: unknown) => {
  if (!isFault(error, 'conflict')) throw error;
});
const platform = memoryPlatform(async (_, message) => {
  process.stdout.write(`${plainText(message)}\n`);
  // Shown, but the platform has not confirmed it yet.
  await new Promise((confirmed) => setTimeout(confirmed, 1));
});
// The clock of the process itself: these tests need no other.
const clock = () => Date.now() as Instant;
const alarm = (what: string) => process.stderr.write(`${what}\n`);
const books = async (office: string) => book(office);
const dispatch = await startDispatch({
  store,
  clock,
  books,
  reconsider,
  alarm,
  platforms: new Map([['memory', platform]]),
  alone: true,
  repeated: (message) => message,
  lost: ({ unit }, why) => ({ blocks: [{ kind: 'text', text: `${unit}: ${why}` }] }),
});
const inbox = openInbox({
  store,
  clock,
  alarm,
  books,
  home: null,
  me: () => [],
  lost: () => ({ blocks: [] }),
  wake: dispatch.wake,
  decide: ({ key }, { standings: [standing] }) => ({
    changes: [
      { kind: 'report-added', report: report({ id: key }) },
      { kind: 'assignment-moved', assignment: { ...standing!, report: key } },
    ],
    messages: [outgoing('甲群', key)],
  }),
});
await platform.start(inbox);
for (let number = 0; number < Number(count); number += 1) await platform.say(event({ key: String(number) }));
await dispatch.settled();
await dispatch.stop();
await store.close();
