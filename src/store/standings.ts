import type { Change } from '../dialogue/change.ts';
import type { Assignment } from '../plan/assignment.ts';
import { keep } from './keep.ts';

/** How many offices' standings are kept at most. */
const ROOM = 64;

/** Every standing of the offices asked for last: each event needs them, and few change one. */
export interface Standings {
  of(office: string): Promise<readonly Assignment[]>;
  /** To be told at once of every commit that went through. */
  committed(office: string, changes: readonly Change[]): void;
}

/** Standings as `read` gives them, read again where `foreign` tells by another number that another process wrote. */
export function keepStandings(
  read: (office: string) => Promise<readonly Assignment[]>,
  foreign: () => number,
): Standings {
  const offices = keep<Map<string, Assignment>>(ROOM, foreign);
  const readAll = async (office: string) => new Map((await read(office)).map((one) => [keyOf(one), one]));
  return {
    of: async (office) => [...(await offices.of(office, () => readAll(office))).values()],
    committed(office, changes) {
      for (const change of changes) {
        if (change.kind !== 'assignment-opened' && change.kind !== 'assignment-moved') continue;
        offices.changed(office, (known) => known.set(keyOf(change.assignment), afterwards(office, change)));
      }
    },
  };
}

const keyOf = ({ code, unit }: Assignment) => `${code}|${unit}`;

/** What stands once the change is stored. */
function afterwards(
  office: string,
  { kind, assignment }: Extract<Change, { kind: 'assignment-opened' | 'assignment-moved' }>,
): Assignment {
  return { ...assignment, office, version: assignment.version + (kind === 'assignment-moved' ? 1 : 0) };
}
