import type { Change } from '../../src/dialogue/change.ts';
import { isFault } from '../../src/errors.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { assignment, at, opened, report } from '../fakes/records.ts';

/**
 * A process that writes: `writer.ts FOLDER NAME COUNT` opens the store, books COUNT replies one after the other, each on
 * what stands, and prints the number of each once it is acknowledged.
 */
const [folder = '', name = '', count = '0'] = process.argv.slice(2);

async function unlessDone(act: Promise<void>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (isFault(error, 'conflict')) return false;
    throw error;
  }
}

async function book(store: Store, id: string): Promise<void> {
  const [standing] = await store.assignments('east', {});
  const changes: Change[] = [
    { kind: 'incoming-taken', key: id, at: at(1) },
    { kind: 'report-added', report: report({ id }) },
    { kind: 'assignment-moved', assignment: { ...standing!, report: id } },
  ];
  if (!(await unlessDone(store.commit('east', changes)))) await book(store, id);
}

async function main(): Promise<void> {
  const store = await openStore(folder);
  await unlessDone(store.commit('east', [opened('east'), { kind: 'assignment-opened', assignment: assignment() }]));
  for (let number = 0; number < Number(count); number += 1) {
    await book(store, `${name}-${number}`);
    process.stdout.write(`${number}\n`);
  }
  await store.close();
}

await main();
