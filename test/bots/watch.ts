import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openRecent } from '../../src/app/recent.ts';
import type { Platform } from '../../src/ports.ts';

/** What a watched desk tells on its standard output, a JSON line each. */
export type Told =
  /** An answer was handed over to be sent, so many milliseconds after what it answers was received. */
  | { readonly kind: 'answered'; readonly ms: number }
  /** Its size in bytes once everything unused was given up, and the microseconds of computing it took so far. */
  | { readonly kind: 'size'; readonly heap: number; readonly resident: number; readonly busy: number };

const tell = (told: Told) => process.stdout.write(`${JSON.stringify(told)}\n`);

/** The same platform; how long an answer takes is told. */
export function timed(platform: Platform): Platform {
  const heard = openRecent<number>(1000);
  return {
    ...platform,
    start: (inbox) =>
      platform.start((incoming) => {
        heard.keep(incoming.message, performance.now());
        return inbox(incoming);
      }),
    send: (to, message, posting) => {
      const from = heard.take(message.answers ?? '');
      if (from !== undefined) tell({ kind: 'answered', ms: performance.now() - from });
      return platform.send(to, message, posting);
    },
  };
}

/** Tells the size of this process whenever it is asked by SIGUSR2. */
export function tellSizeWhenAsked(): void {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    collect();
    const { heapUsed: heap, rss: resident } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    tell({ kind: 'size', heap, resident, busy: user + system });
  });
}
