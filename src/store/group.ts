import type Database from 'better-sqlite3';
import type { Change } from '../dialogue/change.ts';
import { isFault } from '../errors.ts';

/** Writes the changes of one commit, or throws. */
type Apply = (office: string, changes: readonly Change[]) => void;

interface Waiting {
  readonly office: string;
  readonly changes: readonly Change[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** What a power cut may undo: it outlives the process, and the disk is not waited for. */
function isLight({ changes }: Waiting): boolean {
  return changes.every(
    (change) => change.kind === 'message-sent' || (change.kind === 'message-sending' && change.light),
  );
}

/** What became of one commit: null where it went through. */
type Failure = { readonly error: unknown } | null;

/** Commits that come in one turn of events share one write to the disk; each still goes through whole or not at all. */
export interface Group {
  commit(office: string, changes: readonly Change[]): Promise<void>;
  /** Writes what waits. */
  flush(): void;
}

/** `committed` is told of each commit that went through, before whoever waits for it. */
export function groupCommits(client: Database.Database, apply: Apply, committed: Apply): Group {
  // Within another transaction, better-sqlite3 makes this one a savepoint.
  const one = client.transaction(apply);
  // Begun as a writer, so that it never loses its place to another process halfway.
  const together = client.transaction((group: readonly Waiting[]) =>
    group.map(({ office, changes }) => conflictOf(() => one(office, changes))),
  ).immediate;
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    // Whoever closes the store has flushed it already.
    if (group.length === 0) return;
    const light = group.every(isLight);
    if (light) client.exec('PRAGMA synchronous = NORMAL');
    for (const [place, failure] of outcomes(group).entries()) settle(group[place]!, failure);
    if (light) client.exec('PRAGMA synchronous = FULL');
  }

  /** Where the group as a whole fails, each is tried by itself: one that is broken takes no other down. */
  function outcomes(group: readonly Waiting[]): readonly Failure[] {
    const apart = () => group.map(({ office, changes }) => failureOf(() => one.immediate(office, changes)));
    if (group.length <= 1) return apart();
    try {
      return together(group);
    } catch {
      return apart();
    }
  }

  function settle({ office, changes, resolve, reject }: Waiting, failure: Failure): void {
    if (failure) {
      reject(failure.error);
    } else {
      committed(office, changes);
      resolve();
    }
  }

  return {
    commit: (office, changes) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ office, changes, resolve, reject });
      }),
    flush,
  };
}

function failureOf(act: () => void): Failure {
  try {
    act();
    return null;
  } catch (error) {
    return { error };
  }
}

/** A conflict is one commit's own; everything else may have ended the whole transaction. */
function conflictOf(act: () => void): Failure {
  const failure = failureOf(act);
  if (failure && !isFault(failure.error, 'conflict')) throw failure.error;
  return failure;
}
