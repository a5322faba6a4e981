/** `npm run test:crash [kills] [seed]`: kills the desk at random moments and prints what became of everything. */
import { surviveCrashes } from './crash.ts';

const [kills = '500', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
process.stdout.write(`seed ${seed}\n`);
const ledger = await surviveCrashes(Number(kills), Number(seed));
for (const [what, count] of Object.entries(ledger)) process.stdout.write(`${what.padEnd(20)} ${count}\n`);
const { reportsLost, reportsDoubled, acknowledgedAgain, slotsLost, slotsDoubled, remindersLost, remindersDoubled } =
  ledger;
const wrong = [
  reportsLost,
  reportsDoubled,
  acknowledgedAgain,
  slotsLost,
  slotsDoubled,
  remindersLost,
  remindersDoubled,
];
process.exitCode = wrong.some((count) => count > 0) ? 1 : 0;
