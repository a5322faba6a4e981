import type { Change } from '../dialogue/change.ts';
import type { Assignment } from '../plan/assignment.ts';

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
  const kept = new Map<string, Map<string, Assignment>>();
  let seen = foreign();
  let commits = 0;

  function forgetIfOthersWrote(): void {
    const now = foreign();
    if (now !== seen) kept.clear();
    seen = now;
  }

  async function readAgain(office: string): Promise<readonly Assignment[]> {
    const before = commits;
    const standings = await read(office);
    // What was committed while this was read may be in it or not.
    if (before === commits) keep(office, standings);
    return standings;
  }

  function keep(office: string, standings: readonly Assignment[]): void {
    const [oldest] = kept.keys();
    if (kept.size >= ROOM && oldest !== undefined) kept.delete(oldest);
    kept.set(office, new Map(standings.map((standing) => [keyOf(standing), standing])));
  }

  return {
    async of(office) {
      forgetIfOthersWrote();
      const known = kept.get(office);
      return known ? [...known.values()] : readAgain(office);
    },
    committed(office, changes) {
      const known = kept.get(office);
      for (const change of changes) {
        if (change.kind !== 'assignment-opened' && change.kind !== 'assignment-moved') continue;
        commits += 1;
        known?.set(keyOf(change.assignment), afterwards(office, change));
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
