import * as z from 'zod';
import { type FormKind, formKinds } from '../../src/chat/form.ts';

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

const homeOpened = z.object({ user: z.string(), tab: z.string().default('home') });

const known: ReadonlySet<string> = new Set([
  'message',
  'app_mention',
  'member_joined_channel',
  'member_left_channel',
  'channel_id_changed',
  ...gone,
]);

const callback = z.object({ event_id: z.string(), event_time: z.number().optional(), event: z.unknown() });

const person = z.object({ id: z.string() });
const actions = z
  .array(z.object({ action_id: z.string().default(''), value: z.string().optional(), action_ts: z.string() }))
  .min(1);

const pressed = z.object({
  type: z.literal('block_actions'),
  user: person,
  container: z.object({ message_ts: z.string(), channel_id: z.string(), thread_ts: z.string().optional() }),
  actions,
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
});

/** A button on the page of the bot: it stands in no chat. */
const pressedAtHome = z.object({ user: person, actions, trigger_id: z.string() });

const shortcut = z.object({ user: person, callback_id: z.string(), trigger_id: z.string() });

const entered = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_date: z.string().nullish(),
});

const submitted = z.object({
  user: person,
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), entered)) }),
  }),
});

const handed = z.object({
  type: z.literal('message_action'),
  user: person,
  channel: z.object({ id: z.string() }),
  message,
  action_ts: z.string(),
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
});

const command = z.object({
  text: z.string().default(''),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string().optional(),
});

/** An event of the Events API, as far as the desk has to do with it. */
export type SlackEvent = z.infer<typeof event>;
export type SlackMessage = z.infer<typeof message>;
export type Posted = z.infer<typeof posted>;
export type Pressed = z.infer<typeof pressed>;
export type Handed = z.infer<typeof handed>;
export type SlashCommand = z.infer<typeof command>;
export type Submitted = z.infer<typeof submitted>;

/** What Slack brings, by any door. */
export type Brought =
  | { readonly kind: 'event'; readonly id: string; readonly event: SlackEvent }
  | { readonly kind: 'pressed'; readonly pressed: Pressed }
  /** The shortcut under a message: it is handed to the desk. */
  | { readonly kind: 'handed'; readonly handed: Handed }
  | { readonly kind: 'command'; readonly command: SlashCommand }
  /** A form is asked for where no chat is: by a shortcut, or on the page of the bot. */
  | { readonly kind: 'asked'; readonly form: FormKind; readonly user: string; readonly trigger: string }
  | { readonly kind: 'submitted'; readonly submitted: Submitted }
  /** Somebody opened the page of the bot. */
  | { readonly kind: 'home'; readonly user: string };

/** The types of envelope, as Socket Mode calls them. */
export type Envelope = 'events_api' | 'interactive' | 'slash_commands';

/** Checks what came over the wire; null where the desk has nothing to do with it. Throws where it cannot be read. */
export function readBrought(envelope: string, body: unknown): Brought | null {
  switch (envelope) {
    case 'events_api': {
      const { event_id: id, event: raw } = callback.parse(body);
      if (typeOf(raw) === 'app_home_opened') return readHome(raw);
      return known.has(typeOf(raw)) ? { kind: 'event', id, event: event.parse(raw) } : null;
    }
    case 'interactive':
      return readInteraction(body);
    case 'slash_commands':
      return { kind: 'command', command: command.parse(body) };
    default:
      return null;
  }
}

function readHome(raw: unknown): Brought | null {
  const { user, tab } = homeOpened.parse(raw);
  return tab === 'home' ? { kind: 'home', user } : null;
}

function readInteraction(body: unknown): Brought | null {
  switch (typeOf(body)) {
    case 'block_actions':
      return typeOf(Object(body).container) === 'view' ? readPressedAtHome(body) : readPressed(body);
    case 'message_action':
      return { kind: 'handed', handed: handed.parse(body) };
    case 'shortcut': {
      const { user, callback_id: id, trigger_id: trigger } = shortcut.parse(body);
      return askedFor(id, user.id, trigger);
    }
    case 'view_submission':
      return { kind: 'submitted', submitted: submitted.parse(body) };
    default:
      return null;
  }
}

function readPressed(body: unknown): Brought {
  return { kind: 'pressed', pressed: pressed.parse(body) };
}

function readPressedAtHome(body: unknown): Brought | null {
  const { user, actions: pressedThere, trigger_id: trigger } = pressedAtHome.parse(body);
  return askedFor(pressedThere[0]?.value ?? '', user.id, trigger);
}

function askedFor(name: string, user: string, trigger: string): Brought | null {
  const form = formKinds.find((kind) => kind === name);
  return form ? { kind: 'asked', form, user, trigger } : null;
}

function typeOf(raw: unknown): string {
  return String(Object(raw).type);
}
