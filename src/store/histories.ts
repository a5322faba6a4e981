import type { Change } from '../dialogue/change.ts';
import type { Report } from '../dialogue/records.ts';
import type { Act } from '../plan/act.ts';
import type { Store } from '../ports.ts';
import type { Filter } from './finders.ts';
import { keep } from './keep.ts';
import { storable } from './storable.ts';

/** How many units' histories are kept at most: each is some hundred rows. */
const ROOM = 64;

/** What the units that spoke last have reported, and what befell their parts: every event in their chats needs it. */
export interface Histories extends Pick<Store, 'acts' | 'reports'> {
  /** To be told at once of every commit that went through. */
  committed(office: string, changes: readonly Change[]): void;
}

/** The last reports of a unit, as many as were asked for. */
interface Recent {
  readonly limit: number;
  readonly reports: readonly Report[];
}

/** Histories as `read` gives them, read again where `foreign` tells by another number that another process wrote. */
export function keepHistories(read: Pick<Store, 'acts' | 'reports'>, foreign: () => number): Histories {
  const acts = keep<readonly Act[]>(ROOM, foreign);
  const recent = keep<Recent>(ROOM, foreign);
  /** The units of an office whose reports were asked for: a report is withdrawn without saying whose it is. */
  const units = new Map<string, Set<string>>();

  const changed = (office: string, change: Change): void => {
    if (change.kind === 'act-added') {
      acts.changed(nameOf(office, change.act.unit), (known) => [...known, change.act]);
    } else if (change.kind === 'report-added') {
      recent.changed(nameOf(office, change.report.unit), (known) => added(known, change.report));
    } else if (change.kind === 'report-withdrawn') {
      for (const unit of units.get(office) ?? [])
        recent.changed(nameOf(office, unit), (known) => withdrawn(known, change));
    }
  };

  return {
    acts: (office, filter) =>
      filter.unit === undefined || filter.codes !== undefined
        ? read.acts(office, filter)
        : acts.of(nameOf(office, filter.unit), () => read.acts(office, filter)),
    async reports(office, filter) {
      const { unit, codes, limit }: Filter = filter;
      if (unit === undefined || codes !== undefined || limit === undefined) return read.reports(office, filter);
      units.set(office, (units.get(office) ?? new Set()).add(unit));
      const known = await recent.of(nameOf(office, unit), async () => ({
        limit,
        reports: await read.reports(office, filter),
      }));
      return known.limit === limit ? known.reports : read.reports(office, filter);
    },
    committed: (office, changes) => {
      for (const change of changes) changed(office, change);
    },
  };
}

const nameOf = (office: string, unit: string) => `${office}|${unit}`;

/** Newest said first; of those said at one moment the last stored. */
function added({ limit, reports }: Recent, report: Report): Recent {
  const place = reports.findIndex(({ saidAt }) => saidAt <= report.saidAt);
  const at = place < 0 ? reports.length : place;
  return { limit, reports: [...reports.slice(0, at), asStored(report), ...reports.slice(at)].slice(0, limit) };
}

function withdrawn({ limit, reports }: Recent, { id, at }: Extract<Change, { kind: 'report-withdrawn' }>): Recent {
  return { limit, reports: reports.map((one) => (one.id === id ? { ...one, withdrawnAt: at } : one)) };
}

/** What people typed comes back as the table takes it. */
function asStored(report: Report): Report {
  const { by, text } = report;
  return { ...report, text: storable(text) ?? '', by: { ...by, name: storable(by.name) ?? '' } };
}
