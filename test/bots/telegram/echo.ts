import { Telegraf } from 'telegraf';

/**
 * A bot that keeps nothing and says one word to everything, by Telegraf alone: what the way to Telegram and back takes
 * in any case. `echo.ts ROOT TOKEN`; it prints a line when it is ready.
 */
const [root = '', token = ''] = process.argv.slice(2);
const bot = new Telegraf(token, { telegram: { apiRoot: root } });
bot.on('text', (context) => context.reply('在', { reply_parameters: { message_id: context.message.message_id } }));
await bot.launch(() => process.stdout.write('ready\n'));
