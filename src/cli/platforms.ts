import type { Menu } from '../../bots/telegram/bot.ts';
import type { Config } from '../config.ts';
import { Fault } from '../errors.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Platform } from '../ports.ts';
import type { Watch } from './command.ts';

/** Every platform whose tokens are set; the library of one that is not is never loaded. */
export async function platformsOf(config: Config, watch: Watch): Promise<readonly Platform[]> {
  if (config.SLACK_BOT_TOKEN !== undefined)
    throw new Fault('usage', 'SLACK_BOT_TOKEN is set, but this version does not serve Slack: unset it');
  const { TELEGRAM_BOT_TOKEN: token } = config;
  return token === undefined ? [] : [await telegram(token, config, watch)];
}

async function telegram(token: string, config: Config, watch: Watch): Promise<Platform> {
  const { telegramBot } = await import('../../bots/telegram/bot.ts');
  const { TELEGRAM_API_ROOT: root, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = config;
  return telegramBot({
    ...watch,
    token,
    root: root ?? 'https://api.telegram.org',
    webhook: url === undefined ? null : { url, secret: secret ?? null },
    menus: [menu(null, zhCN), menu('en', en)],
  });
}

function menu(language: string | null, { desk }: typeof zhCN): Menu {
  return {
    language,
    commands: Object.entries(desk.commands).map(([command, description]) => ({ command, description })),
  };
}
