import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readBrought } from '../../../bots/slack/event.ts';
import { handed, said, shortcut } from './events.ts';

const manifest = z
  .object({
    features: z.object({
      app_home: z.object({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean() }),
      shortcuts: z.array(z.object({ type: z.enum(['message', 'global']), callback_id: z.string() })),
      slash_commands: z.array(z.object({ command: z.string() })),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.boolean() }),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.boolean(),
    }),
  })
  .parse(parse(readFileSync(new URL('../../../bots/slack/manifest.yaml', import.meta.url), 'utf8')));

test('every event the manifest asks for is read', () => {
  const types = manifest.settings.event_subscriptions.bot_events.map((name) => name.split('.')[0]);
  const rejected = types.filter((type) => {
    // An event that is known is checked, and this one lacks everything.
    try {
      return readBrought('events_api', { event_id: 'Ev1', event: { type } }) === null;
    } catch {
      return false;
    }
  });
  expect(rejected).toEqual([]);
});

/** What each method of the Web API may only be called with, by Slack's reference. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'files.info': ['files:read'],
  'files.uploadV2': ['files:write'],
  'users.conversations': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
};

test('the manifest asks for the scopes of every method that is called, and for those of what is brought', () => {
  const folder = new URL('../../../bots/slack/', import.meta.url);
  const code = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const direct = [...code.matchAll(/\b(?:api|files)\.([a-z]+\.[a-zA-Z0-9]+)\(/g)].map(([, method]) => method!);
  const named = [...code.matchAll(/(?:apiCall|paginate)\('([a-zA-Z0-9.]+)'/g)].map(([, method]) => method!);
  const called = [...new Set([...direct, ...named])];
  expect(called).toEqual(expect.arrayContaining(['chat.postMessage', 'views.open', 'users.conversations']));
  expect(called.filter((method) => !(method in scopesOf))).toEqual([]);
  const needed = new Set(['commands', 'app_mentions:read', ...called.flatMap((method) => scopesOf[method] ?? [])]);
  const { bot } = manifest.oauth_config.scopes;
  expect([...needed].filter((scope) => !bot.includes(scope))).toEqual([]);
  // `files:read` lets files come with their messages.
  expect(bot.filter((scope) => !needed.has(scope) && scope !== 'files:read')).toEqual([]);
});

test('every shortcut of the manifest is understood, and there is a page to open', () => {
  const { app_home: home, shortcuts, slash_commands: commands } = manifest.features;
  expect(home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true });
  expect(manifest.settings.event_subscriptions.bot_events).toContain('app_home_opened');
  expect(commands).toEqual([{ command: '/duban' }]);
  const kinds = shortcuts.map(({ type, callback_id: name }) => {
    const { body } = type === 'global' ? shortcut(name) : handed(said('在吗'));
    return readBrought('interactive', { ...body, callback_id: name })?.kind;
  });
  expect(kinds).toEqual(shortcuts.map(({ type }) => (type === 'global' ? 'asked' : 'handed')));
});

test('the manifest lets the bot be brought everything by a socket, with tokens that stay', () => {
  expect(manifest.settings).toMatchObject({
    socket_mode_enabled: true,
    token_rotation_enabled: false,
    interactivity: { is_enabled: true },
  });
});
