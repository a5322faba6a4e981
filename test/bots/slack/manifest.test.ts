import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readBrought } from '../../../bots/slack/event.ts';

const manifest = z
  .object({
    features: z.object({ slash_commands: z.array(z.object({ command: z.string() })) }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
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

test('the manifest lets the bot hear and speak, by a socket, with tokens that stay', () => {
  const { bot } = manifest.oauth_config.scopes;
  expect(bot).toEqual(
    expect.arrayContaining(['chat:write', 'channels:history', 'groups:history', 'im:history', 'users:read']),
  );
  expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, token_rotation_enabled: false });
  expect(manifest.features.slash_commands).toEqual([{ command: '/duban' }]);
});
