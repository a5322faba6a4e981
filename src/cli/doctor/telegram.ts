import type { Trouble } from '../../../bots/checkup.ts';
import type { TelegramVitals } from '../../../bots/telegram/checkup.ts';
import { clockFound } from './clock.ts';
import { type Finding, found, type Patient, REQUEST_MS } from './finding.ts';

const TOKEN = 'TELEGRAM_BOT_TOKEN';
/** More updates that wait than this are many. */
const MANY = 100;
const DAY_S = 86_400;

/** The bot's token, what it hears, and where Telegram brings what is said; nothing where there is no token. */
export async function telegramFound(patient: Patient): Promise<readonly Finding[]> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root, TELEGRAM_WEBHOOK_URL: url } = patient.config;
  if (token === undefined)
    return url === undefined ? [] : [found('telegram.token', 'fail', patient.say.noToken(TOKEN))];
  const { telegramVitals } = await import('../../../bots/telegram/checkup.ts');
  const vitals = await telegramVitals({ token, root: root ?? 'https://api.telegram.org', ms: REQUEST_MS });
  const { bot } = vitals;
  if (bot.kind !== 'found') return [troubled(bot, patient), ...clockFound('telegram', vitals.clockAhead, patient)];
  const { username, can_join_groups: joins, can_read_all_group_messages: hears } = bot.value;
  const { telegram: say } = patient.say;
  return [
    found('telegram.token', 'ok', say.bot(`@${username}`)),
    hears ? found('telegram.privacy', 'ok', say.hears) : found('telegram.privacy', 'warn', say.deaf),
    ...(joins ? [] : [found('telegram.groups', 'warn', say.joinsNone)]),
    webhookFound(vitals.webhook, url, patient),
    ...clockFound('telegram', vitals.clockAhead, patient),
  ];
}

function troubled({ kind, why }: Trouble, { say }: Patient): Finding {
  if (kind === 'refused') return found('telegram.token', 'fail', say.telegram.refused(TOKEN, why));
  return found('telegram.token', 'fail', kind === 'denied' ? say.denied('Telegram', why) : say.away('Telegram', why));
}

/** By long polling nothing may be registered; by webhook our own address must be. */
function webhookFound(told: TelegramVitals['webhook'], wanted: string | undefined, { real, say }: Patient): Finding {
  const check = 'telegram.webhook';
  if (told.kind !== 'found') return found(check, 'warn', say.away('Telegram', told.why));
  const { url, pending_update_count: pending, last_error_date: failedAt, last_error_message: why = '' } = told.value;
  const { webhook } = say.telegram;
  if (wanted === undefined && url !== '') return found(check, 'warn', webhook.stranger(hostOf(url)));
  if (wanted !== undefined && url === '') return found(check, 'warn', webhook.unset);
  if (wanted !== undefined && url !== wanted) return found(check, 'warn', webhook.other(hostOf(url)));
  if (failedAt !== undefined && url !== '' && real / 1000 - failedAt < DAY_S)
    return found(check, 'warn', webhook.failed(why.replace(/\s+/g, ' '), pending));
  if (pending > MANY) return found(check, 'warn', webhook.waiting(pending));
  return found(check, 'ok', wanted === undefined ? webhook.polling(pending) : webhook.set(pending));
}

/** The path may hold a secret. */
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '?');
