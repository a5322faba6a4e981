import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  type Field,
  type FieldName,
  type Filled,
  type Form,
  type FormReading,
  formKinds,
} from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { unreachable } from '../../src/errors.ts';
import type { Instant } from '../../src/time/day.ts';
import type { Submitted } from './event.ts';
import { shortened } from './render.ts';

/** What a form carries along and brings back; Slack keeps it and shows it to nobody. */
const carried = z.object({
  kind: z.enum(formKinds),
  chats: z.array(z.string()),
  thread: z.string().nullable(),
  message: z.string().nullable(),
});
export type Carried = z.infer<typeof carried>;

const CHOICES_A_GROUP = 100;
const TITLE_LENGTH = 24;

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

/** A form as Slack shows it: in a window of its own. */
export function windowOf({ title, note, fields, submit, cancel }: Form, along: Carried) {
  return {
    type: 'modal' as const,
    callback_id: along.kind,
    private_metadata: JSON.stringify(along),
    title: plain(shortened(title, TITLE_LENGTH)),
    close: plain(shortened(cancel, TITLE_LENGTH)),
    ...(fields.length > 0 && { submit: plain(shortened(submit, TITLE_LENGTH)) }),
    blocks: [...(note === null ? [] : [{ type: 'section' as const, text: plain(note) }]), ...fields.map(inputOf)],
  };
}

function inputOf(field: Field) {
  const { name, label, hint, optional } = field;
  return {
    type: 'input' as const,
    block_id: name,
    label: plain(label),
    element: { action_id: name, ...elementOf(field) },
    optional,
    ...(hint !== null && { hint: plain(hint) }),
  };
}

function elementOf(field: Field) {
  switch (field.kind) {
    case 'choice':
      return selectOf(field);
    case 'number':
      return {
        type: 'number_input' as const,
        is_decimal_allowed: false,
        min_value: String(field.from),
        max_value: String(field.to),
        ...(field.filled !== null && { initial_value: String(field.filled) }),
      };
    case 'day':
      return { type: 'datepicker' as const };
    case 'text':
      return {
        type: 'plain_text_input' as const,
        multiline: true,
        max_length: field.longest,
        ...(field.filled !== '' && { initial_value: field.filled }),
      };
    default:
      return unreachable(field);
  }
}

function selectOf({ groups, chosen }: Extract<Field, { kind: 'choice' }>) {
  const optionGroups = groups.map(({ label, choices }) => ({
    label: plain(shortened(label)),
    options: choices.slice(0, CHOICES_A_GROUP).map((one) => ({ text: plain(shortened(one.label)), value: one.value })),
  }));
  const initial = optionGroups.flatMap(({ options }) => options).find(({ value }) => value === chosen);
  return {
    type: 'static_select' as const,
    option_groups: optionGroups,
    ...(initial && { initial_option: initial }),
  };
}

/** What a window brings back once it is submitted. Throws where it is none of ours. */
export function filledIn({ view }: Submitted): { readonly along: Carried; readonly filled: Filled } {
  const along = carried.parse(JSON.parse(view.private_metadata));
  const entered = Object.entries(view.state.values).map(([name, fields]) => {
    const { value, selected_option: option, selected_date: day } = fields[name] ?? {};
    return [name, option?.value ?? day ?? value ?? ''] as const;
  });
  const values: Filled['values'] = Object.fromEntries(entered.filter(([name]) => isField(name)));
  const chats = along.chats.map((chat) => ({ platform: 'slack', chat, thread: along.thread }));
  return { along, filled: { kind: along.kind, chats, values } };
}

/** What a form says once it is filled in: said by whoever submits it, about the message of ours it stood under. */
export function parseSubmitted(
  { user, view }: Submitted,
  { to, text }: Extract<FormReading, { kind: 'said' }>,
  message: string | null,
  receivedAt: Instant,
): Incoming {
  const words = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    // Submitted again, because no answer came in time, it is the same; changed meanwhile, it is another.
    key: [to.chat, 'form', view.id, words].join(':'),
    address: to,
    message: `form:${view.id}`,
    sender: { id: user.id, name: user.id, bot: false },
    addressed: message === null ? 'mention' : 'reply',
    replyTo: message === null ? null : { message, ours: true },
    forwardFrom: null,
    saidAt: receivedAt,
    receivedAt,
    body: { kind: 'text', text, files: [] },
  };
}

function isField(name: string): name is FieldName {
  return name === 'task' || name === 'percent' || name === 'day' || name === 'words';
}
