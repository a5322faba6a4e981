import { expect, test } from 'vitest';
import { readBrought } from '../../../bots/slack/event.ts';
import { parseBrought } from '../../../bots/slack/parse.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Instant } from '../../../src/time/day.ts';
import type { Happening } from '../../fakes/slack-wire.ts';
import { channel, command, direct, event, handed, pressed, said, typed, wang } from './events.ts';

const receivedAt = 1635382201000 as Instant;

function parse({ type, body }: Happening): Incoming | null {
  const brought = readBrought(type, body);
  return brought && parseBrought(brought, { user: 'U0BOT', receivedAt });
}

const ts = '1635382200.000100';
const opener = '1635380000.000900';
const changed = (message: object, previous: object = said('大气3 完成70%')) => ({
  type: 'message',
  subtype: 'message_changed',
  hidden: true,
  channel,
  channel_type: 'channel',
  ts: '1635382290.000300',
  message,
  previous_message: previous,
});
const deleted = (previous: object) => ({
  type: 'message',
  subtype: 'message_deleted',
  hidden: true,
  channel,
  channel_type: 'channel',
  ts: '1635382290.000400',
  deleted_ts: ts,
  previous_message: previous,
});
const ours = { user: 'U0BOT', bot_id: 'B0BOT', app_id: 'A0DUBAN' };

test('reads a message as it was typed, by whom, where and when', () => {
  expect(parse(event(said('大气3 完成70%')))).toEqual({
    key: `${channel}:${ts}`,
    address: { platform: 'slack', chat: channel, thread: null },
    message: ts,
    sender: { id: wang, name: wang, bot: false },
    addressed: 'overheard',
    replyTo: null,
    forwardFrom: null,
    saidAt: 1635382200000,
    receivedAt,
    body: { kind: 'text', text: '大气3 完成70%', files: [] },
  });
});

const cases: [string, Happening, object][] = [
  [
    'a mention',
    event(said('大气25谁牵头', { text: '<@U0BOT> 大气25谁牵头', blocks: typed('大气25谁牵头', true) })),
    { addressed: 'mention', body: { text: '<@U0BOT> 大气25谁牵头' } },
  ],
  [
    'a mention that is only typed out',
    event(said('<@U0BOT> 在吗')),
    { addressed: 'overheard', body: { text: '<@U0BOT> 在吗' } },
  ],
  [
    'what is told as a mention alone',
    event(said('在吗', { type: 'app_mention', text: '<@U0BOT> 在吗', blocks: undefined, channel_type: undefined })),
    { key: `${channel}:${ts}`, addressed: 'mention', body: { text: '<@U0BOT> 在吗' } },
  ],
  [
    'a private message',
    event(said('在吗', { channel: direct, channel_type: 'im' })),
    { addressed: 'direct', address: { chat: direct } },
  ],
  [
    'an answer in a thread of ours',
    event(said('2 已备案', { thread_ts: opener, parent_user_id: 'U0BOT' })),
    { addressed: 'reply', replyTo: { message: opener, ours: true }, address: { thread: opener } },
  ],
  [
    'an answer in a thread of others',
    event(said('已完成', { thread_ts: opener, parent_user_id: wang })),
    { addressed: 'overheard', replyTo: { message: opener, ours: false } },
  ],
  [
    'an answer that is shown in the channel, too',
    event(said('2 已备案', { subtype: 'thread_broadcast', thread_ts: opener, root: { user: 'U0BOT', ts: opener } })),
    { key: `${channel}:${ts}`, replyTo: { message: opener, ours: true } },
  ],
  [
    'the message that opens a thread',
    event(said('在吗', { thread_ts: ts })),
    { replyTo: null, address: { thread: null } },
  ],
  [
    'a message without blocks',
    event(said('x', { text: '大气25 &lt;80%&gt; *快*', blocks: undefined })),
    { body: { text: '大气25 <80%> 快' } },
  ],
  [
    'photos and papers',
    event(
      said('大气3 完成70%', {
        subtype: 'file_share',
        files: [
          { id: 'F1', name: 'a.jpg', mimetype: 'image/jpeg', size: 9, mode: 'hosted' },
          { id: 'F2', name: '../../x.pdf', mimetype: 'application/pdf', size: 8 },
          { id: 'F3', mode: 'tombstone' },
        ],
      }),
    ),
    {
      body: {
        files: [
          { kind: 'photo', id: 'F1', name: 'a.jpg', size: 9 },
          { kind: 'document', id: 'F2', name: 'x.pdf', size: 8 },
        ],
      },
    },
  ],
  [
    'a shared message',
    event(
      said('', {
        blocks: undefined,
        attachments: [{ is_share: true, author_name: '市督办处', text: '请报进展', ts: opener }],
      }),
    ),
    { forwardFrom: '市督办处', body: { text: '请报进展' } },
  ],
  [
    'an edit',
    event(changed(said('大气3 完成60%', { edited: { user: wang, ts: '1635382290.000000' } }))),
    { key: `${channel}:${ts}:edited:1635382290.000000`, body: { kind: 'edited', message: ts, text: '大气3 完成60%' } },
  ],
  [
    'a deletion',
    event(deleted(said('大气3 完成70%'))),
    { key: `${channel}:${ts}:deleted`, body: { kind: 'deleted', message: ts }, sender: { id: wang } },
  ],
  [
    'a deletion that leaves answers',
    event(changed({ ts, subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.' })),
    { body: { kind: 'deleted', message: ts } },
  ],
  [
    'a pressed button',
    pressed('ask:大气25', opener),
    {
      key: `${channel}:${opener}:pressed:1635382210.000200:${wang}`,
      addressed: 'reply',
      replyTo: { message: opener, ours: true },
      body: { kind: 'button', action: 'ask:大气25' },
    },
  ],
  ['a button in a thread', pressed('ask:大气25', ts, opener), { address: { thread: opener } }],
  [
    'a command',
    command('大气25谁牵头'),
    { key: 'command:13345224609.738474920.8088930838d88f008e0', addressed: 'mention', body: { text: '大气25谁牵头' } },
  ],
  ['a command alone', command(' '), { body: { text: '/help' } }],
  ['a command in private', command('在吗', { channel_id: direct }), { addressed: 'direct' }],
  [
    'a message of one’s own that is handed to the desk',
    handed({ user: wang, ts, text: '大气3 完成70%' }),
    { addressed: 'mention', forwardFrom: null, body: { text: '大气3 完成70%' } },
  ],
  [
    'a message of another that is handed to the desk',
    handed({ user: 'U0LI', ts, text: '大气3 完成70%' }),
    { forwardFrom: 'U0LI' },
  ],
  [
    'being let into a channel',
    event({ type: 'member_joined_channel', user: 'U0BOT', channel, channel_type: 'C', inviter: wang }),
    { key: 'Ev0001', body: { kind: 'joined', title: '', hearsAll: true } },
  ],
  [
    'being put out of a channel',
    event({ type: 'member_left_channel', user: 'U0BOT', channel, channel_type: 'C' }),
    { body: { kind: 'removed' } },
  ],
  [
    'being put out of a private channel',
    event({ type: 'group_left', channel, actor_id: wang }),
    { body: { kind: 'removed' } },
  ],
  ['an archived channel', event({ type: 'channel_archive', channel, user: wang }), { body: { kind: 'removed' } }],
  [
    'a channel under another id',
    event({ type: 'channel_id_changed', old_channel_id: channel, new_channel_id: 'C0NEW' }),
    { address: { chat: channel }, body: { kind: 'moved', to: 'C0NEW' } },
  ],
];
test.each(cases)('reads %s', (_, happening, expected) => {
  expect(parse(happening)).toMatchObject(expected);
});

test.each<[string, Happening]>([
  ['our own message', event(said('在', ours))],
  ['a bot’s message', event(said('今日天气', { subtype: 'bot_message', bot_id: 'B0WEATHER', user: undefined }))],
  ['an app that speaks as a member', event(said('今日天气', { bot_id: 'B0WEATHER' }))],
  ['a notice', event(said('<@U0LI> has joined the channel', { subtype: 'channel_join' }))],
  ['a preview of a link', event(changed(said('大气3 完成70%', { attachments: [{ title: 'x' }] })))],
  ['an edit that changes nothing', event(changed(said('大气3 完成70%', { edited: { user: wang, ts } })))],
  ['our own message being deleted', event(deleted(said('在', ours)))],
  ['a member who joins', event({ type: 'member_joined_channel', user: 'U0LI', channel, channel_type: 'C' })],
  ['an event nobody asked for', event({ type: 'reaction_added', user: wang, reaction: '+1' })],
  ['a view', { type: 'interactive', body: { type: 'view_closed' } }],
])('passes over %s', (_, happening) => {
  expect(parse(happening)).toBeNull();
});

test.each<[string, Happening]>([
  ['a message without a channel', event({ type: 'message', ts })],
  ['a command by nobody', { type: 'slash_commands', body: {} }],
])('cannot read %s', (_, happening) => {
  expect(() => parse(happening)).toThrow();
});
