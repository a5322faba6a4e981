import { safeName } from '../../chat/file-name.ts';
import type { FileRef, Incoming } from '../../chat/incoming.ts';
import type { Code } from '../../plan/model.ts';
import type { ReplyReading } from '../../progress/report.ts';
import type { Instant } from '../../time/day.ts';
import type { Change } from '../change.ts';
import { isOpen } from '../pending.ts';
import type { Bundle, Evidence, OpenQuestion, Proof, Report } from '../records.ts';
import type { Situation } from '../situation.ts';

/** The files of a message that can prove something: a visiting card cannot. */
export function filesOf({ body }: Incoming): readonly FileRef[] {
  const files = body.kind === 'text' || body.kind === 'edited' ? (body.files ?? []) : [];
  return files.filter(({ kind }) => kind !== 'contact');
}

/** The name that the files of a message have in common; those of an album are one message's. */
export function bundleName({ address, album, message, body }: Incoming): string {
  const place = album !== undefined ? `album:${album}` : body.kind === 'edited' ? body.message : message;
  return `${address.platform}:${address.chat}:${place}`;
}

/** The files that came with a message, as one bundle; none where it has none. */
export function bundlesOf(incoming: Incoming): readonly Bundle[] {
  const files = filesOf(incoming).length;
  return files > 0 ? [{ name: bundleName(incoming), files }] : [];
}

/** The bundles that wait for this person to say what they prove: all, or those that may prove a task. */
export function bundlesAwaited(question: OpenQuestion | null, now: Instant, code?: Code): readonly Bundle[] {
  if (!isOpen(question, now) || !('evidence' in question.about)) return [];
  const { choices, evidence = [] } = question.about;
  return code === undefined || choices.length === 0 || choices.includes(code) ? evidence : [];
}

/** The bundles of which it is still to be told what they prove: those of a message, and those asked about before. */
export function bundlesWaiting(incoming: Incoming, { question, now }: Situation): readonly Bundle[] {
  return [...bundlesOf(incoming), ...bundlesAwaited(question, now)];
}

/** What proves a report of a task: the files of its own message, and those this person was asked about. */
export function bundlesFor(code: Code, incoming: Incoming, { question, now }: Situation): readonly Bundle[] {
  return [...bundlesOf(incoming), ...bundlesAwaited(question, now, code)];
}

/** How many files an answer speaks of: those a report is made with, or those that wait for what is asked back. */
export function filesTold(reading: ReplyReading, incoming: Incoming, situation: Situation): number {
  if (reading.action === 'clarify') return filesOf(incoming).length;
  if (!('reports' in reading) || reading.action === 'withdraw') return 0;
  const bundles = reading.reports.flatMap(({ code }) => bundlesFor(code, incoming, situation));
  const counts = new Map(bundles.map(({ name, files }) => [name, files]));
  return [...counts.values()].reduce((sum, files) => sum + files, 0);
}

/** Whose files are kept, and since when. */
export interface Bringing {
  readonly office: string;
  readonly unit: string;
  readonly now: Instant;
}

/** The changes by which the files of a message are fetched and kept as what a unit brought. */
export function filesWanted(incoming: Incoming, { office, unit, now }: Bringing): readonly Change[] {
  const { address, message, sender } = incoming;
  const bundle = bundleName(incoming);
  return filesOf(incoming).map((file, place): Change => {
    const unnamed = `${file.kind}-${message}${place > 0 ? `-${place + 1}` : ''}`;
    const evidence: Evidence = {
      office,
      // Whatever event brings a file again, it is the same one.
      id: `${bundle}#${file.id}`,
      bundle,
      unit,
      by: { id: sender.id, name: sender.name },
      address,
      message,
      at: now,
      file,
      name: safeName(file.name) ?? unnamed,
      state: 'wanted',
      attempts: 0,
      notBefore: now,
      hash: null,
      type: null,
      size: null,
      why: null,
    };
    return { kind: 'evidence-wanted', evidence };
  });
}

/** Lines of the audit: which report is proven by which files. */
export function proofsAudited(
  reports: readonly Report[],
  { address, message, sender }: Incoming,
  { now }: Situation,
): readonly Change[] {
  const proven = reports.filter(({ evidence }) => evidence.length > 0);
  return proven.map(({ id, code, unit, evidence }) => ({
    kind: 'audited',
    entry: {
      at: now,
      by: sender.name,
      what: 'evidence',
      code,
      unit,
      before: null,
      after: { report: id, bundles: evidence },
      message: `${address.platform}:${address.chat}:${message}`,
    },
  }));
}

/** The path of a kept file below the data directory, by its content: `evidence/ab/ab12…`. */
export function pathOf(hash: string): string {
  return `evidence/${hash.slice(0, 2)}/${hash}`;
}

/**
 * Every file with what it proves: of each task the report that counts, else the last that was withdrawn. The reports come
 * the newest first, as the store gives them.
 */
export function proofsOf(evidence: readonly Evidence[], reports: readonly Report[]): readonly Proof[] {
  const tied = new Map<string, Report[]>();
  for (const report of reports)
    for (const bundle of report.evidence) tied.set(bundle, [...(tied.get(bundle) ?? []), report]);
  return evidence.flatMap((one): readonly Proof[] => {
    const proven = tied.get(one.bundle) ?? [];
    const codes = [...new Set(proven.map(({ code }) => code).reverse())];
    if (codes.length === 0) return [{ evidence: one, report: null }];
    return codes.map((code) => ({ evidence: one, report: lastOf(proven.filter((report) => report.code === code)) }));
  });
}

function lastOf(reports: readonly Report[]): Report | null {
  const newest = [...reports].sort((one, other) => other.saidAt - one.saidAt || other.receivedAt - one.receivedAt);
  const replaced = new Set(newest.map(({ replaces }) => replaces));
  const stands = newest.find(({ id, withdrawnAt }) => withdrawnAt === null && !replaced.has(id));
  return stands ?? newest[0] ?? null;
}
