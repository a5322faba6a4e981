import type { Happening } from '../../fakes/slack-wire.ts';

/** What Slack brings, whole. */
export const wang = 'U0WANG';
export const channel = 'C0DAQI';
export const direct = 'D0WANG';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The blocks in which Slack's programs send what is typed. */
export const typed = (text: string, named = false) => [
  {
    type: 'rich_text',
    block_id: 'a1B',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          ...(named
            ? [
                { type: 'user', user_id: 'U0BOT' },
                { type: 'text', text: ' ' },
              ]
            : []),
          { type: 'text', text },
        ],
      },
    ],
  },
];

export const said = (text: string, over: object = {}) => ({
  type: 'message',
  user: wang,
  ts: '1635382200.000100',
  client_msg_id: '6f1c2d3e-0000-4000-8000-000000000001',
  text: escaped(text),
  team: 'T0DISTRICT',
  blocks: typed(text),
  channel,
  event_ts: '1635382200.000100',
  channel_type: 'channel',
  ...over,
});

export const event = (what: object, id = 'Ev0001'): Happening => ({
  type: 'events_api',
  body: {
    token: 'verification',
    team_id: 'T0DISTRICT',
    api_app_id: 'A0DUBAN',
    event: what,
    type: 'event_callback',
    event_id: id,
    event_time: 1635382200,
    authorizations: [{ team_id: 'T0DISTRICT', user_id: 'U0BOT', is_bot: true }],
    is_ext_shared_channel: false,
    event_context: '4-abc',
  },
});

export const pressed = (action: string, ts: string, thread?: string, over: object = {}): Happening => ({
  type: 'interactive',
  body: {
    type: 'block_actions',
    user: { id: wang, username: 'xiaowang', name: 'xiaowang', team_id: 'T0DISTRICT' },
    api_app_id: 'A0DUBAN',
    token: 'verification',
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: false,
      ...(thread && { thread_ts: thread }),
    },
    trigger_id: '1.2.abc',
    team: { id: 'T0DISTRICT', domain: 'district' },
    channel: { id: channel, name: 'da-qi' },
    message: { type: 'message', user: 'U0BOT', bot_id: 'B0BOT', ts, text: '哪一项？' },
    state: { values: {} },
    response_url: 'https://hooks.slack.com/actions/x',
    actions: [
      {
        action_id: 'choice 0',
        block_id: 'b',
        text: { type: 'plain_text', text: '大气25', emoji: false },
        value: action,
        type: 'button',
        action_ts: '1635382210.000200',
      },
    ],
    ...over,
  },
});

/** A button that opens a form is pressed: in a message, or on the page of the bot. */
export const formPressed = (form: string, ts: string | null, over: object = {}): Happening => {
  const actions = [
    { action_id: `${form} 0`, block_id: 'b', value: form, type: 'button', action_ts: '1635382210.000200' },
  ];
  const container = { type: 'view', view_id: 'V1' };
  return pressed(form, ts ?? '', undefined, { actions, ...(ts === null && { container }), ...over });
};

export const shortcut = (name: string, over: object = {}): Happening => ({
  type: 'interactive',
  body: {
    type: 'shortcut',
    token: 'verification',
    action_ts: '1635382220.123456',
    team: { id: 'T0DISTRICT', domain: 'district' },
    user: { id: wang, username: 'xiaowang', team_id: 'T0DISTRICT' },
    is_enterprise_install: false,
    callback_id: name,
    trigger_id: '1.2.abc',
    ...over,
  },
});

/** A window is submitted, with what was filled in. */
export const submitted = (metadata: string, values: Record<string, object>, view = 'V1'): Happening => ({
  type: 'interactive',
  body: {
    type: 'view_submission',
    team: { id: 'T0DISTRICT', domain: 'district' },
    user: { id: wang, username: 'xiaowang', name: 'xiaowang', team_id: 'T0DISTRICT' },
    api_app_id: 'A0DUBAN',
    token: 'verification',
    trigger_id: '1.2.abc',
    view: {
      id: view,
      type: 'modal',
      callback_id: 'report',
      private_metadata: metadata,
      hash: '156772938.1827394',
      state: { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { [name]: value }])) },
    },
    response_urls: [],
  },
});

export const filled = {
  choice: (value: string) => ({
    type: 'static_select',
    selected_option: { text: { type: 'plain_text', text: '…' }, value },
  }),
  number: (value: string | null) => ({ type: 'number_input', value }),
  words: (value: string | null) => ({ type: 'plain_text_input', value }),
  day: (day: string | null) => ({ type: 'datepicker', selected_date: day }),
};

export const homeOpened = (user = wang, tab = 'home'): Happening =>
  event({ type: 'app_home_opened', user, channel: direct, tab, event_ts: '1635382230.000100' }, `Ev-home-${tab}`);

export const command = (text: string, over: object = {}): Happening => ({
  type: 'slash_commands',
  body: {
    token: 'verification',
    team_id: 'T0DISTRICT',
    team_domain: 'district',
    channel_id: channel,
    channel_name: 'da-qi',
    user_id: wang,
    user_name: 'xiaowang',
    command: '/duban',
    text,
    api_app_id: 'A0DUBAN',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.com/commands/x',
    trigger_id: '13345224609.738474920.8088930838d88f008e0',
    ...over,
  },
});

export const handed = (message: object, over: object = {}): Happening => ({
  type: 'interactive',
  body: {
    type: 'message_action',
    callback_id: 'duban',
    token: 'verification',
    action_ts: '1635382220.123456',
    team: { id: 'T0DISTRICT', domain: 'district' },
    user: { id: wang, username: 'xiaowang', name: 'xiaowang', team_id: 'T0DISTRICT' },
    channel: { id: channel, name: 'da-qi' },
    is_enterprise_install: false,
    trigger_id: '1.2.abc',
    response_url: 'https://hooks.slack.com/app/x',
    message_ts: '1635382200.000100',
    message: { type: 'message', ...message },
    ...over,
  },
});
