import type { Incoming } from '../../chat/incoming.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Code } from '../../plan/model.ts';
import { partOf } from '../../plan/roles.ts';
import type { Reported } from '../../progress/report.ts';
import { nextDue } from '../../remind/next.ts';
import type { Change } from '../change.ts';
import { unreported } from '../opening.ts';
import { actOf } from '../orders/acting.ts';
import type { Report } from '../records.ts';
import type { Situation } from '../situation.ts';
import { requestWithdrawn, staged } from './staging.ts';
import { audited, standingAfter, standingBy } from './standing.ts';

/** What a message does to the record: reports it adds, and reports that no longer count. */
export interface Recording {
  readonly what: 'reported' | 'corrected' | 'withdrawn';
  readonly added: readonly Report[];
  readonly withdrawn: readonly Report[];
}

/** The changes of a recording, one move a task: an older message that arrives late never overwrites a newer one. */
export function recordingChanges(recording: Recording, incoming: Incoming, situation: Situation): readonly Change[] {
  const { added, withdrawn } = recording;
  const codes = new Set([...added, ...withdrawn].map(({ code }) => code));
  return [
    ...withdrawn.map(({ id }): Change => ({ kind: 'report-withdrawn', id, at: situation.now })),
    ...added.map((report): Change => ({ kind: 'report-added', report })),
    ...[...codes].flatMap((code) => movesOf(code, recording, incoming, situation)),
  ];
}

/** A report as it is kept; what it replaces is the last one on the same task. */
export function reportOf(
  reported: Reported,
  place: number,
  {
    text,
    saidAt,
    replaces,
    evidence,
  }: Pick<Report, 'text' | 'saidAt' | 'evidence'> & { readonly replaces: Report | null },
  { address, key, message, sender, receivedAt, body }: Incoming,
  unit: string,
): Report {
  const { code, status, percent, date, figures } = reported;
  return {
    id: `${address.platform}:${key}#${place}`,
    code,
    unit,
    status,
    percent,
    date,
    figures,
    text,
    by: { id: sender.id, name: sender.name },
    address,
    // What an edit says is later edited or deleted under the id of the message that was edited.
    message: body.kind === 'edited' ? body.message : message,
    saidAt,
    receivedAt,
    replaces: replaces?.id ?? null,
    withdrawnAt: null,
    // What proved the report that is corrected proves what corrects it.
    evidence: [...new Set([...(replaces?.evidence ?? []), ...evidence])],
  };
}

/** The last report of a task that counts and was made in this chat. */
export function lastReport(code: Code, { address }: Incoming, { reports }: Situation): Report | null {
  const here = reports.filter((report) => report.code === code && report.withdrawnAt === null);
  return (
    here.find((report) => report.address.platform === address.platform && report.address.chat === address.chat) ?? null
  );
}

function movesOf(code: Code, recording: Recording, incoming: Incoming, situation: Situation): readonly Change[] {
  const unit = situation.chat?.unit ?? '';
  const known = situation.standings.find((standing) => standing.code === code && standing.unit === unit);
  const before = known ?? opened(code, unit, situation);
  if (!before) return [];
  const { stands, steps } = staged(before, after(before, recording, situation), incoming.sender.id, situation);
  const assignment = { ...stands, nextDue: nextDue(situation.book, stands, situation.now) };
  const { address, sender, message } = incoming;
  const place = `${address.platform}:${address.chat}:${message}`;
  const entry = { at: situation.now, by: sender.name, what: recording.what, code, unit, message: place };
  return [
    known ? { kind: 'assignment-moved', assignment } : { kind: 'assignment-opened', assignment },
    ...[...steps, ...requestWithdrawn(before, recording.withdrawn, situation)].map(
      (step): Change => ({ kind: 'act-added', act: actOf(step, stands, incoming, situation.now) }),
    ),
    { kind: 'audited', entry: { ...entry, before: audited(before), after: audited(assignment) } },
  ];
}

/** The part of a unit the plan leaves open (相关街道办事处): it is opened by the unit's first report. */
function opened(code: Code, unit: string, { book }: Situation): Assignment | null {
  const clause = book.clauses.get(code);
  const role = clause ? partOf(book, clause, unit) : null;
  return role && unreported(book.office.key, { code, unit, role });
}

function after(before: Assignment, { added, withdrawn }: Recording, { reports }: Situation): Assignment {
  const own = added.filter(({ code }) => code === before.code);
  const simple = withdrawn.length === 0 && own.every(({ replaces }) => replaces === null);
  if (simple && own.every(({ saidAt }) => saidAt >= (before.reportedAt ?? 0))) return own.reduce(standingAfter, before);
  const gone = new Set(withdrawn.map(({ id }) => id));
  const stood = reports.filter(({ id }) => !gone.has(id)).reverse();
  return standingBy(before, [...stood, ...own]);
}
