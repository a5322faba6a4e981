import * as z from 'zod';

const user = z.object({
  id: z.number(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  username: z.string().optional(),
});

const chat = z.object({ id: z.number(), type: z.string(), title: z.string().optional() });

const entity = z.object({ type: z.string(), offset: z.number(), length: z.number(), user: user.optional() });

const file = z.object({ file_id: z.string(), file_name: z.string().optional(), file_size: z.number().optional() });

const origin = z.discriminatedUnion('type', [
  z.object({ type: z.literal('user'), sender_user: user }),
  z.object({ type: z.literal('hidden_user'), sender_user_name: z.string() }),
  z.object({ type: z.literal('chat'), sender_chat: chat }),
  z.object({ type: z.literal('channel'), chat }),
]);

const message = z.object({
  message_id: z.number(),
  /** Seconds; 0 where the message is not accessible any more. */
  date: z.number(),
  edit_date: z.number().optional(),
  chat,
  from: user.optional(),
  sender_chat: chat.optional(),
  author_signature: z.string().optional(),
  is_automatic_forward: z.boolean().default(false),
  message_thread_id: z.number().optional(),
  is_topic_message: z.boolean().default(false),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
  caption_entities: z.array(entity).optional(),
  reply_to_message: z.object({ message_id: z.number(), from: user.optional() }).optional(),
  forward_origin: origin.optional(),
  photo: z.array(file).optional(),
  video: file.optional(),
  animation: file.optional(),
  video_note: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  document: file.optional(),
  sticker: file.optional(),
  contact: z.object({ first_name: z.string() }).optional(),
  media_group_id: z.string().optional(),
  migrate_to_chat_id: z.number().optional(),
  migrate_from_chat_id: z.number().optional(),
});

const member = z.object({ status: z.string(), is_member: z.boolean().optional() });

const update = z.object({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({ id: z.string(), from: user, message: message.optional(), data: z.string().optional() })
    .optional(),
  my_chat_member: z
    .object({ chat, from: user, date: z.number(), old_chat_member: member, new_chat_member: member })
    .optional(),
});

const me = z.object({
  id: z.number(),
  username: z.string(),
  can_read_all_group_messages: z.boolean().default(false),
});

/** An update of the Bot API, as far as the desk has to do with it. */
export type Update = z.infer<typeof update>;
/** A message in an update. */
export type TelegramMessage = z.infer<typeof message>;
/** A stretch of a text that is marked: a mention, a command, a quotation. */
export type Entity = z.infer<typeof entity>;
/** The bot's own standing in a chat. */
export type Member = z.infer<typeof member>;

/** The kinds of update the desk asks for; it is shown no other. */
export const wantedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Checks what came over the wire. Throws where it is no update. */
export function readUpdate(raw: unknown): Update {
  return update.parse(raw);
}

/** Checks what the bot is told of itself. Throws where that is no bot. */
export function readMe(raw: unknown): z.infer<typeof me> {
  return me.parse(raw);
}
