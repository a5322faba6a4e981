import { join } from 'node:path';
import Database from 'better-sqlite3';
import { zhCN } from '../../src/locales/zh-CN.ts';
import type { KeptReminder } from '../../src/remind/again.ts';
import { schedule } from '../../src/remind/schedule.ts';
import { atDeskIn } from '../bots/kills.ts';
import type { Seen, Town } from './crash.ts';

/** What became of everything that was said and everything that fell due, through so many kills. */
export interface Ledger {
  readonly kills: number;
  readonly messages: number;
  /** Reports that are missing from the store, and those that stand in it twice. */
  readonly reportsLost: number;
  readonly reportsDoubled: number;
  /** Acknowledgements never shown: they may have been on their way. */
  readonly unacknowledged: number;
  /** Acknowledgements shown beyond the first. */
  readonly acknowledgedAgain: number;
  readonly reminders: number;
  /** Steps of the schedule that no reminder shown tells of, and those that several do. */
  readonly slots: number;
  readonly slotsLost: number;
  readonly slotsDoubled: number;
  readonly remindersLost: number;
  /** Queued, and decided not to be sent after all: they asked for a weekly report that had come meanwhile. */
  readonly remindersUnsaid: number;
  /** Reminders shown beyond the first: saying that they may come twice, and, as they must not, without a word of it. */
  readonly remindersFlagged: number;
  readonly remindersDoubled: number;
}

/** Compares what the world saw with the store, and what the store holds with the schedule, which knows of no crash. */
export async function ledgerOf(folder: string, { start }: Town, { said, shown, now, kills }: Seen): Promise<Ledger> {
  const { reports, due } = await atDeskIn(folder, async ({ store, office, book }) => ({
    reports: await store.reports(office, {}),
    due: schedule(book, await store.assignments(office, {}), { from: start, to: now })
      .flatMap(({ slots }) => slots)
      .filter(({ standing }) => standing !== null)
      .map(({ key }) => key),
  }));
  const stored = tally(reports.map(({ message }) => message));
  const seen = tally(shown.map(({ delivery }) => delivery));
  const acknowledgements = said.map(({ key }) => seen.get(`memory:${key}#0`) ?? 0);
  const { due: digests, unsaid } = digestsIn(folder);
  const told = tally(digests.filter(({ id }) => seen.has(id)).flatMap(({ slots }) => slots));
  const flagged = tally(
    shown.filter(({ text }) => text.startsWith(zhCN.desk.repeated)).map(({ delivery }) => delivery),
  );
  const showings = digests.map(({ id }) => ({ all: seen.get(id) ?? 0, flagged: flagged.get(id) ?? 0 }));
  return {
    kills,
    messages: said.length,
    reportsLost: said.filter(({ key }) => !stored.has(key)).length,
    reportsDoubled: beyondOne([...stored.values()]),
    unacknowledged: acknowledgements.filter((count) => count === 0).length,
    acknowledgedAgain: beyondOne(acknowledgements),
    reminders: digests.length,
    slots: due.length,
    slotsLost: due.filter((key) => !told.has(key)).length,
    slotsDoubled: beyondOne(due.map((key) => told.get(key) ?? 0)),
    remindersUnsaid: unsaid.length,
    remindersLost: showings.filter(({ all }) => all === 0).length,
    remindersFlagged: showings.reduce((sum, { flagged }) => sum + flagged, 0),
    remindersDoubled: beyondOne(showings.map(({ all, flagged }) => all - flagged)),
  };
}

function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function beyondOne(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
}

/** A reminder that was queued, and the slots it tells of. */
interface Digest {
  readonly id: string;
  readonly slots: readonly string[];
}

/** The reminders that had to be sent, and those that in the end had not. No store is asked for all of them. */
function digestsIn(folder: string): { readonly due: readonly Digest[]; readonly unsaid: readonly Digest[] } {
  const client = new Database(join(folder, 'duban.db'), { readonly: true });
  const queued = client.prepare<[number], { id: string; reminder: string }>(
    `SELECT id, reminder FROM delivery WHERE kind = 'reminder' AND (state = 'failed') = ?`,
  );
  const digests = (failed: boolean) =>
    queued.all(Number(failed)).map(({ id, reminder }): Digest => {
      // As the store wrote it.
      const { slots } = JSON.parse(reminder) as KeptReminder;
      return { id, slots: slots.map(({ key }) => key) };
    });
  const found = { due: digests(false), unsaid: digests(true) };
  client.close();
  return found;
}
