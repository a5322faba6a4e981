import { expect, test } from 'vitest';
import type { Body, Incoming } from '../../src/chat/incoming.ts';
import { type Evidence, type Route, route } from '../../src/dialogue/route.ts';
import type { Instant } from '../../src/time/day.ts';

type Facts = Partial<{
  bot: boolean;
  addressed: Incoming['addressed'];
  toUs: boolean;
  body: Body;
  ofUnit: boolean;
  binds: boolean;
  resumes: boolean;
  orders: boolean;
  decides: boolean;
  receives: boolean;
  snoozes: boolean;
  help: boolean;
  reports: boolean;
  plainly: boolean;
  asks: boolean;
}>;

function evidence(facts: Facts): Evidence {
  const { bot = false, addressed = 'mention', body = { kind: 'text', text: '', files: [] } } = facts;
  return {
    incoming: {
      key: 'k',
      address: { platform: 'p', chat: 'c', thread: null },
      message: 'm',
      sender: { id: 's', name: 's', bot },
      addressed,
      replyTo: facts.toUs === undefined ? null : { message: 'x', ours: facts.toUs },
      forwardFrom: null,
      saidAt: 0 as Instant,
      receivedAt: 0 as Instant,
      body,
    },
    ofUnit: facts.ofUnit ?? true,
    binds: () => facts.binds ?? false,
    resumes: () => facts.resumes ?? false,
    orders: () => facts.orders ?? facts.decides ?? false,
    ordersPlainly: () => facts.decides ?? false,
    receives: () => facts.receives ?? false,
    snoozes: () => facts.snoozes ?? false,
    callsForHelp: () => facts.help ?? false,
    reports: () => facts.reports ?? facts.plainly ?? false,
    reportsPlainly: () => facts.plainly ?? false,
    asks: () => facts.asks ?? false,
  };
}

const button: Body = { kind: 'button', action: 'withdraw' };

test.each<[string, Facts, Route]>([
  ['what a bot says', { bot: true, plainly: true }, 'silent'],
  ['a button', { body: button, addressed: 'overheard' }, 'button'],
  ['an edit', { body: { kind: 'edited', message: 'm', text: '' }, addressed: 'overheard' }, 'edited'],
  ['a deletion', { body: { kind: 'deleted', message: 'm' } }, 'deleted'],
  ['the bot being let in', { body: { kind: 'joined', title: '', hearsAll: true }, asks: true }, 'silent'],
  ['a question overheard', { addressed: 'overheard', asks: true }, 'silent'],
  ['something unclear overheard', { addressed: 'overheard', reports: true }, 'silent'],
  ['a plain report overheard', { addressed: 'overheard', plainly: true }, 'progress'],
  ['a plain report overheard in a chat of no unit', { addressed: 'overheard', plainly: true, ofUnit: false }, 'silent'],
  ['an answer to our question, overheard', { addressed: 'overheard', resumes: true }, 'resume'],
  ['an answer to our message', { addressed: 'overheard', toUs: true, asks: true }, 'ask'],
  ['an answer to a colleague', { addressed: 'overheard', toUs: false, asks: true }, 'silent'],
  ['an answer to our question that could be a report', { resumes: true, plainly: true }, 'resume'],
  ['an order overheard', { addressed: 'overheard', orders: true }, 'silent'],
  ['a plain verdict overheard', { addressed: 'overheard', decides: true }, 'order'],
  ['an order that could be a question', { orders: true, asks: true }, 'order'],
  ['word that a reminder was read', { receives: true, reports: true }, 'receipt'],
  ['the wish to be reminded again', { snoozes: true, reports: true }, 'snooze'],
  ['a call for help', { help: true, asks: true }, 'help'],
  ['a report that could be a question', { reports: true, asks: true }, 'progress'],
  ['a report in the office’s chat', { plainly: true, ofUnit: false }, 'silent'],
  ['a question', { asks: true }, 'ask'],
  ['chatter in a group', {}, 'silent'],
  ['chatter in private', { addressed: 'direct' }, 'help'],
])('%s goes its way', (_what, facts, expected) => {
  expect(route(evidence(facts))).toBe(expected);
});
