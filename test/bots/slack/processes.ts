import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SlackServer, slackServer } from '../../fakes/slack-server.ts';
import { bindUnits, type Flight, shareOf, startScript, type UnitChat } from '../kills.ts';
import { event, said } from './events.ts';

/** Slack, a desk there that can be started, and the channels of every unit that leads a task, bound. */
export interface Workspace extends Flight {
  readonly server: SlackServer;
  /** Starts a desk that tells how it does. */
  readonly startWatched: () => Promise<ChildProcess>;
  readonly channels: readonly UnitChat[];
  readonly close: () => Promise<void>;
}

export async function openWorkspace(): Promise<Workspace> {
  const server = await slackServer();
  const folder = mkdtempSync(join(tmpdir(), 'duban-'));
  const channels = await bindUnits(folder, (place) => ({ platform: 'slack', chat: `C0${place}`, thread: null }));
  const { root, botToken, appToken } = server;
  const start = (...more: string[]) =>
    startScript(new URL('desk.ts', import.meta.url), [folder, root, botToken, appToken, ...more]);
  return {
    server,
    folder,
    channels,
    start: () => start(),
    startWatched: () => start('watched'),
    report: (number) => {
      const { address, code } = channels[number % channels.length]!;
      const ts = `1635382200.${String(number).padStart(6, '0')}`;
      server.happen(event(said(`${code} 完成${shareOf(number)}%`, { channel: address.chat, ts }), `Ev${number}`));
    },
    unconfirmed: () => server.unacknowledged().length,
    shown: () => server.shown.map(({ text }) => text),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
