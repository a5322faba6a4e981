import * as z from 'zod';
import { asked, clockAhead, type Examination, type Found } from '../checkup.ts';
import { openApi } from './api.ts';
import { troubleOf } from './failures.ts';

const bot = z.object({
  username: z.string(),
  can_join_groups: z.boolean().default(true),
  can_read_all_group_messages: z.boolean().default(false),
});

const webhook = z.object({
  url: z.string().default(''),
  pending_update_count: z.number().default(0),
  /** Seconds. */
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
});

/** What Telegram tells of a bot, and of where it brings what is said. */
export interface TelegramVitals {
  readonly bot: Found<z.infer<typeof bot>>;
  readonly webhook: Found<z.infer<typeof webhook>>;
  /** In milliseconds; null where it is not known. */
  readonly clockAhead: number | null;
}

/** Looks at a bot while a desk may be running with it: nothing is fetched that somebody waits for. */
export async function telegramVitals(examination: Examination): Promise<TelegramVitals> {
  const { token, root, ms } = examination;
  const api = openApi(token, root);
  const [self, brought, ahead] = await Promise.all([
    asked(async () => bot.parse(await api('getMe', {}, ms)), troubleOf),
    asked(async () => webhook.parse(await api('getWebhookInfo', {}, ms)), troubleOf),
    clockAhead(examination),
  ]);
  return { bot: self, webhook: brought, clockAhead: ahead };
}
