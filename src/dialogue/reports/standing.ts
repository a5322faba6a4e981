import type { Assignment } from '../../plan/assignment.ts';
import type { Report } from '../records.ts';

/** What stands after one more report: what it says replaces what stood, what it leaves out stays. */
export function standingAfter(standing: Assignment, report: Report): Assignment {
  const status = report.status ?? standing.status;
  const restarted = status === 'done' || status === 'not_started';
  return {
    ...standing,
    status,
    percent: report.percent ?? (restarted ? null : standing.percent),
    date: report.date ?? (restarted ? null : standing.date),
    figures: report.figures.length > 0 ? report.figures : standing.figures,
    reportedAt: report.saidAt,
    reportedBy: report.by.name,
    report: report.id,
  };
}

/**
 * What stands by a task's reports alone, oldest first, in the order they were said: those withdrawn and those another one
 * corrects do not count. Nothing reported: as if nobody had said anything.
 */
export function standingBy(standing: Assignment, reports: readonly Report[]): Assignment {
  const corrected = new Set(reports.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ replaces }) => replaces));
  const counted = reports
    .filter(({ code, unit }) => code === standing.code && unit === standing.unit)
    .filter(({ id, withdrawnAt }) => withdrawnAt === null && !corrected.has(id))
    .sort((one, other) => one.saidAt - other.saidAt);
  return counted.reduce(standingAfter, cleared(standing));
}

function cleared(standing: Assignment): Assignment {
  const nothing = { status: null, percent: null, date: null, figures: [], reportedAt: null, reportedBy: null };
  return { ...standing, ...nothing, report: null };
}

/** What the audit shows of a part before and after a change: enough to rebuild where it stands. */
export function audited({ stage, extension, snoozed, status, percent, date, figures }: Assignment) {
  return { stage, extension, snoozed, status, percent, date, figures };
}
