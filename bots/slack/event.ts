import * as z from 'zod';

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().nullish(),
  mimetype: z.string().nullish(),
  mode: z.string().nullish(),
});

/** A message of another chat that was shared. */
const attachment = z.object({
  is_share: z.boolean().default(false),
  author_name: z.string().optional(),
  text: z.string().default(''),
});

const message = z.object({
  subtype: z.string().optional(),
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().nullish(),
  /** Read leniently by `said.ts`: new kinds of block come every year. */
  blocks: z.array(z.unknown()).optional(),
  files: z.array(file).nullish(),
  attachments: z.array(attachment).nullish(),
  thread_ts: z.string().optional(),
  parent_user_id: z.string().optional(),
  root: z.object({ user: z.string().optional() }).optional(),
  edited: z.object({ ts: z.string() }).optional(),
});

const posted = message.extend({
  channel: z.string(),
  channel_type: z.string().optional(),
  message: message.optional(),
  previous_message: message.optional(),
  deleted_ts: z.string().optional(),
});

/** The bot is in the chat no more, or the chat is no more. */
const gone = [
  'channel_left',
  'group_left',
  'channel_archive',
  'group_archive',
  'channel_deleted',
  'group_deleted',
] as const;

const event = z.discriminatedUnion('type', [
  posted.extend({ type: z.literal('message') }),
  posted.extend({ type: z.literal('app_mention') }),
  z.object({ type: z.literal('member_joined_channel'), user: z.string(), channel: z.string() }),
  z.object({ type: z.literal('member_left_channel'), user: z.string(), channel: z.string() }),
  z.object({ type: z.enum(gone), channel: z.string() }),
  z.object({ type: z.literal('channel_id_changed'), old_channel_id: z.string(), new_channel_id: z.string() }),
]);

const known: ReadonlySet<string> = new Set([
  'message',
  'app_mention',
  'member_joined_channel',
  'member_left_channel',
  'channel_id_changed',
  ...gone,
]);

const callback = z.object({ event_id: z.string(), event_time: z.number().optional(), event: z.unknown() });

const pressed = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  container: z.object({ message_ts: z.string(), channel_id: z.string(), thread_ts: z.string().optional() }),
  actions: z.array(z.object({ value: z.string().optional(), action_ts: z.string() })).min(1),
});

const handed = z.object({
  type: z.literal('message_action'),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message,
  action_ts: z.string(),
});

const command = z.object({
  text: z.string().default(''),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
});

/** An event of the Events API, as far as the desk has to do with it. */
export type SlackEvent = z.infer<typeof event>;
export type SlackMessage = z.infer<typeof message>;
export type Posted = z.infer<typeof posted>;
export type Pressed = z.infer<typeof pressed>;
export type Handed = z.infer<typeof handed>;
export type SlashCommand = z.infer<typeof command>;

/** What Slack brings, by any door. */
export type Brought =
  | { readonly kind: 'event'; readonly id: string; readonly event: SlackEvent }
  | { readonly kind: 'pressed'; readonly pressed: Pressed }
  /** The shortcut under a message: it is handed to the desk. */
  | { readonly kind: 'handed'; readonly handed: Handed }
  | { readonly kind: 'command'; readonly command: SlashCommand };

/** The types of envelope, as Socket Mode calls them. */
export type Envelope = 'events_api' | 'interactive' | 'slash_commands';

/** Checks what came over the wire; null where the desk has nothing to do with it. Throws where it cannot be read. */
export function readBrought(envelope: string, body: unknown): Brought | null {
  switch (envelope) {
    case 'events_api': {
      const { event_id: id, event: raw } = callback.parse(body);
      return known.has(typeOf(raw)) ? { kind: 'event', id, event: event.parse(raw) } : null;
    }
    case 'interactive':
      if (typeOf(body) === 'block_actions') return { kind: 'pressed', pressed: pressed.parse(body) };
      return typeOf(body) === 'message_action' ? { kind: 'handed', handed: handed.parse(body) } : null;
    case 'slash_commands':
      return { kind: 'command', command: command.parse(body) };
    default:
      return null;
  }
}

function typeOf(raw: unknown): string {
  return String(Object(raw).type);
}
