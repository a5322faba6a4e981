import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** A log of JSON lines on standard error, or in `file`. Each line has `time` (ISO), `level` (a word) and `msg` or `event`. */
export function openLog(level: string, file?: string): Logger {
  const target = pino.destination({ dest: file ?? 2, sync: true });
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    target,
  );
}
