import type { Message } from '../../chat/message.ts';
import type { Messages } from '../../locales/zh-CN.ts';
import type { Code } from '../../plan/model.ts';
import { mayReadReports, type Seat } from '../../supervise/roles.ts';
import { wallClock } from '../../time/zone.ts';
import { evidenceMessage, type FileRow } from '../../views/evidence.ts';
import { lines } from '../../views/supervise.ts';
import type { Proof } from '../records.ts';
import { pathOf } from '../reports/proof.ts';
import type { Situation } from '../situation.ts';
import type { Subject } from './order.ts';

/** So many files are sent with the list of a task's. */
const SENT = 5;

/**
 * The files of the tasks and units that are asked for, the newest first; in a unit's chat its own. Where the office names
 * a task, the newest follow themselves.
 */
export function evidenceShown(
  { tasks, missing, units }: Subject,
  seat: Seat,
  situation: Situation,
  messages: Messages,
): readonly Message[] {
  const codes = tasks.flat();
  if (codes.length === 0 && missing[0] !== undefined)
    return [lines([messages.supervise.refused.noSuchTask(missing[0])])];
  const shown = situation.proofs
    .filter(({ report }) => codes.length === 0 || (report !== null && codes.includes(report.code)))
    .filter(({ evidence }) => units.length === 0 || units.includes(evidence.unit))
    .filter((proof) => mayRead(proof, seat, situation))
    .reverse();
  const rows = shown.map((proof) => rowOf(proof, situation));
  const list = evidenceMessage(rows, messages.supervise.list([...codes, ...units]), messages);
  return seat.kind === 'office' && codes.length > 0 ? [list, ...filesThemselves(shown)] : [list];
}

function filesThemselves(proofs: readonly Proof[]): readonly Message[] {
  const kept = proofs.flatMap(({ evidence: { hash, name } }) => (hash === null ? [] : [[hash, name] as const]));
  const files = [...new Map(kept)].slice(0, SENT);
  return files.map(([hash, name]) => ({ blocks: [{ kind: 'file', name, path: pathOf(hash) }] }));
}

/** Who may read a report may read what proves it. */
function mayRead({ evidence, report }: Proof, seat: Seat, { standings }: Situation): boolean {
  return mayReadReports(seat, report === null ? [] : leadsOf(report.code, standings), evidence.unit);
}

function leadsOf(code: Code, standings: Situation['standings']): readonly string[] {
  return standings.filter((one) => one.code === code && one.role === 'lead').map(({ unit }) => unit);
}

function rowOf({ evidence, report }: Proof, { book }: Situation): FileRow {
  const { unit, name, state, size, at } = evidence;
  return {
    code: report?.code ?? null,
    unit,
    name,
    state,
    size,
    day: wallClock(at, book.office.timezone).day,
    withdrawn: report !== null && report.withdrawnAt !== null,
  };
}
