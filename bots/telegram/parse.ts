import type { Address, Body, FileRef, Incoming, Sender } from '../../src/chat/incoming.ts';
import type { Instant } from '../../src/time/day.ts';
import { said } from './said.ts';
import type { Member, TelegramMessage, Update } from './update.ts';

/** What reading an update needs to know: who the bot is, what it is shown, and when the update reached us. */
export interface Hearing {
  readonly id: number;
  readonly username: string;
  /** Privacy mode is off: it is shown every message of its groups. */
  readonly hearsAll: boolean;
  readonly receivedAt: Instant;
}

/** What came before there were bots has a broken clock. */
const FIRST_BOT = Date.UTC(2015, 5, 24);

/** What an update tells the desk, or null where it is nothing to decide on: channel posts, service messages, games. */
export function parseUpdate(update: Update, hearing: Hearing): Incoming | null {
  const key = String(update.update_id);
  const { message, edited_message: edited, callback_query: query, my_chat_member: membership } = update;
  if (message) return parseMessage(message, key, hearing);
  if (edited) return parseEdited(edited, key, hearing);
  if (query?.message && query.data !== undefined)
    return parsePressed(query.message, { ...query, data: query.data }, key, hearing);
  if (membership) return parseMembership(membership, key, hearing);
  return null;
}

function parseMessage(message: TelegramMessage, key: string, hearing: Hearing): Incoming | null {
  const moved = movedBy(message);
  if (moved) return eventOf(message, key, hearing, moved.body, { chat: moved.from });
  const text = textOf(message);
  const files = filesOf(message);
  if (text === '' && files.length === 0) return null;
  return eventOf(message, key, hearing, { kind: 'text', text, files });
}

function parseEdited(message: TelegramMessage, key: string, hearing: Hearing): Incoming | null {
  const files = filesOf(message);
  return eventOf(message, key, hearing, {
    kind: 'edited',
    message: String(message.message_id),
    text: textOf(message),
    ...(files.length > 0 && { files }),
  });
}

/** A button is pressed under a message of ours: whoever presses it speaks to us, about that message. */
function parsePressed(
  message: TelegramMessage,
  { from, data }: { from: NonNullable<TelegramMessage['from']>; data: string },
  key: string,
  hearing: Hearing,
): Incoming {
  const id = String(message.message_id);
  return {
    key,
    address: addressOf(message),
    message: id,
    sender: personOf(from),
    addressed: message.chat.type === 'private' ? 'direct' : 'reply',
    replyTo: { message: id, ours: true },
    forwardFrom: null,
    saidAt: hearing.receivedAt,
    receivedAt: hearing.receivedAt,
    body: { kind: 'button', action: data },
  };
}

function parseMembership(
  { chat, from, date, old_chat_member: before, new_chat_member: now }: NonNullable<Update['my_chat_member']>,
  key: string,
  hearing: Hearing,
): Incoming | null {
  // A change of its rights alone is nothing to tell.
  if (chat.type === 'channel' || isIn(before) === isIn(now)) return null;
  const hearsAll = hearing.hearsAll || chat.type === 'private' || now.status === 'administrator';
  return {
    key,
    address: { platform: 'telegram', chat: String(chat.id), thread: null },
    message: key,
    sender: personOf(from),
    addressed: chat.type === 'private' ? 'direct' : 'mention',
    replyTo: null,
    forwardFrom: null,
    saidAt: saidAt(date, hearing),
    receivedAt: hearing.receivedAt,
    body: isIn(now) ? { kind: 'joined', title: chat.title ?? '', hearsAll } : { kind: 'removed' },
  };
}

function isIn({ status, is_member }: Member): boolean {
  return status === 'restricted' ? is_member === true : status !== 'left' && status !== 'kicked';
}

/** A group that became a supergroup tells it twice: in its last message and in the first of the new one. */
function movedBy({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: TelegramMessage) {
  if (to !== undefined) return { from: String(chat.id), body: { kind: 'moved', to: String(to) } satisfies Body };
  if (from !== undefined) return { from: String(from), body: { kind: 'moved', to: String(chat.id) } satisfies Body };
  return null;
}

/** What is posted in a channel, or carried over from one, is nobody's message to us. */
function eventOf(
  message: TelegramMessage,
  key: string,
  hearing: Hearing,
  body: Body,
  over: Partial<Address> = {},
): Incoming | null {
  const sender = senderOf(message);
  if (message.chat.type === 'channel' || message.is_automatic_forward || sender === null) return null;
  const replyTo = replyOf(message, hearing);
  return {
    key,
    address: { ...addressOf(message), ...over },
    message: String(message.message_id),
    sender,
    addressed: addressedBy(message, replyTo, hearing),
    replyTo,
    forwardFrom: forwardOf(message),
    ...(message.media_group_id !== undefined && { album: message.media_group_id }),
    saidAt: saidAt(message.edit_date ?? message.date, hearing),
    receivedAt: hearing.receivedAt,
    body,
  };
}

/** A message is in a topic only where it says so: replies in a group without topics carry a thread as well. */
function addressOf({ chat, is_topic_message: inTopic, message_thread_id: topic }: TelegramMessage): Address {
  return {
    platform: 'telegram',
    chat: String(chat.id),
    thread: inTopic && topic !== undefined ? String(topic) : null,
  };
}

/** Who speaks as a group or channel (an anonymous administrator) comes with a stand-in of Telegram's that is a bot. */
function senderOf({ from, sender_chat: speaksAs, author_signature: signature }: TelegramMessage): Sender | null {
  if (speaksAs) return { id: String(speaksAs.id), name: signature ?? speaksAs.title ?? '', bot: false };
  return from ? personOf(from) : null;
}

function personOf({ id, first_name: first, last_name: last, is_bot: bot }: NonNullable<TelegramMessage['from']>) {
  return { id: String(id), name: [first, last ?? ''].join(' ').trim(), bot } satisfies Sender;
}

/** In a topic every message answers the one that opened it, as far as Telegram tells. */
function replyOf(message: TelegramMessage, { id }: Hearing): Incoming['replyTo'] {
  const { reply_to_message: answered, is_topic_message: inTopic, message_thread_id: topic } = message;
  if (!answered || (inTopic && answered.message_id === topic)) return null;
  return { message: String(answered.message_id), ours: answered.from?.id === id };
}

function addressedBy(message: TelegramMessage, replyTo: Incoming['replyTo'], { id, username }: Hearing) {
  if (message.chat.type === 'private') return 'direct';
  if (replyTo?.ours) return 'reply';
  const text = message.text ?? message.caption ?? '';
  const named = new RegExp(`@${username}(?!\\w)`, 'i').test(text);
  const command = /^\/\w+(?:\s|$)/.test(text);
  const linked = entitiesOf(message).some(({ user }) => user?.id === id);
  return named || command || linked ? 'mention' : 'overheard';
}

function forwardOf({ forward_origin: origin }: TelegramMessage): string | null {
  switch (origin?.type) {
    case undefined:
      return null;
    case 'user':
      return personOf(origin.sender_user).name;
    case 'hidden_user':
      return origin.sender_user_name;
    case 'chat':
      return origin.sender_chat.title ?? '';
    case 'channel':
      return origin.chat.title ?? '';
  }
}

/** A message is said no later than it reaches us, whatever its clock says. */
function saidAt(seconds: number, { receivedAt }: Hearing): Instant {
  const moment = seconds * 1000;
  // A moment of Telegram's is a moment of ours.
  return (moment < FIRST_BOT ? receivedAt : Math.min(moment, receivedAt)) as Instant;
}

function textOf(message: TelegramMessage): string {
  return said(message.text ?? message.caption ?? '', entitiesOf(message));
}

function entitiesOf({ text, entities, caption_entities: inCaption }: TelegramMessage) {
  return (text === undefined ? inCaption : entities) ?? [];
}

function filesOf(message: TelegramMessage): readonly FileRef[] {
  // An animation comes as a document as well; of a photo Telegram keeps several sizes, the largest last.
  const document = message.animation ? undefined : message.document;
  const found = [
    fileOf('photo', message.photo?.at(-1)),
    fileOf('video', message.video ?? message.video_note ?? message.animation),
    fileOf('voice', message.voice),
    fileOf('document', document),
    fileOf('other', message.audio ?? message.sticker),
    fileOf('contact', message.contact && { file_id: '', file_name: message.contact.first_name }),
  ];
  return found.filter((file) => file !== null);
}

function fileOf(
  kind: FileRef['kind'],
  file: { file_id: string; file_name?: string; file_size?: number } | undefined,
): FileRef | null {
  if (!file) return null;
  // A name is a name, never a path.
  const name = file.file_name?.split(/[\\/]/).at(-1) ?? null;
  return { kind, id: file.file_id, name, size: file.file_size ?? null };
}
