import type { Address, Body, FileRef, Incoming } from '../../src/chat/incoming.ts';
import { unreachable } from '../../src/errors.ts';
import type { Instant } from '../../src/time/day.ts';
import type { Brought, Handed, Posted, Pressed, SlackEvent, SlackMessage, SlashCommand } from './event.ts';
import { plainSlack, richSlack } from './said.ts';

/** What reading an event needs to know: who the bot is, and when the event reached us. */
export interface Hearing {
  /** The bot as a member of the workspace: `U0BOT`. */
  readonly user: string;
  readonly receivedAt: Instant;
}

/** Messages that people write, by their subtype; all others are notices of Slack's own. */
const spoken: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/**
 * What Slack brought tells the desk, or null where it is nothing to decide on: bots, our own messages, notices. A message
 * is known by its channel and time, however often and under whatever event it comes. The names of people are their ids.
 */
export function parseBrought(brought: Brought, hearing: Hearing): Incoming | null {
  switch (brought.kind) {
    case 'event':
      return parseEvent(brought.event, brought.id, hearing);
    case 'pressed':
      return parsePressed(brought.pressed, hearing);
    case 'handed':
      return parseHanded(brought.handed, hearing);
    case 'command':
      return parseCommand(brought.command, hearing);
    case 'asked':
    case 'submitted':
    case 'home':
      // Shown, or said once it is filled in.
      return null;
    default:
      return unreachable(brought);
  }
}

function parseEvent(event: SlackEvent, id: string, hearing: Hearing): Incoming | null {
  switch (event.type) {
    case 'message':
    case 'app_mention':
      return parsePosted(event, hearing);
    case 'member_joined_channel':
      return event.user === hearing.user
        ? parseNotice(event.channel, id, hearing, { kind: 'joined', title: '', hearsAll: true })
        : null;
    case 'member_left_channel':
      return event.user === hearing.user ? parseNotice(event.channel, id, hearing, { kind: 'removed' }) : null;
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted':
      return parseNotice(event.channel, id, hearing, { kind: 'removed' });
    case 'channel_id_changed':
      return parseNotice(event.old_channel_id, id, hearing, { kind: 'moved', to: event.new_channel_id });
    default:
      return unreachable(event);
  }
}

function parsePosted(event: Posted, hearing: Hearing): Incoming | null {
  const { subtype, message: changed, previous_message: previous, deleted_ts: deleted } = event;
  if (subtype === 'message_deleted' && previous && deleted !== undefined)
    return eventOf(event, previous, hearing, { kind: 'deleted', message: deleted });
  if (subtype === 'message_changed' && changed) return parseChanged(event, changed, hearing);
  if (!spoken.has(subtype)) return null;
  const { text, forwardFrom } = wordsOf(event);
  const files = (event.files ?? []).flatMap(fileOf);
  if (text === '' && files.length === 0) return null;
  return eventOf(event, event, hearing, { kind: 'text', text, files }, forwardFrom);
}

/** A preview of a link changes a message as well; only people edit it. One with answers leaves a tombstone. */
function parseChanged(event: Posted, changed: SlackMessage, hearing: Hearing): Incoming | null {
  const { previous_message: previous } = event;
  if (changed.subtype === 'tombstone')
    return previous ? eventOf(event, previous, hearing, { kind: 'deleted', message: changed.ts }) : null;
  const { text } = wordsOf(changed);
  if (!changed.edited || (previous && wordsOf(previous).text === text)) return null;
  const files = (changed.files ?? []).flatMap(fileOf);
  const body = { kind: 'edited', message: changed.ts, text, ...(files.length > 0 && { files }) } as const;
  return eventOf(event, changed, hearing, body);
}

/** What befell a message: it itself, unless a bot wrote it. */
function eventOf(
  { channel, channel_type: type }: Posted,
  message: SlackMessage,
  { user, receivedAt }: Hearing,
  body: Body,
  forwardFrom: string | null = null,
): Incoming | null {
  if (message.user === undefined || message.user === user || message.bot_id !== undefined) return null;
  const replyTo = replyOf(message, user);
  const direct = type === 'im' || isDirect(channel);
  const named = (message.text ?? '').includes(`<@${user}`);
  return {
    key: [channel, message.ts, ...versionOf(body, message)].join(':'),
    address: addressOf(channel, message),
    message: message.ts,
    sender: { id: message.user, name: message.user, bot: false },
    addressed: direct ? 'direct' : replyTo?.ours ? 'reply' : named ? 'mention' : 'overheard',
    replyTo,
    forwardFrom,
    saidAt: saidAt(body.kind === 'edited' ? (message.edited?.ts ?? message.ts) : message.ts, receivedAt),
    receivedAt,
    body,
  };
}

function versionOf({ kind }: Body, { edited }: SlackMessage): readonly string[] {
  if (kind === 'text') return [];
  return kind === 'edited' ? [kind, edited?.ts ?? ''] : [kind];
}

/** Whoever presses a button speaks to us, about the message it stands under. */
function parsePressed({ user, container, actions }: Pressed, { receivedAt }: Hearing): Incoming | null {
  const { channel_id: channel, message_ts: ts } = container;
  const [first] = actions;
  if (first?.value === undefined) return null;
  return {
    key: [channel, ts, 'pressed', first.action_ts, user.id].join(':'),
    address: addressOf(channel, { ts, thread_ts: container.thread_ts }),
    message: ts,
    sender: { id: user.id, name: user.id, bot: false },
    addressed: isDirect(channel) ? 'direct' : 'reply',
    replyTo: { message: ts, ours: true },
    forwardFrom: null,
    saidAt: receivedAt,
    receivedAt,
    body: { kind: 'button', action: first.value },
  };
}

/** Whoever hands a message to the desk says it, unless another wrote it: then it is forwarded. */
function parseHanded({ user, channel, message, action_ts: at }: Handed, { receivedAt }: Hearing): Incoming | null {
  const { text } = wordsOf(message);
  if (text === '' || message.user === undefined || message.bot_id !== undefined) return null;
  return {
    key: [channel.id, message.ts, 'handed', at, user.id].join(':'),
    address: addressOf(channel.id, message),
    message: message.ts,
    sender: { id: user.id, name: user.id, bot: false },
    addressed: isDirect(channel.id) ? 'direct' : 'mention',
    replyTo: null,
    forwardFrom: message.user === user.id ? null : message.user,
    saidAt: receivedAt,
    receivedAt,
    body: { kind: 'text', text, files: (message.files ?? []).flatMap(fileOf) },
  };
}

/** `/duban 大气25谁牵头`; alone it asks how the desk is used. */
function parseCommand(
  { text, user_id: user, channel_id: channel, trigger_id: id }: SlashCommand,
  { receivedAt }: Hearing,
): Incoming {
  return {
    key: `command:${id}`,
    address: { platform: 'slack', chat: channel, thread: null },
    message: `command:${id}`,
    sender: { id: user, name: user, bot: false },
    addressed: isDirect(channel) ? 'direct' : 'mention',
    replyTo: null,
    forwardFrom: null,
    saidAt: receivedAt,
    receivedAt,
    body: { kind: 'text', text: text.trim() === '' ? '/help' : text, files: [] },
  };
}

function parseNotice(channel: string, id: string, { user, receivedAt }: Hearing, body: Body): Incoming {
  return {
    key: id,
    address: { platform: 'slack', chat: channel, thread: null },
    message: id,
    sender: { id: user, name: user, bot: false },
    addressed: 'mention',
    replyTo: null,
    forwardFrom: null,
    saidAt: receivedAt,
    receivedAt,
    body,
  };
}

/** The ids of private chats with the bot begin with a D. */
const isDirect = (channel: string) => channel.startsWith('D');

/** Where a message stands; the one that opens a thread stands in the channel. */
export function addressOf(channel: string, { ts, thread_ts: thread }: Pick<SlackMessage, 'ts' | 'thread_ts'>): Address {
  return { platform: 'slack', chat: channel, thread: thread === undefined || thread === ts ? null : thread };
}

/** In a thread everything answers the message that opened it. */
function replyOf({ ts, thread_ts: thread, parent_user_id: parent, root }: SlackMessage, user: string) {
  if (thread === undefined || thread === ts) return null;
  return { message: thread, ours: (parent ?? root?.user) === user };
}

/** What a message says. One that was shared without a word of one's own is forwarded. */
export function wordsOf({ text, blocks, attachments }: SlackMessage): { text: string; forwardFrom: string | null } {
  const own = (blocks && richSlack(blocks)) ?? plainSlack(text ?? '');
  const shared = attachments?.find(({ is_share: is }) => is);
  if (own.trim() !== '' || !shared) return { text: own, forwardFrom: null };
  return { text: plainSlack(shared.text), forwardFrom: shared.author_name ?? '' };
}

/** A message is said no later than it reaches us, whatever its clock says. */
function saidAt(ts: string, receivedAt: Instant): Instant {
  const moment = Math.floor(Number(ts) * 1000);
  // A moment of Slack's is a moment of ours.
  return (moment > 0 ? Math.min(moment, receivedAt) : receivedAt) as Instant;
}

function fileOf({ id, name, size, mimetype, mode }: NonNullable<SlackMessage['files']>[number]): readonly FileRef[] {
  if (mode === 'tombstone') return [];
  // A name is a name, never a path.
  return [{ kind: kindOf(mimetype ?? ''), id, name: name?.split(/[\\/]/).at(-1) ?? null, size: size ?? null }];
}

function kindOf(mimetype: string): FileRef['kind'] {
  switch (mimetype.split('/')[0]) {
    case 'image':
      return 'photo';
    case 'video':
      return 'video';
    case 'audio':
      return 'voice';
    default:
      return 'document';
  }
}
