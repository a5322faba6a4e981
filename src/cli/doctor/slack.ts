import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Trouble } from '../../../bots/checkup.ts';
import type { SlackVitals } from '../../../bots/slack/checkup.ts';
import { neededScopes } from '../../../bots/slack/scopes.ts';
import { clockFound } from './clock.ts';
import { type Finding, found, type Patient, REQUEST_MS } from './finding.ts';

const TOKEN = 'SLACK_BOT_TOKEN';
const APP_TOKEN = 'SLACK_APP_TOKEN';
const manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

/** The app's tokens, what it may do, and how it hears; nothing where nothing of Slack is set. */
export async function slackFound(patient: Patient): Promise<readonly Finding[]> {
  const { config, say } = patient;
  const {
    SLACK_BOT_TOKEN: token,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: secret,
    SLACK_API_URL: root,
  } = config;
  if (token === undefined) return appToken || secret ? [found('slack.token', 'fail', say.noToken(TOKEN))] : [];
  const { slackVitals } = await import('../../../bots/slack/checkup.ts');
  const vitals = await slackVitals({ token, appToken, root: root ?? 'https://slack.com/api/', ms: REQUEST_MS });
  const { bot } = vitals;
  return [
    ...(bot.kind === 'found'
      ? [
          found('slack.token', 'ok', say.slack.bot(bot.value.user, bot.value.team)),
          ...(await scopesFound(bot.value.scopes, patient)),
        ]
      : [troubled('slack.token', TOKEN, bot, patient)]),
    hearingFound(vitals.socket, secret, patient),
    ...clockFound('slack', vitals.clockAhead, patient),
  ];
}

function troubled(check: string, token: string, { kind, why }: Trouble, { say }: Patient): Finding {
  if (kind === 'refused')
    return found(check, 'fail', token === TOKEN ? say.slack.refused(why) : say.slack.appRefused(why));
  if (why === 'missing_scope') return found(check, 'fail', say.slack.noSocketScope(token));
  return found(check, 'fail', kind === 'denied' ? say.denied('Slack', why) : say.away('Slack', why));
}

/** Without some the desk does not start; without the rest of the manifest's it lacks something. */
async function scopesFound(allowed: readonly string[] | null, { root, say }: Patient): Promise<readonly Finding[]> {
  if (allowed === null) return [];
  const lacking = (scopes: readonly string[]) => scopes.filter((scope) => !allowed.includes(scope));
  const needed = lacking(neededScopes);
  if (needed.length > 0) return [found('slack.scopes', 'fail', say.slack.scopes(needed))];
  const wished = lacking(await scopesAsked(root));
  if (wished.length > 0) return [found('slack.scopes', 'warn', say.slack.scopes(wished))];
  return [found('slack.scopes', 'ok', say.slack.allScopes)];
}

async function scopesAsked(root: string): Promise<readonly string[]> {
  const text = await readFile(join(root, 'bots', 'slack', 'manifest.yaml'), 'utf8');
  return manifest.parse(parse(text)).oauth_config.scopes.bot;
}

function hearingFound(socket: SlackVitals['socket'], secret: string | undefined, patient: Patient): Finding {
  const { slack: say } = patient.say;
  if (socket?.kind === 'found') return found('slack.hearing', 'ok', say.socket);
  if (socket) return troubled('slack.hearing', APP_TOKEN, socket, patient);
  return secret === undefined ? found('slack.hearing', 'fail', say.deaf) : found('slack.hearing', 'ok', say.http);
}
