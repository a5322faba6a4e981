import { type Command, InvalidArgumentError } from 'commander';
import { alarmTo, openLog } from '../log.ts';
import type { Platform } from '../ports.ts';
import { banner } from './banner.ts';
import { atDesk, type Console } from './command.ts';
import type { Desk } from './desk.ts';
import { openFront } from './front.ts';
import { openLocal } from './local.ts';
import { screensOf } from './screens.ts';
import { serve } from './serve.ts';
import { tour } from './tour.ts';

/** `duban start`: serves every platform that has its tokens, else the local chat, until it is told to stop. */
export function startCommand(program: Command, console: Console): void {
  program
    .command('start')
    .description('serve every platform that has its tokens, else the local chat in this terminal')
    .option('--speed <n>', 'how fast the clock runs (600: an hour in six seconds)', speed, 1)
    .action((_options, command: Command) => atDesk(console, command, (desk) => start(console, desk)));
}

function speed(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 100_000) return value;
  throw new InvalidArgumentError('A number above 0 is expected.');
}

async function start(console: Console, desk: Desk): Promise<void> {
  // Asked before anything is ready: whoever is told that it is may tell it to end at once.
  const stopped = console.stopped();
  const alarm = alarmTo(openLog(console.logLevel ?? 'info'));
  const platforms = await console.platforms({ clock: desk.clock, alarm, screens: screensOf(desk) });
  if (platforms.length > 0) return serveUntil(stopped, console, desk, platforms);
  return console.typing.kind === 'nothing' ? tour(console, desk) : chatUntil(stopped, console, desk);
}

async function serveUntil(
  stopped: Promise<void>,
  console: Console,
  desk: Desk,
  platforms: readonly Platform[],
): Promise<void> {
  const log = openLog(console.logLevel ?? 'info');
  const front = console.http && (await openFront(desk, platforms, console.http));
  if (front) log.info({ event: 'listening', port: front.port });
  let told = false;
  // Whoever is told to end while a platform is still starting ends too: it is stopped, and its start rejects.
  const ending = stopped.then(() => {
    told = true;
    return Promise.all(platforms.map((platform) => platform.stop()));
  });
  try {
    const service = await serve(desk, { platforms, log, ticks: '* * * * *', ...front?.watching });
    const first = await banner(desk, platforms);
    if (first !== null) console.print(first);
    await ending;
    await service.stop();
  } catch (error) {
    if (!told) throw error;
  } finally {
    await front?.stop();
  }
}

/** The local chat: until its input ends, or it is told to stop. */
async function chatUntil(stopped: Promise<void>, console: Console, desk: Desk): Promise<void> {
  const terminal = console.typing.kind === 'terminal';
  // Log lines would run through what is being typed: a terminal shows none below a warning.
  const log = openLog(console.logLevel ?? (terminal ? 'warn' : 'info'));
  const local = await openLocal(desk, console.typing, { settle: () => service.settle() });
  const service = await serve(desk, { platforms: [local], log, ticks: '* * * * * *' });
  const lines = await Promise.race([local.run(), stopped]);
  await service.settle();
  await service.stop();
  if (lines === 0 && !terminal) await tour(console, desk);
}
