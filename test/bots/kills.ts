import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Address } from '../../src/chat/incoming.ts';
import { type Desk, openDesk } from '../../src/cli/desk.ts';
import type { Change } from '../../src/dialogue/change.ts';
import { openStore } from '../../src/store/open.ts';
import type { Instant } from '../../src/time/day.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

/** A chat of a unit, and a task it leads. */
export interface UnitChat {
  readonly address: Address;
  readonly code: string;
}

/** A desk that can be started in a process of its own, and a vendor that brings it reports. */
export interface Flight {
  /** Where the desk keeps its store. */
  readonly folder: string;
  readonly start: () => Promise<ChildProcess>;
  /** Somebody reports; the number tells one report from another, and its acknowledgement from those of others. */
  readonly report: (number: number) => void;
  /** How many events the vendor does not know to be taken. */
  readonly unconfirmed: () => number;
  /** What stands in the chats. */
  readonly shown: () => readonly string[];
}

/** What became of reports through so many kills. */
export interface Survived {
  readonly reports: number;
  readonly lost: number;
  readonly twice: number;
  /** Acknowledgements that were shown again. */
  readonly repeated: number;
  /** Reports of which no acknowledgement was shown. */
  readonly unacknowledged: number;
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

/** A chat is bound to a unit. */
export function bound(address: Address, unit: string): Change {
  return { kind: 'chat-bound', address, unit, officeChat: false, title: unit };
}

/** Binds a chat to every unit that leads a task. */
export async function bindUnits(folder: string, addressOf: (place: number) => Address): Promise<readonly UnitChat[]> {
  return atDeskIn(folder, async ({ store, office }) => {
    const all = await store.assignments(office, {});
    // A numbered task, such as 大气25, is what everybody types alike.
    const led = all.filter(({ role, code }) => role === 'lead' && /^\p{sc=Han}+\d+$/u.test(code));
    const units = [...new Map(led.map((one) => [one.unit, one.code])).entries()];
    const chats = units.map(([unit, code], place) => ({ unit, code, address: addressOf(place) }));
    await store.commit(
      office,
      chats.map(({ unit, address }) => bound(address, unit)),
    );
    return chats;
  });
}

/** How far a task is reported to be: in one chat another each time, up to ten thousand. */
export const shareOf = (number: number): string => (1 + (number % 9801) / 100).toFixed(2);

/** Starts a script in a process of its own; resolves when it prints that it is ready. */
export async function startScript(script: URL, words: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...words], {
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

/** Keeps `flying` reports in flight and kills the desk `kills` times among them; then lets it finish. */
export async function surviveKills(flight: Flight, kills: number, flying: number): Promise<Survived> {
  let count = 0;
  for (let round = 0; round < kills; round += 1) {
    while (flight.unconfirmed() < flying) {
      count += 1;
      flight.report(count);
    }
    const desk = await flight.start();
    await new Promise((resolve) => setTimeout(resolve, 50 + ((round * 7919) % 1000)));
    await kill(desk);
  }
  const last = await flight.start();
  await quiet(flight);
  await kill(last);
  return counted(flight, count);
}

/** Resolves when everything is confirmed and nothing more is shown. */
async function quiet({ unconfirmed, shown }: Flight): Promise<void> {
  let before = -1;
  while (unconfirmed() > 0 || before !== shown().length) {
    before = shown().length;
    await new Promise((resolve) => setTimeout(resolve, 2500));
  }
}

async function counted({ folder, shown }: Flight, all: number): Promise<Survived> {
  const reports = await atDeskIn(folder, ({ store, office }) => store.reports(office, {}));
  const messages = new Set(reports.map(({ message }) => message));
  const acks = shown().filter((text) => text.includes('已记'));
  const known = new Set(acks);
  return {
    reports: all,
    lost: all - messages.size,
    twice: reports.length - messages.size,
    repeated: acks.length - known.size,
    unacknowledged: all - known.size,
  };
}
