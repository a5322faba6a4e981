import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Desk, openDesk } from '../../../src/cli/desk.ts';
import type { Change } from '../../../src/dialogue/change.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Instant } from '../../../src/time/day.ts';
import { type TelegramServer, telegramServer } from '../../fakes/telegram-server.ts';
import { group, said } from './updates.ts';

const script = fileURLToPath(new URL('desk.ts', import.meta.url));
const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));

/** A group of a unit, and a task it leads. */
export interface UnitGroup {
  readonly chat: object & { readonly id: number };
  readonly code: string;
}

/** Telegram, a folder for a desk, and the groups of every unit that leads a task, bound. */
export interface Town {
  readonly server: TelegramServer;
  readonly folder: string;
  readonly groups: readonly UnitGroup[];
  readonly close: () => Promise<void>;
}

export async function openTown(): Promise<Town> {
  const server = await telegramServer();
  const folder = mkdtempSync(join(tmpdir(), 'duban-'));
  const groups = await atDeskIn(folder, async ({ store, office }) => {
    const all = await store.assignments(office, {});
    // A numbered task, such as 大气25, is what everybody types alike.
    const led = all.filter(({ role, code }) => role === 'lead' && /^\p{sc=Han}+\d+$/u.test(code));
    const units = [...new Map(led.map((one) => [one.unit, one.code])).entries()];
    const found = units.map(([unit, code], place) => ({ unit, code, chat: { ...group, id: -2000 - place } }));
    await store.commit(
      office,
      found.map(({ unit, chat }) => bound(chat.id, unit)),
    );
    return found;
  });
  return {
    server,
    folder,
    groups,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Works at the desk of the sample plan that is kept in a folder, while no other process does. */
export async function atDeskIn<T>(folder: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk({ data: folder, seeds, clock: () => Date.now() as Instant, openStore }, {});
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** A group on Telegram is bound to a unit. */
export function bound(chat: number, unit: string): Change {
  const address = { platform: 'telegram', chat: String(chat), thread: null };
  return { kind: 'chat-bound', address, unit, officeChat: false, title: unit };
}

/** Starts the desk of a town in a process of its own; resolves when events can arrive. */
export async function startDesk({ server, folder }: Town): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, server.root, server.token], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

export async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** What became of reports through so many kills. */
export interface Survived {
  readonly reports: number;
  readonly lost: number;
  readonly twice: number;
  /** Acknowledgements shown beyond one for each report: a send that was cut off is repeated. */
  readonly repeated: number;
  readonly unacknowledged: number;
}

/** Keeps `flying` reports in flight and kills the desk `kills` times among them; then lets it finish. */
export async function surviveKills(kills: number, flying: number): Promise<Survived> {
  const town = await openTown();
  const { server, groups } = town;
  let count = 0;
  try {
    for (let round = 0; round < kills; round += 1) {
      while (server.unconfirmed().length < flying) {
        count += 1;
        report(server, groups[count % groups.length]!, count);
      }
      const desk = await startDesk(town);
      await new Promise((resolve) => setTimeout(resolve, 50 + ((round * 7919) % 1000)));
      await kill(desk);
    }
    const last = await startDesk(town);
    await quiet(server);
    await kill(last);
    return await counted(town, count);
  } finally {
    await town.close();
  }
}

/** The percentage and the number of the message tell one report of a group from another. */
function report(server: TelegramServer, { chat, code }: UnitGroup, number: number): void {
  server.happen({ message: said(`${code} 完成${(number % 99) + 1}%`, { chat, message_id: number }) });
}

/** Resolves when everything is confirmed and nothing more is shown. */
async function quiet(server: TelegramServer): Promise<void> {
  let shown = -1;
  while (server.unconfirmed().length > 0 || shown !== server.shown.length) {
    shown = server.shown.length;
    await new Promise((resolve) => setTimeout(resolve, 2500));
  }
}

async function counted({ server, folder }: Town, all: number): Promise<Survived> {
  const reports = await atDeskIn(folder, ({ store, office }) => store.reports(office, {}));
  const messages = new Set(reports.map(({ message }) => message));
  const acks = server.shown.filter(({ text }) => text.includes('已记')).length;
  return {
    reports: all,
    lost: all - messages.size,
    twice: reports.length - messages.size,
    repeated: Math.max(0, acks - all),
    unacknowledged: Math.max(0, all - acks),
  };
}
