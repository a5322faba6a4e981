import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address } from '../../../src/chat/incoming.ts';
import { type TelegramServer, telegramServer } from '../../fakes/telegram-server.ts';
import { bindUnits, type Flight, shareOf, startScript, type UnitChat } from '../kills.ts';
import { group, said } from './updates.ts';

/** Telegram, a desk there that can be started, and the groups of every unit that leads a task, bound. */
export interface Town extends Flight {
  readonly server: TelegramServer;
  /** Starts a desk that tells how it does. */
  readonly startWatched: () => Promise<ChildProcess>;
  readonly groups: readonly UnitChat[];
  readonly close: () => Promise<void>;
}

export async function openTown(): Promise<Town> {
  const server = await telegramServer();
  const folder = mkdtempSync(join(tmpdir(), 'duban-'));
  const groups = await bindUnits(folder, (place) => telegramChat(-2000 - place));
  const start = (...more: string[]) =>
    startScript(new URL('desk.ts', import.meta.url), [folder, server.root, server.token, ...more]);
  return {
    server,
    folder,
    groups,
    start: () => start(),
    startWatched: () => start('watched'),
    report: (number) => {
      const { address, code } = groups[number % groups.length]!;
      const chat = groupOf(address);
      server.happen({ message: said(`${code} 完成${shareOf(number)}%`, { chat, message_id: number }) });
    },
    unconfirmed: () => server.unconfirmed().length,
    shown: () => server.shown.map(({ text }) => text),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const telegramChat = (chat: number): Address => ({ platform: 'telegram', chat: String(chat), thread: null });

/** The group at an address, as the Bot API tells it. */
export const groupOf = ({ chat }: Address) => ({ ...group, id: Number(chat) });
