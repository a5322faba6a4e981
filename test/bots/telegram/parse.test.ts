import { expect, test } from 'vitest';
import { parseUpdate } from '../../../bots/telegram/parse.ts';
import { readUpdate } from '../../../bots/telegram/update.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import { at } from '../../fakes/records.ts';
import { payloads } from './updates.ts';

const receivedAt = at(1_635_382_205_000);
const hearing = { id: 7001, username: 'duban_bot', hearsAll: false, receivedAt };
const parsed = (name: keyof typeof payloads, over = {}) =>
  parseUpdate(readUpdate(payloads[name]), { ...hearing, ...over });

test('a message is read whole', () => {
  expect(parsed('reply')).toEqual({
    key: '90001',
    address: { platform: 'telegram', chat: '-1001234567890', thread: null },
    message: '77',
    sender: { id: '42', name: '小王 王', bot: false },
    addressed: 'reply',
    replyTo: { message: '70', ours: true },
    forwardFrom: null,
    saidAt: at(1_635_382_200_000),
    receivedAt,
    body: { kind: 'text', text: '完成了八成', files: [] },
  } satisfies Incoming);
});

test.each([
  ['overheard', 'overheard'],
  ['mention', 'mention'],
  ['longerName', 'overheard'],
  ['linked', 'mention'],
  ['command', 'mention'],
  ['bareCommand', 'mention'],
  ['otherCommand', 'overheard'],
  ['reply', 'reply'],
  ['colleague', 'overheard'],
  ['private', 'direct'],
  ['photo', 'overheard'],
] as const)('%s is %s', (name, addressed) => {
  expect(parsed(name)?.addressed).toBe(addressed);
});

test.each([
  ['colleague', { message: '71', ours: false }, null],
  ['topic', null, '5'],
  ['topicReply', { message: '70', ours: true }, '5'],
  ['replyThread', { message: '71', ours: false }, null],
] as const)('%s answers what it answers, where it is said', (name, replyTo, thread) => {
  expect(parsed(name)).toMatchObject({ replyTo, address: { thread } });
});

test.each([
  ['command', '/report@duban_bot 大气3 80%'],
  ['struck', '~大气3完成了~\n大气4完成了'],
  ['quoted', '> 大气3完成80%🙂\n> 没有进展\n收到'],
] as const)('%s reads as people read it', (name, text) => {
  expect(parsed(name)?.body).toMatchObject({ text });
});

test.each([
  ['photo', { text: '大气3 完成70%', files: [{ kind: 'photo', id: 'large', name: null, size: 98000 }] }],
  ['document', { text: '', files: [{ kind: 'document', id: 'doc', name: 'x', size: 12 }] }],
  ['contact', { text: '', files: [{ kind: 'contact', id: '', name: '李四', size: null }] }],
  ['edited', { kind: 'edited', message: '77', text: '大气3 完成60%' }],
  ['button', { kind: 'button', action: 'ask:大气25' }],
  ['oldButton', { kind: 'button', action: 'ask:大气25' }],
  ['added', { kind: 'joined', title: '区甲局工作群', hearsAll: false }],
  ['addedAsAdmin', { kind: 'joined', title: '区甲局工作群', hearsAll: true }],
  ['kicked', { kind: 'removed' }],
  ['becomesSupergroup', { kind: 'moved', to: '-1001234567890' }],
  ['becameSupergroup', { kind: 'moved', to: '-1001234567890' }],
] as const)('%s is what happened', (name, body) => {
  expect(parsed(name)?.body).toMatchObject(body);
});

test('both tellings of a move are about the chat that was', () => {
  for (const name of ['becomesSupergroup', 'becameSupergroup'] as const)
    expect(parsed(name)?.address.chat).toBe('-500');
});

test('with privacy mode off the bot hears all wherever it joins', () => {
  expect(parsed('added', { hearsAll: true })?.body).toMatchObject({ hearsAll: true });
});

test('a pressed button speaks to us about the message it is under', () => {
  expect(parsed('button')).toMatchObject({
    sender: { id: '42' },
    addressed: 'reply',
    replyTo: { message: '70', ours: true },
  });
});

test.each(['promoted', 'memberJoined', 'channelPost', 'carriedOver', 'inlineButton'] as const)(
  '%s is nothing to decide on',
  (name) => {
    expect(parsed(name)).toBeNull();
  },
);

test('other bots are told from people, and from the administrator who speaks as the group', () => {
  expect(parsed('otherBot')?.sender).toEqual({ id: '9', name: '天气', bot: true });
  expect(parsed('anonymousAdmin')?.sender).toEqual({ id: '-1001234567890', name: '王局', bot: false });
});

test('what was forwarded names where it comes from', () => {
  expect(parsed('forwarded')?.forwardFrom).toBe('市督办处');
});

test.each(['noClock', 'fastClock'] as const)('%s: said when it reached us', (name) => {
  expect(parsed(name)?.saidAt).toBe(receivedAt);
});

test('what is no update is refused', () => {
  expect(() => readUpdate({ update_id: 1, message: { message_id: 'x' } })).toThrow();
  expect(() => readUpdate('Bad Gateway')).toThrow();
});
