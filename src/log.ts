import { type Logger, pino } from 'pino';
import type { Alarm } from './ports.ts';

export type { Logger } from 'pino';

/** An alarm that is written to a log. */
export function alarmTo(log: Logger): Alarm {
  return (what, error) => log.error({ err: error }, what);
}

/** A log of JSON lines on standard error. Each line has `time` (ISO), `level` (a word) and `msg` or `event`. */
export function openLog(level: string): Logger {
  const target = pino.destination({ dest: 2, sync: true });
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
