/**
 * `npm run bench [part …]`: measures side by side in one run and prints a table. Ratios are what counts: both sides of a
 * ratio ran on the same machine in the same minute.
 */
import type { Row } from './row.ts';

const parts: Readonly<Record<string, () => Promise<{ bench(): Promise<readonly Row[]> }>>> = {
  read: () => import('./read.ts'),
  search: () => import('./search.ts'),
  ask: () => import('./ask.ts'),
  remind: () => import('./remind.ts'),
  store: () => import('./store.ts'),
  reply: () => import('./reply.ts'),
  start: () => import('./start.ts'),
  telegram: () => import('./telegram.ts'),
  slack: () => import('./slack.ts'),
  endurance: () => import('./endurance.ts'),
};

const short = (value: number | null) => (value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function print({ name, ours, baseline, ratio, unit, goal }: Row): void {
  const cells = [name.padEnd(52), `${short(ours)} ${unit}`.padStart(14), short(baseline).padStart(12)];
  process.stdout.write(`${cells.join(' ')} ${short(ratio).padStart(8)}  ${goal}\n`);
}

const wanted = process.argv.slice(2);
process.stdout.write(
  `${'what'.padEnd(52)} ${'ours'.padStart(14)} ${'baseline'.padStart(12)} ${'ratio'.padStart(8)}  goal\n`,
);
for (const [name, load] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { bench } = await load();
  for (const row of await bench()) print(row);
}
