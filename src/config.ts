import * as z from 'zod';
import { Fault } from './errors.ts';
import { parseMoment } from './time/moment.ts';

const url = (example: string) => z.url({ error: `is no URL: write it like ${example}` });
const secret = z.string().regex(/^\S+$/, { error: 'holds a space: copy it again' });

const environment = z.object({
  TELEGRAM_BOT_TOKEN: secret.regex(/^\d+:[\w-]+$/, { error: 'is no bot token: ask @BotFather for it' }).optional(),
  TELEGRAM_API_ROOT: url('https://api.telegram.org').optional(),
  TELEGRAM_WEBHOOK_URL: url('https://bot.example.org/telegram').optional(),
  TELEGRAM_WEBHOOK_SECRET: secret
    .regex(/^[\w-]{1,256}$/, { error: 'holds what Telegram does not take: use up to 256 letters, digits, _ and -' })
    .optional(),
  SLACK_BOT_TOKEN: secret.startsWith('xoxb-', { error: 'is no bot token: it starts with xoxb-' }).optional(),
  SLACK_APP_TOKEN: secret.startsWith('xapp-', { error: 'is no app token: it starts with xapp-' }).optional(),
  SLACK_SIGNING_SECRET: secret.optional(),
  SLACK_API_URL: url('https://slack.com/api/').optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'is no PostgreSQL address: write it like postgres://user@host/duban' })
    .optional(),
  PORT: z.coerce
    .number({ error: 'is no port' })
    .int('is no port')
    .min(0, 'is no port')
    .max(65535, 'is no port')
    .optional(),
  DUBAN_FILE_MB: z.coerce
    .number({ error: 'is no number of megabytes' })
    .positive('is no number of megabytes')
    .max(2000, 'is more than 2000 megabytes')
    .default(20),
  HOST: z.string().default('127.0.0.1'),
  DUBAN_NOW: z
    .string()
    .refine((text) => parseMoment(text, 'UTC') !== null, { error: 'is no moment: write it like 2021-10-28T08:50' })
    .optional(),
  DUBAN_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'is one of debug, info, warn, error, silent' })
    .optional(),
});

/** The settings of one process, from its environment. An unset variable is undefined. */
export type Config = Readonly<z.infer<typeof environment>>;

/**
 * Reads the environment once. An empty variable counts as unset. Throws a Fault that names every variable that is wrong
 * and how to mend it; a value is never shown, for it may be a token.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(set);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new Fault('usage', [...new Set(faults)].join('; '));
}

const USUAL_PORT = 8080;

/** Where the HTTP server listens: it is opened where a port is set, and where a vendor brings its events; null: nowhere. */
export function placeOf({
  HOST: host,
  PORT: port,
  ...config
}: Config): { readonly host: string; readonly port: number } | null {
  const brought = config.TELEGRAM_WEBHOOK_URL ?? (config.SLACK_APP_TOKEN ? undefined : config.SLACK_SIGNING_SECRET);
  return port === undefined && brought === undefined ? null : { host, port: port ?? USUAL_PORT };
}
