import type { Receiving } from '../../bots/slack/bot.ts';
import type { Menu, Offered } from '../../bots/telegram/menus.ts';
import type { Config } from '../config.ts';
import { Fault } from '../errors.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Platform } from '../ports.ts';
import type { Watch } from './command.ts';

/** Every platform whose tokens are set; the library of one that is not is never loaded. */
export async function platformsOf(config: Config, watch: Watch): Promise<readonly Platform[]> {
  refuseStrays(config);
  const { TELEGRAM_BOT_TOKEN: telegramToken, SLACK_BOT_TOKEN: slackToken } = config;
  return Promise.all([
    ...(telegramToken === undefined ? [] : [telegram(telegramToken, config, watch)]),
    ...(slackToken === undefined ? [] : [slack(slackToken, config, watch)]),
  ]);
}

/** What serves nothing without a token that is not set: whoever set it expects more than the local chat. */
const companions = {
  TELEGRAM_BOT_TOKEN: ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET'],
  SLACK_BOT_TOKEN: ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
} as const satisfies Partial<Record<keyof Config, readonly (keyof Config)[]>>;

function refuseStrays(config: Config): void {
  for (const token of ['TELEGRAM_BOT_TOKEN', 'SLACK_BOT_TOKEN'] as const) {
    const stray = companions[token].find((name) => config[name] !== undefined);
    if (stray === undefined || config[token] !== undefined) continue;
    throw new Fault('usage', `${stray} is set without ${token}: set ${token} as well, or unset ${stray}`);
  }
}

async function slack(token: string, config: Config, watch: Watch): Promise<Platform> {
  const receiving = receivingOf(config);
  const { slackBot } = await import('../../bots/slack/bot.ts');
  return slackBot({ ...watch, token, root: config.SLACK_API_URL ?? 'https://slack.com/api/', receiving });
}

/** By a socket of our own where there is a token for it: then nothing has to reach this machine. */
function receivingOf({ SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret }: Config): Receiving {
  if (appToken !== undefined) return { kind: 'socket', appToken };
  if (signingSecret !== undefined) return { kind: 'http', signingSecret };
  throw new Fault(
    'usage',
    'SLACK_BOT_TOKEN is set without a way to hear Slack: set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
  );
}

async function telegram(token: string, config: Config, watch: Watch): Promise<Platform> {
  const { telegramBot } = await import('../../bots/telegram/bot.ts');
  const { TELEGRAM_API_ROOT: root, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = config;
  return telegramBot({
    ...watch,
    token,
    root: root ?? 'https://api.telegram.org',
    webhook: url === undefined ? null : { url, secret: secret ?? null },
    menus: [...menusIn(null, zhCN), ...menusIn('en', en)],
  });
}

function menusIn(language: string | null, { desk }: typeof zhCN): readonly Menu[] {
  const places: readonly Offered[] = ['private', 'group', 'unit', 'office'];
  return places.map((to) => ({
    language,
    to,
    commands: Object.entries(desk.commands[to]).map(([command, description]) => ({ command, description })),
  }));
}
